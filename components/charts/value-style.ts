import { formatCount, formatDecimal } from '@/lib/format/number'

/** How values are written where no function can be passed: whole, one decimal, or a percentage already times 100. */
export type ValueStyle = 'count' | 'decimal' | 'percent'

/** The function that writes values of a style. */
export function valueWriter(style: ValueStyle = 'count'): (value: number | null) => string {
  if (style === 'count') return formatCount
  if (style === 'decimal') return (value) => formatDecimal(value)
  return (value) => (value === null ? formatDecimal(null) : `${formatDecimal(value)}%`)
}
