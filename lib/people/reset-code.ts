import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { countAttempt, forgiveAttempts } from '@/lib/auth/attempts'
import { hashPassword } from '@/lib/auth/password-hash'
import { passwordProblem } from '@/lib/auth/password-rules'
import { accountSql, withAccounts } from '@/lib/db/login'
import type { TransactionClient } from '@/lib/db/prisma'
import { Refusal } from '@/lib/errors/refusal'
import { CODE_LIFE, codeInWords, readCode } from './rules'

/** A code fits its account only: the same letters for another account are another hash. */
const hashOf = (accountId: string, code: string): string =>
  createHash('sha256')
    .update(`${accountId}\0${readCode(code)}`)
    .digest('base64url')

/**
 * Makes the one code with which an account may set a password within 24 hours,
 * in the caller's transaction; earlier codes stop working. Answers the code,
 * which is shown once and kept nowhere.
 */
export async function makeCode(
  db: TransactionClient,
  to: { accountId: string; tenantId: number | null; purpose: 'first' | 'reset'; createdBy: string | null },
  now: Date,
): Promise<string> {
  const { accountId, tenantId, purpose, createdBy } = to
  await db.resetCode.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } })
  const code = codeInWords(randomBytes(12))
  await db.resetCode.create({
    data: {
      id: randomUUID(),
      accountId,
      tenantId,
      purpose,
      createdBy,
      codeHash: hashOf(accountId, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_LIFE),
    },
  })
  return code
}

interface Redemption {
  username: string
  code: string
  password: string
  /** The network of the connection. */
  address: string
}

/**
 * Sets a new password with a code: once, within its 24 hours. Ends every session
 * of the account. A wrong name, a wrong code and a used one are refused in the
 * same words, and guesses are counted like passwords.
 */
export async function redeemCode({ username, code, password, address }: Redemption, now = new Date()): Promise<void> {
  const trier = { username: `kode:${username}`, address, knownDevice: null }
  const until = await countAttempt(trier, now)
  if (until) throw new Refusal('too-many')
  const [account] = await accountSql.query<{ id: string; name: string }>(
    `select a.id, a.name from account a where a.username = $1 and a.disabled_at is null`,
    [username.normalize('NFKC').trim().toLowerCase()],
  )
  const codeHash = hashOf(account?.id ?? '', code)
  const [open] = await accountSql.query<{ id: string }>(
    `select id from reset_code where account_id = $1::uuid and code_hash = $2 and used_at is null and expires_at > $3`,
    [account?.id ?? null, codeHash, now],
  )
  if (!account || !open) throw new Refusal('account.code-wrong')
  const problem = passwordProblem(password, [username, account.name])
  if (problem) throw new Refusal('input-invalid', { fields: { password: problem } })

  const passwordHash = await hashPassword(password)
  await withAccounts(async (db) => {
    // Of two at once, one finds the code unused.
    const { count } = await db.resetCode.updateMany({ where: { id: open.id, usedAt: null }, data: { usedAt: now } })
    if (count === 0) throw new Refusal('account.code-wrong')
    await db.account.update({
      where: { id: account.id },
      data: { passwordHash, passwordChangedAt: now, mustChangePassword: false },
    })
    await db.session.updateMany({
      where: { accountId: account.id, revokedAt: null },
      data: { revokedAt: now, revokedReason: 'password-reset' },
    })
    await db.accountEvent.create({
      data: { accountId: account.id, actorId: account.id, actorName: account.name, kind: 'password-reset', at: now },
    })
  })
  await forgiveAttempts(trier)
  await forgiveAttempts({ ...trier, username })
}
