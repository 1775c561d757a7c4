import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { readNik } from '@/lib/families/nik'
import { findByNik } from '@/lib/families/queries'
import { nameKey } from '@/lib/regions/name-key'
import { type Area, mayWriteAt } from '@/lib/registers/policy'
import type { ReceiveRequest } from './schema'

/** Whom a request is about, with where they live. */
export interface RequestSubject {
  personId: string
  familyId: string
  villageId: number
  kecamatanId: number
}

/**
 * The one person that a request describes, in the receiver's area. Limited persons are found,
 * since that they exist is what such a request is about; nobody when none or several fit.
 */
export async function findSubject(
  tx: TenantSql,
  area: Area,
  { nik, name, bornOn }: Pick<ReceiveRequest, 'nik' | 'name' | 'bornOn'>,
): Promise<{ subject: RequestSubject } | { count: number }> {
  const read = readNik(nik)
  const ids = 'nik' in read ? [(await findByNik(tx, read.nik))?.personId].filter((id) => id !== undefined) : null
  if (ids?.length === 0) return { count: 0 }
  const rows = await tx.sql.query<RequestSubject>(
    `select p.id::text as "personId", p.family_id::text as "familyId", f.village_id as "villageId", f.kecamatan_id as "kecamatanId"
     from person p join family f on f.tenant_id = $1 and f.id = p.family_id
     where p.tenant_id = $1 and p.merged_into is null and p.erased_at is null
       and ${ids ? 'p.id = any($2::uuid[])' : 'p.sound_key = name_sound($2::text) and p.name_key = $2::text and p.born_on = $3::date'}
     limit 20`,
    ids ? [tx.tenantId, ids] : [tx.tenantId, nameKey(name), bornOn],
  )
  const found = rows.filter((row) => mayWriteAt(area, row))
  return found.length === 1 ? { subject: found[0]! } : { count: found.length }
}
