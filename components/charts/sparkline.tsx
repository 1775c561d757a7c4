import { runsOf, tenths } from './scale'

export type SparklineProps = {
  /** Oldest first; null leaves a gap. */
  values: readonly (number | null)[]
  /** What it shows: "12 bulan terakhir, naik dari 18,0% ke 21,2%". */
  label: string
}

/** A word-sized line without axes; its baseline is its lowest value, so it tells shape and not size. */
export function Sparkline({ values, label }: SparklineProps) {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (index: number) => (values.length > 1 ? tenths((index / (values.length - 1)) * 96 + 2) : 50)
  const y = (value: number) => (high > low ? tenths(26 - ((value - low) / (high - low)) * 22) : 15)
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg role="img" aria-label={label} viewBox="0 0 100 30" preserveAspectRatio="none" className="spark">
      {runsOf(values).map((run) => (
        <polyline
          key={run.start}
          points={run.values.map((value, index) => `${x(run.start + index)},${y(value)}`).join(' ')}
        />
      ))}
      {last >= 0 && <path d={`M${x(last)} ${y(values[last]!)}h0`} />}
    </svg>
  )
}
