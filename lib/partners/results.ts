import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Period } from '@/lib/format/period'
import { CELLS, type Cells } from './cells'
import { FACILITY_CLASS_SQL } from './place-sql'
import type { FacilityClass } from './places'

/** A facility with what it served in a month, if it said so. */
export interface FacilityMonth {
  id: string
  name: string
  kind: string
  class: FacilityClass
  parentId: string | null
  kecamatanId: number
  kecamatanName: string
  villageName: string | null
  methods: readonly string[]
  pksNumber: string
  pksUntil: string | null
  servesKb: boolean
  sample: boolean
  source: string
  /** Null where nothing was said for this month. */
  result: (Cells & { version: number; note: string; filledName: string; sample: boolean }) | null
}

const cellList = CELLS.map((name) => `'${name}', m.${name}`).join(', ')

/** Facilities that stand in a month, by kecamatan and name, each with its month; only those that serve KB when asked. */
export function listFacilityMonths(
  tx: TenantSql,
  period: Period,
  { kecamatanId = null, id = null }: { kecamatanId?: number | null; id?: string | null } = {},
): Promise<FacilityMonth[]> {
  return tx.sql.query<FacilityMonth>(
    `select t.id::text as id, t.name, t.kind, ${FACILITY_CLASS_SQL} as class, t.parent_id::text as "parentId",
       t.kecamatan_id as "kecamatanId", k.name as "kecamatanName", v.name as "villageName", t.methods,
       t.pks_number as "pksNumber", to_char(t.pks_until, 'YYYY-MM-DD') as "pksUntil", t.serves_kb as "servesKb",
       t.sample, t.source,
       case when m.id is not null then jsonb_build_object('version', m.version, 'note', m.note,
         'filledName', m.filled_name, 'sample', m.sample, ${cellList}) end as result
     from faskes t join region k on k.id = t.kecamatan_id left join region v on v.id = t.village_id
     left join faskes_kb_month m on m.tenant_id = t.tenant_id and m.faskes_id = t.id and m.period = $2::int
     where t.tenant_id = $1 and t.active_from < (make_date($2::int / 12, $2::int % 12 + 1, 1) + interval '1 month')
       and (t.active_to is null or t.active_to >= make_date($2::int / 12, $2::int % 12 + 1, 1))
       and ($3::int is null or t.kecamatan_id = $3::int) and ($4::uuid is null or t.id = $4::uuid)
     order by k.code, t.name_key`,
    [tx.tenantId, period, kecamatanId, id],
  )
}

/** One facility in a month; the same refusal for a missing one and another office's. */
export async function getFacilityMonth(tx: TenantSql, id: string, period: Period): Promise<FacilityMonth> {
  const [found] = await listFacilityMonths(tx, period, { id })
  if (!found) throw new Refusal('not-found')
  return found
}
