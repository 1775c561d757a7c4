import type { Indicator } from '@/lib/figures/indicator'
import { originQuery } from '@/lib/figures/origin-address'
import type { FigurePeriod } from '@/lib/figures/period'
import { paths } from '@/lib/paths'

export type ExplainMarkProps = {
  regionCode: string
  indicator: Pick<Indicator, 'code' | 'label'>
  period: FigurePeriod
  /** Where several figures of one indicator stand beside each other: the region's name. */
  of?: string
}

/**
 * The question mark beside any figure of the catalogue. It leads to *Asal angka*: formula, source, coverage, who is
 * missing, what was revised, and the rows, each as far as the reader may go. A plain link, so it stands anywhere.
 */
export function ExplainMark({ regionCode, indicator, period, of }: ExplainMarkProps) {
  return (
    // biome-ignore lint/a11y/useAnchorContent: named by its label
    <a
      href={paths.figureOrigin(regionCode, originQuery(indicator, period))}
      aria-label={`Dari mana angka ini? ${indicator.label}${of ? `, ${of}` : ''}`}
      title="Dari mana angka ini?"
      className="mark mark-ask mark-press"
    />
  )
}
