import 'server-only'
import { ROLES } from '@/lib/auth/roles'
import type { TenantSql } from '@/lib/db/tenant'

/** A person or family that an account opened in a time, with what was seen. */
export interface Exposed {
  kind: 'orang' | 'keluarga'
  name: string
  villageName: string
  /** What was done with them: read, a number revealed, a report opened. */
  actions: string[]
  times: number
  firstAt: Date
  lastAt: Date
}

/** Steps of the trail by which somebody comes to see a named person. */
export const EXPOSING = [
  'person.read',
  'family.read',
  'family.nik-revealed',
  'family.kk-revealed',
  'privacy.reported',
  'person.reported',
] as const

/**
 * Which persons and families an account opened between two moments, from the trail: what a
 * notice of a breach must name (UU 27/2022 Pasal 46). Those erased since are told without a name.
 */
export function listExposed(tx: TenantSql, accountId: string, from: Date, to: Date): Promise<Exposed[]> {
  return tx.sql.query<Exposed>(
    `select o.kind, coalesce(p.name, f.name, 'Sudah dihapus') as name, coalesce(v.name, '') as "villageName", o.actions, o.times,
       o.first_at as "firstAt", o.last_at as "lastAt"
     from (select split_part(subject, '/', 1) as kind, split_part(subject, '/', 2) as id, array_agg(distinct action) as actions,
         count(*)::int as times, min(at) as first_at, max(at) as last_at
       from audit where tenant_id = $1 and actor_id = $2::uuid and at >= $3::timestamptz and at < $4::timestamptz
         and action = any($5::text[]) and subject ~ '^(orang|keluarga)/[0-9a-f-]{36}$' group by 1, 2) o
     left join person p on p.tenant_id = $1 and o.kind = 'orang' and p.id = o.id::uuid
     left join family f on f.tenant_id = $1 and f.id = coalesce(p.family_id, case when o.kind = 'keluarga' then o.id::uuid end)
     left join region v on v.id = f.village_id
     order by o.last_at desc limit 100000`,
    [tx.tenantId, accountId, from.toISOString(), to.toISOString(), [...EXPOSING]],
  )
}

export interface KnownAccount {
  id: string
  label: string
}

/** Accounts that left a line in the trail of the last ninety days. */
export async function listReaders(tx: TenantSql): Promise<KnownAccount[]> {
  const rows = await tx.sql.query<{ id: string; name: string; role: string }>(
    `select actor_id::text as id, max(actor_name) as name, max(actor_role) as role from audit
     where tenant_id = $1 and at > now() - interval '90 days' group by actor_id order by 2 limit 500`,
    [tx.tenantId],
  )
  return rows.map(({ id, name, role }) => ({
    id,
    label: `${name}, ${role in ROLES ? ROLES[role as keyof typeof ROLES].label : role}`,
  }))
}
