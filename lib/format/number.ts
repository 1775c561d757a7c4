/** What stands where there is no value; its reason stands beside it. */
export const MISSING = '—'

type Maybe = number | null | undefined

/** A whole number: `12.345`. Null is not zero: it gives `—`. */
export function formatCount(count: Maybe): string {
  return isNumber(count) ? numberFormat(0).format(count) : MISSING
}

/** A measure with a fixed number of decimals: `1.234,5`. Halves go away from zero. */
export function formatDecimal(value: Maybe, decimals = 1): string {
  return isNumber(value) ? numberFormat(decimals).format(value) : MISSING
}

/**
 * The ratio of two sums as a percentage: `21,2%`. Rounded once, here, halves
 * away from zero. Missing halves and a denominator of zero give `—`.
 */
export function formatPercent(numerator: Maybe, denominator: Maybe, decimals = 1): string {
  if (!isNumber(numerator) || !isNumber(denominator) || denominator === 0) return MISSING
  const scale = 10 ** decimals
  // One division: a true half is exact in binary, so no half is lost to an earlier rounding.
  const scaled = (numerator * 100 * scale) / denominator
  const rounded = (Math.sign(scaled) * Math.round(Math.abs(scaled))) / scale
  return `${numberFormat(decimals).format(rounded)}%`
}

function isNumber(value: Maybe): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

const formats = new Map<number, Intl.NumberFormat>()

/** Making a format costs far more than using it, and a table uses thousands. */
function numberFormat(decimals: number): Intl.NumberFormat {
  let format = formats.get(decimals)
  if (!format) {
    format = new Intl.NumberFormat('id-ID', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    })
    formats.set(decimals, format)
  }
  return format
}
