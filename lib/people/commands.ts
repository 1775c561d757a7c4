import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { accountSql, withAccounts } from '@/lib/db/login'
import type { TransactionClient } from '@/lib/db/prisma'
import { Refusal } from '@/lib/errors/refusal'
import { findRegionByCode } from '@/lib/regions/queries'
import type { NamedRegion } from '@/lib/regions/rules'
import { changeAccount } from './account-changes'
import { addRoles, createAccount } from './create-account'
import { mayClose, mayCreateAccounts, mayGive, mayManage, mayNameSubstitute, mayReset } from './policy'
import { makeCode } from './reset-code'
import { dayBefore, todayIn, usernameEnding, usernamesFor } from './rules'
import type { AccountStep, EndRole, GiveRole, NameSubstitute, NewAccountForm, UpdateAccount } from './schema'

/** What is handed to a person once: who they are here, and the code to set a password with. */
export interface HandedCode {
  accountId: string
  username: string
  code: string
}

/** The region a form names, by the code at its beginning ("33.16.05.2003 Sumberejo"); refuses what is no region. */
async function regionOf(text: string): Promise<NamedRegion> {
  const code = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?/.exec(text.trim())?.[0] ?? ''
  const region = code ? await findRegionByCode(accountSql, code) : null
  if (!region) throw new Refusal('input-invalid', { fields: { region: 'Pilih wilayah dari daftar' } })
  return region
}

async function roleFor(actor: Actor, { role, region: text }: { role: Role; region: string }) {
  const region = await regionOf(text)
  if (!mayGive(actor, role, region)) throw new Refusal('not-allowed')
  return { role, regionId: region.id, region, tenantId: region.level >= 2 ? region.districtId : null }
}

/** The first free user name for a person. Two at once: the unique key refuses one, which tries the next. */
export async function freeUsername(db: TransactionClient, name: string, ending: string): Promise<string> {
  for (const username of usernamesFor(name, ending)) {
    if (!(await db.account.findUnique({ where: { username }, select: { id: true } }))) return username
  }
  throw new Error('There is always another number')
}

/** Makes an account with one role and the code for its first password. */
export async function openAccount(actor: Actor, form: NewAccountForm, now = new Date()): Promise<HandedCode> {
  if (!mayCreateAccounts(actor)) throw new Refusal('not-allowed')
  const { role, region, regionId, tenantId } = await roleFor(actor, form)
  const { name, nip, phone, email, validFrom, validTo } = form
  return withAccounts(async (db) => {
    const username = await freeUsername(db, name, usernameEnding(region))
    const roles = [{ role, tenantId, regionId, validFrom, validTo }]
    const accountId = await createAccount(
      db,
      { username, name, nip, phone, email, homeTenantId: tenantId, roles },
      actor,
    )
    const code = await makeCode(db, { accountId, tenantId, purpose: 'first', createdBy: actor.accountId }, now)
    return { accountId, username, code }
  })
}

/** Corrects a person's name and contacts; refuses when somebody else did meanwhile. */
export function updateAccount(actor: Actor, { accountId, version, ...facts }: UpdateAccount): Promise<void> {
  return changeAccount(actor, accountId, mayManage, async ({ db, account, record }) => {
    const { count } = await db.account.updateMany({
      where: { id: accountId, version },
      data: { ...facts, version: version + 1 },
    })
    if (count === 0) throw new Refusal('changed-meanwhile')
    const changed = (['name', 'nip', 'phone', 'email'] as const).filter((field) => facts[field] !== account[field])
    if (changed.length > 0) await record('updated', { changed })
  })
}

/** Gives an account one more role, on its days. */
export async function giveRole(actor: Actor, { accountId, validFrom, validTo, ...asked }: GiveRole): Promise<void> {
  const { role, regionId, tenantId, region } = await roleFor(actor, asked)
  await changeAccount(actor, accountId, mayManage, async ({ db, account, record }) => {
    if (account.disabledAt) throw new Refusal('account.closed')
    const taken = account.roles.some(
      (held) =>
        held.role === role &&
        held.region.id === regionId &&
        held.substituteForId === null &&
        (held.validTo === null || held.validTo >= validFrom) &&
        (validTo === null || held.validFrom <= validTo),
    )
    if (taken) throw new Refusal('account.role-exists')
    await addRoles(db, accountId, [{ role, tenantId, regionId, validFrom, validTo }], actor)
    await record('role-given', { role, region: region.name, validFrom, validTo })
  })
}

/** Ends a role with its last day; with yesterday it is refused from the next request on. Never the office's last admin. */
export function endRole(actor: Actor, { accountId, accountRoleId, lastDay }: EndRole, now = new Date()): Promise<void> {
  return changeAccount(
    actor,
    accountId,
    mayManage,
    async ({ sql, account, today, record }) => {
      const held = account.roles.find(({ id }) => id === accountRoleId)
      if (!held) throw new Refusal('not-found')
      if (held.role === 'admin_dinas') {
        const others = await sql.query(
          `select 1 from account_role ar join account a on a.id = ar.account_id
           where ar.role = 'admin_dinas' and ar.tenant_id = $1::int and ar.id <> $2::uuid and a.disabled_at is null
             and ar.valid_from <= $3::date and (ar.valid_to is null or ar.valid_to > $3::date) limit 1`,
          [held.tenantId, accountRoleId, today],
        )
        if (others.length === 0) throw new Refusal('account.last-admin')
      }
      // A role that has not begun ends before it does: it never held.
      const last = lastDay < held.validFrom ? dayBefore(held.validFrom) : lastDay
      await sql.query('update account_role set valid_to = $2::date where id = $1::uuid', [accountRoleId, last])
      await record('role-ended', { role: held.role, region: held.region.name, lastDay: last })
    },
    now,
  )
}

