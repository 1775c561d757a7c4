import { ageInMonths } from '@/lib/families/age'
import { addDays } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import type { Answers, TypedMeasures, VisitBody } from '@/lib/tpk/care'
import type { FamilyBook } from '@/lib/tpk/field-book'
import type { CareStep, SaidOfVisit } from '@/lib/tpk/field-step'
import { currentQuestions, questionsOf } from '@/lib/tpk/questions/all'
import { checkAnswers, keptAnswers } from '@/lib/tpk/questions/check'
import type { About, Questionnaire } from '@/lib/tpk/questions/question'
import { weeksPregnant } from '@/lib/tpk/schedule'
import type { KeptForm } from '../use-kept'
import { decimal } from './birth-form'
import type { Problems } from './family-form'
import { visitStep } from './items'
import { lineOf } from './plan'
import type { OpenFamily } from './use-family'

/** A number while it is typed stays text: `12,` is on its way to `12,5`. */
export type TypedAnswer = string | boolean | string[]

/** A child's measures while they are typed. */
export interface MeasureAnswers {
  weight: string
  length: string
  measure: 'L' | 'H' | ''
  head: string
  muac: string
  oedema: '' | 'ya' | 'tidak'
}

/** A visit while it is filled in. */
export interface VisitForm extends KeptForm {
  id: string
  measurementId: string
  visitedOn: string
  step: string
  edition: number
  typed: Record<string, TypedAnswer>
  measures: MeasureAnswers
  /** The doubtful measures were taken a second time. */
  again: boolean
  /** What stood there when a visit was opened to correct it. */
  base: VisitBody | null
  version: number
}

export type VisitTarget = FamilyBook['targets'][number]

/** A visit is recorded so many days back at most; older ones are told at the desk. */
const BACK_DAYS = 90

/** Children under two are measured lying (Permenkes 2/2020). */
const LYING_MONTHS = 24

const NO_MEASURES: MeasureAnswers = { weight: '', length: '', measure: '', head: '', muac: '', oedema: '' }

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).replace('.', ',')

const typedOf = (answers: Answers): VisitForm['typed'] =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([code, answer]) =>
      answer === null ? [] : [[code, typeof answer === 'number' ? shown(answer) : answer]],
    ),
  )

/** A new visit, with what earlier visits of this target said once and for all: height, the house, births before. */
export function newVisit(target: VisitTarget, book: FamilyBook, today: string): VisitForm {
  const set = currentQuestions(target.stage)
  const person = book.persons.find(({ id }) => id === target.personId)
  const months = ageInMonths(person?.bornOn, today)
  const lying = target.stage === 'anak' && months !== null ? (months < LYING_MONTHS ? 'L' : 'H') : ''
  return {
    ...{ key: crypto.randomUUID(), savedAt: '', id: crypto.randomUUID(), measurementId: crypto.randomUUID() },
    ...{ visitedOn: today, step: stepOf(target), edition: set.edition, again: false, base: null, version: 0 },
    typed: typedOf(lasting(target, book)),
    measures: { ...NO_MEASURES, measure: lying },
  }
}

/** Which step of the schedule a visit answers; steps that lead on are no visits. */
const stepOf = ({ nextStep }: VisitTarget): string => (/^(c|k|nifas)-|^\d{4}-\d{2}$/.test(nextStep) ? nextStep : '')

/** Answers that do not change from one visit to the next: asked once, shown again. */
const LASTING = [
  'tb',
  'bb_awal',
  'anak',
  'lahir_terakhir',
  'air',
  'jamban',
  'rumah_layak',
  'lahir_minggu',
  'lahir_bb',
  'lahir_pb',
  'penyakit',
]

function lasting(target: VisitTarget, book: FamilyBook): Answers {
  const visits = book.visits.filter(({ targetId }) => targetId === target.id)
  const before = visits.toSorted((one, other) => one.visitedOn.localeCompare(other.visitedOn))
  const all: Answers = Object.assign({}, ...before.map(({ answers }) => answers))
  return Object.fromEntries(Object.entries(all).filter(([code]) => LASTING.includes(code)))
}

/** A visit that is opened again: its answers, and the version to correct. */
export function visitAgain(visit: FamilyBook['visits'][number], familyId: string): VisitForm {
  const { id, targetId, visitedOn, step, edition, answers, version } = visit
  return {
    ...{ key: crypto.randomUUID(), savedAt: '', id, measurementId: '', visitedOn, step, edition, version },
    typed: typedOf(answers),
    ...{ measures: NO_MEASURES, again: false },
    base: { id, targetId, familyId, visitedOn, step, edition, answers },
  }
}

/** What is known of somebody before anything is asked. */
export function aboutOf(target: VisitTarget, book: FamilyBook, on: string): About {
  const person = book.persons.find(({ id }) => id === target.personId)
  const weeks = target.stage === 'hamil' ? weeksPregnant(target.anchorOn, on) : null
  return { sex: person?.sex ?? '', ageMonths: ageInMonths(person?.bornOn, on), weeks, on }
}

export const questionsFor = (target: VisitTarget, form: VisitForm): Questionnaire =>
  questionsOf(target.stage, form.edition) ?? currentQuestions(target.stage)

