import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'

/** A person to call. */
export interface ContactLine {
  id: string
  name: string
  position: string
  phone: string
}

/** The present contacts of an organisation. */
export const listContactsOf = (tx: TenantSql, mitraId: string, today: string): Promise<ContactLine[]> =>
  tx.sql.query<ContactLine>(
    `select id::text as id, name, position, phone from kontak_mitra
     where tenant_id = $1 and mitra_id = $2::uuid and (active_to is null or active_to > $3::date) order by name_key`,
    [tx.tenantId, mitraId, today],
  )

/** Something an organisation did. */
export interface ActivityLine {
  id: string
  name: string
  heldOn: string
  place: string
  attended: number | null
}

/** What an organisation did, latest first. */
export const listActivitiesOf = (tx: TenantSql, mitraId: string): Promise<ActivityLine[]> =>
  tx.sql.query<ActivityLine>(
    `select id::text as id, name, to_char(held_on, 'YYYY-MM-DD') as "heldOn", place, attended from kegiatan_mitra
     where tenant_id = $1 and mitra_id = $2::uuid and not removed order by held_on desc, name_key limit 50`,
    [tx.tenantId, mitraId],
  )

/** An organisation as an overview shows it. */
export interface MitraLine {
  id: string
  kind: string
  name: string
  level: string
  kecamatanId: number | null
  villageId: number | null
  leader: string
  skNumber: string
  skOn: string | null
  since: string
  sample: boolean
}

/** All organisations that stand on a day. */
export const listMitra = (tx: TenantSql, today: string): Promise<MitraLine[]> =>
  tx.sql.query<MitraLine>(
    `select id::text as id, kind, name, level, kecamatan_id as "kecamatanId", village_id as "villageId", leader,
       sk_number as "skNumber", to_char(sk_on, 'YYYY-MM-DD') as "skOn", to_char(active_from, 'YYYY-MM-DD') as since, sample
     from mitra where tenant_id = $1 and active_from <= $2::date and (active_to is null or active_to > $2::date)
     order by level, name_key`,
    [tx.tenantId, today],
  )

/** A Balai Penyuluhan as an overview shows it. */
export interface BalaiLine {
  id: string
  name: string
  kecamatanId: number
  equipment: readonly string[]
}

/** The Balai Penyuluhan that stand on a day. */
export const listBalai = (tx: TenantSql, today: string): Promise<BalaiLine[]> =>
  tx.sql.query<BalaiLine>(
    `select id::text as id, name, kecamatan_id as "kecamatanId", equipment from balai
     where tenant_id = $1 and active_from <= $2::date and (active_to is null or active_to > $2::date) order by name_key`,
    [tx.tenantId, today],
  )

/** An honour as an overview shows it. */
export interface AwardLine {
  id: string
  name: string
  recipient: string
  givenBy: string
  heldOn: string
  level: string
  source: string
  sample: boolean
}

/** The latest honours. */
export const listAwards = (tx: TenantSql, most: number): Promise<AwardLine[]> =>
  tx.sql.query<AwardLine>(
    `select id::text as id, name, recipient, given_by as "givenBy", to_char(held_on, 'YYYY-MM-DD') as "heldOn", level,
       source, sample
     from penghargaan where tenant_id = $1 and not removed order by held_on desc, name_key limit $2::int`,
    [tx.tenantId, most],
  )
