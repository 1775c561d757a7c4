import type { Ask } from '@/lib/figures/ask'
import { assemble } from '@/lib/figures/assemble'
import { indicatorsOfForm } from '@/lib/figures/catalogue'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { type FigurePeriod, monthly } from '@/lib/figures/period'
import { type Hiding, publishedColumns, readPublished } from '@/lib/figures/read-published'
import type { FormDeclaration } from '@/lib/reports/form'
import { LinearSystem } from './linear-system'
import type { Population, PopulationStep } from './population'

export const NATION_ID = 1
const NEVER = 'belum'

/** When a round's steps were published. */
export const momentOf = (round: number) => new Date(Date.UTC(2024, 1, 14, 3, round)).toISOString()

const columnValue = (form: FormDeclaration, values: Record<string, number>, column: string): number => {
  const sum = (columns: readonly string[]) => columns.reduce((total, name) => total + (values[name] ?? 0), 0)
  const [kind, ...rest] = column.split('_')
  const name = rest.join('_')
  if (kind === 'v') return values[name] ?? sum(form.sums.find(({ column: own }) => own === name)?.parts ?? [])
  if (kind === 'num') return sum(form.ratios.find(({ column: own }) => own === name)?.numerator ?? [])
  if (kind === 'den') return sum(form.ratios.find(({ column: own }) => own === name)?.denominator ?? [])
  return kind === 'x' ? 0 : 6
}

/** Who looks: the nation, or one province; at the product, or at one that hides less. */
export interface Attacker {
  within?: number | undefined
  hiding?: Hiding | undefined
}

/** Looks as the product does: its own reading of the rows as they stood after a round, at every level and period. */
export function looksOf(population: Population, round: number, { within, hiding }: Attacker): Figure[] {
  const { form } = population
  const steps = population.steps.filter((step) => step.round <= round && (within ?? step.province) === step.province)
  const indicators = indicatorsOfForm(form)
  const { wanted } = publishedColumns(form, indicators)
  const rows = steps.map((step) => ({
    tenant_id: step.district,
    province_id: step.province,
    kecamatan_id: step.kecamatan,
    period: step.month,
    published_at: new Date(momentOf(step.round)),
    final: step.final,
    cells: wanted
      .map((column) => {
        if (typeof column === 'string') return columnValue(form, step.values, column)
        const plus = column.plus.reduce((sum, name) => sum + columnValue(form, step.values, name), 0)
        return plus - (column.minus ? columnValue(form, step.values, column.minus) : 0)
      })
      .join(','),
  }))
  const [first = 0, last = first] = [population.months[0], population.months.at(-1)]
  const periods: FigurePeriod[][] = [population.months.map(monthly)]
  if (last > first) periods.push([{ kind: 'year', from: first - (first % 12), to: first - (first % 12) + 11 }])
  const places = (level: 0 | 1 | 2 | 3) => [
    ...new Set(steps.map((step) => [NATION_ID, step.province, step.district, step.kecamatan][level] as number)),
  ]
  return ([0, 1, 2, 3] as const).flatMap((level) =>
    periods.flatMap((asked) => {
      const ask: Ask = {
        indicators,
        regions: [],
        children: false,
        level,
        periods: asked,
        from: first,
        to: last,
        map: 'then',
        tenantId: null,
        published: true,
      }
      const sums = readPublished(ask, form, indicators, hiding).read([rows])
      return assemble(ask, {
        regions: places(level).map((id) => ({
          region: { id, level, code: String(id), name: String(id), kind: 'kecamatan' },
          districtId: id,
          expected: () => 20,
        })),
        forms: new Map([[form.code, sums]]),
        stocks: null,
        current: last + 1,
        asOf: NEVER,
      })
    }),
  )
}

export interface Finding {
  where: string
  truth: number
  least: number
  most: number
}

export interface Attack {
  /** Hidden counts that were attacked. */
  attacked: number
  /** Those known too well. */
  found: Finding[]
}

/**
 * Puts everything one user could ever see into one system of equations, adds what everybody
 * knows of the form, and asks of each hidden count that is not zero what it could be.
 * `threshold`: how many numbers must be left, plus one.
 */
