import type { Ask } from '@/lib/figures/ask'
import type { Coverage, Figure, FigureState } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import type { FigurePeriod } from '@/lib/figures/period'
import type { FormSums } from '@/lib/figures/read-forms'
import { isKept } from '@/lib/figures/read-published'
import type { AskedRegion } from '@/lib/figures/read-regions'
import type { Stocks } from '@/lib/figures/read-stock'
import { monthOf, type Period } from '@/lib/format/period'
import { LEVEL } from '@/lib/regions/rules'

/** Everything that was read for one ask. */
export interface Material {
  regions: readonly AskedRegion[]
  /** By form code. */
  forms: ReadonlyMap<string, FormSums>
  stocks: Stocks | null
  /** The month of the reading: those after it have not begun, those before it are closed. */
  current: Period
  asOf: string
}

/** What a figure is, before it is told where and when. */
type Outcome = Pick<Figure, 'state' | 'value' | 'numerator' | 'denominator' | 'counted'>

const none = (state: FigureState): Outcome => ({ state, value: null, numerator: null, denominator: null, counted: 0 })
const NOT_REPORTED = none('not_reported')
const NOT_APPLICABLE = none('not_applicable')
const HIDDEN = none('hidden')

const count = (value: number, counted: number): Outcome => ({
  state: 'value',
  value,
  numerator: value,
  denominator: null,
  counted,
})

/** A percentage of two sums, unrounded. With nothing below the line there is no percentage, and no zero either. */
const share = (numerator: number, denominator: number, counted: number): Outcome =>
  denominator > 0
    ? { state: 'value', value: (numerator * 100) / denominator, numerator, denominator, counted }
    : { state: 'not_applicable', value: null, numerator, denominator, counted }

/** Figures by region, then indicator, then period. */
export function assemble(ask: Ask, material: Material): Figure[] {
  const figures: Figure[] = []
  const readers = ask.indicators.map((indicator) => readerOf(indicator, ask, material))
  for (const asked of material.regions) {
    const place: Place = { asked, ask, material, spans: new Map() }
    for (const [index, indicator] of ask.indicators.entries()) {
      const read = readers[index] as Read
      for (const period of ask.periods) {
        const { outcome, coverage, asOf } = read(period, place)
        figures.push({
          indicator: indicator.code,
          region: asked.region,
          period,
          state: outcome.state,
          value: outcome.value,
          numerator: outcome.numerator,
          denominator: outcome.denominator,
          counted: outcome.counted,
          coverage,
          asOf: asOf ?? material.asOf,
        })
      }
    }
  }
  return figures
}

interface Place {
  asked: AskedRegion
  ask: Ask
  material: Material
  /** Sums and coverage that several indicators share, by form and months. */
  spans: Map<FormSums, Map<number, Span>>
}

interface Span {
  cells: readonly number[] | undefined
  coverage: Coverage
  /** The latest published step among the months. */
  asOf: string | undefined
}

type Read = (period: FigurePeriod, place: Place) => { outcome: Outcome; coverage: Coverage; asOf?: string }

function readerOf(indicator: Indicator, ask: Ask, { forms, current }: Material): Read {
  const { measure } = indicator
  if (measure.from === 'register') return (period, place) => registerFigure(indicator, measure.register, period, place)
  const ofForm = forms.get(indicator.form ?? '')
  if (!ofForm) throw new Error(`The form ${indicator.form} was not read`)
  const sums = ofForm.of?.(indicator) ?? ofForm
  const outcomeOf = evaluator(indicator, sums)
  const kept = isKept(ask, indicator)
  return (period, place) => {
    const asked = indicator.periodKind === 'year' ? januaryIn(period) : period
    if (!asked) return { outcome: NOT_APPLICABLE, coverage: NOBODY }
    const months = monthsOf(indicator, asked, current)
    if (!months) return { outcome: NOT_REPORTED, coverage: NOBODY }
    const span = spanOf(sums, months, place)
    const hidden = kept || hidesAny(sums, indicator, place.asked.region.id, months)
    return { outcome: hidden ? HIDDEN : outcomeOf(span, months, place), coverage: span.coverage, asOf: span.asOf }
  }
}

/** A sum over months with a hidden one would tell it to whoever takes the others away. */
function hidesAny(sums: FormSums, indicator: Indicator, region: number, { from, to }: Months): boolean {
  if (!sums.hides) return false
  for (let period = from; period <= to; period += 1) if (sums.hides(indicator, region, period)) return true
  return false
}

const NOBODY: Coverage = { unit: 'desa', reported: 0, verified: 0, approved: 0, expected: 0, onTime: 0 }

type Months = Pick<FigurePeriod, 'from' | 'to'>

/** January, as which a yearly form's figures are kept, if these months begin with it. */
const januaryIn = ({ from }: FigurePeriod): FigurePeriod | null =>
  monthOf(from) === 1 ? { kind: 'month', from, to: from } : null

