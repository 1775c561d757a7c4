import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { addDays } from '@/lib/format/day'
import type { Period } from '@/lib/format/period'
import { careCondition } from '@/lib/tpk/care-area'
import { type CareArea, villagesOf } from '@/lib/tpk/policy'
import { rwKey, rwKeySql } from '@/lib/tpk/rw'
import { LAST_DAY } from './rules'

/** A posyandu as measuring shows one. */
export interface Posyandu {
  id: string
  name: string
  rw: string
  opensOn: number | null
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
}

/** The same with what was measured there in a month. */
export interface PosyanduMonth extends Posyandu {
  /** Children measured there this month. */
  measured: number
  /** The last day something was measured there, of all months. */
  lastOn: string | null
}

/** Somebody to be measured on a day: the child, what was measured last, and what was measured that day. */
export interface DayChild {
  id: string
  familyId: string
  name: string
  sex: 'L' | 'P' | ''
  bornOn: string
  motherName: string
  familyName: string
  rw: string
  rt: string
  last: DayMeasure | null
  own: (DayMeasure & { gain: string; doubts: string[]; confirmed: boolean; zwei: number | null }) | null
}

export interface DayMeasure {
  measuredOn: string
  weightG: number | null
  lengthMm: number | null
  measure: 'L' | 'H' | ''
}

const POSYANDU = `y.id::text as id, y.name, y.rw, y.opens_on::int as "opensOn", y.village_id as "villageId",
  v.name as "villageName", y.kecamatan_id as "kecamatanId", k.name as "kecamatanName"`
const FROM = `from posyandu y join region v on v.id = y.village_id join region k on k.id = y.kecamatan_id`

/** One posyandu, or the same refusal for a missing one and one of another office. */
export async function getPosyandu(tx: TenantSql, id: string): Promise<Posyandu> {
  const [row] = await tx.sql.query<Posyandu>(`select ${POSYANDU} ${FROM} where y.tenant_id = $1 and y.id = $2::uuid`, [
    tx.tenantId,
    id,
  ])
  if (!row) throw new Refusal('not-found')
  return row
}

/** The posyandu of an area that are open on a day, village by village, with what was measured there in a month. */
export async function listPosyandu(
  tx: TenantSql,
  area: CareArea,
  period: Period,
  today: string,
): Promise<PosyanduMonth[]> {
  const villages = villagesOf(area)
  const where = area.kind === 'kecamatan' ? 'y.kecamatan_id = $4::int' : 'y.village_id = any($4::int[])'
  return tx.sql.query<PosyanduMonth>(
    `select ${POSYANDU}, month.measured, to_char(ever.on, 'YYYY-MM-DD') as "lastOn" ${FROM}
     cross join lateral (select count(distinct m.person_id)::int as measured from measurement m
       where m.tenant_id = $1 and m.posyandu_id = y.id and m.period = $2 and m.withdrawn_at is null) month
     cross join lateral (select max(m.measured_on) as on from measurement m
       where m.tenant_id = $1 and m.posyandu_id = y.id and m.withdrawn_at is null) ever
     where y.tenant_id = $1 and y.active_from <= $3::date and (y.active_to is null or y.active_to > $3::date) and ${where}
     order by v.code, y.name_key`,
    [tx.tenantId, period, today, area.kind === 'kecamatan' ? area.kecamatanId : [...(villages ?? [])]],
  )
}

const MEASURE = `to_char(m.measured_on, 'YYYY-MM-DD') as "measuredOn", m.weight_g as "weightG", m.length_mm as "lengthMm", m.measure`
const LATEST = 'order by m.measured_on desc, m.confirmed desc, m.recorded_at desc limit 1'

/**
 * The children of a posyandu's village (of its RW when it serves one) who are under five on
 * a day and known by name in the area, by RT and name.
 */
export async function listDayChildren(
  tx: TenantSql,
  area: CareArea,
  posyandu: Pick<Posyandu, 'villageId' | 'rw'>,
  day: string,
): Promise<DayChild[]> {
  const values: SqlValue[] = [tx.tenantId, posyandu.villageId, day, addDays(day, -LAST_DAY - 1)]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const place = careCondition(area, { village: 'f.village_id', kecamatan: 'f.kecamatan_id', rw: 'f.rw' }, bind)
  const inRw = posyandu.rw === '' ? '' : `and ${rwKeySql('f.rw')} = ${bind(rwKey(posyandu.rw))}`
  return tx.sql.query<DayChild>(
    `select p.id::text as id, p.family_id::text as "familyId", p.name, p.sex, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn",
       p.mother_name as "motherName", f.name as "familyName", f.rw, f.rt, to_jsonb(last) as last, to_jsonb(own) as own
     from family f
     join person p on p.tenant_id = f.tenant_id and p.family_id = f.id
     left join lateral (select ${MEASURE} from measurement m
       where m.tenant_id = $1 and m.person_id = p.id and m.measured_on < $3::date and m.withdrawn_at is null ${LATEST}) last on true
     left join lateral (select ${MEASURE}, m.gain, m.doubts, m.confirmed, m.zwei::int as zwei from measurement m
       where m.tenant_id = $1 and m.person_id = p.id and m.measured_on = $3::date and m.withdrawn_at is null ${LATEST}) own on true
     where f.tenant_id = $1 and f.village_id = $2::int and ${place} ${inRw}
       and p.born_on > $4::date and p.born_on <= $3::date and (p.died_on is null or p.died_on >= $3::date)
       and f.merged_into is null and f.erased_at is null and f.restricted_at is null
       and p.merged_into is null and p.erased_at is null and p.restricted_at is null
     order by f.rw, f.rt, p.name_key`,
    values,
  )
}
