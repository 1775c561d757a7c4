import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import { systemActor } from '@/lib/auth/system-actor'
import { accountSql } from '@/lib/db/login'
import { reference } from '@/lib/db/reference'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Zone } from '@/lib/format/date'
import { guestKeys } from './guest-list'
import { readGuestToken } from './guest-token'
import type { SignGuest } from './schema'

/** A guest's page: all that somebody without an account may know of a rapat. */
export interface GuestPage {
  title: string
  heldOn: string
  fromTime: string
  place: string
  until: Date
  zone: Zone
}

const QUARTER_HOUR = 15 * 60_000
/** From one network: a hall of people behind one router, not a program. */
const MOST_SIGNED = 150
/** Addresses that lead nowhere, tried from one network. */
const MOST_TRIED = 30
/** On one list: more is no rapat any more. */
const MOST_GUESTS = 2_000

async function countTry(kind: string, address: string, most: number, now: Date): Promise<void> {
  const key = `${kind}:${createHash('sha256').update(address).digest('base64url')}`
  const [counter] = await accountSql.query<{ points: number }>(
    `insert into rate_limit as r (key, points, expire) values ($1, 1, $2::bigint + $3::bigint)
     on conflict (key) do update set
       points = case when r.expire <= $2 then 1 else r.points + 1 end,
       expire = case when r.expire <= $2 then excluded.expire else r.expire end
     returning points`,
    [key, now.getTime(), QUARTER_HOUR],
  )
  if (counter!.points > most) throw new Refusal('too-many')
}

interface OpenList extends GuestPage {
  tenantId: number
  id: string
}

async function inOpenList<Result>(
  token: string,
  now: Date,
  work: (tx: TenantSql, list: OpenList) => Promise<Result>,
): Promise<Result | null> {
  const read = readGuestToken(token)
  if (!read) return null
  const [office] = await reference.query<{ zone: Zone }>('select zone from tenant where id = $1::int', [read.tenantId])
  if (!office) return null
  const { zone } = office
  const guest = { ...systemActor(read.tenantId, zone), name: 'Tamu (kode QR)' } as ReturnType<typeof systemActor>
  return inTenantSql(guest, async (tx) => {
    const [found] = await tx.sql.query<Omit<OpenList, 'zone' | 'tenantId'>>(
      `select id::text as id, title, to_char(held_on, 'YYYY-MM-DD') as "heldOn", from_time as "fromTime", place,
         guest_until as until from rapat
       where tenant_id = $1 and guest_code = $2 and guest_code <> '' and guest_until > $3::timestamptz and state <> 'batal'`,
      [tx.tenantId, read.code, now],
    )
    return found ? work(tx, { ...found, zone, tenantId: read.tenantId }) : null
  })
}

/** What a guest's address leads to; null when it is closed, too old or was never one. Refuses a network that guesses. */
export async function findGuestPage(token: string, address: string, now = new Date()): Promise<GuestPage | null> {
  const page = await inOpenList(token, now, async (_tx, { title, heldOn, fromTime, place, until, zone }) => ({
    ...{ title, heldOn, fromTime, place, until, zone },
  }))
  if (!page) await countTry('tamu-salah', address, MOST_TRIED, now)
  return page
}

/**
 * Signs a guest in. Who signs twice, by name and instansi, is there once. Refuses when the list is closed,
 * and too many from one network. Nothing of the list is answered but that one is on it.
 */
export async function signGuest(input: SignGuest, address: string, now = new Date()): Promise<void> {
  await countTry('tamu', address, MOST_SIGNED, now)
  const signed = await inOpenList(input.token, now, async (tx, { id }) => {
    const { name, instansi, position } = input
    const keys = guestKeys(input)
    if (keys.name_key === '') throw new Refusal('input-invalid', { fields: { name: 'Tulis nama Anda dengan huruf.' } })
    if (keys.instansi_key === '')
      throw new Refusal('input-invalid', { fields: { instansi: 'Tulis instansi Anda dengan huruf.' } })
    const [there] = await tx.sql.query<{ lines: number }>(
      'select count(*)::int as lines from rapat_guest where tenant_id = $1 and rapat_id = $2::uuid and not withdrawn',
      [tx.tenantId, id],
    )
    if (there!.lines >= MOST_GUESTS) throw new Refusal('too-many')
    const rows = await tx.sql.query(
      `insert into rapat_guest (tenant_id, id, rapat_id, name, name_key, instansi, instansi_key, position, people, via,
         created_at, updated_at)
       values ($1, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, 1, 'qr', $9::timestamptz, $9::timestamptz)
       on conflict (tenant_id, rapat_id, name_key, instansi_key) where not withdrawn do nothing returning id`,
      [tx.tenantId, randomUUID(), id, name, keys.name_key, instansi, keys.instansi_key, position, now],
    )
    if (rows.length > 0) await recordAudit(tx, 'rapat.guest-signed', `rapat/${id}`, {})
    return true
  })
  if (!signed) {
    await countTry('tamu-salah', address, MOST_TRIED, now)
    throw new Refusal('rapat.list-closed')
  }
}
