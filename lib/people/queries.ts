import 'server-only'
import type { Actor, ActorRegion } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { accountSql } from '@/lib/db/login'
import type { SqlReader, SqlValue } from '@/lib/db/sql-reader'
import { Refusal } from '@/lib/errors/refusal'
import type { AccountSubject } from './policy'

/** A role of an account, with its place and days (both included, `YYYY-MM-DD`). */
export interface HeldRole {
  id: string
  role: Role
  tenantId: number | null
  region: Pick<ActorRegion, 'id' | 'level' | 'name' | 'code' | 'districtId' | 'kecamatanId'>
  validFrom: string
  validTo: string | null
  substituteForId: string | null
  substituteForName: string | null
  /** Whether it holds today, will, or has ended. */
  state: 'now' | 'later' | 'ended'
}

/** An account as its office sees it. Never a hash. */
export interface Account {
  id: string
  username: string
  name: string
  nip: string | null
  phone: string | null
  email: string | null
  homeTenantId: number | null
  hasPassword: boolean
  mustChangePassword: boolean
  sample: boolean
  disabledAt: Date | null
  createdAt: Date
  lastSeenAt: Date | null
  version: number
  roles: HeldRole[]
}

const HELD_ROLES = `coalesce((
  select json_agg(json_build_object('id', ar.id, 'role', ar.role, 'tenantId', ar.tenant_id,
      'region', json_build_object('id', g.id, 'level', g.level, 'name', g.name, 'code', g.code,
        'districtId', g.district_id, 'kecamatanId', g.kecamatan_id),
      'validFrom', ar.valid_from, 'validTo', ar.valid_to,
      'substituteForId', ar.substitute_for, 'substituteForName', o.name,
      'state', case when ar.valid_to < $1::date then 'ended' when ar.valid_from > $1::date then 'later' else 'now' end)
    order by coalesce(ar.valid_to, 'infinity') desc, g.level, ar.valid_from, ar.id)
  from account_role ar join region g on g.id = ar.region_id left join account o on o.id = ar.substitute_for
  where ar.account_id = a.id), '[]') as roles`

const COLUMNS = `a.id, a.username, a.name, a.nip, a.phone, a.email, a.home_tenant_id as "homeTenantId",
  a.password_hash is not null as "hasPassword", a.must_change_password as "mustChangePassword", a.sample,
  a.disabled_at as "disabledAt", a.created_at as "createdAt", a.version,
  (select max(s.last_seen_at) from session s where s.account_id = a.id) as "lastSeenAt", ${HELD_ROLES}`

/** The accounts an actor may see, as a condition on `account a`: another office's are not there at all. */
function visibleTo(actor: Actor, values: SqlValue[]): string {
  if (actor.role === 'admin_dinas' && actor.tenantId !== null) {
    const tenant = `$${values.push(actor.tenantId)}::int`
    return `(a.home_tenant_id = ${tenant}
      or exists (select 1 from account_role v where v.account_id = a.id and v.tenant_id = ${tenant}))`
  }
  if (actor.role === 'koordinator_kecamatan' && actor.tenantId !== null) {
    const [tenant, kecamatan] = [
      `$${values.push(actor.tenantId)}::int`,
      `$${values.push(actor.region.kecamatanId)}::int`,
    ]
    return `exists (select 1 from account_role v join region p on p.id = v.region_id
      where v.account_id = a.id and v.tenant_id = ${tenant} and p.kecamatan_id = ${kecamatan})`
  }
  if (actor.role === 'admin_nasional') {
    return `(a.home_tenant_id is null
      or exists (select 1 from account_role v where v.account_id = a.id and v.role = 'admin_dinas'))`
  }
  throw new Refusal('not-allowed')
}

export interface AccountSearch {
  /** Part of a name, or the beginning of a user name. */
  q?: string
  role?: Role
  /** Only open accounts unless told. */
  closed?: boolean
  /** From 1. */
  page?: number
}

export const ACCOUNTS_PER_PAGE = 50

