'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { readForm } from '@/lib/actions/form-data'
import type { FormState } from '@/lib/actions/form-state'
import { fieldProblems, refusalState, sentencesOf } from '@/lib/actions/problems'
import { requestFacts } from '@/lib/auth/request-facts'
import { readSession } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { paths } from '@/lib/paths'
import { chooseFirstPassword } from '@/lib/people/own-account'
import { redeemCode } from '@/lib/people/reset-code'
import { firstPasswordSchema, resetPasswordSchema } from '@/lib/people/schema'

/** A form of somebody who is not signed in fully: the same answers as `formAction`, without an actor. */
async function answer<Schema extends z.ZodType>(
  schema: Schema,
  data: FormData,
  run: (input: z.output<Schema>) => Promise<void>,
): Promise<FormState | null> {
  const typed = readForm(data)
  const parsed = schema.safeParse(typed)
  if (!parsed.success) return fieldProblems(sentencesOf(parsed.error), typed)
  try {
    await run(parsed.data)
    return null
  } catch (error) {
    if (error instanceof Refusal) return refusalState(error, typed)
    throw error
  }
}

/** Replaces the password somebody else gave by one's own. */
export async function firstPasswordAction(_state: FormState, data: FormData): Promise<FormState> {
  const session = await readSession()
  if (session.kind !== 'password-needed') redirect(paths.home())
  const problem = await answer(firstPasswordSchema, data, ({ password }) => chooseFirstPassword(session, password))
  if (problem) return problem
  redirect(paths.home())
}

/** Sets a new password with a code from the admin or koordinator. */
export async function resetPasswordAction(_state: FormState, data: FormData): Promise<FormState> {
  const { address } = await requestFacts()
  const problem = await answer(resetPasswordSchema, data, ({ username, code, password }) =>
    redeemCode({ username, code, password, address }),
  )
  return problem ?? { status: 'done', message: 'Kata sandi baru tersimpan. Silakan masuk.' }
}
