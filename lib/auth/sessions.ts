import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, mintActor } from '@/lib/auth/actor'
import { isRole, type Role } from '@/lib/auth/roles'
import { isIdle, SESSION_LIFE } from '@/lib/auth/session-rules'
import { accountSql } from '@/lib/db/login'
import { ACTOR_COLUMNS, ACTOR_JOINS, type ActorRow, factsOf, roleHolds } from './actor-row'

/** What a request's cookie stands for, checked at that moment. */
export type SessionState =
  | { kind: 'none' }
  /** Signed in, and no valid role chosen: none yet, or the chosen one has ended. */
  | { kind: 'role-needed'; sessionId: string; accountId: string; name: string }
  /** Signed in with a password somebody else knows. */
  | { kind: 'password-needed'; sessionId: string; accountId: string; name: string }
  | { kind: 'actor'; actor: Actor; sample: boolean }

const LOOK = `
  select s.id as "sessionId", s.last_seen_at as "lastSeenAt", a.must_change_password and not a.sample as "mustChange",
    ${ACTOR_COLUMNS}
  from session s
  join account a on a.id = s.account_id
  left join account_role ar on ar.id = s.account_role_id and ar.account_id = a.id and ${roleHolds('$2')}
  ${ACTOR_JOINS}
  where s.id = $1 and s.revoked_at is null and s.expires_at > $2 and a.disabled_at is null`

type SessionRow = ActorRow & { sessionId: string; lastSeenAt: Date; mustChange: boolean }

const MINUTE = 60_000

/**
 * Who a session stands for, in one query: ended, idle, disabled and out-of-date
 * ones are refused from the next request on. Notes at most once a minute that it
 * was seen.
 */
export async function lookAtSession(sessionId: string, now: Date): Promise<SessionState> {
  const [row] = await accountSql.query<SessionRow>(LOOK, [sessionId, now])
  if (!row || isIdle(row.role && isRole(row.role) ? row.role : null, row.lastSeenAt, now)) return { kind: 'none' }
  if (now.getTime() - row.lastSeenAt.getTime() > MINUTE) {
    await accountSql.query('update session set last_seen_at = $2 where id = $1 and last_seen_at < $2', [sessionId, now])
  }
  const { accountId, name } = row
  if (row.mustChange) return { kind: 'password-needed', sessionId, accountId, name }
  const facts = factsOf(row, sessionId)
  if (!facts) return { kind: 'role-needed', sessionId, accountId, name }
  return { kind: 'actor', actor: mintActor(facts), sample: row.sample }
}

/** Opens a session for an account that has just proved itself. Its only valid role is chosen at once. */
export async function openSession(
  account: { id: string; userAgent: string; accountRoleId: string | null },
  now: Date,
): Promise<string> {
  const id = randomUUID()
  await accountSql.query(
    `insert into session (id, account_id, account_role_id, created_at, last_seen_at, expires_at, user_agent)
     values ($1, $2, $3, $4, $4, $5, $6)`,
    [
      id,
      account.id,
      account.accountRoleId,
      now,
      new Date(now.getTime() + SESSION_LIFE),
      account.userAgent.slice(0, 300),
    ],
  )
  return id
}

/** Ends one session of an account. */
export async function endSession(accountId: string, sessionId: string, reason: string, now: Date): Promise<boolean> {
  const ended = await accountSql.query(
    `update session set revoked_at = $3, revoked_reason = $4
     where id = $1 and account_id = $2 and revoked_at is null returning id`,
    [sessionId, accountId, now, reason],
  )
  return ended.length > 0
}

/** Ends all sessions of an account, but perhaps the one that asks. Answers how many. */
export async function endSessions(
  accountId: string,
  reason: string,
  now: Date,
  { except = null }: { except?: string | null } = {},
): Promise<number> {
  const ended = await accountSql.query(
    `update session set revoked_at = $2, revoked_reason = $3
     where account_id = $1 and revoked_at is null and id is distinct from $4::uuid returning id`,
    [accountId, now, reason, except],
  )
  return ended.length
}

/** A role that a person may act in today. */
export interface RoleChoice {
  accountRoleId: string
  role: Role
  regionName: string
  regionLevel: number
  officeName: string | null
  /** The colleague this role stands in for. */
  onBehalfOfName: string | null
  validTo: string | null
}

/** The roles an account may act in at an instant, widest region first. */
export function listRoleChoices(accountId: string, now: Date): Promise<RoleChoice[]> {
  return accountSql.query<RoleChoice>(
    `select ar.id as "accountRoleId", ar.role, g.name as "regionName", g.level as "regionLevel",
       d.name as "officeName", o.name as "onBehalfOfName", to_char(ar.valid_to, 'YYYY-MM-DD') as "validTo"
     from account_role ar join region g on g.id = ar.region_id
     left join tenant t on t.id = ar.tenant_id left join region d on d.id = ar.tenant_id
     left join account o on o.id = ar.substitute_for
     where ar.account_id = $1 and ${roleHolds('$2')}
     order by g.level, ar.valid_from, ar.id`,
    [accountId, now],
  )
}

/** Acts in another of one's valid roles from now on. Answers false when it is not theirs or not valid today. */
export async function chooseRole(sessionId: string, accountRoleId: string, now: Date): Promise<boolean> {
  const chosen = await accountSql.query(
    `update session s set account_role_id = ar.id
     from account_role ar left join tenant t on t.id = ar.tenant_id
     where s.id = $1 and ar.id = $2 and ar.account_id = s.account_id and s.revoked_at is null and ${roleHolds('$3')}
     returning s.id`,
    [sessionId, accountRoleId, now],
  )
  return chosen.length > 0
}
