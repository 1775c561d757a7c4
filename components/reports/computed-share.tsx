import type { ComputedShare as Share } from '@/lib/reports/computed-share'
import { withDots } from '@/lib/reports/rules'

interface ComputedShareProps {
  share: Share
  /** `cell` is the percentage alone, under a head that names it; `line` a few words; `whole` the bar and all of it. */
  size?: 'cell' | 'line' | 'whole'
}

/** Whole percent, told as done only when it is. */
const percentOf = ({ computed, cells }: Share) => (cells === 0 ? 0 : Math.floor((computed * 100) / cells))

/** How much of a village's report Lini counted from registers and books, and how many of those cells were typed over. */
export function ComputedShare({ share, size = 'whole' }: ComputedShareProps) {
  const { cells, computed, overridden } = share
  const percent = percentOf(share)
  if (size === 'line') {
    if (computed + overridden === 0) return null
    return (
      <span className="block text-xs text-ink-soft">
        {percent}% dihitung Lini{overridden > 0 && <span className="text-warn"> · {withDots(overridden)} diubah</span>}
      </span>
    )
  }
  const words = `${withDots(computed)} dari ${withDots(cells)} sel dihitung dari daftar dan catatan${
    overridden > 0 ? `, ${withDots(overridden)} diubah dengan alasan` : ''
  }`
  if (size === 'cell')
    return (
      <span className="figures" title={words}>
        {percent}%{overridden > 0 && <span className="text-warn"> · {withDots(overridden)} diubah</span>}
        <span className="sr-only">: {words}</span>
      </span>
    )
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      <svg
        aria-hidden
        className="h-1.5 w-24 overflow-hidden rounded-full"
        preserveAspectRatio="none"
        viewBox="0 0 100 8"
      >
        <rect width="100" height="8" className="fill-line" />
        <rect width={percent} height="8" className="fill-brand" />
      </svg>
      <span>
        {words} ({percent}%)
      </span>
    </p>
  )
}
