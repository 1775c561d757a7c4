import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import {
  addGroups,
  type CareCounts,
  type CoveragePlace,
  type GroupCounts,
  readCoverage,
  totalOf,
} from '@/lib/tpk/coverage'
import type { TableGroup, TableRow, TpkTable } from './tpk-rows'

const fourOf = (groups: GroupCounts): Record<TableGroup, CareCounts> => {
  const anak = { ...groups.baduta }
  for (const name of Object.keys(anak) as (keyof CareCounts)[]) anak[name] += groups.balita[name]
  return { catin: groups.catin, hamil: groups.hamil, pascasalin: groups.pascasalin, anak }
}

const rowOf = (id: string, name: string, groups: GroupCounts | null): TableRow => ({
  ...{ id, name, groups: groups && fourOf(groups), total: groups && totalOf(groups, null) },
})

/** Whom TPK accompanied in a month, of every village of a kecamatan (of the district for null): filled in by itself. */
export async function readTpkTable(
  tx: TenantSql,
  kecamatanId: number | null,
  period: Period,
  now = new Date(),
): Promise<TpkTable> {
  const all = await readCoverage(tx, period, 'office', now)
  const here: CoveragePlace[] = all.filter((place) => kecamatanId === null || place.kecamatanId === kecamatanId)
  return {
    villages: here.map(({ id, name, groups }) => rowOf(id, name, groups)),
    sum: rowOf('', 'Jumlah', addGroups(here.map(({ groups }) => groups))),
    known: here.filter(({ groups }) => groups !== null).length,
  }
}
