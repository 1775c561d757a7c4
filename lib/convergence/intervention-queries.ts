import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { foldName } from '@/lib/regions/name-key'
import type { Money } from './funds'

export interface Intervention {
  id: string
  year: number
  name: string
  kind: string
  regionId: number
  /** The village; null for the whole district. */
  villageId: number | null
  placeName: string
  kecamatanId: number | null
  opdId: string | null
  opdName: string | null
  action: string
  note: string
  source: string
  sample: boolean
  version: number
  money: Money[]
}

export interface InterventionFilter {
  year: number
  kind?: string
  fund?: string
  kecamatanId?: number | null
  search?: string
}

const COLUMNS = `i.id::text as id, i.year::int as year, i.name, i.kind, i.region_id as "regionId",
  case when i.region_id = i.tenant_id then null else i.region_id end as "villageId",
  case when k.id is null then r.name else r.name || ', Kec. ' || k.name end as "placeName",
  i.kecamatan_id as "kecamatanId", i.opd_id::text as "opdId", o.name as "opdName", i.action, i.note, i.source, i.sample, i.version,
  coalesce((select jsonb_agg(jsonb_build_object('fund', f.fund, 'planned', f.planned, 'realised', f.realised) order by f.fund)
    from intervention_fund f where f.tenant_id = i.tenant_id and f.intervention_id = i.id
      and (f.planned is not null or f.realised is not null)), '[]') as money`
const FROM = `from intervention i join region r on r.id = i.region_id left join region k on k.id = i.kecamatan_id
  left join opd o on o.tenant_id = i.tenant_id and o.id = i.opd_id`

/** The interventions of a year, of the district first, then by village. */
export function listInterventions(tx: TenantSql, filter: InterventionFilter): Promise<Intervention[]> {
  const values: SqlValue[] = [tx.tenantId, filter.year]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const where = ['i.tenant_id = $1', 'i.year = $2::int', 'not i.removed']
  if (filter.kind) where.push(`i.kind = ${bind(filter.kind)}`)
  if (filter.kecamatanId) where.push(`i.kecamatan_id = ${bind(filter.kecamatanId)}::int`)
  if (filter.fund)
    where.push(`exists (select 1 from intervention_fund f where f.tenant_id = i.tenant_id and f.intervention_id = i.id
      and f.fund = ${bind(filter.fund)} and (f.planned is not null or f.realised is not null))`)
  const words = foldName(filter.search ?? '')
  if (words) where.push(`i.name_key like all(${bind(words.split(' ').map((word) => `%${word}%`))}::text[])`)
  return tx.sql.query<Intervention>(
    `select ${COLUMNS} ${FROM} where ${where.join(' and ')} order by i.kecamatan_id nulls first, r.code, i.name_key, i.id limit 2000`,
    values,
  )
}

/** One intervention; the same refusal for one that is missing, taken away, and another office's. */
export async function getIntervention(tx: TenantSql, id: string): Promise<Intervention> {
  const [found] = await tx.sql.query<Intervention>(
    `select ${COLUMNS} ${FROM} where i.tenant_id = $1 and i.id = $2::uuid and not i.removed`,
    [tx.tenantId, id],
  )
  if (!found) throw new Refusal('not-found')
  return found
}

/** The office's villages, for a choice. */
export const listVillageChoices = (
  tx: TenantSql,
): Promise<{ id: number; name: string; kecamatanId: number; kecamatanName: string; kecamatanCode: string }[]> =>
  tx.sql.query(
    `select v.id, v.name, k.id as "kecamatanId", k.name as "kecamatanName", k.code as "kecamatanCode"
     from region v join region k on k.id = v.kecamatan_id
     where v.district_id = $1 and v.level = 4 and v.closed_on is null order by v.code`,
    [tx.tenantId],
  )
