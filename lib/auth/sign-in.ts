import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { countAttempt, forgiveAttempts, type Trier } from '@/lib/auth/attempts'
import { passwordFits } from '@/lib/auth/password-hash'
import { listRoleChoices, openSession } from '@/lib/auth/sessions'
import { accountSql } from '@/lib/db/login'

export interface SignInAttempt {
  username: string
  password: string
  /** The network of the connection, from `attempt-rules.networkOf`. */
  address: string
  /** What the device cookie holds. */
  device: string | undefined
  userAgent: string
}

export type SignInAnswer =
  | { ok: true; sessionId: string; accountId: string; name: string; device: string }
  /** The same for an unknown name, a wrong password and a closed account. */
  | { ok: false; code: 'wrong' }
  | { ok: false; code: 'wait'; until: Date }

interface AccountRow {
  id: string
  name: string
  passwordHash: string | null
  knownDevice: boolean
}

const fingerprint = (device: string): string => createHash('sha256').update(device).digest('base64url')

/**
 * Signs a person in by name and password: counts the attempt first, works as long
 * for an unknown name as for a known one, remembers the device, and opens a
 * session in the person's only role (or in none, when there is a choice).
 */
export async function signIn(attempt: SignInAttempt, now = new Date()): Promise<SignInAnswer> {
  const username = attempt.username.normalize('NFKC').trim().toLowerCase()
  const deviceHash = attempt.device ? fingerprint(attempt.device) : ''
  const [account] = await accountSql.query<AccountRow>(
    `select a.id, a.name, a.password_hash as "passwordHash",
       exists (select 1 from known_device d where d.account_id = a.id and d.device_hash = $2) as "knownDevice"
     from account a where a.username = $1 and a.disabled_at is null`,
    [username, deviceHash],
  )
  const trier: Trier = { username, address: attempt.address, knownDevice: account?.knownDevice ? deviceHash : null }
  const until = await countAttempt(trier, now)
  if (until) return { ok: false, code: 'wait', until }
  if (!(await passwordFits(account?.passwordHash ?? null, attempt.password)) || !account) {
    return { ok: false, code: 'wrong' }
  }
  await forgiveAttempts(trier)

  const device = account.knownDevice && attempt.device ? attempt.device : randomBytes(32).toString('base64url')
  await accountSql.query(
    `insert into known_device (account_id, device_hash, last_seen_at) values ($1, $2, $3)
     on conflict (account_id, device_hash) do update set last_seen_at = excluded.last_seen_at`,
    [account.id, fingerprint(device), now],
  )
  const roles = await listRoleChoices(account.id, now)
  const accountRoleId = roles.length === 1 ? roles[0]!.accountRoleId : null
  const sessionId = await openSession({ id: account.id, userAgent: attempt.userAgent, accountRoleId }, now)
  await accountSql.query(
    `insert into account_event (account_id, actor_id, actor_name, kind, at) values ($1, $1, $2, 'signed-in', $3)`,
    [account.id, account.name, now],
  )
  return { ok: true, sessionId, accountId: account.id, name: account.name, device }
}
