import type { MeetingAnswers } from '@/lib/poktan/meeting-merge'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { isMemberOn } from '@/lib/poktan/meeting-rules'
import type { ChipMember } from '@/lib/poktan/member-chip'
import { nextTopic, OTHER_TOPIC } from '@/lib/poktan/syllabus'
import type { Syllabus } from '@/lib/poktan/syllabus-data'

/** A meeting while it is typed: text where a number may still be unreadable. */
export interface MeetingDraft {
  heldOn: string
  speakerRole: string
  speakerName: string
  syllabus: string
  topics: string[]
  topicOther: string
  ageGroups: number[]
  discussion: boolean
  usedMedia: boolean
  handedOver: boolean
  eldersAlone: string
  eldersAssisted: string
  place: string
  note: string
  attendance: string[]
  photos: string[]
}

/** A draft as the device keeps it until the office has it. */
export interface KeptDraft {
  id: string
  draft: MeetingDraft
  /** The key under which it will be sent, so that a repeat after a lost answer is done once. */
  key: string
  version: number
  savedAt: string
}

/** A stored meeting as it is typed. */
export const draftOf = (meeting: MeetingAnswers): MeetingDraft => ({
  ...pick(meeting),
  eldersAlone: meeting.eldersAlone === null ? '' : String(meeting.eldersAlone),
  eldersAssisted: meeting.eldersAssisted === null ? '' : String(meeting.eldersAssisted),
})

function pick(meeting: MeetingAnswers): Omit<MeetingDraft, 'eldersAlone' | 'eldersAssisted'> {
  const { heldOn, speakerRole, speakerName, syllabus, topics, topicOther, ageGroups } = meeting
  const { discussion, usedMedia, handedOver, place, note, attendance, photos } = meeting
  return {
    ...{ heldOn, speakerRole, speakerName, syllabus, topics, topicOther, ageGroups },
    ...{ discussion, usedMedia, handedOver, place, note, attendance, photos },
  }
}

/** A new meeting as it most likely was: today, by the last speaker, on the next topic, nobody ticked yet. */
export function newDraft(heldOn: string, syllabi: readonly Syllabus[], last: Meeting | null): MeetingDraft {
  const syllabus = syllabi.find(({ code }) => code === last?.syllabus) ?? syllabi[0]!
  const next = nextTopic(syllabus, last?.syllabus === syllabus.code ? last.topics : [])
  return {
    heldOn,
    speakerRole: last?.speakerRole ?? 'kader',
    speakerName: last?.speakerName ?? '',
    syllabus: syllabus.code,
    topics: [next ?? OTHER_TOPIC],
    topicOther: '',
    ageGroups: last?.ageGroups ?? [],
    discussion: last?.discussion ?? true,
    usedMedia: last?.usedMedia ?? true,
    handedOver: last?.handedOver ?? true,
    eldersAlone: '',
    eldersAssisted: '',
    place: last?.place ?? '',
    note: '',
    attendance: [],
    photos: [],
  }
}

/** Who belongs to the group on the day of the draft, one entry a family. */
export const membersOn = (members: readonly ChipMember[], on: string): ChipMember[] =>
  members.filter((member) => isMemberOn(member, on))

/** Those of a list of ids that are members on a day. */
export const presentOn = (members: readonly ChipMember[], on: string, ids: readonly string[]): string[] =>
  membersOn(members, on)
    .filter(({ id }) => ids.includes(id))
    .map(({ id }) => id)

const number = (text: string): number | null | string => {
  const plain = text.trim()
  return plain === '' ? null : /^\d{1,4}$/.test(plain) ? Number(plain) : plain
}

/** The body of the step that saves a draft. What is no number travels as text, and the office says so beside its box. */
export const bodyOf = (draft: MeetingDraft, members: readonly ChipMember[]): Record<string, unknown> => ({
  ...draft,
  topicOther: draft.topics.includes(OTHER_TOPIC) ? draft.topicOther : '',
  eldersAlone: number(draft.eldersAlone),
  eldersAssisted: number(draft.eldersAssisted),
  attendance: presentOn(members, draft.heldOn, draft.attendance),
})
