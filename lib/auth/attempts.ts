import 'server-only'
import { createHash } from 'node:crypto'
import { accountSql } from '@/lib/db/login'
import { delayAfter, LIMITS } from './attempt-rules'

/** Who tries: the name they typed, from where, and which account this browser is known to. */
export interface Trier {
  username: string
  /** The network the request came from: an IPv4 address or an IPv6 /64; never what a header claims. */
  address: string
  /** Set when this browser has signed in to this account before. */
  knownDevice: string | null
}

/** One counter of the `rate_limit` table: how many attempts since its window began. */
interface Counter {
  points: number
  expire: number
}

const keyOf = (kind: string, ...parts: string[]): string =>
  `${kind}:${createHash('sha256').update(parts.join('\0')).digest('base64url')}`

/**
 * Counts one attempt before its password is looked at, so that a thousand at once
 * are still counted one by one. Answers when to try again, or null to go on.
 *
 * A known device counts for itself alone: whoever guesses from elsewhere locks
 * out other strangers, never the person.
 */
export async function countAttempt(trier: Trier, now: Date): Promise<Date | null> {
  const { own, pause, address } = keysOf(trier)
  const waiting = await look(pause, now)
  if (waiting) return new Date(waiting.expire)
  if (address) {
    const { points, expire } = await add(address, LIMITS.perAddress.windowMs, now)
    if (points > LIMITS.perAddress.most) return new Date(expire)
  }
  const { points, expire } = await add(own, LIMITS.perAccount.windowMs, now)
  if (points > LIMITS.perAccount.most) return new Date(expire)
  const delay = delayAfter(points)
  if (delay > 0) await set(pause, new Date(now.getTime() + delay))
  return null
}

/** The password was right: what was counted for it is forgotten, and the network gets its attempt back. */
export async function forgiveAttempts(trier: Trier): Promise<void> {
  const { own, pause, address } = keysOf(trier)
  await accountSql.query('delete from rate_limit where key = any($1::text[])', [[own, pause]])
  if (address)
    await accountSql.query('update rate_limit set points = greatest(points - 1, 0) where key = $1', [address])
}

function keysOf({ username, address, knownDevice }: Trier) {
  const who = username.normalize('NFKC').trim().toLowerCase()
  return knownDevice
    ? { own: keyOf('perangkat', who, knownDevice), pause: keyOf('jeda', who, knownDevice), address: null }
    : { own: keyOf('akun', who), pause: keyOf('jeda', who), address: keyOf('alamat', address) }
}

async function look(key: string, now: Date): Promise<Counter | null> {
  const [found] = await accountSql.query<Counter>(
    'select points, expire from rate_limit where key = $1 and expire > $2',
    [key, now.getTime()],
  )
  return found ?? null
}

async function add(key: string, windowMs: number, now: Date): Promise<Counter> {
  const [counter] = await accountSql.query<Counter>(
    `insert into rate_limit as r (key, points, expire) values ($1, 1, $2::bigint + $3::bigint)
     on conflict (key) do update set
       points = case when r.expire <= $2 then 1 else r.points + 1 end,
       expire = case when r.expire <= $2 then excluded.expire else r.expire end
     returning points, expire`,
    [key, now.getTime(), windowMs],
  )
  return counter!
}

async function set(key: string, until: Date): Promise<void> {
  await accountSql.query(
    `insert into rate_limit (key, points, expire) values ($1, 1, $2)
     on conflict (key) do update set expire = excluded.expire`,
    [key, until.getTime()],
  )
}
