import type { ComputedShare as Share } from '@/lib/reports/computed-share'
import { withDots } from '@/lib/reports/rules'

interface ComputedShareProps {
  share: Share
  /** In a table: the percentage alone, with the rest in its title. */
  short?: boolean
}

/** Whole percent, told as done only when it is. */
const percentOf = ({ computed, cells }: Share) => (cells === 0 ? 0 : Math.floor((computed * 100) / cells))

/** How much of a village's report Lini counted from registers and books, and how many of those cells were typed over. */
export function ComputedShare({ share, short = false }: ComputedShareProps) {
  const { cells, computed, overridden } = share
  const words = `${withDots(computed)} dari ${withDots(cells)} sel dihitung dari daftar dan catatan${
    overridden > 0 ? `, ${withDots(overridden)} diubah dengan alasan` : ''
  }`
  if (short)
    return (
      <span className="figures" title={words}>
        {percentOf(share)}%{overridden > 0 && <span className="text-warn"> · {withDots(overridden)} diubah</span>}
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
        <rect width={percentOf(share)} height="8" className="fill-brand" />
      </svg>
      <span>
        {words} ({percentOf(share)}%)
      </span>
    </p>
  )
}
