import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { withAccounts } from '@/lib/db/login'
import type { TransactionClient } from '@/lib/db/prisma'
import type { SqlReader, SqlValue } from '@/lib/db/sql-reader'
import { Refusal } from '@/lib/errors/refusal'
import type { AccountSubject } from './policy'
import { type Account, getAccount, subjectOf } from './queries'
import { todayIn } from './rules'

/** One change of one account: what it is now, and the transaction in which it changes and is written down. */
export interface AccountChange {
  db: TransactionClient
  sql: SqlReader
  account: Account
  today: string
  now: Date
  /** Writes a line of the account's history, with the change or not at all. */
  record(kind: string, detail?: Record<string, unknown>): Promise<void>
}

const sqlOf = (db: TransactionClient): SqlReader => ({
  query: <Row>(text: string, values: readonly SqlValue[] = []) => db.$queryRawUnsafe<Row[]>(text, ...values),
})

/**
 * Runs `work` on an account the actor may see and `may` change, in one
 * transaction; two changes of one account wait for each other. Refuses what is
 * not visible as not found.
 */
export function changeAccount<Result>(
  actor: Actor,
  accountId: string,
  may: (actor: Actor, subject: AccountSubject) => boolean,
  work: (change: AccountChange) => Promise<Result>,
  now = new Date(),
): Promise<Result> {
  return withAccounts(async (db) => {
    const sql = sqlOf(db)
    const today = todayIn(actor.zone, now)
    await sql.query('select 1 from account where id = $1::uuid for update', [accountId])
    const account = await getAccount(actor, accountId, today, sql)
    if (!may(actor, subjectOf(account))) throw new Refusal('not-allowed')
    const record = (kind: string, detail: Record<string, unknown> = {}) =>
      recordAccountEvent(sql, { accountId, tenantId: actor.tenantId, actor, kind, detail, now })
    return work({ db, sql, account, today, now, record })
  })
}

interface AccountEventLine {
  accountId: string
  tenantId: number | null
  actor: { accountId: string; name: string } | null
  kind: string
  detail?: Record<string, unknown>
  now: Date
}

/** Writes one line of an account's history. `detail` holds no secret. */
export async function recordAccountEvent(sql: SqlReader, line: AccountEventLine): Promise<void> {
  await sql.query(
    `insert into account_event (account_id, tenant_id, actor_id, actor_name, kind, detail, at)
     values ($1::uuid, $2::int, $3::uuid, $4, $5, $6::jsonb, $7::timestamptz)`,
    [
      line.accountId,
      line.tenantId,
      line.actor?.accountId ?? null,
      line.actor?.name ?? '',
      line.kind,
      JSON.stringify(line.detail ?? {}),
      line.now,
    ],
  )
}
