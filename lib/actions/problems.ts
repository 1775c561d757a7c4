import { z } from 'zod'
import type { FormState } from '@/lib/actions/form-state'
import { REFUSALS, type Refusal } from '@/lib/errors/refusal'
import { echoOf, type FormInput } from './form-data'

z.config(z.locales.id())

/** The state of a form whose fields need repair: one sentence a field, everything typed kept. */
export function fieldProblems(fields: Record<string, string>, input: FormInput): FormState {
  return { status: 'error', message: REFUSALS['input-invalid'], fields, values: echoOf(input) }
}

/** The first problem of each field by its path (`kontak.telepon`), in zod's words or ours. */
export function sentencesOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { path, message } of error.issues) fields[path.join('.')] ??= message
  return fields
}

/** The state after a refusal: its sentence, the places it points at, everything typed kept. */
export function refusalState({ message, fields }: Refusal, input: FormInput): FormState {
  return { status: 'error', message, fields, values: echoOf(input) }
}