/** Answers as the questions know them; a number that is none stays text, so that it is told at its place. */
export function answersOf(set: Questionnaire, typed: VisitForm['typed']): Answers {
  return Object.fromEntries(
    set.questions.flatMap(({ code, kind }) => {
      const answer = typed[code]
      if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) return []
      return [[code, kind === 'number' && typeof answer === 'string' ? (numberOf(answer) ?? answer) : answer]]
    }),
  )
}

/** A number as the field types it: `12,5`, `12.5`, and `2.900` for two thousand nine hundred. */
export function numberOf(typed: string): number | null {
  const text = typed.trim()
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''))
  return /^\d{1,6}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : null
}

/** A child's measures as they are kept; null where none was taken. */
export function measuresOf(measures: MeasureAnswers): TypedMeasures | null {
  const { weight, length, measure, head, muac, oedema } = measures
  if (![weight, length, head, muac, oedema].some(Boolean)) return null
  return {
    ...{ weightKg: decimal(weight), lengthCm: decimal(length), measure: length ? measure : '' },
    ...{ headCm: decimal(head), muacCm: decimal(muac), oedema: oedema === '' ? null : oedema === 'ya' },
  }
}

const LIMITS: Record<'weight' | 'length' | 'head' | 'muac', [number, number, string]> = {
  weight: [0.5, 60, 'Isi berat dalam kilogram, misalnya 8,4.'],
  length: [30, 140, 'Isi panjang atau tinggi dalam sentimeter, misalnya 71,5.'],
  head: [20, 65, 'Isi lingkar kepala dalam sentimeter, misalnya 44,5.'],
  muac: [5, 35, 'Isi LiLA dalam sentimeter, misalnya 14,2.'],
}

/** What must be mended in a child's measures. */
function checkMeasures(measures: MeasureAnswers): Problems {
  const problems: Problems = {}
  for (const [name, [least, most, words]] of Object.entries(LIMITS)) {
    const typed = measures[name as keyof typeof LIMITS]
    if (!typed) continue
    const value = decimal(typed)
    if (value === null || value < least || value > most) problems[name] = words
  }
  if (measures.length && !measures.measure) problems.measure = 'Pilih: berbaring atau berdiri.'
  return problems
}

/** What must be mended before a visit can be saved, beside its place. */
export function checkVisit(form: VisitForm, target: VisitTarget, book: FamilyBook, today: string): Problems {
  const problems: Problems = {}
  const { visitedOn } = form
  const first = addDays(today, -BACK_DAYS)
  if (!visitedOn) problems.visitedOn = 'Isi tanggal kunjungan.'
  else if (visitedOn > today) problems.visitedOn = 'Tanggal ini belum terjadi.'
  else if (visitedOn < first && !form.base) problems.visitedOn = 'Lebih dari 90 hari lalu. Periksa bulannya.'
  const set = questionsFor(target, form)
  const about = aboutOf(target, book, visitedOn || today)
  const answers = keptAnswers(target.stage, set.edition, answersOf(set, form.typed), about)
  for (const { code, sentence } of checkAnswers(target.stage, set.edition, answers, about)) problems[code] ??= sentence
  return target.stage === 'anak' ? { ...problems, ...checkMeasures(form.measures) } : problems
}

/** The visit as its item carries it. */
export function visitBody(form: VisitForm, target: VisitTarget, book: FamilyBook): VisitBody {
  const set = questionsFor(target, form)
  const about = aboutOf(target, book, form.visitedOn)
  const measures = target.stage === 'anak' && !form.base ? measuresOf(form.measures) : null
  return {
    ...{ id: form.id, targetId: target.id, familyId: book.family.id, visitedOn: form.visitedOn },
    ...{ step: form.step, edition: set.edition },
    answers: keptAnswers(target.stage, set.edition, answersOf(set, form.typed), about),
    ...(measures && { measurement: { ...measures, id: form.measurementId } }),
  }
}

/** Under which name a visit is kept while it is filled in. */
export const visitDraft = (familyId: string, targetId: string, visitId: string): string =>
  `dampingan/${familyId}/kunjungan/${targetId}/${visitId || 'baru'}`

/** What saving a visit does. */
export function visitSteps(
  form: VisitForm,
  target: VisitTarget,
  { book, care, today, lines }: OpenFamily,
  said: SaidOfVisit,
): CareStep[] {
  const { family } = book
  const person = book.persons.find(({ id }) => id === target.personId)!
  const body = visitBody(form, target, book)
  const others = book.visits.filter(({ id, targetId }) => targetId === target.id && id !== form.id)
  const latest = others.every(({ visitedOn }) => visitedOn <= form.visitedOn)
  const line = lineOf({ ...target, targetId: target.id }, person, family, {
    visits: [...others, body],
    // The last visit says how somebody stands.
    ...(latest && said.risk !== '' ? said : { risk: target.risk, marks: target.marks }),
    referral: lines.find(({ targetId }) => targetId === target.id)?.referral ?? null,
    ...{ today, care },
  })
  const query = form.base ? `?id=${form.id}` : ''
  const draft = visitDraft(family.id, target.id, form.base ? form.id : '')
  const press = { key: form.key, madeAt: new Date().toISOString() }
  return [
    visitStep({ rw: family.rw, stage: target.stage }, body, press, {
      ...{ said, lines: [line] },
      ...(form.base && { base: form.base, version: form.version }),
      form: { draft, href: paths.fieldVisit(family.id, target.id, query), value: form },
    }),
  ]
}
