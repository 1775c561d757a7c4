import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { readMonthCounts } from './month-counts'
import { type MeasuredMonth, measuredMonth, NOTHING, together } from './prevalence'

/** A village or kecamatan with what was measured there in a month. */
export interface PlaceMonth {
  id: number
  name: string
  month: MeasuredMonth
}

/** Which villages are told: those of the office, of a kecamatan, or these. */
export type Within = { kecamatanId?: number; villageIds?: readonly number[] }

/** What was measured in the villages of a part of the office, in code order; with `byKecamatan` added up. */
export async function listPlaceMonths(
  tx: TenantSql,
  period: Period,
  within: Within,
  byKecamatan: boolean,
): Promise<PlaceMonth[]> {
  const villages = await tx.sql.query<{ id: number; name: string; kecamatanId: number; kecamatanName: string }>(
    `select v.id, v.name, v.kecamatan_id as "kecamatanId", k.name as "kecamatanName" from region v
     join region k on k.id = v.kecamatan_id
     where v.district_id = $1 and v.level = 4 and v.closed_on is null
       ${within.kecamatanId ? 'and v.kecamatan_id = $2::int' : within.villageIds ? 'and v.id = any($2::int[])' : ''}
     order by v.code`,
    [tx.tenantId, ...(within.kecamatanId ? [within.kecamatanId] : within.villageIds ? [[...within.villageIds]] : [])],
  )
  const counts = await readMonthCounts(
    tx,
    villages.map(({ id }) => id),
    period,
  )
  const byVillage = new Map(counts.map((row) => [row.villageId, measuredMonth(row)]))
  const monthOf = (id: number) => byVillage.get(id) ?? NOTHING
  if (!byKecamatan) return villages.map(({ id, name }) => ({ id, name, month: monthOf(id) }))
  const places = new Map<number, PlaceMonth>()
  for (const { id, kecamatanId, kecamatanName } of villages) {
    const known = places.get(kecamatanId)?.month
    const month = known ? together([known, monthOf(id)]) : monthOf(id)
    places.set(kecamatanId, { id: kecamatanId, name: kecamatanName, month })
  }
  return [...places.values()]
}
