import { z } from 'zod'
import { keySchema } from '@/lib/registers/register'
import { reasonSchema, sheetRefSchema } from '@/lib/reports/schema'
import { ANSWERS, type AnswerState } from './answer'

const unit = z.union([z.string(), z.number()]).transform(Number).pipe(z.int32().min(1, 'Pilih desanya.'))
const column = z
  .string()
  .regex(/^[a-z0-9_]{0,60}$/, 'Sel ini tidak dikenal.')
  .default('')
const states = ANSWERS.map(({ value }) => value) as [AnswerState, ...AnswerState[]]

/** One finding of one report, as a form names it. */
const findingRef = sheetRefSchema.extend({
  unit,
  column,
  finding: z.string().regex(/^[a-z][a-z0-9:_-]{0,80}$/, 'Temuan ini tidak dikenal.'),
})

/** What a reviewer says about a finding, and about which value of it. */
export const answerSchema = z.strictObject({
  key: keySchema,
  ...findingRef.shape,
  value: z.string().max(4_000),
  state: z.enum(states, 'Pilih jawabannya.'),
  note: reasonSchema,
  /** Where the page goes back to: the filter of the desk. */
  back: z.string().max(500).default(''),
})
export type AnswerFinding = z.output<typeof answerSchema>

/** A line in the thread of a cell; without a column it is about the whole report. */
export const commentSchema = z.strictObject({
  key: keySchema,
  ...sheetRefSchema.shape,
  unit,
  column,
  text: reasonSchema,
})
export type WriteComment = z.output<typeof commentSchema>

/** Takes one's own line out of sight. */
export const withdrawSchema = z.strictObject({ key: keySchema, id: z.uuid('Komentar ini tidak dikenal.') })

/** Takes back one's own answer. */
export const undoAnswerSchema = z.strictObject({ key: keySchema, back: z.string().max(500).default('') })
