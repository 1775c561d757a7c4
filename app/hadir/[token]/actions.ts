'use server'

import { findUnstorable, readForm } from '@/lib/actions/form-data'
import type { FormState } from '@/lib/actions/form-state'
import { fieldProblems, refusalState, sentencesOf } from '@/lib/actions/problems'
import { requestFacts } from '@/lib/auth/request-facts'
import { Refusal } from '@/lib/errors/refusal'
import { signGuestSchema } from '@/lib/rapat/schema'
import { signGuest } from '@/lib/rapat/sign-guest'

/** Puts a guest on the list of a rapat. Asks for no session: the address is the permission, and only for this. */
export async function signGuestAction(_state: FormState, data: FormData): Promise<FormState> {
  const typed = readForm(data)
  const unstorable = findUnstorable(typed)
  if (Object.keys(unstorable).length > 0) return fieldProblems(unstorable, typed)
  const parsed = signGuestSchema.safeParse(typed)
  if (!parsed.success) return fieldProblems(sentencesOf(parsed.error), typed)
  const { address } = await requestFacts()
  try {
    await signGuest(parsed.data, address)
  } catch (error) {
    if (error instanceof Refusal) return refusalState(error, typed)
    throw error
  }
  return { status: 'done', shown: { name: parsed.data.name, instansi: parsed.data.instansi } }
}
