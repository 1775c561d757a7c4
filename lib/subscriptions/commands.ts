import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { systemActor } from '@/lib/auth/system-actor'
import { accountSql } from '@/lib/db/login'
import { inTenant, inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { LinkStep } from '@/lib/links/schema'
import { followingLatest } from '@/lib/links/target'
import { once } from '@/lib/registers/once'
import type { Subscribe } from './schema'
import { type Often, slotOf } from './slots'

const MOST = 10

/** One's own subscriptions that still go out. */
export interface Subscription {
  id: string
  target: string
  title: string
  often: Often
  lastSentAt: Date | null
}

export const listOwnSubscriptions = (tx: TenantSql): Promise<Subscription[]> =>
  tx.sql.query<Subscription>(
    `select id::text as id, target, title, often, last_sent_at as "lastSentAt" from subscription
     where tenant_id = $1 and account_id = $2::uuid and stopped_at is null order by created_at desc`,
    [tx.tenantId, tx.actor.accountId],
  )

/** The e-mail address of an account; empty for none. */
export async function emailOf(accountId: string): Promise<string> {
  const [row] = await accountSql.query<{ email: string | null }>('select email from account where id = $1::uuid', [
    accountId,
  ])
  return row?.email ?? ''
}

/** Asks for a dashboard's figures by e-mail, in the role one holds now. The first letter leaves at the next time. */
export async function subscribe(actor: Actor, input: Subscribe, now = new Date()): Promise<{ id: string }> {
  const { key, title, often } = input
  const target = followingLatest(input.target)
  if ((await emailOf(actor.accountId)) === '') throw new Refusal('subscription.no-mail')
  return inTenant(actor, (tx) =>
    once(tx, key, { subscribe: target, title, often }, async () => {
      await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [
        tx.tenantId,
        `subscription ${tx.actor.accountId}`,
      ])
      const own = await listOwnSubscriptions(tx)
      const same = own.find((one) => one.target === target && one.often === often)
      if (same) return { id: same.id }
      if (own.length >= MOST) throw new Refusal('subscription.too-many')
      const id = randomUUID()
      await tx.sql.query(
        `insert into subscription (tenant_id, id, account_id, account_role_id, target, title, often, token, last_slot)
         values ($1, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7, $8, $9)`,
        [
          ...[tx.tenantId, id, tx.actor.accountId, tx.actor.accountRoleId, target, title, often],
          ...[randomBytes(24).toString('base64url'), slotOf(often, tx.actor.zone, now)],
        ],
      )
      await recordAudit(tx, 'subscription.made', `langganan/${id}`, { often })
      return { id }
    }),
  )
}

/** Stops one's own subscription. */
export function stopSubscription(actor: Actor, { key, id }: LinkStep, now = new Date()): Promise<{ id: string }> {
  return inTenant(actor, (tx) =>
    once(tx, key, { stop: id }, async () => {
      const rows = await tx.sql.query(
        `update subscription set stopped_at = $4::timestamptz, version = version + 1
         where tenant_id = $1 and id = $2::uuid and account_id = $3::uuid and stopped_at is null returning id`,
        [tx.tenantId, id, tx.actor.accountId, now],
      )
      if (rows.length === 0) throw new Refusal('not-found')
      await recordAudit(tx, 'subscription.stopped', `langganan/${id}`)
      return { id }
    }),
  )
}

/**
 * Stops the subscription of a letter's link, without signing in: its token is known to the reader of the letter alone.
 * Answers whether there was one; stopping twice is the same as once.
 */
export function stopByToken(tenantId: number, token: string, now = new Date()): Promise<boolean> {
  return inTenantSql(systemActor(tenantId, 'Asia/Jakarta'), async (tx) => {
    const [row] = await tx.sql.query<{ id: string; open: boolean }>(
      `select id::text as id, stopped_at is null as open from subscription where tenant_id = $1 and token = $2`,
      [tenantId, token],
    )
    if (!row) return false
    if (!row.open) return true
    await tx.sql.query(
      `update subscription set stopped_at = $3::timestamptz, version = version + 1 where tenant_id = $1 and id = $2::uuid`,
      [tenantId, row.id, now],
    )
    await recordAudit(tx, 'subscription.stopped', `langganan/${row.id}`, { by: 'surel' })
    return true
  })
}
