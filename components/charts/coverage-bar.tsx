import { formatCount } from '@/lib/format/number'

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
  const share = (count: number) => `${expected > 0 ? Math.min(100, (count / expected) * 100) : 0}%`
  const words =
    expected === 0
      ? `Tidak ada ${noun} yang wajib melapor`
      : `${formatCount(reported)} dari ${formatCount(expected)} ${noun} melapor`
  const further = [
    verified !== undefined && `${formatCount(verified)} diverifikasi`,
    approved !== undefined && `${formatCount(approved)} disetujui`,
  ].filter(Boolean)
  return (
    <div>
      <p className="figures mb-1 text-xs text-ink-soft">{words}</p>
      <svg
        role="img"
        aria-label={[words, ...further].join(', ')}
        width="100%"
        height="8"
        className="hatch block rounded-full border border-line"
      >
        <title>{[words, ...further].join(', ')}</title>
        <rect width={share(reported)} height="8" className="fill-seq-4" />
        {verified !== undefined && <rect width={share(verified)} height="8" className="fill-seq-5" />}
        {approved !== undefined && <rect width={share(approved)} height="8" className="fill-seq-6" />}
      </svg>
    </div>
  )
}
