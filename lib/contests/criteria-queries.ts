import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type Criteria, shippedCriteria } from './criteria'

/** An office's own edition. */
export interface OwnCriteria {
  id: string
  kind: string
  validFrom: string
  madeName: string
  version: number
  criteria: Criteria
}

/** The office's own editions of a kind, the latest to begin first. */
export async function listOwnCriteria(tx: TenantSql, kind: string): Promise<OwnCriteria[]> {
  const rows = await tx.sql.query<
    Omit<OwnCriteria, 'criteria'> & { edition: string; source: string; content: Omit<Criteria, 'edition' | 'source'> }
  >(
    `select id::text as id, kind, edition, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", source, content,
       made_name as "madeName", version
     from contest_criteria where tenant_id = $1 and kind = $2 and not withdrawn
     order by valid_from desc, created_at desc`,
    [tx.tenantId, kind],
  )
  return rows.map(({ edition, source, content, ...head }) => ({ ...head, criteria: { ...content, edition, source } }))
}

/** What a contest that is made on a day is judged by: the office's latest edition that has begun, else the shipped one. */
export async function criteriaInForce(tx: TenantSql, kind: string, on: string): Promise<Criteria> {
  const own = await listOwnCriteria(tx, kind)
  return own.find(({ validFrom }) => validFrom <= on)?.criteria ?? shippedCriteria(kind)
}
