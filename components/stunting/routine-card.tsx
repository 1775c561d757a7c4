import { LockKeyhole } from 'lucide-react'
import { CoverageBar } from '@/components/charts/coverage-bar'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { changeOf, figureSays, figureText } from '@/lib/dashboards/words'
import { causeQuery } from '@/lib/figures/cause-address'
import { monthly } from '@/lib/figures/period'
import { formatCount } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { StuntingDesk } from '@/lib/stunting/desk'
import { whoWord } from '@/lib/stunting/finding'
import { indicatorOf, MEASURED, PREVALENCE, RECEIVED } from '@/lib/stunting/measures'
import { SURENESS_WORDS, surenessOf } from '@/lib/stunting/sureness'
import type { StuntingView } from '@/lib/stunting/view'
import { AskMark } from './ask-mark'

type RoutineCardProps = { desk: StuntingDesk; view: StuntingView; note?: string }

/** The routine prevalence of the month, never without who was measured and how sure that is. */
export function RoutineCard({ desk, view, note }: RoutineCardProps) {
  const indicator = indicatorOf(PREVALENCE)
  const figure = desk.now.get(PREVALENCE)
  const measured = desk.now.get(MEASURED)
  const received = desk.now.get(RECEIVED)
  const { level } = surenessOf(desk.now)
  const change = figure ? changeOf(indicator, figure, desk.before.get(PREVALENCE)) : null
  const { label, tone } = SURENESS_WORDS[level]
  return (
    <section aria-labelledby="judul-rutin" className="surface flex min-w-0 flex-col p-4">
      <header className="flex items-start justify-between gap-2">
        <h2 id="judul-rutin" className="text-md desk:text-base">
          Pengukuran rutin di Posyandu
        </h2>
        <AskMark code={desk.region.code} indicator={indicator} period={view.period} />
      </header>
      <p className="mt-1 text-sm text-ink-soft">Prevalensi stunting, {formatPeriod(view.period)}</p>
      {figure?.state === 'value' ? (
        <>
          <p className="figures mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <b className="text-3xl font-semibold tracking-tight">{figureText(indicator, figure)}</b>
            <span className="text-ink-soft">{whoWord(figure.value ?? 0)} menurut batas WHO</span>
          </p>
          <p className="figures mt-1">
            {formatCount(figure.numerator)} balita pendek dan sangat pendek dari {formatCount(figure.denominator)} yang
            hasil ukurnya sah.
          </p>
          {change && (
            <p className="figures mt-1 text-sm text-ink-soft">
              {capital(change.words)}.{' '}
              {desk.children && (
                <a
                  data-soft-link
                  href={paths.figureCause(desk.region.code, causeQuery({ indicator, period: monthly(view.period) }))}
                  className="link no-print"
                >
                  Wilayah mana penyebabnya?
                </a>
              )}
            </p>
          )}
        </>
      ) : (
        <p className="mt-3 flex min-h-11 flex-wrap items-center gap-2 text-md">
          {figure?.state === 'hidden' ? (
            <Icon of={LockKeyhole} size={20} />
          ) : (
            <span aria-hidden className="hatch size-5 rounded-sm ring-1 ring-line-strong" />
          )}
          {capital(figureSays(indicator, figure))}
          {figure?.state === 'hidden' && (
            <span className="text-sm text-ink-soft">jumlahnya terlalu kecil untuk keluar dari kantor</span>
          )}
        </p>
      )}
      <div className="mt-auto space-y-3 pt-4">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span className="text-ink-soft">Keyakinan</span>
          <Badge tone={tone}>{label}</Badge>
        </p>
        {measured?.state === 'value' && measured.denominator !== null && (
          <CoverageSentence part={measured.numerator ?? 0} whole={measured.denominator} />
        )}
        {received && received.coverage.expected > 0 && <CoverageBar {...received.coverage} />}
        {note && <p className="figures text-xs text-ink-soft">{note}</p>}
      </div>
    </section>
  )
}

function CoverageSentence({ part, whole }: { part: number; whole: number }) {
  const share = whole > 0 ? Math.min(100, (part / whole) * 100) : 0
  const words = `${formatCount(part)} dari ${formatCount(whole)} balita diukur panjang atau tingginya`
  return (
    <div className="covered">
      <p>{words}</p>
      <svg role="img" width="100%" height="8">
        <title>{words}</title>
        <rect width={`${Math.round(share * 10) / 10}%`} height="8" />
      </svg>
    </div>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