/** Closes an account: its sessions and tokens are refused from the next request on. Its history stays. */
export function closeAccount(actor: Actor, { accountId }: AccountStep, now = new Date()): Promise<void> {
  return changeAccount(
    actor,
    accountId,
    mayClose,
    async ({ db, record }) => {
      await db.account.update({ where: { id: accountId }, data: { disabledAt: now, version: { increment: 1 } } })
      await db.session.updateMany({
        where: { accountId, revokedAt: null },
        data: { revokedAt: now, revokedReason: 'account-closed' },
      })
      await record('closed')
    },
    now,
  )
}

/** Undoes the closing: the person may sign in again; ended sessions stay ended. */
export function reopenAccount(actor: Actor, { accountId }: AccountStep): Promise<void> {
  return changeAccount(actor, accountId, mayClose, async ({ db, record }) => {
    await db.account.update({ where: { id: accountId }, data: { disabledAt: null, version: { increment: 1 } } })
    await record('reopened')
  })
}

/** Signs a person out of every browser. */
export function signOutAccount(actor: Actor, { accountId }: AccountStep, now = new Date()): Promise<number> {
  return changeAccount(
    actor,
    accountId,
    mayClose,
    async ({ db, record }) => {
      const { count } = await db.session.updateMany({
        where: { accountId, revokedAt: null },
        data: { revokedAt: now, revokedReason: 'signed-out-by-admin' },
      })
      await record('signed-out', { sessions: count })
      return count
    },
    now,
  )
}

/** Gives the code with which a person sets a new password; shown once, works 24 hours, earlier ones stop. */
export function giveCode(actor: Actor, { accountId }: AccountStep, now = new Date()): Promise<HandedCode> {
  return changeAccount(
    actor,
    accountId,
    mayReset,
    async ({ db, account, record }) => {
      if (account.disabledAt) throw new Refusal('account.closed')
      const to = { accountId, tenantId: actor.tenantId, purpose: 'reset', createdBy: actor.accountId } as const
      const code = await makeCode(db, to, now)
      await record('code-given')
      return { accountId, username: account.username, code }
    },
    now,
  )
}

/**
 * Names who stands in for an absent person: the same role in the same region, on
 * days with an end. The substitute chooses it at sign-in and serves the absent
 * colleague's villages.
 */
export async function nameSubstitute(
  actor: Actor,
  form: NameSubstitute,
  now = new Date(),
): Promise<{ accountId: string }> {
  if (!mayNameSubstitute(actor)) throw new Refusal('not-allowed')
  const { accountRoleId, validFrom, validTo } = form
  const username = form.substitute.trim().split(/\s+/)[0]!.toLowerCase()
  const today = todayIn(actor.zone, now)
  if (validTo < today) throw new Refusal('input-invalid', { fields: { validTo: 'Hari terakhir sudah lewat' } })
  const [absent] = await accountSql.query<{
    accountId: string
    name: string
    role: Role
    regionId: number
    last: string | null
  }>(
    `select a.id as "accountId", a.name, ar.role, ar.region_id as "regionId", to_char(ar.valid_to, 'YYYY-MM-DD') as last
     from account_role ar join account a on a.id = ar.account_id
     where ar.id = $1::uuid and ar.tenant_id = $2 and ar.substitute_for is null`,
    [accountRoleId, actor.tenantId],
  )
  if (!absent) throw new Refusal('not-found')
  if (absent.last && absent.last < validTo)
    throw new Refusal('input-invalid', { fields: { validTo: 'Peran yang digantikan berakhir sebelum hari itu' } })
  const [found] = await accountSql.query<{ id: string }>(
    `select id from account where username = $1 and home_tenant_id = $2 and disabled_at is null`,
    [username, actor.tenantId],
  )
  if (!found)
    throw new Refusal('input-invalid', {
      fields: { substitute: 'Tidak ada akun dengan nama pengguna ini di kantor Anda' },
    })
  if (found.id === absent.accountId)
    throw new Refusal('input-invalid', { fields: { substitute: 'Pilih orang lain sebagai pengganti' } })
  const { role, regionId, name } = absent
  await changeAccount(
    actor,
    found.id,
    mayManage,
    async ({ db, record }) => {
      const stands = { role, tenantId: actor.tenantId, regionId, validFrom, validTo, substituteFor: absent.accountId }
      await addRoles(db, found.id, [stands], actor)
      await record('substitute-named', { role, absent: name, validFrom, validTo })
    },
    now,
  )
  return { accountId: found.id }
}
