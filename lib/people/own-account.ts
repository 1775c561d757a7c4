import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { hashPassword, passwordFits } from '@/lib/auth/password-hash'
import { passwordProblem } from '@/lib/auth/password-rules'
import { endSession, endSessions } from '@/lib/auth/sessions'
import { createToken, revokeToken } from '@/lib/auth/tokens'
import { accountSql, withAccounts } from '@/lib/db/login'
import { Refusal } from '@/lib/errors/refusal'
import { recordAccountEvent } from './account-changes'
import type { changePasswordSchema, newTokenSchema, sessionStepSchema, tokenStepSchema } from './schema'

interface Own {
  username: string
  name: string
  passwordHash: string | null
}

/** Stores a new password of one's own, ends every other session, and writes it down. */
async function setPassword(accountId: string, sessionId: string | null, password: string, kind: string, now: Date) {
  const [own] = await accountSql.query<Own>(
    'select username, name, password_hash as "passwordHash" from account where id = $1::uuid',
    [accountId],
  )
  if (!own) throw new Refusal('not-found')
  const problem = passwordProblem(password, [own.username, own.name])
  if (problem) throw new Refusal('input-invalid', { fields: { password: problem } })
  if (await passwordFits(own.passwordHash, password))
    throw new Refusal('input-invalid', { fields: { password: 'Pakai kata sandi yang berbeda dari yang sekarang.' } })
  const passwordHash = await hashPassword(password)
  await withAccounts(async (db) => {
    await db.account.update({
      where: { id: accountId },
      data: { passwordHash, passwordChangedAt: now, mustChangePassword: false },
    })
    await db.accountEvent.create({ data: { accountId, actorId: accountId, actorName: own.name, kind, at: now } })
  })
  await endSessions(accountId, 'password-changed', now, { except: sessionId })
}

/** The first password a person chooses, in place of the one somebody else gave them. */
export const chooseFirstPassword = (
  session: { accountId: string; sessionId: string },
  password: string,
  now = new Date(),
): Promise<void> => setPassword(session.accountId, session.sessionId, password, 'password-chosen', now)

/** Changes one's password: asks for the present one, and signs out every other browser. */
export async function changePassword(
  actor: Actor,
  { currentPassword, password }: z.infer<typeof changePasswordSchema>,
  now = new Date(),
): Promise<void> {
  const [own] = await accountSql.query<{ passwordHash: string | null }>(
    'select password_hash as "passwordHash" from account where id = $1::uuid',
    [actor.accountId],
  )
  if (!(await passwordFits(own?.passwordHash ?? null, currentPassword)))
    throw new Refusal('input-invalid', { fields: { currentPassword: 'Kata sandi sekarang tidak cocok' } })
  await setPassword(actor.accountId, actor.sessionId, password, 'password-changed', now)
}

/** Signs out one of one's own browsers. */
export async function endOwnSession(actor: Actor, { sessionId }: z.infer<typeof sessionStepSchema>): Promise<void> {
  if (!(await endSession(actor.accountId, sessionId, 'ended-by-owner', new Date()))) throw new Refusal('not-found')
}

/** Signs out every browser of one's own but this one. Answers how many. */
export const endOtherSessions = (actor: Actor): Promise<number> =>
  endSessions(actor.accountId, 'ended-by-owner', new Date(), { except: actor.sessionId })

/** Makes a personal token for the API that acts in the present role. Answers it; nobody can read it again. */
export async function createOwnToken(
  actor: Actor,
  input: z.infer<typeof newTokenSchema>,
  now = new Date(),
): Promise<string> {
  const token = await createToken(actor, input, now)
  const { accountId, tenantId } = actor
  await recordAccountEvent(accountSql, {
    accountId,
    tenantId,
    actor,
    kind: 'token-created',
    detail: { label: input.label, scopes: input.scopes },
    now,
  })
  return token
}

/** Ends one of one's own tokens: refused from the next request on. */
export async function revokeOwnToken(
  actor: Actor,
  { tokenId }: z.infer<typeof tokenStepSchema>,
  now = new Date(),
): Promise<void> {
  if (!(await revokeToken(actor.accountId, tokenId, now))) throw new Refusal('not-found')
  const { accountId, tenantId } = actor
  await recordAccountEvent(accountSql, { accountId, tenantId, actor, kind: 'token-revoked', now })
}