export function attack(population: Population, attacker: Attacker = {}): Attack {
  const { within } = attacker
  const { form } = population
  const system = new LinearSystem()
  const cells = new Map<string, number>()
  const truth: number[] = []
  const steps = population.steps.filter((step) => (within ?? step.province) === step.province)
  const stepAt = new Map(steps.map((step) => [`${step.kecamatan} ${step.month} ${momentOf(step.round)}`, step]))
  const cell = (step: PopulationStep, column: string): number => {
    const key = `${step.kecamatan} ${step.month} ${step.round} ${column}`
    const known = cells.get(key)
    if (known !== undefined) return known
    const made = system.variable(0)
    cells.set(key, made)
    truth[made] = step.values[column] ?? 0
    return made
  }
  for (const step of steps) addRules(form, system, (column) => cell(step, column))
  addGrowth(steps, form, system, cell)

  const asked: { where: string; variables: number[]; threshold: number; own: boolean; month: string | null }[] = []
  const hiddenMonths = new Set<string>()
  const indicators = new Map(indicatorsOfForm(form).map((indicator) => [indicator.code, indicator]))
  for (let round = 1; round <= population.rounds; round += 1) {
    const figures = looksOf(population, round, attacker)
    // The step behind each kecamatan's number is told by its own "per tanggal".
    const stepOf = new Map<string, PopulationStep>()
    for (const { indicator, region, period, asOf } of figures) {
      const step =
        region.level === 3 && period.kind === 'month' ? stepAt.get(`${region.id} ${period.from} ${asOf}`) : undefined
      if (step) stepOf.set(`${indicator} ${region.id} ${period.from}`, step)
    }
    for (const figure of figures) {
      const indicator = indicators.get(figure.indicator) as Indicator
      if (indicator.measure.from === 'heads') continue
      const behind = stepsBehind(figure, steps, stepOf, population)
      if (behind.length === 0) continue
      const upper = behind.flatMap((step) => partsOf(form, indicator, 'numerator').map((column) => cell(step, column)))
      const sumOf = (variables: number[]) => variables.map((variable) => [variable, 1] as const)
      if (figure.state === 'hidden') {
        const where = `${figure.indicator} ${figure.region.level}:${figure.region.id} ${figure.period.kind} r${round}`
        // A ratio or sum is also hidden for a part's sake; then it may follow as long as the part does not.
        const own = form.elements.some(({ code }) => code === indicator.code)
        const place = `${figure.indicator} ${figure.region.id}`
        const real = upper.reduce((sum, variable) => sum + (truth[variable] ?? 0), 0)
        if (figure.period.kind === 'month' && real > 0) hiddenMonths.add(place)
        const month = figure.period.kind === 'month' ? null : place
        asked.push({ where, variables: upper, threshold: indicator.smallCell ?? 5, own, month })
      } else if (figure.numerator !== null) {
        system.add(sumOf(upper), '=', figure.numerator)
        if (figure.denominator !== null && indicator.range !== 'mean-stock') {
          const lower = behind.flatMap((step) =>
            partsOf(form, indicator, 'denominator').map((column) => cell(step, column)),
          )
          system.add(sumOf(lower), '=', figure.denominator)
        }
      }
    }
  }
  const found: Finding[] = []
  let attacked = 0
  const seen = new Set<string>()
  for (const { where, variables, threshold, own, month } of asked) {
    // A year of shown months and hidden zeros tells nothing that is not shown.
    if (month && !hiddenMonths.has(month)) continue
    const key = [...variables].sort((a, b) => a - b).join()
    const real = variables.reduce((sum, variable) => sum + (truth[variable] ?? 0), 0)
    if (real === 0 || seen.has(key) || (!own && real >= threshold)) continue
    seen.add(key)
    attacked += 1
    const { least, most } = system.rangeOf(variables, real, threshold - 1)
    if (most - least + 1 < threshold - 1) found.push({ where, truth: real, least, most })
  }
  return { attacked, found }
}

/** The published steps a figure adds up, as its reader can tell. */
function stepsBehind(
  { indicator, region, period }: Figure,
  steps: readonly PopulationStep[],
  stepOf: ReadonlyMap<string, PopulationStep>,
  { months, form }: Population,
): PopulationStep[] {
  const range = indicatorsOfForm(form).find(({ code }) => code === indicator)?.range
  const inside = months.filter((month) => month >= period.from && month <= period.to)
  const counted = range === 'last' ? inside.slice(-1) : inside
  const ids = new Set(
    steps
      .filter((step) => [NATION_ID, step.province, step.district, step.kecamatan][region.level] === region.id)
      .map(({ kecamatan }) => kecamatan),
  )
  return [...ids].flatMap((id) =>
    counted.flatMap((month) => {
      const step = stepOf.get(`${indicator} ${id} ${month}`)
      return step ? [step] : []
    }),
  )
}

function partsOf(form: FormDeclaration, { code, measure }: Indicator, half: 'numerator' | 'denominator'): string[] {
  if (measure.from === 'ratio') return [...(form.ratios.find((ratio) => ratio.code === code)?.[half] ?? [])]
  const sum = form.sums.find((one) => one.code === code)
  return [...(sum?.parts ?? form.elements.filter((element) => element.code === code).map(({ column }) => column))]
}

/** Rules that every report obeys are known to everybody. */
function addRules(form: FormDeclaration, system: LinearSystem, cell: (column: string) => number): void {
  for (const rule of form.rules) {
    if (rule.kind !== 'at-most' && rule.kind !== 'equals') continue
    const terms = [
      ...rule.left.map((column) => [cell(column), 1] as const),
      ...rule.right.map((column) => [cell(column), -1] as const),
    ]
    system.add(terms, rule.kind === 'equals' ? '=' : '<=', 0)
  }
}

/** More reports of a month seldom make a count smaller: somebody may bet on it. */
function addGrowth(
  steps: readonly PopulationStep[],
  form: FormDeclaration,
  system: LinearSystem,
  cell: (step: PopulationStep, column: string) => number,
): void {
  for (const later of steps) {
    const earlier = steps.filter(
      ({ kecamatan, month, round }) => kecamatan === later.kecamatan && month === later.month && round < later.round,
    )
    const [before] = earlier.sort((a, b) => b.round - a.round)
    if (!before) continue
    for (const { column } of form.elements)
      system.add(
        [
          [cell(before, column), 1],
          [cell(later, column), -1],
        ],
        '<=',
        0,
      )
  }
}
