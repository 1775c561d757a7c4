import { Figure } from '@/components/charts/figure'
import type { DashboardView } from '@/lib/dashboards/address'
import { viewQuery } from '@/lib/dashboards/address'
import type { Headline } from '@/lib/dashboards/dashboard'
import { changeOf, coverageNoun, figureText, unitWord } from '@/lib/dashboards/words'
import { paths } from '@/lib/paths'

export type HeadlineFiguresProps = {
  code: string
  view: DashboardView
  headlines: readonly Headline[]
  /** A short remark under a figure: "per 3 Juli 2026, 412 desa". */
  noteOf?: (headline: Headline) => string | undefined
  /** Beside a village's own figure: what its draft would make it. */
  draftOf?: (headline: Headline) => string | null
}

/** The twelve figures of a dashboard. Pressing a name explores it below; the question mark explains it. */
export function HeadlineFigures({ code, view, headlines, noteOf, draftOf }: HeadlineFiguresProps) {
  return (
    <section aria-label="Angka utama" data-soft-links>
      <ul className="grid grid-cols-2 gap-2 sm:gap-3 phone:[&_.surface]:p-3 sm:grid-cols-3 desk:grid-cols-4 desk:gap-4 print:grid-cols-4">
        {headlines.map((headline) => (
          <li key={headline.indicator.code} className="grid" {...flashOf(headline)}>
            <HeadlineFigure {...{ code, view, headline }} note={notesOf(headline, noteOf, draftOf)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What `FlashChanges` compares when figures were asked for again. */
const flashOf = ({ indicator, now }: Headline) => ({
  'data-flash': indicator.code,
  'data-flash-value': `${now.state} ${now.value} ${now.coverage.reported}`,
})

function notesOf(
  headline: Headline,
  noteOf: HeadlineFiguresProps['noteOf'],
  draftOf: HeadlineFiguresProps['draftOf'],
): string | undefined {
  const draft = draftOf?.(headline)
  return [noteOf?.(headline), draft && `Draf: ${draft}, belum dihitung`].filter(Boolean).join(' · ') || undefined
}

type HeadlineFigureProps = { code: string; view: DashboardView; headline: Headline; note?: string }

function HeadlineFigure({ code, view, headline, note }: HeadlineFigureProps) {
  const { indicator, now, before, trend } = headline
  const { coverage } = now
  return (
    <Figure
      label={indicator.label}
      value={figureText(indicator, now)}
      unit={unitWord(indicator)}
      state={now.state}
      change={changeOf(indicator, now, before) ?? undefined}
      trend={trend}
      coverage={coverage.expected > 0 ? { ...coverage, noun: coverageNoun(now) } : undefined}
      href={paths.dashboard(code, `${viewQuery(view, { indicator })}#ukuran`)}
      note={note}
      explain={<ExplainLink {...{ code, view, headline }} />}
    />
  )
}

/** Opens *Dari mana angka ini?* beside the page; a plain link, so it works without script too. */
export function ExplainLink({ code, view, headline: { indicator } }: Omit<HeadlineFigureProps, 'note'>) {
  return (
    // biome-ignore lint/a11y/useAnchorContent: named by its label
    <a
      href={paths.dashboard(code, viewQuery(view, { explain: indicator }))}
      id={`asal-${indicator.code}`}
      aria-label={`Dari mana angka ini? ${indicator.label}`}
      title="Dari mana angka ini?"
      className="mark mark-ask mark-press"
    />
  )
}
