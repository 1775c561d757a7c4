import type { Meeting } from './meeting-queries'

/** What a meeting answers, without who keeps it and when. */
export type MeetingAnswers = Pick<
  Meeting,
  | 'heldOn'
  | 'speakerRole'
  | 'speakerName'
  | 'syllabus'
  | 'topics'
  | 'topicOther'
  | 'ageGroups'
  | 'discussion'
  | 'usedMedia'
  | 'handedOver'
  | 'eldersAlone'
  | 'eldersAssisted'
  | 'place'
  | 'note'
  | 'attendance'
  | 'photos'
>
export type MeetingField = keyof MeetingAnswers

/**
 * Fields that are one answer together: a name belongs to its office, topics to their
 * list. Two people who change parts of one answer touch each other.
 */
const ANSWERS: readonly (readonly MeetingField[])[] = [
  ['heldOn'],
  ['speakerRole', 'speakerName'],
  ['syllabus', 'topics', 'topicOther'],
  ['ageGroups'],
  ['discussion'],
  ['usedMedia'],
  ['handedOver'],
  ['eldersAlone'],
  ['eldersAssisted'],
  ['place'],
  ['note'],
]
/** Sets to which each side adds and from which it takes away: they never touch. */
const SETS = ['attendance', 'photos'] as const

export const MEETING_FIELDS: readonly MeetingField[] = [...ANSWERS.flat(), ...SETS]

/** Only the answers of a meeting, or of whatever carries them. */
export const answersOf = (meeting: MeetingAnswers): MeetingAnswers =>
  Object.fromEntries(MEETING_FIELDS.map((field) => [field, meeting[field]])) as unknown as MeetingAnswers

/** Whether two hold the same answer: the order of a list says nothing. */
export function sameAnswer(one: MeetingAnswers, other: MeetingAnswers, field: MeetingField): boolean {
  const plain = (value: MeetingAnswers[MeetingField]) =>
    JSON.stringify(Array.isArray(value) ? [...(value as (string | number)[])].sort() : value)
  return plain(one[field]) === plain(other[field])
}

/** The fields in which two differ. */
export const differingFields = (one: MeetingAnswers, other: MeetingAnswers): MeetingField[] =>
  MEETING_FIELDS.filter((field) => !sameAnswer(one, other, field))

export interface Join {
  answers: MeetingAnswers
  /** The fields that both changed, and differently: a person must choose. */
  touching: MeetingField[]
  /** Whether the stored meeting brought anything that the author had not seen. */
  joined: boolean
}

/**
 * Joins one author's answers with what is stored, by what the author had seen: an answer
 * that one side left alone is the other's. Where both gave another, `touching` names it
 * and the stored one stands.
 */
export function joinMeeting(base: MeetingAnswers, mine: MeetingAnswers, stored: MeetingAnswers): Join {
  const answers = answersOf(stored)
  const touching: MeetingField[] = []
  const take = (field: MeetingField) => Object.assign(answers, { [field]: mine[field] })
  for (const fields of ANSWERS) {
    const [ours, theirs] = [mine, stored].map((side) => fields.some((field) => !sameAnswer(base, side, field)))
    const different = fields.filter((field) => !sameAnswer(mine, stored, field))
    if (ours && theirs) touching.push(...different)
    else if (ours) fields.forEach(take)
  }
  for (const field of SETS) answers[field] = joinSet(base[field], mine[field], stored[field])
  return { answers, touching, joined: differingFields(base, stored).length > 0 }
}

/** What is stored, without what the author took away, and with what the author added. */
function joinSet(base: readonly string[], mine: readonly string[], stored: readonly string[]): string[] {
  const removed = base.filter((id) => !mine.includes(id))
  const added = mine.filter((id) => !base.includes(id) && !stored.includes(id))
  return [...stored.filter((id) => !removed.includes(id)), ...added]
}
