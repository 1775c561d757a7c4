import type { Finding } from './finding'

/** What a reviewer says about a finding. */
export const ANSWERS = [
  { value: 'benar', label: 'Benar', done: 'Benar', past: 'Dinyatakan benar' },
  { value: 'diperbaiki', label: 'Minta diperbaiki', done: 'Diminta diperbaiki', past: 'Diminta diperbaiki' },
  { value: 'ditanya', label: 'Tanyakan', done: 'Ditanyakan', past: 'Ditanyakan' },
] as const
export type AnswerState = (typeof ANSWERS)[number]['value']

/** An answer as it is kept. */
export interface Answer {
  unitId: number
  column: string
  finding: string
  state: AnswerState
  value: string
  note: string
  byName: string
  at: Date
  version: number
}

/** What stands as the judged value once an answer was taken back: no number is ever this. */
export const TAKEN_BACK = 'diurungkan'

/** `baru` until somebody answers, and again when the judged value has changed since. */
export type FindingState = 'baru' | AnswerState

/** The answer that still holds for a finding, or null. */
export const standingAnswer = (finding: Pick<Finding, 'value'>, answer: Answer | undefined): Answer | null =>
  answer && answer.value === finding.value ? answer : null
