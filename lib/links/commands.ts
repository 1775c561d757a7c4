import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { once } from '@/lib/registers/once'
import { saveView } from '@/lib/views/commands'
import type { Keep, LinkStep, Share } from './schema'
import { followingLatest, viewOf } from './target'

const DAY = 86_400_000

/** Keeps a page under a name among one's own views; with the latest month, or with the month it shows now. */
export function keepPage(actor: Actor, { key, target, name, month }: Keep): Promise<{ id: string }> {
  return saveView(actor, { key, name, ...viewOf(month === 'terbaru' ? followingLatest(target) : target) })
}

/**
 * Makes a link to a page for colleagues of the same office. It opens nothing by itself: whoever follows it signs in
 * and sees there what their own role sees.
 */
export function sharePage(actor: Actor, input: Share, now = new Date()): Promise<{ id: string; token: string }> {
  const { key, target, title, note, days } = input
  return inTenant(actor, (tx) =>
    once(tx, key, { share: target, title, note, days }, async () => {
      const id = randomUUID()
      const token = randomBytes(18).toString('base64url')
      await tx.sql.query(
        `insert into share_link (tenant_id, id, token, target, title, note, made_by, made_by_name, expires_at)
         values ($1, $2::uuid, $3, $4, $5, $6, $7::uuid, $8, $9::timestamptz)`,
        [
          ...[tx.tenantId, id, token, target, title, note, tx.actor.accountId, tx.actor.name],
          new Date(now.getTime() + days * DAY),
        ],
      )
      await recordAudit(tx, 'link.made', `tautan/${id}`, { target: target.split('?')[0], days })
      return { id, token }
    }),
  )
}

/** Ends one's own link before its day. */
export function revokeLink(actor: Actor, { key, id }: LinkStep, now = new Date()): Promise<{ id: string }> {
  return inTenant(actor, (tx) =>
    once(tx, key, { revoke: id }, async () => {
      const rows = await tx.sql.query(
        `update share_link set revoked_at = $4::timestamptz, version = version + 1
         where tenant_id = $1 and id = $2::uuid and made_by = $3::uuid and revoked_at is null returning id`,
        [tx.tenantId, id, tx.actor.accountId, now],
      )
      if (rows.length === 0) throw new Refusal('not-found')
      await recordAudit(tx, 'link.revoked', `tautan/${id}`)
      return { id }
    }),
  )
}

/** Where a link leads, once it is written down who followed it. Refuses one that ended, and another office's as unknown. */
export function followLink(actor: Actor, token: string, now = new Date()): Promise<{ target: string; note: string }> {
  return inTenant(actor, async (tx) => {
    const [link] = await tx.sql.query<{ id: string; target: string; note: string; open: boolean }>(
      `select id::text as id, target, note, revoked_at is null and expires_at > $3::timestamptz as open
       from share_link where tenant_id = $1 and token = $2`,
      [tx.tenantId, token, now],
    )
    if (!link) throw new Refusal('not-found')
    if (!link.open) throw new Refusal('link.closed')
    await tx.sql.query(
      `update share_link set opened = opened + 1, last_opened = $3::timestamptz where tenant_id = $1 and id = $2::uuid`,
      [tx.tenantId, link.id, now],
    )
    await recordAudit(tx, 'link.opened', `tautan/${link.id}`)
    return { target: link.target, note: link.note }
  })
}
