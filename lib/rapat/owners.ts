import 'server-only'
import type { Role } from '@/lib/auth/roles'
import { ROLES } from '@/lib/auth/roles'
import { accountSql } from '@/lib/db/login'
import type { TenantSql } from '@/lib/db/tenant'

/** Somebody a follow-up can be given to: an account, an officer of the register, an OPD. */
export interface OwnerChoice {
  /** `akun/<id>`, `petugas/<id>`, `opd/<id>`. */
  value: string
  label: string
  group: 'Akun' | 'Petugas lapangan' | 'Instansi'
}

const ROLES_OF_OWNERS: readonly Role[] = [
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
  'koordinator_kecamatan',
  'tpps',
  'mitra_opd',
]

/** Those of a kecamatan, and of the whole district for null. */
export async function listOwners(tx: TenantSql, kecamatanId: number | null, today: string): Promise<OwnerChoice[]> {
  const accounts = await accountSql.query<{ id: string; name: string; role: Role; place: string }>(
    `select distinct on (a.name, a.id) a.id::text as id, a.name, h.role, g.name as place from account_role h
     join account a on a.id = h.account_id and a.disabled_at is null
     join region g on g.id = h.region_id
     where h.tenant_id = $1 and h.role = any($2::text[]) and h.valid_from <= $3::date
       and (h.valid_to is null or h.valid_to >= $3::date)
       and (g.level <= 2 or $4::int is null or g.kecamatan_id = $4::int or g.id = $4::int)
     order by a.name, a.id, h.role`,
    [tx.tenantId, ROLES_OF_OWNERS, today, kecamatanId],
  )
  const officers = await tx.sql.query<{ id: string; name: string }>(
    `select id::text as id, name from petugas where tenant_id = $1 and active_to is null
       and ($2::int is null or kecamatan_id = $2::int) order by name limit 400`,
    [tx.tenantId, kecamatanId],
  )
  const opd = await tx.sql.query<{ id: string; name: string }>(
    'select id::text as id, name from opd where tenant_id = $1 and active_to is null order by name limit 200',
    [tx.tenantId],
  )
  return [
    ...accounts.map(({ id, name, role }) => ({
      value: `akun/${id}`,
      label: `${name} (${ROLES[role].label})`,
      group: 'Akun' as const,
    })),
    ...officers.map(({ id, name }) => ({ value: `petugas/${id}`, label: name, group: 'Petugas lapangan' as const })),
    ...opd.map(({ id, name }) => ({ value: `opd/${id}`, label: name, group: 'Instansi' as const })),
  ]
}
