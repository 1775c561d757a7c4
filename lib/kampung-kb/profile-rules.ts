import type { FieldProblems } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import {
  AGE_BANDS,
  joinedField,
  MECHANISMS,
  methodField,
  NEVER,
  ownField,
  PROFILE_FIELDS,
  PROFILE_SECTIONS,
  type ProfileField,
  type ProfileSection,
  reachField,
  SEXES,
} from './profile-fields'
import type { ProfileContent, ProfileValue } from './profile-schema'
import { KB_METHODS, SCORED_POKTAN, type ScoredPoktan, type ScoreFacts, sumKnown } from './score-facts'

/** What a register or a sent report says for a question, and where to see it. */
export interface Followed {
  value: ProfileValue
  source: string
  href?: string
}
export type FollowedFacts = Readonly<Record<string, Followed>>

const isTold = (value: ProfileValue | undefined): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

const same = (one: ProfileValue | undefined, other: ProfileValue | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What stands: what was typed, else what its source says. */
export function effectiveOf(content: ProfileContent | null, followed: FollowedFacts): ProfileContent {
  return Object.fromEntries(
    PROFILE_FIELDS.map(({ name, kind }) => {
      const typed = content?.[name]
      return [name, isTold(typed) ? typed! : (followed[name]?.value ?? (kind === 'choices' ? [] : null))]
    }),
  )
}

/** Questions that say the same as their source are not kept: they go on following it. */
export function withoutFollowed(values: ProfileContent, followed: FollowedFacts): ProfileContent {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      followed[name] && same(followed[name].value, value) ? null : value,
    ]),
  )
}

/** Whether a question is asked beside these answers. */
export function isAsked(field: ProfileField, answers: ProfileContent): boolean {
  if (!field.when) return true
  const asked = PROFILE_FIELDS.find(({ name }) => name === field.when?.field)
  if (asked && !isAsked(asked, answers)) return false
  const answer = answers[field.when.field]
  return field.when.is === 'ya' ? answer === true : answer === field.when.is
}

const isReason = ({ name }: ProfileField): boolean => name.endsWith('Reason')

/** How many of a section's questions are answered, of those that are asked. Amounts and reasons may stay open. */
export function progressOf(section: ProfileSection, answers: ProfileContent): { told: number; asked: number } {
  const open = section.fields.filter(
    (field) =>
      isAsked(field, answers) && field.kind !== 'amount' && !isReason(field) && !field.personal && !isOptional(field),
  )
  return { told: open.filter(({ name }) => isTold(answers[name])).length, asked: open.length }
}

const isOptional = ({ name }: ProfileField): boolean =>
  ['mentorElse', 'mentorElseOther', 'dataOther', 'pokjaTraining'].includes(name)

/** The whole profile's progress. */
export function wholeProgress(answers: ProfileContent): { told: number; asked: number } {
  const parts = PROFILE_SECTIONS.map((section) => progressOf(section, answers))
  return {
    told: parts.reduce((sum, { told }) => sum + told, 0),
    asked: parts.reduce((sum, { asked }) => sum + asked, 0),
  }
}

/** What a new month begins with: what seldom changes. */
export function carryForward(content: ProfileContent): ProfileContent {
  return Object.fromEntries(
    PROFILE_FIELDS.map(({ name, kind, slow }) => [
      name,
      slow ? (content[name] ?? null) : kind === 'choices' ? [] : null,
    ]),
  )
}

