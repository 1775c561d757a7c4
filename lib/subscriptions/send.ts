import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { systemActor } from '@/lib/auth/system-actor'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import type { Zone } from '@/lib/format/date'
import { mailIsOn, sendMail } from '@/lib/notifications/mail'
import { readerOf } from './reader'
import { type Often, slotOf } from './slots'

/** At most so many letters of one office in one turn: a mail server takes only so much. */
const MOST_LETTERS = 50

/** What somebody asked for: which figures, under which title, how often, and the secret that stops it. */
export interface Wanted {
  target: string
  title: string
  often: Often
  token: string
}

export interface Letter {
  subject: string
  text: string
}

/** Writes the letter of a subscription for its reader; null where there is nothing they may read. */
export type WriteLetter = (reader: Actor, wanted: Wanted, now: Date) => Promise<Letter | null>

interface Due extends Wanted {
  id: string
  accountId: string
  accountRoleId: string
  slot: string
}

/** Sends what is due in one office. Answers how many letters went out; two servers that send at once send each once. */
export async function sendDue(tenantId: number, zone: Zone, now: Date, write: WriteLetter): Promise<number> {
  if (!mailIsOn()) return 0
  const slots = (['harian', 'mingguan', 'bulanan'] as const).map((often) => slotOf(often, zone, now))
  const due = await inTenantSql(systemActor(tenantId, zone), (tx) =>
    tx.sql.query<Due>(
      `select id::text as id, account_id::text as "accountId", account_role_id::text as "accountRoleId", target, title,
         often, token, case often when 'harian' then $2 when 'mingguan' then $3 else $4 end as slot
       from subscription
       where tenant_id = $1 and stopped_at is null
         and last_slot <> case often when 'harian' then $2 when 'mingguan' then $3 else $4 end
       order by id limit ${MOST_LETTERS}`,
      [tenantId, ...slots],
    ),
  )
  let sent = 0
  for (const one of due) if (await sendOne(tenantId, zone, one, now, write)) sent++
  return sent
}

async function sendOne(tenantId: number, zone: Zone, due: Due, now: Date, write: WriteLetter): Promise<boolean> {
  const reader = await readerOf(due.accountId, due.accountRoleId, now)
  const letter = reader && reader.actor.tenantId === tenantId ? await write(reader.actor, due, now) : null
  return inTenantSql(systemActor(tenantId, zone), async (tx) => {
    // Who holds the lock sends; the other server finds the letter under way and leaves it.
    const [lock] = await tx.sql.query<{ mine: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine',
      [`langganan ${tenantId} ${due.id}`],
    )
    if (!lock?.mine) return false
    const [row] = await tx.sql.query<{ open: boolean }>(
      `select stopped_at is null and last_slot <> $3 as open from subscription where tenant_id = $1 and id = $2::uuid`,
      [tenantId, due.id, due.slot],
    )
    if (!row?.open) return false
    // A reader who may no longer read, or has no address, is not asked about again until the next time.
    const taken = reader && letter ? await sendMail(reader.email, letter.subject, letter.text) : null
    if (taken === false) return false
    await tx.sql.query(
      `update subscription set last_slot = $3, last_sent_at = case when $4 then $5::timestamptz else last_sent_at end,
         version = version + 1 where tenant_id = $1 and id = $2::uuid`,
      [tenantId, due.id, due.slot, taken === true, now],
    )
    return taken === true
  })
}

/** Every open office, one after another. */
export async function sendAllDue(now: Date, write: WriteLetter): Promise<number> {
  if (!mailIsOn()) return 0
  const offices = await reference.query<{ id: number; zone: Zone }>('select id, zone from tenant order by id')
  let sent = 0
  for (const { id, zone } of offices) sent += await sendDue(id, zone, now, write)
  return sent
}
