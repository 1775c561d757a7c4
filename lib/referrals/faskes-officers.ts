import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { accounts } from '@/lib/db/login'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { dayIn } from '@/lib/format/day'
import { type KeyedStamp, runKeyedStep } from '@/lib/registers/keyed-step'
import { linksFaskes } from './policy'

const SCOPE = 'rujukan'

/** An account of a health facility, and which one it answers for today. */
export interface FaskesAccount {
  accountId: string
  name: string
  username: string
  links: { id: string; faskesId: string; faskesName: string; fromOn: string }[]
}

/** The office's accounts with the role of a facility today, with the facilities they answer for. */
export async function listFaskesAccounts(tx: TenantSql, on: string): Promise<FaskesAccount[]> {
  const day = new Date(`${on}T00:00:00Z`)
  const roles = await accounts().accountRole.findMany({
    where: {
      tenantId: tx.tenantId,
      role: 'faskes',
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gt: day } }],
    },
    select: { accountId: true },
  })
  const people = await accounts().account.findMany({
    where: { id: { in: roles.map(({ accountId }) => accountId) }, disabledAt: null },
    select: { id: true, name: true, username: true },
    orderBy: { name: 'asc' },
  })
  const links = await tx.sql.query<FaskesAccount['links'][number] & { accountId: string }>(
    `select o.id::text as id, o.account_id::text as "accountId", o.faskes_id::text as "faskesId", q.name as "faskesName",
       to_char(o.from_on, 'YYYY-MM-DD') as "fromOn"
     from faskes_officer o join faskes q on q.tenant_id = $1 and q.id = o.faskes_id
     where o.tenant_id = $1 and o.from_on <= $2::date and (o.to_on is null or o.to_on > $2::date) order by q.name_key`,
    [tx.tenantId, on],
  )
  return people.map(({ id, name, username }) => ({
    accountId: id,
    name,
    username,
    links: links.filter(({ accountId }) => accountId === id).map(({ accountId: _, ...link }) => link),
  }))
}

/** Lets an account answer for a facility from today. Refuses an account that is no facility's, and a second time. */
export function linkFaskes(
  actor: Actor,
  { key, faskesId, accountId }: { key: string; faskesId: string; accountId: string },
  now = new Date(),
): Promise<KeyedStamp> {
  return runKeyedStep(actor, SCOPE, { key, body: { link: faskesId, accountId } }, async (tx, steps) => {
    if (!linksFaskes(tx.actor.role)) throw new Refusal('not-allowed')
    const today = dayIn(tx.actor.zone, now)
    const account = (await listFaskesAccounts(tx, today)).find((one) => one.accountId === accountId)
    const faskes = await tx.db.faskes.findFirst({ where: { tenantId: tx.tenantId, id: faskesId, activeTo: null } })
    if (!account || !faskes) throw new Refusal('not-found')
    if (account.links.some((link) => link.faskesId === faskesId))
      throw new Refusal('input-invalid', { fields: { accountId: 'Akun ini sudah menjawab untuk faskes itu.' } })
    const id = randomUUID()
    const row = { id, faskes_id: faskesId, account_id: accountId, from_on: today, to_on: null, version: 1 }
    await steps.insert(
      'faskes_officer',
      { ...row, sample: false, created_at: now.toISOString() },
      { id },
      { to_on: today },
    )
    await recordAudit(tx, 'faskes.officer-linked', `faskes/${faskesId}`, { account: accountId })
    const rows = [{ table: 'faskes_officer' as const, id, version: 1 }]
    return { action: 'faskes.officer-linked', subject: `faskes/${faskesId}`, rows }
  })
}

/** Ends it today: the account no longer sees the facility's referrals. */
export function unlinkFaskes(
  actor: Actor,
  { key, id }: { key: string; id: string },
  now = new Date(),
): Promise<KeyedStamp> {
  return runKeyedStep(actor, SCOPE, { key, body: { unlink: id } }, async (tx, steps) => {
    if (!linksFaskes(tx.actor.role)) throw new Refusal('not-allowed')
    const link = await tx.db.faskesOfficer.findFirst({ where: { tenantId: tx.tenantId, id, toOn: null } })
    if (!link) throw new Refusal('not-found')
    await steps.update('faskes_officer', { id }, { to_on: dayIn(tx.actor.zone, now), version: link.version + 1 })
    await recordAudit(tx, 'faskes.officer-unlinked', `faskes/${link.faskesId}`, { account: link.accountId })
    const rows = [{ table: 'faskes_officer' as const, id, version: link.version + 1 }]
    return { action: 'faskes.officer-unlinked', subject: `faskes/${link.faskesId}`, rows }
  })
}
