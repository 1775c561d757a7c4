import { formatDate } from '@/lib/format/date'
import type { MeetingField } from '@/lib/poktan/meeting-merge'
import { AGE_GROUPS, SPEAKER_ROLES } from '@/lib/poktan/meeting-rules'
import type { ChipMember } from '@/lib/poktan/member-chip'
import { topicWords } from '@/lib/poktan/syllabus'
import type { MeetingDraft } from './meeting-draft'

/** Where each answer is read: fields that are one answer together have one name. */
export const ANSWER_NAMES: Readonly<Record<MeetingField, string>> = {
  heldOn: 'Tanggal',
  speakerRole: 'Penyaji',
  speakerName: 'Penyaji',
  syllabus: 'Materi',
  topics: 'Materi',
  topicOther: 'Materi',
  ageGroups: 'Kelompok umur',
  discussion: 'Diskusi',
  usedMedia: 'Media',
  handedOver: 'Hasil diserahkan',
  eldersAlone: 'Lansia mandiri',
  eldersAssisted: 'Lansia butuh pendamping',
  place: 'Tempat',
  note: 'Catatan',
  attendance: 'Hadir',
  photos: 'Foto',
}

/** A meeting's answers as they are read, by name. */
export function answerWords(draft: MeetingDraft, members: readonly ChipMember[]): Record<string, string> {
  const names = members.filter(({ id }) => draft.attendance.includes(id)).map(({ name }) => name)
  return {
    Tanggal: formatDate(draft.heldOn),
    Penyaji:
      `${SPEAKER_ROLES.find(({ value }) => value === draft.speakerRole)?.label ?? ''} ${draft.speakerName}`.trim(),
    Materi: topicWords(draft.syllabus, draft.topics, draft.topicOther),
    'Kelompok umur': draft.ageGroups.map((age) => AGE_GROUPS[age]).join(', '),
    Diskusi: draft.discussion ? 'ada' : 'tidak ada',
    Media: draft.usedMedia ? 'dipakai' : 'tidak dipakai',
    'Hasil diserahkan': draft.handedOver ? 'ya' : 'tidak',
    'Lansia mandiri': draft.eldersAlone,
    'Lansia butuh pendamping': draft.eldersAssisted,
    Tempat: draft.place,
    Catatan: draft.note,
    Hadir: `${names.length}: ${names.join(', ')}`,
    Foto: String(draft.photos.length),
  }
}
