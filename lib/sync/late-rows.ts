import 'server-only'
import type { Statement } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { seal, unseal } from '@/lib/files/seal'
import type { Arrival } from '@/lib/sync/item-rows'
import type { ReadItem } from '@/lib/sync/read-item'
import { packFrame, unpackFrame } from '@/lib/sync/sealing'

/** Where an item belongs, as far as the office knows it. */
export interface ItemPlace {
  villageId: number | null
  kecamatanId: number | null
}

const BY_VILLAGE = `select id as "villageId", kecamatan_id as "kecamatanId" from region
  where id = $2::int and district_id = $1 and level = 4`
const BY_GROUP = `select p.village_id as "villageId", p.kecamatan_id as "kecamatanId" from poktan p
  where p.tenant_id = $1 and p.id in ($2::uuid,
    (select poktan_id from poktan_meeting where tenant_id = $1 and id = $3::uuid),
    (select poktan_id from poktan_service where tenant_id = $1 and id = $3::uuid))`

const BY_FAMILY = `select village_id as "villageId", kecamatan_id as "kecamatanId" from family
  where tenant_id = $1 and id = $2::uuid
  union all
  select village_id, kecamatan_id from late_item
  where tenant_id = $1 and subject = $3 and village_id is not null limit 1`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const uuid = (value: unknown): string | null => (typeof value === 'string' && UUID.test(value) ? value : null)

/** The village that an item speaks of; nothing for another office's and for what names none. */
export async function placeOf({ tenantId, sql }: TenantSql, { body, subject }: ReadItem): Promise<ItemPlace> {
  const { unit, poktanId, id } = body
  const family = /^keluarga\/(.+)$/.exec(subject)
  if (family) return placeOfFamily({ tenantId, sql }, body, uuid(family[1]), subject)
  const named = uuid(poktanId) ?? uuid(/^kelompok\/(.+)$/.exec(subject)?.[1])
  const [place] =
    typeof unit === 'number' && Number.isInteger(unit) && Math.abs(unit) < 2 ** 31
      ? await sql.query<ItemPlace>(BY_VILLAGE, [tenantId, unit])
      : named || uuid(id)
        ? await sql.query<ItemPlace>(BY_GROUP, [tenantId, named, uuid(id)])
        : []
  return place ?? { villageId: null, kecamatanId: null }
}

/** Where a family lives; of one that is not here yet, where it is to be recorded. */
async function placeOfFamily(
  { tenantId, sql }: Pick<TenantSql, 'tenantId' | 'sql'>,
  { villageId }: Record<string, unknown>,
  familyId: string | null,
  subject: string,
): Promise<ItemPlace> {
  const told = typeof villageId === 'number' && Number.isInteger(villageId) && Math.abs(villageId) < 2 ** 31
  const [place] = told
    ? await sql.query<ItemPlace>(BY_VILLAGE, [tenantId, villageId])
    : await sql.query<ItemPlace>(BY_FAMILY, [tenantId, familyId, subject])
  return place ?? { villageId: null, kecamatanId: null }
}

/** Whether something of the same author on the same subject still waits in the inbox. */
export async function isBehindLate({ tenantId, sql, actor }: TenantSql, { key, subject }: ReadItem): Promise<boolean> {
  const [row] = await sql.query<{ behind: boolean }>(
    `select exists (select from late_item where tenant_id = $1 and subject = $2 and account_id = $3::uuid
       and state = 'menunggu' and key <> $4::uuid) as behind`,
    [tenantId, subject, actor.accountId, key],
  )
  return row?.behind ?? false
}

const about = (key: string) => `susulan/${key}`

/** Lays an item into the inbox, sealed under the office's key. One that lies there stays as it came. */
export function layStatement(
  { author, now }: Arrival,
  { photo, ...item }: ReadItem,
  place: ItemPlace,
  why: { code: string; message: string },
): Statement {
  const body = seal(author.tenantId, about(item.key), packFrame(item, photo ?? new Uint8Array()))
  return {
    text: `insert into late_item (tenant_id, key, account_id, account_name, role, village_id, kecamatan_id, kind,
        subject, label, body, made_at, received_at, code, message)
      values ($1, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      on conflict (tenant_id, key) do nothing`,
    values: [
      author.tenantId,
      item.key,
      author.accountId,
      author.name,
      author.role,
      place.villageId,
      place.kecamatanId,
      item.kind,
      item.subject,
      item.label,
      body,
      item.madeAt,
      now,
      why.code,
      why.message,
    ],
  }
}

/** The item that lies in the inbox, opened. */
export function takeOut(tenantId: number, key: string, body: Uint8Array): ReadItem {
  const { head, bytes } = unpackFrame(unseal(tenantId, about(key), body))
  const item = head as Omit<ReadItem, 'madeAt' | 'photo'> & { madeAt: string }
  return { ...item, madeAt: new Date(item.madeAt), photo: bytes.length > 0 ? bytes : null }
}
