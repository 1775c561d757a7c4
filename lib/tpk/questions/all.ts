import type { Answers, Stage } from '@/lib/tpk/care'
import { anak } from './anak'
import { catin } from './catin'
import { SAFE_TOILETS, SAFE_WATER } from './common'
import { hamil } from './hamil'
import { pascasalin } from './pascasalin'
import type { Questionnaire } from './question'

/** Every questionnaire, the newest edition of a stage first. A visit keeps the edition it was asked by. */
export const QUESTIONNAIRES: readonly Questionnaire[] = [catin, hamil, pascasalin, anak]

/** The questions of a stage in an edition, or null for one that never was. */
export const questionsOf = (stage: Stage, edition: number): Questionnaire | null =>
  QUESTIONNAIRES.find((one) => one.stage === stage && one.edition === edition) ?? null

/** The edition a new visit is asked by. */
export const currentQuestions = (stage: Stage): Questionnaire => {
  const found = QUESTIONNAIRES.find((one) => one.stage === stage)
  if (!found) throw new Error(`no questions for ${stage}`)
  return found
}

/** Whether KIE was given at a visit. */
export const wasCounselled = (answers: Answers): boolean => answers.kie === true

/** Whether help from a social programme was arranged at a visit. */
export const wasAided = (answers: Answers): boolean => answers.bansos === true

/** What a visit saw of the house: null where nobody asked. */
export function houseOf(answers: Answers): { waterOk: boolean | null; toiletOk: boolean | null } {
  const judged = (answer: Answers[string] | undefined, good: readonly string[]) =>
    typeof answer === 'string' && answer !== '' ? good.includes(answer) : null
  return { waterOk: judged(answers.air, SAFE_WATER), toiletOk: judged(answers.jamban, SAFE_TOILETS) }
}

/** The next visit somebody promised, `YYYY-MM-DD`, or null. */
export const promisedOn = (answers: Answers): string | null =>
  typeof answers.kunjungan_berikut === 'string' && answers.kunjungan_berikut ? answers.kunjungan_berikut : null
