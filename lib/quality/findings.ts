import type { Cells } from '@/lib/reports/form'
import type { Reasons } from '@/lib/reports/rules'
import { findBroken } from './broken-rules'
import { effectOf, type Totals, totalsOf } from './effect'
import { type Finding, type FindingKind, findingKey } from './finding'
import { cellsOf, type FactGrid, groupsOf } from './grid'
import { findOutliers } from './outliers'
import { findCopies, findRepeated, findUnchanged, type Sameness } from './repeated'
import { findRounded } from './rounded'

/** What is known of a village beside its numbers. */
export interface UnitFacts {
  unitId: number
  name: string
  kecamatanId: number
  /** Who sent the month's report; empty when unknown. */
  sender: string
  reasons: Reasons
  /** What registers and meetings count, by column; only where the sender explained a difference. */
  computed: Cells
  revision: number
}

/** The findings of one month over a grid, the strongest first. `units` are the grid's, in its order. */
export function findAll(grid: FactGrid, month: number, units: readonly UnitFacts[]): Finding[] {
  const groups = groupsOf(units.map(({ kecamatanId }) => kecamatanId))
  const totals = totalsOf(grid, month)
  const copies = [...findCopies(grid, month, (unit) => units[unit]!.name), ...findUnchanged(grid, month)]
  // Of a report that is a copy as a whole nothing more is said about its single cells.
  const copied = new Set(copies.filter(({ column }) => column < 0).map(({ unit }) => unit))
  const sameness = [...copies, ...findRepeated(grid, month, groups).filter(({ unit }) => !copied.has(unit))]
  return order([
    ...outlierFindings(grid, month, groups, totals),
    ...brokenFindings(grid, month, units, totals),
    ...sameness.map((one) => samenessFinding(grid, one, units)),
    ...findRounded(grid, month, (unit) => units[unit]!.sender).map(
      ({ unit, endings, sentence }): Finding => ({
        ...{ unitId: grid.unitIds[unit]!, column: '', kind: 'digit', finding: 'digits', sentence, reason: '' },
        ...{ value: `${endings.round}/${endings.all}`, effect: null, weight: endings.round },
      }),
    ),
  ])
}

/** The outliers of a month alone, with their effect: for those who review reports in bulk. */
export const outlierFindings = (
  grid: FactGrid,
  month: number,
  groups: readonly (readonly number[])[],
  totals: Totals,
): Finding[] =>
  findOutliers(grid, month, groups).map(({ unit, column, against, value, expected, sentence }) => ({
    unitId: grid.unitIds[unit]!,
    column: grid.columns[column]!,
    kind: (against === 'own' ? 'jauh' : 'tetangga') satisfies FindingKind,
    finding: against === 'own' ? 'outlier' : 'neighbours',
    value: String(value),
    sentence,
    reason: '',
    effect: effectOf(totals, unit, column, expected),
    weight: 1,
  }))

function brokenFindings(grid: FactGrid, month: number, units: readonly UnitFacts[], totals: Totals): Finding[] {
  return units.flatMap(({ reasons, computed }, unit) => {
    const cells = cellsOf(grid, unit, month)
    if (!cells) return []
    const last = cellsOf(grid, unit, month - 1)
    return findBroken(grid.form, { cells, last, computed, reasons }).map(({ expected, ...broken }): Finding => {
      const column = grid.columns.indexOf(broken.column)
      const effect = expected === null || column < 0 ? null : effectOf(totals, unit, column, expected)
      return { ...broken, unitId: grid.unitIds[unit]!, effect }
    })
  })
}

function samenessFinding(grid: FactGrid, one: Sameness, units: readonly UnitFacts[]): Finding {
  const { unit, column, kind, finding, sentence, weight } = one
  return {
    ...{ kind, finding, sentence, weight, unitId: grid.unitIds[unit]!, column: grid.columns[column] ?? '' },
    // A whole report is judged as the revision it was sent in.
    value: one.value === null ? `revisi ${units[unit]!.revision}` : String(one.value),
    ...{ reason: '', effect: null },
  }
}

/** By effect on the area's figures, then by how many cells are concerned; each finding once. */
function order(findings: readonly Finding[]): Finding[] {
  const once = new Map(findings.map((finding) => [findingKey(finding), finding]))
  return [...once.values()].toSorted(
    (one, other) =>
      (other.effect?.share ?? 0) - (one.effect?.share ?? 0) ||
      other.weight - one.weight ||
      one.unitId - other.unitId ||
      one.column.localeCompare(other.column),
  )
}
