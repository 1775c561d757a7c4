import 'server-only'
import { createHash, createHmac, createPublicKey } from 'node:crypto'
import { type Actor, type ActorFacts, mintActor } from '@/lib/auth/actor'
import { ACTOR_COLUMNS, ACTOR_JOINS, type ActorRow, factsOf, roleHolds } from '@/lib/auth/actor-row'
import { accountSql } from '@/lib/db/login'
import { Refusal } from '@/lib/errors/refusal'
import { keyFor } from '@/lib/files/master-key'

/** A phone or computer that keeps items offline for one person in one role. */
export interface FieldDevice {
  id: string
  accountId: string
  accountRoleId: string
  name: string
  /** The raw public point of its signing key. */
  signKey: Buffer
  shareSalt: Buffer
  createdAt: Date
  lastContactAt: Date
  /** How far its clock stood from the server's at its last contact, in milliseconds. */
  clockOff: number | null
  revokedAt: Date | null
}

const COLUMNS = `d.id::text as id, d.account_id::text as "accountId", d.account_role_id::text as "accountRoleId",
  d.name, d.sign_key as "signKey", d.share_salt as "shareSalt", d.created_at as "createdAt",
  d.last_contact_at as "lastContactAt", d.clock_off as "clockOff", d.revoked_at as "revokedAt"`

const MOST_NEW_A_DAY = 20
const INT32 = 2_147_483_647
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Milliseconds as the tables keep them: a clock at 1970 is "three weeks or more" off. */
export const keptOffset = (clockOff: number | null): number | null =>
  clockOff === null ? null : Math.max(-INT32, Math.min(INT32, Math.round(clockOff)))

/**
 * Notes a device of the actor in the present role. The same key of the same person and
 * role is the same device, also after a lost answer or on a server restored from before.
 */
export async function registerDevice(
  actor: Actor,
  { signKey, name }: { signKey: string; name: string },
  now: Date,
): Promise<FieldDevice> {
  const point = readPoint(signKey)
  const id = deviceIdOf(actor, point)
  const [known] = await accountSql.query<{ here: boolean; fresh: number }>(
    `select exists (select from field_device where id = $1::uuid) as here,
       (select count(*)::int from field_device where account_id = $2::uuid and created_at > $3::timestamptz - interval '1 day') as fresh`,
    [id, actor.accountId, now],
  )
  if (!known!.here && known!.fresh >= MOST_NEW_A_DAY) throw new Refusal('too-many')
  const salt = createHmac('sha256', keyFor('perangkat/garam')).update(id).digest()
  const [device] = await accountSql.query<FieldDevice>(
    `insert into field_device as d (id, account_id, account_role_id, name, sign_key, share_salt, created_at, last_contact_at)
     values ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $7)
     on conflict (id) do update set last_contact_at = greatest(d.last_contact_at, excluded.last_contact_at)
     returning ${COLUMNS}`,
    [id, actor.accountId, actor.accountRoleId, name.slice(0, 100), point, salt, now],
  )
  return device!
}

/** One's own device; null for another's and for one that is not there. */
export async function findOwnDevice(actor: Actor, id: string, now: Date): Promise<FieldDevice | null> {
  if (!UUID.test(id)) return null
  const [device] = await accountSql.query<FieldDevice>(
    `update field_device d set last_contact_at = greatest(d.last_contact_at, $3)
     where d.id = $1::uuid and d.account_id = $2::uuid returning ${COLUMNS}`,
    [id, actor.accountId, now],
  )
  return device ?? null
}

/** The devices of an account that still keep a readable copy, the latest first. */
export const listOwnDevices = (accountId: string): Promise<FieldDevice[]> =>
  accountSql.query<FieldDevice>(
    `select ${COLUMNS} from field_device d where d.account_id = $1::uuid and d.revoked_at is null
     order by d.last_contact_at desc, d.id`,
    [accountId],
  )

