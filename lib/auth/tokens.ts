import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type Actor, mintActor } from '@/lib/auth/actor'
import { ACTOR_COLUMNS, ACTOR_JOINS, type ActorRow, factsOf, roleHolds } from '@/lib/auth/actor-row'
import { ALL_SCOPES, isScope, type TokenScope } from '@/lib/auth/token-scopes'
import { accountSql } from '@/lib/db/login'

const PREFIX = 'lini_'
const DAY = 86_400_000
const MINUTE = 60_000

/** Only the hash is kept: 256 random bits need no slow one. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** A personal token as its owner sees it; the token itself was shown once. */
export interface ApiToken {
  id: string
  label: string
  scopes: string[]
  role: string
  regionName: string
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
}

/** Makes a token that acts in one of the account's roles for some days. Answers the token, which nobody can read again. */
export async function createToken(
  owner: { accountId: string; accountRoleId: string },
  { label, days, scopes = ALL_SCOPES }: { label: string; days: number; scopes?: readonly TokenScope[] },
  now: Date,
): Promise<string> {
  const token = `${PREFIX}${randomBytes(32).toString('base64url')}`
  await accountSql.query(
    `insert into api_token (id, account_id, account_role_id, token_hash, label, created_at, expires_at, scopes)
     values ($1, $2, $3, $4, $5, $6, $7, $8::text[])`,
    [
      randomUUID(),
      owner.accountId,
      owner.accountRoleId,
      hashOf(token),
      label,
      now,
      new Date(now.getTime() + days * DAY),
      scopes,
    ],
  )
  return token
}

/** The tokens of an account that still work, newest first. */
export function listTokens(accountId: string, now: Date): Promise<ApiToken[]> {
  return accountSql.query<ApiToken>(
    `select k.id, k.label, k.scopes, ar.role, g.name as "regionName", k.created_at as "createdAt", k.expires_at as "expiresAt",
       k.last_used_at as "lastUsedAt"
     from api_token k join account_role ar on ar.id = k.account_role_id join region g on g.id = ar.region_id
     where k.account_id = $1 and k.revoked_at is null and k.expires_at > $2 order by k.created_at desc, k.id`,
    [accountId, now],
  )
}

/** Ends one token of an account. Answers false when it is not theirs. */
export async function revokeToken(accountId: string, tokenId: string, now: Date): Promise<boolean> {
  const revoked = await accountSql.query(
    'update api_token set revoked_at = $3 where id = $1 and account_id = $2 and revoked_at is null returning id',
    [tokenId, accountId, now],
  )
  return revoked.length > 0
}

const LOOK = `
  select k.id as "tokenId", k.scopes, k.last_used_at as "lastUsedAt", ${ACTOR_COLUMNS}
  from api_token k
  join account a on a.id = k.account_id
  join account_role ar on ar.id = k.account_role_id and ar.account_id = a.id and ${roleHolds('$2')}
  ${ACTOR_JOINS}
  where k.token_hash = $1 and k.revoked_at is null and k.expires_at > $2 and a.disabled_at is null`

/** Who a token acts for, and what it may read. */
export interface TokenHolder {
  actor: Actor
  tokenId: string
  scopes: readonly TokenScope[]
}

/**
 * What the value of an `Authorization: Bearer` header, or a request's, stands for. Null for
 * none, a wrong, ended or revoked one, a closed account and an ended role: the caller
 * answers 401.
 */
export async function holderOfToken(bearer: string | Request | null, now = new Date()): Promise<TokenHolder | null> {
  const header = bearer instanceof Request ? bearer.headers.get('authorization') : bearer
  const token = /^(?:Bearer\s+)?(lini_[\w-]{43})$/i.exec(header?.trim() ?? '')?.[1]
  if (!token) return null
  const [row] = await accountSql.query<ActorRow & { tokenId: string; scopes: string[]; lastUsedAt: Date | null }>(
    LOOK,
    [hashOf(token), now],
  )
  const facts = row && factsOf(row, null)
  if (!facts) return null
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > MINUTE) {
    await accountSql.query('update api_token set last_used_at = $2 where id = $1', [row.tokenId, now])
  }
  return { actor: mintActor(facts), tokenId: row.tokenId, scopes: row.scopes.filter(isScope) }
}

/** Who a token of the API acts for; null when it does not hold. */
export const actorFromToken = async (bearer: string | Request | null, now = new Date()): Promise<Actor | null> =>
  (await holderOfToken(bearer, now))?.actor ?? null
