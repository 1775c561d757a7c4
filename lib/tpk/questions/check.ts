import type { Answers, Stage } from '@/lib/tpk/care'
import { questionsOf } from './all'
import type { About, Condition, Question, Questionnaire, Range } from './question'

/** What is wrong with an answer, and at which question; empty `code` for the whole. */
export interface AnswerProblem {
  code: string
  sentence: string
}

const UNKNOWN: About = { sex: '', ageMonths: null, weeks: null, on: null }

function holds(condition: Condition, answers: Answers, about: About): boolean {
  if ('answer' in condition) {
    const answer = answers[condition.answer]
    if ('least' in condition) return typeof answer === 'number' && answer >= condition.least
    if (Array.isArray(answer)) return answer.some((one) => condition.is.includes(one))
    return typeof answer !== 'number' && answer !== null && answer !== undefined && condition.is.includes(answer)
  }
  if (condition.about === 'sex') return about.sex === '' || about.sex === condition.is
  const value = about[condition.about]
  return value === null || (value >= (condition.least ?? value) && value <= (condition.most ?? value))
}

/** Whether a question is asked, given what was answered before it and what is known of the person. */
export function isAsked(
  { questions }: Pick<Questionnaire, 'questions'>,
  question: Question,
  answers: Answers,
  about: About = UNKNOWN,
): boolean {
  return (question.when ?? []).every((condition) => {
    if (!holds(condition, answers, about)) return false
    if (!('answer' in condition)) return true
    const before = questions.find(({ code }) => code === condition.answer)
    return !before || isAsked({ questions }, before, answers, about)
  })
}

/** True for an answer nobody gave. */
export const isOpen = (answer: Answers[string] | undefined): boolean =>
  answer === null || answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)

/** The answers that belong to the questions that are asked: what a hidden question was told before is left out. */
export function keptAnswers(stage: Stage, edition: number, answers: Answers, about: About = UNKNOWN): Answers {
  const set = questionsOf(stage, edition)
  if (!set) return {}
  return Object.fromEntries(
    set.questions.flatMap((question) => {
      const answer = answers[question.code]
      return answer === undefined || isOpen(answer) || !isAsked(set, question, answers, about)
        ? []
        : [[question.code, typeof answer === 'string' ? answer.trim() : answer]]
    }),
  )
}

function numberProblem(answer: unknown, limits: Range | undefined): string | null {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'Isi dengan angka, misalnya 12 atau 12,5.'
  if (!limits) return null
  if (answer < limits.least) return limits.below
  if (answer > limits.most) return limits.above
  const scaled = answer * 10 ** limits.decimals
  if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return null
  return limits.decimals === 0 ? 'Isi bilangan bulat.' : `Paling banyak ${limits.decimals} angka di belakang koma.`
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function dayProblem(answer: unknown, ahead: boolean, on: string | null): string | null {
  if (typeof answer !== 'string' || !isDay(answer) || answer < '1900-01-01')
    return 'Tanggal ini tidak ada. Pilih kembali.'
  if (on === null) return null
  if (ahead && answer <= on) return 'Pilih tanggal sesudah hari kunjungan.'
  return !ahead && answer > on ? 'Tanggal ini sesudah hari kunjungan. Periksa kembali.' : null
}

function problemOf(question: Question, answer: NonNullable<Answers[string]>, on: string | null): string | null {
  const known = (value: unknown) => question.options?.some((option) => option.value === value) === true
  switch (question.kind) {
    case 'number':
      return numberProblem(answer, question.range)
    case 'yes-no':
      return typeof answer === 'boolean' ? null : 'Pilih Ya atau Tidak.'
    case 'choice':
      return known(answer) ? null : 'Pilih salah satu.'
    case 'choices':
      if (!Array.isArray(answer) || !answer.every(known)) return 'Pilih dari daftar.'
      return answer.includes('tidak_ada') && answer.length > 1 ? '“Tidak ada” tidak bisa bersama pilihan lain.' : null
    case 'day':
      return dayProblem(answer, question.ahead === true, on)
    case 'text':
      if (typeof answer !== 'string') return 'Isi dengan teks.'
      return answer.length > 1_000 ? 'Paling banyak 1.000 huruf.' : null
    case 'note':
      return 'Ini keterangan, bukan pertanyaan.'
  }
}

/**
 * What is wrong with a visit's answers, the same on phone and server: one sentence each,
 * in the questions' order. What no question asks is refused, so that nothing typed is lost
 * in silence. `about` is what is known of the person; without it only the answers decide.
 */
export function checkAnswers(stage: Stage, edition: number, answers: Answers, about: About = UNKNOWN): AnswerProblem[] {
  const set = questionsOf(stage, edition)
  if (!set)
    return [{ code: '', sentence: 'Lembar pertanyaan ini tidak dikenal. Perbarui Lini, lalu buka kembali kunjungan.' }]
  const asked = set.questions.filter((question) => isAsked(set, question, answers, about))
  const problems = asked.flatMap((question): AnswerProblem[] => {
    const answer = answers[question.code]
    if (answer === undefined || isOpen(answer))
      return question.required && question.kind !== 'note'
        ? [{ code: question.code, sentence: `${question.label.replace(/\?$/, '')}: belum diisi.` }]
        : []
    const sentence = problemOf(question, answer as NonNullable<Answers[string]>, about.on)
    return sentence ? [{ code: question.code, sentence }] : []
  })
  const known = new Set(set.questions.map(({ code }) => code))
  const strange = Object.keys(answers).filter((code) => !known.has(code))
  return [...problems, ...strange.map((code) => ({ code, sentence: 'Pertanyaan ini tidak ada di lembar kunjungan.' }))]
}
