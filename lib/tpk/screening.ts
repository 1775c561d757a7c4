import { ageInYears } from '@/lib/families/age'
import type { Answers, Risk, Stage, StageFacts } from '@/lib/tpk/care'
import { type ScheduleEdition, SHIPPED_SCHEDULE } from '@/lib/tpk/schedule-edition'
import type { Band, ScreeningChanges, Test, Threshold, Urgency } from '@/lib/tpk/screening-set'
import { screeningOf } from '@/lib/tpk/screening-sets'

/** What is known of the person besides the answers. Null is not known. */
export interface Screened {
  sex: 'L' | 'P' | ''
  bornOn: string | null
  /** The day of the visit: ages are those of this day. */
  visitedOn: string
  birthWeightG?: number | null
  birthLengthMm?: number | null
  gestationWeeks?: number | null
  /** What was read from the measurement of the visit: z in hundredths, null where there is none or it is implausible. */
  growth?: {
    zlen: number | null
    zwei: number | null
    zwfl: number | null
    gain: string
    oedema: boolean | null
  } | null
}

/** What judges and schedules: an office's own thresholds or null for the shipped ones, and the schedule in force. */
export interface CareEditions {
  screening: ScreeningChanges | null
  schedule: ScheduleEdition
}

/** What holds in an office that put nothing of its own in place. */
export const SHIPPED_EDITIONS: CareEditions = { screening: null, schedule: SHIPPED_SCHEDULE }

export interface ScreeningMark {
  mark: string
  value: number | string | boolean
  /** `ideal`, or the band's code. */
  verdict: string
  /** The edition that judged. */
  set: string
  /** What was seen and what to do now; empty when ideal. */
  words: string
  label: string
  /** Whether it makes the person berisiko. */
  risk: boolean
  urgency: Urgency
}

export interface ScreeningResult {
  risk: Risk
  marks: ScreeningMark[]
  /** Codes of the marks that make it merah. */
  codes: string[]
  /** Marks that matter most and could not be judged, for lack of an answer. */
  missing: string[]
  /** How soon a facility should see the person. */
  urgency: Urgency
}

/**
 * Body mass index to one decimal, or null without both: kilograms over metres times metres.
 * It is rounded before it is judged, so that the number shown and the verdict agree.
 */
export function bodyMassIndex(weightKg: unknown, heightCm: unknown): number | null {
  if (typeof weightKg !== 'number' || typeof heightCm !== 'number' || heightCm <= 0) return null
  const metres = heightCm / 100
  return Math.round((weightKg / (metres * metres)) * 10) / 10
}

type Value = number | string | boolean | string[] | null

const hundredths = (z: number | null | undefined): number | null => (z === null || z === undefined ? null : z / 100)
const either = (one: Value | undefined, other: Value | undefined): Value =>
  one === true || other === true ? true : one === false ? false : (other ?? null)

function lookedAt(
  { mark, question }: Threshold,
  stage: Stage,
  answers: Answers,
  facts: StageFacts,
  person: Screened,
): Value {
  switch (mark) {
    case 'umur':
    case 'umur_pria':
      return ageInYears(person.bornOn, person.visitedOn)
    case 'imt':
      return bodyMassIndex(stage === 'hamil' ? answers.bb_awal : answers.bb, answers.tb)
    case 'jarak_anak': {
      const last = answers.lahir_terakhir ?? facts.lastBirthOn
      return typeof last === 'string' ? ageInYears(last, person.visitedOn) : null
    }
    case 'rokok':
      return either(answers.merokok, answers.terpapar_rokok)
    case 'kembar':
      return answers.kembar ?? (facts.multiple === undefined ? null : facts.multiple > 1)
    case 'komplikasi': {
      const kinds = answers.komplikasi_jenis
      return answers.komplikasi === true
        ? Array.isArray(kinds) && kinds.length > 0
          ? kinds
          : 'ada'
        : (answers.komplikasi ?? null)
    }
    case 'kb':
      return answers.kb === false ? 'belum' : (answers.kb_cara ?? null)
    case 'lahir_minggu':
      return answers.lahir_minggu ?? person.gestationWeeks ?? null
    case 'lahir_bb':
      return answers.lahir_bb ?? person.birthWeightG ?? null
    case 'lahir_pb':
      return answers.lahir_pb ?? (person.birthLengthMm ? person.birthLengthMm / 10 : null)
    case 'bb_naik':
      return ['N', 'T'].includes(person.growth?.gain ?? '') ? (person.growth?.gain ?? null) : null
    case 'pb_u':
      return hundredths(person.growth?.zlen)
    case 'bb_pb':
      return hundredths(person.growth?.zwfl)
    case 'bb_u':
      return hundredths(person.growth?.zwei)
    case 'edema':
      return person.growth?.oedema ?? null
    default:
      return answers[question] ?? null
  }
}