/** Ends a device of one's own: what it still sends goes to the office's inbox. Answers false when it is not theirs. */
export async function revokeOwnDevice(accountId: string, id: string, now: Date): Promise<boolean> {
  if (!UUID.test(id)) return false
  const ended = await accountSql.query(
    `update field_device set revoked_at = $3 where id = $1::uuid and account_id = $2::uuid and revoked_at is null
     returning id`,
    [id, accountId, now],
  )
  return ended.length > 0
}

/** What opens a device's readable copy while its person is signed in: the same every time. */
export const shareOf = ({ id, accountId, shareSalt }: FieldDevice): string =>
  createHmac('sha256', keyFor('perangkat/bagian')).update(`${accountId}/${id}/`).update(shareSalt).digest('base64url')

/** Why a device's person may no longer act by it. */
export type DeviceEnd = 'device-revoked' | 'account-closed' | 'role-ended'

/** Whose items a device carries, and whether that person may still act. */
export interface DeviceAuthor {
  device: FieldDevice
  /** Who the person was in the role of the device; it stays so when the role has ended. */
  facts: ActorFacts & { tenantId: number }
  /** The person as they may act now; null where `ended` says why not. */
  actor: Actor | null
  ended: DeviceEnd | null
}

const AUTHOR = `
  select ${COLUMNS}, a.disabled_at is not null as closed, (${roleHolds('$2')}) as holds, ${ACTOR_COLUMNS}
  from field_device d
  join account a on a.id = d.account_id
  join account_role ar on ar.id = d.account_role_id and ar.account_id = a.id
  ${ACTOR_JOINS}
  where d.id = $1::uuid`

/**
 * The author of what a device signs, without any session: revoked devices, closed
 * accounts and ended roles act no more, and still are whose the items are. Null for
 * an unknown device.
 */
export async function actorOfDevice(deviceId: string, now: Date): Promise<DeviceAuthor | null> {
  if (!UUID.test(deviceId)) return null
  const [row] = await accountSql.query<FieldDevice & ActorRow & { closed: boolean; holds: boolean }>(AUTHOR, [
    deviceId,
    now,
  ])
  const facts = row && factsOf(row, null)
  if (!facts || facts.tenantId === null) return null
  const ended = row.revokedAt ? 'device-revoked' : row.closed ? 'account-closed' : row.holds ? null : 'role-ended'
  const { id, accountId, accountRoleId, signKey, shareSalt, createdAt, lastContactAt, clockOff, revokedAt } = row
  return {
    // `name` of this row is the person's.
    device: {
      id,
      accountId,
      accountRoleId,
      name: '',
      signKey,
      shareSalt,
      createdAt,
      lastContactAt,
      clockOff,
      revokedAt,
    },
    facts: { ...facts, tenantId: facts.tenantId },
    actor: ended ? null : mintActor(facts),
    ended,
  }
}

/** Notes a device's contact and how far its clock stood from the server's. */
export async function noteContact(deviceId: string, clockOff: number | null, now: Date): Promise<void> {
  await accountSql.query(
    `update field_device set last_contact_at = $2, clock_off = coalesce($3::int, clock_off)
     where id = $1::uuid and last_contact_at < $2`,
    [deviceId, now, keptOffset(clockOff)],
  )
}

/** A number made of person, role and key. It tells nobody anything who does not hold all three. */
function deviceIdOf({ accountId, accountRoleId }: Actor, point: Buffer): string {
  const hex = createHash('sha256').update(`${accountId}/${accountRoleId}/`).update(point).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The raw point of a P-256 key, 65 bytes; refuses what lies on no curve. */
function readPoint(signKey: string): Buffer {
  const point = Buffer.from(signKey, 'base64url')
  try {
    if (point.length !== 65 || point[0] !== 4) throw new Error('Not an uncompressed point')
    const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
    createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  } catch {
    throw new Refusal('input-invalid', { fields: { signKey: 'Kunci perangkat tidak terbaca.' } })
  }
  return point
}
