import { ArrowRight, MessageCircle, X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { CoverageBar } from '@/components/charts/coverage-bar'
import { LackingList } from '@/components/figures/lacking-list'
import { RevisionList } from '@/components/figures/revision-list'
import { buttonClass } from '@/components/ui/button-class'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { coverageNoun, figureText, unitWord } from '@/lib/dashboards/words'
import type { Explanation } from '@/lib/figures/explain'
import { formatFigurePeriod } from '@/lib/figures/period'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { fullName, LEVEL } from '@/lib/regions/rules'
import { PanelKeys } from './panel-keys'

export type ExplainPanelProps = {
  explanation: Explanation
  zone: Zone
  closeHref: string
  /** Where its rows are and what explains its change, each with what that place is called. */
  ways: readonly { href: string; label: string }[]
  /** Villages without a report by name, and a reminder to send; null above the office. */
  reminder: { missing: readonly string[]; text: string } | null
}

/** *Dari mana angka ini?*: the figure's formula with its own numbers, its source, who stands behind it, and the way down. */
export function ExplainPanel({ explanation, zone, closeHref, ways, reminder }: ExplainPanelProps) {
  const { indicator, figure, formula, source, freshness, offices, revisions } = explanation
  const asOf = formatDateTime(new Date(figure.asOf), zone)
  return (
    <PanelKeys closeHref={closeHref} opener={`asal-${indicator.code}`} labelledBy="judul-asal">
      <div className="sticky top-0 flex items-start justify-between gap-3 border-b border-line bg-paper-raised px-5 py-3">
        <div className="min-w-0">
          <p className="text-sm text-ink-soft">Dari mana angka ini?</p>
          <h2 id="judul-asal" className="text-lg">
            {indicator.label}
          </h2>
          <p className="text-sm text-ink-soft">
            {fullName(figure.region)}, {formatFigurePeriod(figure.period)}
          </p>
        </div>
        <Link
          href={closeHref}
          scroll={false}
          aria-label="Tutup"
          className="-me-2 grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-paper-sunk hover:text-ink desk:size-9"
        >
          <Icon of={X} size={20} />
        </Link>
      </div>
      <div className="space-y-5 px-5 py-4">
        <div>
          {figure.state === 'value' && (
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="figures text-3xl font-semibold">{figureText(indicator, figure)}</span>
              <span className="text-ink-soft">{unitWord(indicator)}</span>
            </p>
          )}
          <p className="figures mt-2 rounded-md bg-paper-sunk px-3 py-2">{formula}</p>
        </div>
        <Part title="Sumber">
          <p>
            {source.name}
            {source.words !== source.name && `. ${source.words}`}, edisi {source.edition}.
          </p>
          <p className="mt-1 text-ink-soft">
            {freshness === 'live'
              ? `Langsung: dibaca ${asOf}.`
              : `Data peka: dibuka bertahap, per ${asOf}, dari ${formatCount(figure.counted)} desa.`}
          </p>
        </Part>
        <Part title="Siapa di balik angka ini">
          {figure.coverage.expected > 0 && <CoverageBar {...figure.coverage} noun={coverageNoun(figure)} />}
          {figure.region.level <= LEVEL.province && (
            <p className="mt-2">
              Kantor aktif {formatCount(offices.open)} dari {formatCount(offices.all)}.
            </p>
          )}
          <Lacking explanation={explanation} reminder={reminder} />
        </Part>
        {revisions !== null && (
          <Part title="Perubahan setelah dihitung">
            <RevisionList indicator={indicator} revisions={revisions} zone={zone} most={5} />
          </Part>
        )}
        <div className="flex flex-wrap gap-2">
          {ways.map(({ href, label }) => (
            <Link key={href} href={href} className={buttonClass()}>
              {label}
              <Icon of={ArrowRight} />
            </Link>
          ))}
        </div>
      </div>
    </PanelKeys>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-sm text-ink-soft">{title}</h3>
      {children}
    </section>
  )
}

type LackingProps = Pick<ExplainPanelProps, 'explanation' | 'reminder'>

function Lacking({ explanation: { lacking, indicator }, reminder }: LackingProps) {
  const open = lacking.filter(({ expected }) => expected > 0)
  if (indicator.form === null || (open.length === 0 && !reminder)) return null
  return (
    <>
      <LackingList lacking={lacking} />
      {reminder && reminder.missing.length > 0 && <Reminder {...reminder} />}
    </>
  )
}

function Reminder({ missing, text }: NonNullable<ExplainPanelProps['reminder']>) {
  return (
    <details className="mt-3">
      <summary className="link inline-flex min-h-9 items-center desk:min-h-6">
        Ingatkan {formatCount(missing.length)} desa
      </summary>
      <p className="mt-2 max-h-48 overflow-y-auto rounded-md border border-line px-3 py-2 text-sm whitespace-pre-line">
        {text}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <CopyButton text={text} what="pesan" />
        <a
          href={`https://wa.me/?text=${encodeURIComponent(text)}`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ tone: 'quiet', size: 'small' })}
        >
          <Icon of={MessageCircle} />
          Buka WhatsApp
        </a>
      </div>
    </details>
  )
}