/** The accounts an actor may see, by name, with how many there are in all. */
export async function listAccounts(
  actor: Actor,
  { q = '', role, closed = false, page = 1 }: AccountSearch,
  today: string,
  reader: SqlReader = accountSql,
): Promise<{ items: Account[]; total: number }> {
  const values: SqlValue[] = [today]
  const where = [visibleTo(actor, values), `(a.disabled_at is not null) = $${values.push(closed)}::boolean`]
  const text = q.trim().toLowerCase().slice(0, 100)
  if (text) {
    const at = `$${values.push(text)}::text`
    where.push(`(position(${at} in lower(a.name)) > 0 or a.username ^@ ${at})`)
  }
  if (role)
    where.push(`exists (select 1 from account_role w where w.account_id = a.id
    and w.role = $${values.push(role)} and (w.valid_to is null or w.valid_to >= $1::date))`)
  const skip = (Math.max(1, Math.trunc(page)) - 1) * ACCOUNTS_PER_PAGE
  const rows = await reader.query<Account & { total: number }>(
    `select ${COLUMNS}, count(*) over () as total from account a where ${where.join(' and ')}
     order by a.name, a.username limit ${ACCOUNTS_PER_PAGE} offset ${skip}`,
    values,
  )
  return { items: rows.map(({ total: _total, ...account }) => account), total: Number(rows[0]?.total ?? 0) }
}

/** One account an actor may see; refuses another office's like one that is not there. */
export async function getAccount(
  actor: Actor,
  accountId: string,
  today: string,
  reader: SqlReader = accountSql,
): Promise<Account> {
  const values: SqlValue[] = [today, accountId]
  const [account] = await reader.query<Account>(
    `select ${COLUMNS} from account a where a.id = $2::uuid and ${visibleTo(actor, values)}`,
    values,
  )
  if (!account) throw new Refusal('not-found')
  return account
}

/** One's own account, whatever the role. */
export async function getOwnAccount(actor: Actor, today: string): Promise<Account> {
  const [account] = await accountSql.query<Account>(`select ${COLUMNS} from account a where a.id = $2::uuid`, [
    today,
    actor.accountId,
  ])
  if (!account) throw new Refusal('not-found')
  return account
}

/** What permission looks at: the roles that hold today or later. */
export const subjectOf = ({
  id,
  homeTenantId,
  roles,
}: Pick<Account, 'id' | 'homeTenantId' | 'roles'>): AccountSubject => ({
  accountId: id,
  homeTenantId,
  roles: roles.filter(({ state }) => state !== 'ended'),
})

/** One line of an account's history. */
export interface AccountEvent {
  id: number
  at: Date
  kind: string
  actorName: string
  detail: Record<string, unknown>
}

/** What happened to an account, newest first, at most 100 lines. Ask `getAccount` first: it says who may. */
export function listAccountEvents(accountId: string): Promise<AccountEvent[]> {
  return accountSql.query<AccountEvent>(
    `select id, at, kind, actor_name as "actorName", detail from account_event
     where account_id = $1 order by at desc, id desc limit 100`,
    [accountId],
  )
}

/** A signed-in browser of an account. */
export interface OpenSession {
  id: string
  createdAt: Date
  lastSeenAt: Date
  userAgent: string
}

/** The browsers in which an account is signed in, the last used first. */
export function listOpenSessions(accountId: string, now: Date): Promise<OpenSession[]> {
  return accountSql.query<OpenSession>(
    `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", user_agent as "userAgent" from session
     where account_id = $1 and revoked_at is null and expires_at > $2 and last_seen_at > $2 - interval '7 days'
     order by last_seen_at desc, id`,
    [accountId, now],
  )
}

/** Open accounts of the office as "sari.3316 Sari Wulandari", for choosing a person; without the one they are chosen for. */
export async function listColleagues(actor: Actor, exceptId: string): Promise<string[]> {
  const rows = await accountSql.query<{ username: string; name: string }>(
    `select username, name from account
     where home_tenant_id = $1 and disabled_at is null and id <> $2::uuid order by name, username limit 2000`,
    [actor.tenantId, exceptId],
  )
  return rows.map(({ username, name }) => `${username} ${name}`)
}
