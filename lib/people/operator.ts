import 'server-only'
import type { Role } from '@/lib/auth/roles'
import { ROLES } from '@/lib/auth/roles'
import { listRoleChoices } from '@/lib/auth/sessions'
import { ALL_SCOPES, type TokenScope } from '@/lib/auth/token-scopes'
import { createToken } from '@/lib/auth/tokens'
import { accountSql, withAccounts } from '@/lib/db/login'
import { Refusal } from '@/lib/errors/refusal'
import { findRegionByCode } from '@/lib/regions/queries'
import { freeUsername, type HandedCode } from './commands'
import { createAccount } from './create-account'
import { makeCode } from './reset-code'
import { todayIn, usernameEnding } from './rules'

/**
 * What whoever runs the server may do to accounts, without an actor: they hold
 * the database anyway. Each step is written into the account's history.
 */
const OPERATOR = 'operator server'

/** Makes an account in any role and the code for its first password. Refuses an office that is not open. */
export async function createByOperator(
  { name, role, region: code }: { name: string; role: Role; region: string },
  now = new Date(),
): Promise<HandedCode> {
  const region = await findRegionByCode(accountSql, code)
  if (!region) throw new Refusal('not-found', { detail: `Tidak ada wilayah dengan kode ${code}.` })
  const { level, label, tenant } = ROLES[role]
  if (region.level !== level)
    throw new Refusal('region.wrong-level', { detail: `Kode ${code} bukan tingkat wilayah ${label}.` })
  const tenantId = tenant ? region.districtId : null
  if (tenantId !== null) {
    const open = await accountSql.query('select 1 from tenant where id = $1', [tenantId])
    if (open.length === 0) throw new Refusal('not-found', { detail: 'Kantor kabupaten/kota itu belum dibuka.' })
  }
  return withAccounts(async (db) => {
    const username = await freeUsername(db, name, usernameEnding(region))
    const roles = [{ role, tenantId, regionId: region.id, validFrom: todayIn('Asia/Jakarta', now) }]
    const accountId = await createAccount(db, { username, name, homeTenantId: tenantId, roles })
    const made = await makeCode(db, { accountId, tenantId, purpose: 'first', createdBy: null }, now)
    return { accountId, username, code: made }
  })
}

/** The account of a user name; refuses an unknown one. */
async function accountOf(username: string): Promise<{ id: string; homeTenantId: number | null }> {
  const [account] = await accountSql.query<{ id: string; homeTenantId: number | null }>(
    'select id, home_tenant_id as "homeTenantId" from account where username = $1',
    [username.trim().toLowerCase()],
  )
  if (!account) throw new Refusal('not-found', { detail: `Tidak ada akun ${username}.` })
  return account
}

/** Gives a code to set a new password. */
export async function codeByName(username: string, now = new Date()): Promise<HandedCode> {
  const { id: accountId, homeTenantId: tenantId } = await accountOf(username)
  return withAccounts(async (db) => {
    const code = await makeCode(db, { accountId, tenantId, purpose: 'reset', createdBy: null }, now)
    await db.accountEvent.create({ data: { accountId, tenantId, actorName: OPERATOR, kind: 'code-given', at: now } })
    return { accountId, username, code }
  })
}

/** Closes an account and signs it out everywhere. */
export async function closeByName(username: string, now = new Date()): Promise<{ username: string }> {
  const { id: accountId, homeTenantId: tenantId } = await accountOf(username)
  await withAccounts(async (db) => {
    await db.account.update({ where: { id: accountId }, data: { disabledAt: now, version: { increment: 1 } } })
    await db.session.updateMany({
      where: { accountId, revokedAt: null },
      data: { revokedAt: now, revokedReason: 'account-closed' },
    })
    await db.accountEvent.create({ data: { accountId, tenantId, actorName: OPERATOR, kind: 'closed', at: now } })
  })
  return { username }
}

/** Open accounts, of one office when its code is given, by user name. */
export function listByEnding(district?: string): Promise<{ username: string; name: string; roles: string[] }[]> {
  return accountSql.query(
    `select a.username, a.name, coalesce(array_agg(ar.role || ' ' || g.code order by ar.role, g.code)
       filter (where ar.id is not null), '{}') as roles
     from account a left join account_role ar on ar.account_id = a.id and (ar.valid_to is null or ar.valid_to >= current_date)
     left join region g on g.id = ar.region_id
     where a.disabled_at is null
       and ($1::text is null or a.home_tenant_id = (select id from region where code = $1 and closed_on is null))
     group by a.id order by a.username`,
    [district ?? null],
  )
}

/** A token for the API in the account's role (the first of several, or the one named). */
export async function tokenByName(
  { username, role, ...made }: { username: string; role?: string; days: number; label: string; scopes?: TokenScope[] },
  now = new Date(),
): Promise<string> {
  const { id: accountId } = await accountOf(username)
  const choices = await listRoleChoices(accountId, now)
  const choice = role ? choices.find((each) => each.role === role) : choices[0]
  if (!choice) throw new Refusal('not-found', { detail: `Akun ${username} tidak memegang peran itu hari ini.` })
  const token = await createToken({ accountId, accountRoleId: choice.accountRoleId }, made, now)
  await accountSql.query(
    `insert into account_event (account_id, actor_name, kind, detail, at) values ($1::uuid, $2, 'token-created', $3::jsonb, $4)`,
    [accountId, OPERATOR, JSON.stringify({ label: made.label, scopes: made.scopes ?? ALL_SCOPES }), now],
  )
  return token
}
