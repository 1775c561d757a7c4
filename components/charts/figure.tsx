import { ArrowDown, ArrowRight, ArrowUp, LockKeyhole } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { CoverageBar, type CoverageBarProps } from './coverage-bar'
import { Sparkline } from './sparkline'

/** How a figure moved: the words say it, the arrow shows it, the verdict colours it (a rise is not always good). */
export type FigureChange = { words: string; direction: 'up' | 'down' | 'same'; verdict?: 'good' | 'bad' | 'neutral' }

export type FigureProps = {
  /** What it is: "Peserta KB aktif". */
  label: string
  /** The number as written: "12.345" or "21,2%". */
  value: string
  /** "orang", "kelompok"; nothing for a percentage. */
  unit?: string
  state?: 'value' | 'not_reported' | 'not_applicable' | 'hidden'
  change?: FigureChange
  /** The months behind it, oldest first. */
  trend?: readonly (number | null)[]
  coverage?: CoverageBarProps
  /** Where pressing the label leads. */
  href?: string
  /** The opener of *Dari mana angka ini?*. */
  explain?: ReactNode
  /** A short remark: "per 3 Juli 2026, 412 desa". */
  note?: string
}

/** One figure with everything needed to trust it: number, unit, change, months, coverage, and the way to its source. */
export function Figure({
  label,
  value,
  unit,
  state = 'value',
  change,
  trend,
  coverage,
  href,
  explain,
  note,
}: FigureProps) {
  return (
    <section aria-label={label} className="surface flex min-w-0 flex-col p-4">
      <div className="flex min-h-10 items-start justify-between gap-2">
        <h2 className="text-sm font-medium tracking-normal text-ink-soft">
          {href ? (
            <Link href={href} className="rounded-sm underline-offset-2 hover:text-brand hover:underline">
              {label}
            </Link>
          ) : (
            label
          )}
        </h2>
        {explain && <div className="no-print -me-1.5 -mt-1.5 shrink-0">{explain}</div>}
      </div>
      <Value value={value} unit={unit} state={state} />
      {change && state === 'value' && <Change {...change} />}
      {note && <p className="figures mt-1 text-xs text-ink-soft">{note}</p>}
      <div className="mt-auto space-y-3 pt-3">
        {trend?.some((point) => point !== null) && (
          <Sparkline values={trend} label={`${label}: ${trend.length} bulan terakhir`} />
        )}
        {coverage && <CoverageBar {...coverage} />}
      </div>
    </section>
  )
}

function Value({
  value,
  unit,
  state,
}: Pick<FigureProps, 'value' | 'unit'> & { state: NonNullable<FigureProps['state']> }) {
  if (state === 'value') {
    return (
      <p className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5">
        <span className="figures text-2xl font-semibold tracking-tight">{value}</span>
        {unit && <span className="text-sm text-ink-soft">{unit}</span>}
      </p>
    )
  }
  const reason = {
    not_reported: {
      word: 'Belum dilaporkan',
      mark: <span aria-hidden className="hatch size-5 rounded-sm ring-1 ring-line-strong" />,
    },
    not_applicable: { word: 'Tidak berlaku', mark: <span aria-hidden>—</span> },
    hidden: { word: 'Disamarkan', mark: <Icon of={LockKeyhole} size={20} /> },
  }[state]
  return (
    <p className="mt-1 flex min-h-8 items-center gap-2 text-md text-ink-soft">
      {reason.mark}
      {reason.word}
    </p>
  )
}

const ARROWS = { up: ArrowUp, down: ArrowDown, same: ArrowRight }
const VERDICTS = { good: 'text-good', bad: 'text-bad', neutral: 'text-ink-soft' }

function Change({ words, direction, verdict = 'neutral' }: FigureChange) {
  return (
    <p className={classNames('figures mt-1 flex items-start gap-1 text-sm', VERDICTS[verdict])}>
      <Icon of={ARROWS[direction]} className="mt-0.5" />
      {words}
    </p>
  )
}
