import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Choice, ReferenceTo } from '@/lib/registers/fields'

const SOURCES: Readonly<Record<ReferenceTo, string>> = {
  // Only what may have others below it is a parent.
  faskes: `faskes t left join region k on k.id = t.kecamatan_id left join region v on false
    where t.kind not in ('pustu', 'polindes', 'pusling', 'praktik_mandiri_bidan')`,
  mitra: `mitra t left join region k on k.id = t.kecamatan_id left join region v on v.id = t.village_id where true`,
}

/** The active entries an answer may point to, in the order of their names. */
export function listReferences(tx: TenantSql, to: ReferenceTo, today: string): Promise<Choice[]> {
  return tx.sql.query<Choice>(
    `select t.id::text as value, concat_ws(', ', t.name, v.name, 'Kec. ' || k.name) as label
     from ${SOURCES[to]} and t.tenant_id = $1 and (t.active_to is null or t.active_to > $2::date)
     order by t.name_key, k.name`,
    [tx.tenantId, today],
  )
}
