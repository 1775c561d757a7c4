import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { findUnstorable, readForm } from './form-data'
import type { FormAction, FormState } from './form-state'
import { fieldProblems, refusalState, sentencesOf } from './problems'

interface FormCommand<Schema extends z.ZodType, Result> {
  /** A `z.strictObject`: a field nobody asked for is refused. */
  schema: Schema
  run: (actor: Actor, input: z.output<Schema>) => Promise<Result> | Result
  /** Where to go when it is done; without it the page stays and shows its new state. */
  goTo?: (input: z.output<Schema>, result: Result) => string
  /** What to say when it is done and the page stays. */
  done?: string | ((input: z.output<Schema>, result: Result) => string)
  /** What the page may show once, such as a code. */
  show?: (result: Result, input: z.output<Schema>) => Record<string, string>
}

/**
 * Turns a command into the action of a form: finds the actor, reads what was
 * typed, runs, and gives back sentences beside fields with everything kept but
 * passwords. What is no refusal is a bug and reaches the error page. Works
 * without script, since a server action is a plain form post then.
 */
export function formAction<Schema extends z.ZodType, Result>(command: FormCommand<Schema, Result>): FormAction {
  return async (_state, data) => {
    const input = readForm(data)
    let goTo: string | undefined
    let state: FormState = { status: 'done' }
    try {
      const actor = await findActor()
      if (!actor) throw new Refusal('sign-in-needed')
      const unstorable = findUnstorable(input)
      if (Object.keys(unstorable).length > 0) return fieldProblems(unstorable, input)
      const parsed = await command.schema.safeParseAsync(input)
      if (!parsed.success) return fieldProblems(sentencesOf(parsed.error), input)

      const result = await command.run(actor, parsed.data)
      goTo = command.goTo?.(parsed.data, result)
      const message = typeof command.done === 'function' ? command.done(parsed.data, result) : command.done
      state = {
        status: 'done',
        ...(message && { message }),
        ...(command.show && { shown: command.show(result, parsed.data) }),
      }
    } catch (error) {
      if (error instanceof Refusal) return refusalState(error, input)
      throw error
    }
    // Outside the try: Next redirects by throwing.
    if (goTo) redirect(goTo)
    refresh()
    return state
  }
}