function meets(test: Test, { limits }: Threshold, value: NonNullable<Value>): boolean {
  if ('is' in test)
    return Array.isArray(value)
      ? value.some((one) => test.is.includes(one))
      : typeof value !== 'number' && test.is.includes(value)
  const name = 'below' in test ? test.below : 'above' in test ? test.above : test.atLeast
  const limit = limits.find((one) => one.name === name)?.value
  if (typeof value !== 'number' || limit === undefined) return false
  return 'below' in test ? value < limit : 'above' in test ? value > limit : value >= limit
}

const concerns = ({ stages, sex, effect }: Threshold, stage: Stage, person: Screened): boolean =>
  effect !== 'mati' && stages.includes(stage) && (!sex || person.sex === '' || person.sex === sex)

const URGENCIES: readonly Urgency[] = ['', 'biasa', 'segera']

function markOf(threshold: Threshold, band: Band | undefined, value: NonNullable<Value>, set: string): ScreeningMark {
  return {
    mark: threshold.mark,
    value: Array.isArray(value) ? value.join(', ') : value,
    verdict: band?.verdict ?? 'ideal',
    set,
    words: band ? `${band.label}. ${band.words}` : '',
    label: threshold.label,
    risk: band !== undefined && threshold.effect === 'merah',
    urgency: band?.urgency ?? '',
  }
}

/**
 * What a visit's answers say by the thresholds in force: each that could be judged, with the
 * set that judged it and what to do now. It screens and refers, it never diagnoses. Merah
 * where one makes it so; hijau where nothing does and something that matters was looked at;
 * empty otherwise. The same on phone and server.
 */
export function screen(
  stage: Stage,
  answers: Answers,
  facts: StageFacts,
  person: Screened,
  editions: Pick<CareEditions, 'screening'>,
): ScreeningResult {
  const { edition, thresholds } = screeningOf(editions.screening)
  const looked = thresholds
    .filter((threshold) => concerns(threshold, stage, person))
    .map((threshold) => ({ threshold, value: lookedAt(threshold, stage, answers, facts, person) }))
  const judged = looked.flatMap(({ threshold, value }) =>
    value === null || value === ''
      ? []
      : [
          {
            core: threshold.core === true,
            mark: markOf(
              threshold,
              threshold.bands.find(({ when }) => meets(when, threshold, value)),
              value,
              edition,
            ),
          },
        ],
  )
  const marks = judged.map(({ mark }) => mark)
  const codes = marks.filter(({ risk }) => risk).map(({ mark }) => mark)
  return {
    risk: codes.length > 0 ? 'merah' : judged.some(({ core }) => core) ? 'hijau' : '',
    marks,
    codes,
    missing: looked
      .filter(({ threshold, value }) => threshold.core && (value === null || value === ''))
      .map(({ threshold }) => threshold.mark),
    urgency: URGENCIES[Math.max(0, ...marks.map(({ urgency }) => URGENCIES.indexOf(urgency)))] ?? '',
  }
}

/** The words of the marks that ask for something, the most urgent first. */
export const adviceOf = ({ marks }: Pick<ScreeningResult, 'marks'>): string[] =>
  marks
    .filter(({ words }) => words !== '')
    .sort((one, other) => URGENCIES.indexOf(other.urgency) - URGENCIES.indexOf(one.urgency))
    .map(({ words }) => words)
