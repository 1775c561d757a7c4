import { formatCount, formatDecimal } from '@/lib/format/number'

/** One class of a map: from (included) to (not included), with its step on the sequential scale. */
export interface ValueBand {
  label: string
  step: 1 | 3 | 4 | 5 | 7
  below?: number
}

const STEPS = [[4], [3, 5], [3, 4, 5], [1, 3, 5, 7], [1, 3, 4, 5, 7]] as const
const NICE = [1, 2, 2.5, 5, 10, 20, 25, 50]

/** How complete reports are: the last class is all of them. */
const COMPLETENESS: readonly ValueBand[] = [
  { label: '< 50%', step: 1, below: 50 },
  { label: '50 – < 75%', step: 3, below: 75 },
  { label: '75 – < 90%', step: 4, below: 90 },
  { label: '90 – < 100%', step: 5, below: 100 },
  { label: '100%', step: 7 },
]

/**
 * At most five classes of equal width over what was reported, with bounds a person
 * can remember. `completeness` has bounds of its own, so that months can be compared.
 */
export function bandsOf(values: readonly (number | null)[], style: 'count' | 'percent' | 'completeness'): ValueBand[] {
  if (style === 'completeness') return [...COMPLETENESS]
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return []
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const width = niceWidth(high - low, style === 'count')
  const start = Math.floor(low / width) * width
  const count = Math.min(5, Math.floor((high - start) / width) + 1)
  const steps = STEPS[count - 1] ?? STEPS[4]
  return steps.map((step, index) => {
    const from = start + index * width
    const last = index === steps.length - 1
    return {
      label: bandLabel(from, from + width, last && count > 1, style),
      step,
      below: last ? undefined : from + width,
    }
  })
}

/** A step of 1, 2, 2.5 or 5 times a power of ten of which five cover the span. */
function niceWidth(span: number, whole: boolean): number {
  if (span <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(span / 5))
  const fits = (width: number) => width * 4.999 >= span && (!whole || Number.isInteger(width))
  return NICE.map((factor) => factor * power).find(fits) ?? Math.max(1, Math.ceil(span / 4))
}

function bandLabel(from: number, to: number, open: boolean, style: 'count' | 'percent'): string {
  const decimals = Number.isInteger(from) && Number.isInteger(to) ? 0 : 1
  const write = (value: number) => (style === 'count' ? formatCount(value) : formatDecimal(value, decimals))
  const sign = style === 'percent' ? '%' : ''
  if (open) return `≥ ${write(from)}${sign}`
  if (style === 'count') return to - from === 1 ? write(from) : `${write(from)} – ${write(to - 1)}`
  return `${write(from)} – < ${write(to)}${sign}`
}

/** The class of a value; null has none. */
export function bandStep(value: number | null, bands: readonly ValueBand[]): ValueBand['step'] | 'not_reported' {
  if (value === null) return 'not_reported'
  return bands.find(({ below }) => below === undefined || value < below)?.step ?? 'not_reported'
}
