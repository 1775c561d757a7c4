import type { Certainty } from '@/lib/poktan/eligibility-data'
import type { Stage } from '@/lib/tpk/care'

/** `note` is read, not answered. Numbers are kept in the unit that is shown. */
export type QuestionKind = 'number' | 'choice' | 'choices' | 'yes-no' | 'day' | 'text' | 'note'

export interface Option {
  value: string
  label: string
}

/** What can be, and the sentence for what cannot. `decimals` is how finely it is measured. */
export interface Range {
  least: number
  most: number
  decimals: number
  below: string
  above: string
}

/** What is known of somebody before anything is asked; null where it is not known. */
export interface About {
  sex: 'L' | 'P' | ''
  /** Whole months on the day of the visit. */
  ageMonths: number | null
  /** hamil: whole weeks of the pregnancy on the day of the visit. */
  weeks: number | null
  /** The day of the visit, `YYYY-MM-DD`. */
  on: string | null
}

/**
 * Asked only when another answer is one of `is` or at least so much, or when what is known
 * lies in a span. What is unknown beforehand keeps no question away; an open answer does.
 */
export type Condition =
  | { answer: string; is: readonly (string | boolean)[] }
  | { answer: string; least: number }
  | { about: 'sex'; is: 'L' | 'P' }
  | { about: 'ageMonths' | 'weeks'; least?: number; most?: number }

export interface Question {
  code: string
  section: string
  label: string
  kind: QuestionKind
  help?: string
  unit?: string
  options?: readonly Option[]
  range?: Range
  /** All of them must hold. */
  when?: readonly Condition[]
  required?: boolean
  /** day: may lie ahead; otherwise it may not. */
  ahead?: boolean
}

export interface Section {
  code: string
  label: string
}

/** The questions of one stage in one edition; sections are the cards of a phone. */
export interface Questionnaire {
  stage: Stage
  edition: number
  source: string
  certainty: Certainty
  sections: readonly Section[]
  questions: readonly Question[]
}

/** A range whose two sentences name the place and what to check. */
export const range = (least: number, most: number, decimals: number, name: string, unit: string): Range => ({
  least,
  most,
  decimals,
  below: `${name} di bawah ${shown(least)} ${unit} tidak mungkin. Periksa angka dan satuannya.`,
  above: `${name} di atas ${shown(most)} ${unit} tidak mungkin. Periksa angka dan satuannya.`,
})

const shown = (value: number): string => String(value).replace('.', ',')