/** The months a figure is made of: one, all that have begun, or the last that is closed. Null when there is none. */
function monthsOf({ range }: Indicator, period: FigurePeriod, current: Period): Months | null {
  const { from, to } = period
  if (from === to) return period
  if (range === 'last') {
    const last = Math.min(to, current - 1)
    return last >= from ? { from: last, to: last } : null
  }
  return current >= from ? { from, to: Math.min(to, current) } : null
}

function spanOf(sums: FormSums, { from, to }: Months, { asked, spans }: Place): Span {
  let ofForm = spans.get(sums)
  if (!ofForm) {
    ofForm = new Map()
    spans.set(sums, ofForm)
  }
  const key = from * 1_000 + (to - from)
  const known = ofForm.get(key)
  if (known) return known
  let cells: readonly number[] | undefined
  let expected = 0
  let asOf: string | undefined
  for (let period = from; period <= to; period += 1) {
    const step = sums.asOf?.(asked.region.id, period)
    if (step && (asOf === undefined || step > asOf)) asOf = step
    const month = sums.at(asked.region.id, period)
    if (month) cells = cells ? cells.map((cell, index) => cell + (month[index] ?? 0)) : month
    expected += asked.expected(period)
  }
  const [reported = 0, verified = 0, approved = 0, onTime = 0] = cells ?? []
  const span: Span = { cells, coverage: { unit: 'desa', reported, verified, approved, expected, onTime }, asOf }
  ofForm.set(key, span)
  return span
}

type Evaluate = (span: Span, months: Months, place: Place) => Outcome

function evaluator({ measure, range }: Indicator, sums: FormSums): Evaluate {
  const at = (column: string) => sums.columns.indexOf(column)
  if (measure.from === 'heads') {
    return ({ coverage }, { to }, { material }) => {
      if (to > material.current) return NOT_REPORTED
      const numerator = measure.numerator === 'sent' ? coverage.reported : coverage.onTime
      return share(numerator, coverage.expected, coverage.reported)
    }
  }
  if (measure.from === 'cells') {
    const [value, reported, na] = [at(measure.value), at(measure.reported), at(measure.notApplicable ?? '')]
    return ({ cells }) => {
      if (!cells) return NOT_REPORTED
      const counted = cells[reported] ?? 0
      if (counted > 0) return count(cells[value] ?? 0, counted)
      return (cells[na] ?? 0) > 0 ? NOT_APPLICABLE : NOT_REPORTED
    }
  }
  if (measure.from === 'ratio') {
    const [numerator, denominator, both] = [at(measure.numerator), at(measure.denominator), at(measure.both)]
    const na = measure.notApplicable.map(at)
    return ({ cells }, months, place) => {
      if (!cells) return NOT_REPORTED
      const counted = cells[both] ?? 0
      if (counted > 0) {
        const below = (cells[denominator] ?? 0) / (range === 'mean-stock' ? monthsWith(both, sums, months, place) : 1)
        return share(cells[numerator] ?? 0, below, counted)
      }
      return na.some((index) => (cells[index] ?? 0) > 0) ? NOT_APPLICABLE : NOT_REPORTED
    }
  }
  throw new Error('A register is no form')
}

/** In how many months a column has something: what the sum of monthly stocks is divided by. */
function monthsWith(column: number, sums: FormSums, { from, to }: Months, { asked }: Place): number {
  let months = 0
  for (let period = from; period <= to; period += 1)
    if ((sums.at(asked.region.id, period)?.[column] ?? 0) > 0) months += 1
  return Math.max(1, months)
}

function registerFigure(
  indicator: Indicator,
  register: Parameters<Stocks['offices']>[0],
  period: FigurePeriod,
  { asked, ask, material }: Place,
): { outcome: Outcome; coverage: Coverage } {
  const { stocks, current } = material
  if (!stocks) throw new Error('The registers were not read')
  const months = monthsOf(indicator, period, current)
  const { region, districtId } = asked
  if (!months) return { outcome: NOT_REPORTED, coverage: { ...NOBODY, unit: 'kantor' } }
  const month = months.to
  const { open, begun } = stocks.offices(register, { level: region.level, id: region.id, districtId }, month)
  const coverage: Coverage = { ...NOBODY, unit: 'kantor', reported: begun, expected: open }
  if (ask.level > indicator.lowestLevel) return { outcome: NOT_APPLICABLE, coverage }
  const stock = stocks.at(indicator.code, region.id, month)
  // A list of lokus holds for its year: an office without any has not made that year's list.
  const listed = ask.level <= LEVEL.district ? stock : stocks.at(indicator.code, districtId ?? 0, month)
  if (begun === 0 || (register === 'lokus' && listed === 0)) return { outcome: NOT_REPORTED, coverage }
  return { outcome: count(stock, begun), coverage }
}