/** What cannot be so, and what was typed over its source without a reason. `answers` is what stands after saving. */
export function profileProblems(
  values: ProfileContent,
  answers: ProfileContent,
  followed: FollowedFacts,
  today: string,
): FieldProblems {
  const problems: FieldProblems = {}
  const users = sumKnown(KB_METHODS.map((method) => countOf(answers, methodField(method))))
  const pus = countOf(answers, 'pus')
  const touches = 'pus' in values || KB_METHODS.some((method) => methodField(method) in values)
  if (touches && users !== null && pus !== null && users > pus)
    problems['pus' in values ? 'pus' : methodField('iud')] =
      `Peserta KB (${formatCount(users)}) melebihi PUS (${formatCount(pus)}). Periksa salah satunya.`
  for (const { fields } of PROFILE_SECTIONS) {
    const reason = fields.find(isReason)
    const typedOver = fields.filter(
      ({ name, follows }) =>
        follows &&
        followed[name] &&
        name in values &&
        isTold(values[name]) &&
        !same(values[name], followed[name].value),
    )
    if (reason && typedOver.length > 0 && String(answers[reason.name] ?? '').length < 5)
      problems[reason.name] =
        `Tulis alasannya, paling sedikit 5 huruf: ${typedOver.map(({ label }) => label).join(', ')}.`
  }
  for (const { name, kind } of PROFILE_FIELDS) {
    const value = values[name]
    if (kind === 'day' && typeof value === 'string' && value > today)
      problems[name] = `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  }
  return problems
}

/** What looks odd and may yet be so: told, never refused. */
export function profileHints(answers: ProfileContent): string[] {
  const count = (name: string) => countOf(answers, name)
  const above = (one: number | null, other: number | null) => one !== null && other !== null && one > other
  const hints: string[] = []
  if (above(count('pokjaTrainedMembers'), count('pokjaMembers')))
    hints.push('Anggota Pokja yang terlatih lebih banyak daripada anggotanya.')
  for (const kind of SCORED_POKTAN)
    if (above(count(joinedField(kind)), count(reachField(kind))))
      hints.push(`${labelOf(joinedField(kind))} lebih banyak daripada sasarannya; pastikan tidak terbalik.`)
  const parts = [...KB_METHODS.map(methodField), 'notHamil', 'notIas', 'notIat', 'notTial'].map(count)
  const pus = count('pus')
  if (pus !== null && !parts.includes(null) && sumKnown(parts) !== pus)
    hints.push(
      `Peserta KB ditambah bukan peserta (${formatCount(sumKnown(parts))}) tidak sama dengan PUS (${formatCount(pus)}). Selisihnya bisa peserta cara lain atau tak tercatat.`,
    )
  return hints
}

const labelOf = (name: string) => PROFILE_FIELDS.find((field) => field.name === name)?.label ?? name

const countOf = (answers: ProfileContent, name: string): number | null => {
  const value = answers[name]
  return typeof value === 'number' ? value : null
}
const answerOf = (answers: ProfileContent, name: string): boolean | null => {
  const value = answers[name]
  return typeof value === 'boolean' ? value : null
}
const chosen = (answers: ProfileContent, exists: string, choices: string): number | null => {
  const is = answerOf(answers, exists)
  const list = answers[choices]
  return is === null ? null : is && Array.isArray(list) ? list.length : 0
}

/** What the class is computed from, of a month's answers and the agencies of its activities. */
export function scoreFactsOf(answers: ProfileContent, agencies: number): ScoreFacts {
  const owned = SCORED_POKTAN.map((kind) => answerOf(answers, ownField(kind)))
  const mechanisms = MECHANISMS.map(([code]) => answers[`mechanism_${code}`] ?? null)
  return {
    pokja: {
      exists: answerOf(answers, 'pokjaExists'),
      members: countOf(answers, 'pokjaMembers'),
      trained: answerOf(answers, 'pokjaTrained'),
    },
    funds: chosen(answers, 'fundsExist', 'funds'),
    poktan: owned.every((own) => own === null) ? null : SCORED_POKTAN.filter((_, at) => owned[at] === true),
    sarana: { sekretariat: answerOf(answers, 'sekretariat'), rumahDataku: answerOf(answers, 'rumahDataku') },
    mentor: answerOf(answers, 'mentorExists'),
    regulation: answerOf(answers, 'regulationExists'),
    dataKinds: chosen(answers, 'dataUsed', 'dataKinds'),
    mechanisms: mechanisms.every((often) => often === null)
      ? null
      : mechanisms.filter((often) => often !== null && often !== NEVER.value).length,
    agencies,
    participation: Object.fromEntries(
      SCORED_POKTAN.map((kind) => [
        kind,
        { joined: countOf(answers, joinedField(kind)), reach: countOf(answers, reachField(kind)) },
      ]),
    ) as Record<ScoredPoktan, { joined: number | null; reach: number | null }>,
    pus: countOf(answers, 'pus'),
    methods: Object.fromEntries(
      KB_METHODS.map((method) => [method, countOf(answers, methodField(method))]),
    ) as ScoreFacts['methods'],
    iat: countOf(answers, 'notIat'),
    tial: countOf(answers, 'notTial'),
  }
}

/** The population that is told, of both sexes; null when no band is. */
export const populationOf = (answers: ProfileContent): number | null =>
  sumKnown(AGE_BANDS.flatMap((from) => SEXES.map(([sex]) => countOf(answers, `${sex}_${from}`))))

/** An answer in words; null when it is not told. */
export function profileWords(field: ProfileField, value: ProfileValue | undefined): string | null {
  if (value === null || value === undefined || !isTold(value)) return null
  const label = (one: string) => field.choices?.find((choice) => choice.value === one)?.label ?? one
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak'
  if (typeof value === 'number') return field.kind === 'amount' ? `Rp${formatCount(value)}` : formatCount(value)
  if (typeof value === 'string') return field.kind === 'day' ? formatDate(value) : label(value)
  return value.map(label).join(', ')
}
