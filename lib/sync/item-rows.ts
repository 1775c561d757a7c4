import 'server-only'
import type { ActorFacts } from '@/lib/auth/actor'
import { keptOffset } from '@/lib/auth/field-device'
import type { SqlReader, Statement } from '@/lib/db/sql-reader'
import { receiptOf } from '@/lib/sync/receipt-of'

export type Settled = 'diterima' | 'ditolak' | 'bentrok' | 'susulan'

/** How an item of an office was settled so far. */
export interface ItemRow {
  key: string
  accountId: string
  outcome: Settled
  code: string
  message: string
  receivedAt: Date
  /** Whether its command ran under the item's own key: then it may run again and answers the same. */
  ran: boolean
  /** Whether somebody of the office refused it for good. */
  refused: boolean
}

/** What is known of these keys in the office. */
export const readItems = ({ tenantId, sql }: { tenantId: number; sql: SqlReader }, keys: readonly string[]) =>
  sql.query<ItemRow>(
    `select s.key::text as key, s.account_id::text as "accountId", s.outcome, s.code, s.message,
       s.received_at as "receivedAt", w.key is not null as ran, coalesce(l.state = 'ditolak', false) as refused
     from sync_item s
     left join receipt w on w.tenant_id = s.tenant_id and w.key = s.key
     left join late_item l on l.tenant_id = s.tenant_id and l.key = s.key
     where s.tenant_id = $1 and s.key = any ($2::uuid[])`,
    [tenantId, keys],
  )

/** One item at one arrival: who made it, when, and how it came. */
export interface Arrival {
  author: ActorFacts & { tenantId: number }
  deviceId: string
  seq: number
  item: { key: string; kind: string; subject: string; label: string; madeAt: Date }
  clockOff: number | null
  carriedBy: string | null
  now: Date
}

/** Keeps how an item was settled. What was *diterima* stays so; an item is its author's alone. */
export function settleStatement(
  { author, deviceId, seq, item, clockOff, carriedBy, now }: Arrival,
  { outcome, code = '', message = '' }: { outcome: Settled; code?: string; message?: string },
): Statement {
  return {
    text: `insert into sync_item as s (tenant_id, key, device_id, seq, account_id, account_name, role, kind, subject,
        label, outcome, code, message, receipt, made_at, clock_off, received_at, carried_by)
      values ($1, $2::uuid, $3::uuid, $4, $5::uuid, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18::uuid)
      on conflict (tenant_id, key) do update set outcome = excluded.outcome, code = excluded.code,
        message = excluded.message, received_at = excluded.received_at, clock_off = excluded.clock_off,
        carried_by = excluded.carried_by, tries = s.tries + 1
      where s.outcome <> 'diterima' and s.account_id = excluded.account_id`,
    values: [
      author.tenantId,
      item.key,
      deviceId,
      seq,
      author.accountId,
      author.name,
      author.role,
      item.kind,
      item.subject,
      item.label,
      outcome,
      code,
      message,
      receiptOf(author.tenantId, item.key),
      item.madeAt,
      keptOffset(clockOff),
      now,
      carriedBy,
    ],
  }
}

/** How many items of a device the office holds as *diterima*. */
export async function countAccepted(
  { tenantId, sql }: { tenantId: number; sql: SqlReader },
  deviceId: string,
): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(*)::int as count from sync_item
     where tenant_id = $1 and device_id = $2::uuid and outcome = 'diterima'`,
    [tenantId, deviceId],
  )
  return row!.count
}

/**
 * The version of one row that the device's own steps on a subject left, before this place in
 * its order; null when none touched it.
 */
export async function ownRowVersion(
  { tenantId, sql }: { tenantId: number; sql: SqlReader },
  { deviceId, seq, item }: Pick<Arrival, 'deviceId' | 'seq' | 'item'>,
  rowId: string,
): Promise<number | null> {
  const [row] = await sql.query<{ version: number | null }>(
    `select max((touched ->> 'version')::int) as version
     from sync_item s join receipt w on w.tenant_id = s.tenant_id and w.key = s.key
     cross join lateral jsonb_array_elements(coalesce(w.answer -> 'rows', '[]')) touched
     where s.tenant_id = $1 and s.device_id = $2::uuid and s.subject = $3 and s.outcome = 'diterima' and s.seq < $4
       and touched ->> 'id' = $5`,
    [tenantId, deviceId, item.subject, seq, rowId],
  )
  return row?.version ?? null
}

/** The version that the device's own latest step on a subject made, before this place in its order; null when none did. */
export async function ownVersionBefore(
  { tenantId, sql }: { tenantId: number; sql: SqlReader },
  { deviceId, seq, item }: Pick<Arrival, 'deviceId' | 'seq' | 'item'>,
): Promise<number | null> {
  const [row] = await sql.query<{ version: number | null }>(
    `select (w.answer ->> 'version')::int as version
     from sync_item s join receipt w on w.tenant_id = s.tenant_id and w.key = s.key
     where s.tenant_id = $1 and s.device_id = $2::uuid and s.subject = $3 and s.outcome = 'diterima' and s.seq < $4
     order by s.seq desc limit 1`,
    [tenantId, deviceId, item.subject, seq],
  )
  return row?.version ?? null
}
