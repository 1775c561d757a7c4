import 'server-only'
import type { Role } from '@/lib/auth/roles'
import { accountSql } from '@/lib/db/login'

/**
 * The accounts that hold one of these roles in an office on a day (`YYYY-MM-DD`): in a kecamatan for
 * roles of one, in the whole office for the others. A substitute holds the role while it lasts.
 */
export async function listRoleHolders(
  tenantId: number,
  roles: readonly Role[],
  on: string,
  kecamatanId: number | null = null,
): Promise<string[]> {
  const rows = await accountSql.query<{ id: string }>(
    `select distinct h.account_id::text as id from account_role h
     join account a on a.id = h.account_id and a.disabled_at is null
     join region g on g.id = h.region_id
     where h.tenant_id = $1 and h.role = any($2::text[]) and h.valid_from <= $3::date
       and (h.valid_to is null or h.valid_to >= $3::date)
       and (g.level <= 2 or $4::int is null or g.kecamatan_id = $4::int)
     order by 1`,
    [tenantId, roles, on, kecamatanId],
  )
  return rows.map((row) => row.id)
}
