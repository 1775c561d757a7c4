import { formatCount } from '@/lib/format/number'
import { tenths } from './scale'

export type CoverageBarProps = {
  /** Units whose report counts: sent, verified, approved or locked. */
  reported: number
  expected: number
  /** Of the reported, those verified or further, and those approved or locked. */
  verified?: number
  approved?: number
  /** What is counted: "desa". */
  noun?: string
}

/** "412 dari 435 desa melapor" above a bar; what is missing is hatched. */
export function CoverageBar({ reported, expected, verified, approved, noun = 'desa' }: CoverageBarProps) {
  const share = (count: number) => `${expected > 0 ? tenths(Math.min(100, (count / expected) * 100)) : 0}%`
  const words =
    expected === 0
      ? `Tidak ada ${noun} yang wajib melapor`
      : `${formatCount(reported)} dari ${formatCount(expected)} ${noun} melapor`
  const further = [
    verified !== undefined && `${formatCount(verified)} diverifikasi`,
    approved !== undefined && `${formatCount(approved)} disetujui`,
  ].filter(Boolean)
  return (
    <div className="covered">
      <p>{words}</p>
      <svg role="img" width="100%" height="8">
        <title>{[words, ...further].join(', ')}</title>
        <rect width={share(reported)} height="8" />
        <rect width={share(verified ?? 0)} height="8" />
        <rect width={share(approved ?? 0)} height="8" />
      </svg>
    </div>
  )
}
