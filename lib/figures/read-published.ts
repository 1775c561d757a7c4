import { type Ask, type Reading, rowsOf } from '@/lib/figures/ask'
import type { Indicator } from '@/lib/figures/indicator'
import { cellsOf, cellsText, columnsFor, type FormSums } from '@/lib/figures/read-forms'
import { type PublishedStep, type Seen, seenOf } from '@/lib/figures/small-cells/history'
import { linkedColumns, type ProtectedColumn, type Theme, themesOf } from '@/lib/figures/small-cells/themes'
import type { Period } from '@/lib/format/period'
import { LEVEL, NATION } from '@/lib/regions/rules'
import type { FormDeclaration } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'

interface PublishedRow {
  tenant_id: number
  province_id: number
  kecamatan_id: number
  period: Period
  published_at: Date
  final: boolean
  cells: string
}

/** One step of a kecamatan and month, with the sums that were asked for beside what the theme protects. */
interface Step extends PublishedStep {
  asked: readonly number[]
}

/**
 * Sums of a sensitive form for province and nation, from the offices' published steps. All
 * kecamatan the reader may see are read, and all steps there were, whatever was asked:
 * which counts stay hidden must not depend on the question, or two questions would tell
 * what one hides; and an earlier step is remembered by whoever saw it.
 */
export function readPublished(
  ask: Ask,
  form: FormDeclaration,
  indicators: readonly Indicator[],
  { complementary = true }: Hiding = {},
): Reading<FormSums> {
  const { columns, themes, wanted } = publishedColumns(form, indicators)
  const cells = (of: (column: string) => string) =>
    cellsText(wanted.map((column) => (typeof column === 'string' ? of(column) : expressionOf(column, of))))
  const table = formTables(form).published
  const text = `select p.tenant_id, o.province_id, p.kecamatan_id, p.period, p.published_at, p.final,
  ${cells((column) => `p.${column}`)} as cells
from ${table} p join tenant o on o.id = p.tenant_id where p.period between $1 and $2
union all
select s.tenant_id, o.province_id, s.kecamatan_id, s.period, s.published_at, s.final,
  ${cells((column) => `(s.cells->>'${column}')::int`)}
from published_step s join tenant o on o.id = s.tenant_id where s.form = $3 and s.period between $1 and $2`
  return {
    statements: [{ text, values: [ask.from, ask.to, form.table] }],
    read: (rows) => sumsOf(columns, themes, rowsOf<PublishedRow>(rows, 0), complementary),
  }
}

/** False hides small counts alone: for the test that must then find them. */
export interface Hiding {
  complementary?: boolean
}

/** What is read of each step: the columns asked for, and behind them all that their themes protect. */
export function publishedColumns(form: FormDeclaration, indicators: readonly Indicator[]) {
  const columns = columnsFor(indicators)
  const themes = themesOf(form).filter((theme) => indicators.some((indicator) => themeOf([theme], indicator)))
  return { columns, themes, wanted: [...columns, ...themes.flatMap((theme) => theme.columns)] }
}

const expressionOf = ({ plus, minus }: ProtectedColumn, of: (column: string) => string) =>
  [plus.map(of).join(' + '), ...(minus ? [of(minus)] : [])].join(' - ')

/** The theme an indicator's counts belong to; null for how complete reports are, which protects nothing. */
function themeOf(themes: readonly Theme[], indicator: Indicator): Theme | null {
  const [first] = linkedColumns(indicator)
  return themes.find((theme) => theme.columns.some(({ name }) => name === first)) ?? null
}

function sumsOf(
  columns: readonly string[],
  themes: readonly Theme[],
  rows: readonly PublishedRow[],
  complementary: boolean,
): FormSums {
  const months = monthsOf(columns.length, [...themes, NOTHING], rows)
  const view = (theme: Theme, index: number) => viewOf(columns, theme, months[index] ?? new Map(), complementary)
  const views = new Map(themes.map((theme, index) => [theme, view(theme, index)]))
  const latest = view(NOTHING, themes.length)
  return {
    ...latest,
    of(indicator) {
      const theme = themeOf(themes, indicator)
      return (theme && views.get(theme)) ?? latest
    },
  }
}

/** How far the offices are with their reports is open: it shows the latest step. */
const NOTHING: Theme = { columns: [], blocks: [], parts: [] }

/** The steps of each theme, by month. */
function monthsOf(asked: number, themes: readonly Theme[], rows: readonly PublishedRow[]): Map<Period, Step[]>[] {
  const months = themes.map(() => new Map<Period, Step[]>())
  for (const row of rows) {
    const cells = cellsOf(row.cells)
    let from = asked
    for (const [index, theme] of themes.entries()) {
      const step: Step = {
        kecamatan: row.kecamatan_id,
        district: row.tenant_id,
        province: row.province_id,
        at: row.published_at.toISOString(),
        final: row.final,
        asked: cells.slice(0, asked),
        cells: cells.slice(from, from + theme.columns.length),
      }
      from += theme.columns.length
      const known = months[index]?.get(row.period)
      if (known) known.push(step)
      else months[index]?.set(row.period, [step])
    }
  }
  return months
}

interface MonthView {
  hidden: Seen<Step>['hidden']
  sums: ReadonlyMap<number, { cells: number[]; at: string }>
}

function viewOf(
  columns: readonly string[],
  theme: Theme,
  months: ReadonlyMap<Period, readonly Step[]>,
  complementary: boolean,
): FormSums {
  const known = new Map<Period, MonthView>()
  const month = (period: Period): MonthView | undefined => {
    const steps = months.get(period)
    if (!steps) return undefined
    const found = known.get(period)
    if (found) return found
    const { released, hidden } = seenOf(theme, steps, { nation: NATION.id, complementary })
    const view = { hidden, sums: addUp([...released.values()]) }
    known.set(period, view)
    return view
  }
  return {
    columns,
    at: (region, period) => month(period)?.sums.get(region)?.cells,
    asOf: (region, period) => month(period)?.sums.get(region)?.at,
    hides: (indicator, region, period) => {
      const hidden = indicator.smallCell === null ? null : month(period)?.hidden
      return hidden ? linkedColumns(indicator).some((column) => hidden.get(column)?.has(region)) : false
    },
  }
}

function addUp(steps: readonly Step[]): Map<number, { cells: number[]; at: string }> {
  const sums = new Map<number, { cells: number[]; at: string }>()
  for (const { kecamatan, district, province, at, asked } of steps) {
    for (const region of [kecamatan, district, province, NATION.id]) {
      const known = sums.get(region)
      if (!known) {
        sums.set(region, { cells: [...asked], at })
        continue
      }
      for (const [index, cell] of asked.entries()) known.cells[index] = (known.cells[index] ?? 0) + cell
      if (at > known.at) known.at = at
    }
  }
  return sums
}

/** Below the kecamatan nothing sensitive leaves an office. */
export const isKept = (ask: Ask, { sensitivity, smallCell }: Indicator): boolean =>
  ask.published === true && sensitivity === 'peka' && smallCell !== null && ask.level === LEVEL.village
