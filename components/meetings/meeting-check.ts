import type { MeetingAnswers } from '@/lib/poktan/meeting-merge'
import { ELDERS, type GroupSpan, MOST_PHOTOS, MOST_PRESENT, meetingProblems } from '@/lib/poktan/meeting-rules'
import type { ChipMember } from '@/lib/poktan/member-chip'
import { bodyOf, type MeetingDraft } from './meeting-draft'

export type Checked = { answers: MeetingAnswers; problems: null } | { answers: null; problems: Record<string, string> }

/** A draft by the rules that the office applies, on the device: its answers, or a sentence beside each place. */
export function checkDraft(
  group: GroupSpan,
  draft: MeetingDraft,
  members: readonly ChipMember[],
  today: string,
): Checked {
  const body = bodyOf(draft, members)
  const problems: Record<string, string> = {}
  for (const field of ['eldersAlone', 'eldersAssisted'] as const) {
    const said = body[field]
    if (typeof said === 'string') problems[field] = ELDERS.unreadable
    else if (typeof said === 'number' && said > ELDERS.most) problems[field] = ELDERS.tooMany
  }
  const answers = trimmed(body as unknown as MeetingAnswers)
  if (answers.attendance.length > MOST_PRESENT) problems.attendance = `Paling banyak ${MOST_PRESENT} yang hadir.`
  if (answers.photos.length > MOST_PHOTOS) problems.photos = `Paling banyak ${MOST_PHOTOS} foto.`
  Object.assign(problems, { ...meetingProblems(group, answers, today), ...problems })
  return Object.keys(problems).length > 0 ? { answers: null, problems } : { answers, problems: null }
}

/** Texts as the office keeps them, so that what was seen compares with what is stored. */
const trimmed = (answers: MeetingAnswers): MeetingAnswers => ({
  ...answers,
  speakerName: answers.speakerName.trim(),
  topicOther: answers.topicOther.trim(),
  place: answers.place.trim(),
  note: answers.note.trim(),
})
