import { type Ask, type Reading, rowsOf } from '@/lib/figures/ask'
import type { Indicator } from '@/lib/figures/indicator'
import { cellsOf, cellsText, columnsFor, type FormSums } from '@/lib/figures/read-forms'
import { type CellNode, suppress } from '@/lib/figures/suppress'
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
  cells: string
}

/** One published month of a kecamatan. */
interface Step {
  kecamatan: number
  district: number
  province: number
  at: string
  cells: number[]
}

/**
 * Sums of a sensitive form for province and nation, from the offices' published steps.
 * All kecamatan the reader may see are read, whatever was asked: which counts stay
 * hidden must not depend on the question, or two questions would tell what one hides.
 */
export function readPublished(ask: Ask, form: FormDeclaration, indicators: readonly Indicator[]): Reading<FormSums> {
  const columns = [...new Set([...columnsFor(indicators), ...indicators.flatMap(linkedColumns)])]
  const text = `select p.tenant_id, o.province_id, p.kecamatan_id, p.period, p.published_at,
  ${cellsText(columns.map((column) => `p.${column}`))} as cells
from ${formTables(form).published} p join tenant o on o.id = p.tenant_id
where p.period between $1 and $2`
  return {
    statements: [{ text, values: [ask.from, ask.to] }],
    read: (rows) => publishedSums(columns, indicators, rowsOf<PublishedRow>(rows, 0)),
  }
}

/** The counts from which an indicator could be worked out: if one is hidden, so is the indicator. */
function linkedColumns({ measure }: Indicator): string[] {
  if (measure.from === 'cells') return [measure.value, ...measure.parts]
  if (measure.from === 'ratio') return [measure.numerator, measure.denominator, ...measure.parts]
  return []
}

function publishedSums(
  columns: readonly string[],
  indicators: readonly Indicator[],
  rows: readonly PublishedRow[],
): FormSums {
  const months = new Map<Period, Step[]>()
  for (const row of rows) {
    const step: Step = {
      kecamatan: row.kecamatan_id,
      district: row.tenant_id,
      province: row.province_id,
      at: row.published_at.toISOString(),
      cells: cellsOf(row.cells),
    }
    const known = months.get(row.period)
    if (known) known.push(step)
    else months.set(row.period, [step])
  }
  const sums = new Map<Period, Map<number, { cells: number[]; at: string }>>()
  for (const [period, steps] of months) sums.set(period, addUp(steps))
  const hidden = hiding(columns, indicators, months)
  return {
    columns,
    at: (region, period) => sums.get(period)?.get(region)?.cells,
    asOf: (region, period) => sums.get(period)?.get(region)?.at,
    hides: (indicator, region, period) =>
      linkedColumns(indicator).some((column) => hidden(column, indicator.smallCell, period).has(region)),
  }
}

const levelsOf = ({ kecamatan, district, province }: Step) => [kecamatan, district, province, NATION.id]

function addUp(steps: readonly Step[]): Map<number, { cells: number[]; at: string }> {
  const sums = new Map<number, { cells: number[]; at: string }>()
  for (const step of steps) {
    for (const region of levelsOf(step)) {
      const known = sums.get(region)
      if (!known) {
        sums.set(region, { cells: [...step.cells], at: step.at })
        continue
      }
      for (const [index, cell] of step.cells.entries()) known.cells[index] = (known.cells[index] ?? 0) + cell
      if (step.at > known.at) known.at = step.at
    }
  }
  return sums
}

const NONE: ReadonlySet<number> = new Set()

/** The hidden regions of a count in a month, worked out once. */
function hiding(columns: readonly string[], indicators: readonly Indicator[], months: ReadonlyMap<Period, Step[]>) {
  const known = new Map<string, ReadonlySet<number>>()
  return (column: string, threshold: number | null, period: Period): ReadonlySet<number> => {
    const steps = months.get(period)
    if (threshold === null || !steps || indicators.length === 0) return NONE
    const key = `${column} ${period}`
    const found = known.get(key) ?? suppress(treeOf(steps, columns.indexOf(column)), threshold)
    known.set(key, found)
    return found
  }
}

/** The counts of one column as a tree from the nation down. */
function treeOf(steps: readonly Step[], column: number): CellNode {
  const provinces = new Map<number, Map<number, CellNode[]>>()
  for (const { province, district, kecamatan, cells } of steps) {
    const districts = provinces.get(province) ?? new Map<number, CellNode[]>()
    provinces.set(province, districts)
    const inside = districts.get(district) ?? []
    districts.set(district, inside)
    inside.push({ id: kecamatan, value: cells[column] ?? 0, children: [] })
  }
  const parent = (id: number, children: CellNode[]): CellNode => ({
    id,
    value: children.reduce((sum, child) => sum + child.value, 0),
    children,
  })
  return parent(
    NATION.id,
    [...provinces].map(([id, districts]) =>
      parent(
        id,
        [...districts].map(([district, inside]) => parent(district, inside)),
      ),
    ),
  )
}

/** Below the kecamatan nothing sensitive leaves an office. */
export const isKept = (ask: Ask, { sensitivity, smallCell }: Indicator): boolean =>
  ask.tenantId === null && sensitivity === 'peka' && smallCell !== null && ask.level === LEVEL.village
