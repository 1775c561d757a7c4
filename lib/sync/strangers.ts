import 'server-only'
import { createHash } from 'node:crypto'
import { accountSql } from '@/lib/db/login'
import { Refusal } from '@/lib/errors/refusal'

/** So many requests that nothing proves are answered to one network in a quarter of an hour. */
export const MOST_STRANGERS = 60
const WINDOW_MS = 15 * 60_000

/** Counts a request from a network (`attempt-rules.networkOf`) that no session and no signature proves; refuses too many. */
export async function countStranger(address: string, now: Date): Promise<void> {
  const key = `kiriman:${createHash('sha256').update(address).digest('base64url')}`
  const [counter] = await accountSql.query<{ points: number }>(
    `insert into rate_limit as r (key, points, expire) values ($1, 1, $2::bigint + $3::bigint)
     on conflict (key) do update set
       points = case when r.expire <= $2 then 1 else r.points + 1 end,
       expire = case when r.expire <= $2 then excluded.expire else r.expire end
     returning points`,
    [key, now.getTime(), WINDOW_MS],
  )
  if (counter!.points > MOST_STRANGERS) throw new Refusal('too-many')
}
