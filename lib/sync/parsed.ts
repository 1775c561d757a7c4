import type { z } from 'zod'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'

/** The value a schema reads, or a refusal with a sentence for each place, at most fifty of them. */
export function parsed<Value>(schema: z.ZodType<Value>, input: unknown): Value {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields: FieldProblems = {}
  for (const issue of result.error.issues.slice(0, 50)) fields[String(issue.path.at(-1) ?? 'isi')] ??= issue.message
  throw new Refusal('input-invalid', { fields })
}
