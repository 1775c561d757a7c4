import { LockKeyhole } from 'lucide-react'
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
    <section aria-label={label} className="fig">
      <header>
        <h2>{href ? <a href={href}>{label}</a> : label}</h2>
        {explain}
      </header>
      <Value value={value} unit={unit} state={state} />
      {change && state === 'value' && <Change {...change} />}
      {note && <p>{note}</p>}
      <footer>
        {trend?.some((point) => point !== null) && (
          <Sparkline values={trend} label={`${label}: ${trend.length} bulan terakhir`} />
        )}
        {coverage && <CoverageBar {...coverage} />}
      </footer>
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
      <p className="fig-value">
        <b>{value}</b> {unit}
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
    <p className="fig-none">
      {reason.mark}
      {reason.word}
    </p>
  )
}

const VERDICTS = { good: 'text-good!', bad: 'text-bad!', neutral: '' }

function Change({ words, direction, verdict = 'neutral' }: FigureChange) {
  return <p className={classNames('fig-change mark', `mark-${direction}`, VERDICTS[verdict])}>{words}</p>
}
