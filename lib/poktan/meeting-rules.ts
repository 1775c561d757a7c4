import type { FieldProblems } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import type { PoktanKind } from './rules'
import { findSyllabus, OTHER_TOPIC, syllabiOf } from './syllabus'

/** More do not come to one meeting, and more are not kept of one. */
export const MOST_PRESENT = 500
export const MOST_PHOTOS = 10

/** A reason is a word at least; more than a paragraph is none. */
export const REASON_LENGTH = { least: 5, most: 300 } as const
export const REASON_SHORT = 'Tulis alasannya, paling sedikit 5 huruf.'
export const REFERRAL_WITHOUT_PLACE = 'Tulis atau pilih tujuan rujukannya.'
export const RESULT_EMPTY = 'Tulis hasilnya.'
export const ELDERS = {
  most: 5_000,
  unreadable: 'Isi bilangan bulat.',
  tooMany: 'Terlalu besar untuk satu pertemuan.',
} as const

/** Who may present the topic, as register R/I lists them; a kader of the group is added by Lini. */
export const SPEAKER_ROLES = [
  { value: 'pplkb', label: 'PPLKB' },
  { value: 'pkb_plkb', label: 'PKB/PLKB' },
  { value: 'ppkbd', label: 'PPKBD' },
  { value: 'sub_ppkbd', label: 'Sub PPKBD' },
  { value: 'kader', label: 'Kader' },
  { value: 'lainnya', label: 'Lainnya' },
] as const

/** The six age groups of BKB by number: 0 is from birth to the first birthday. */
export const AGE_GROUPS = ['0–<1', '1–<2', '2–<3', '3–<4', '4–<5', '5–<6'] as const

/** What a family or person is when they may be present: from the day they joined, until the day they left. */
export interface Membership {
  joinedOn: string
  leftOn: string | null
}

/** Whether somebody belongs to the group on a day; the day they left no longer counts. */
export const isMemberOn = ({ joinedOn, leftOn }: Membership, on: string): boolean =>
  joinedOn <= on && (leftOn === null || on < leftOn)

/** The life of a group: from a day, until the first day it no longer counts. */
export interface GroupSpan {
  kind: string
  activeFrom: string
  activeTo: string | null
}

/** What a meeting says of itself, as far as rules look at it. */
export interface MeetingFacts {
  heldOn: string
  syllabus: string
  topics: readonly string[]
  topicOther: string
  ageGroups: readonly number[]
  eldersAlone: number | null
  eldersAssisted: number | null
}

/** Why something may not have happened in a group on a day; null when it may. */
export function dayProblem(group: GroupSpan, on: string, today: string): string | null {
  if (on > today) return `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  if (on < group.activeFrom) return `Kelompok ini baru ada sejak ${formatDate(group.activeFrom)}.`
  if (group.activeTo !== null && on >= group.activeTo)
    return `Kelompok ini nonaktif per ${formatDate(group.activeTo)}. Pilih tanggal sebelumnya.`
  return null
}

/** What keeps a meeting from being recorded, a sentence beside each place. */
export function meetingProblems(group: GroupSpan, meeting: MeetingFacts, today: string): FieldProblems {
  const problems: FieldProblems = {}
  const day = dayProblem(group, meeting.heldOn, today)
  if (day) problems.heldOn = day
  const syllabus = findSyllabus(meeting.syllabus)
  if (!syllabus || !syllabiOf(group.kind, meeting.heldOn).includes(syllabus))
    problems.syllabus = 'Pilih daftar materi untuk jenis kelompok ini.'
  else if (meeting.topics.some((code) => !syllabus.topics.some((topic) => topic.code === code)))
    problems.topics = 'Ada materi yang tidak termasuk daftar yang dipilih. Pilih ulang materinya.'
  if (meeting.topics.includes(OTHER_TOPIC) && meeting.topicOther === '')
    problems.topicOther = 'Tulis materi lainnya dengan kata sendiri.'
  if (group.kind !== 'bkb' && meeting.ageGroups.length > 0)
    problems.ageGroups = 'Kelompok umur hanya dicatat untuk BKB.'
  if (group.kind !== 'bkl' && (meeting.eldersAlone !== null || meeting.eldersAssisted !== null))
    problems.eldersAlone = 'Jumlah lansia hanya dicatat untuk BKL.'
  return problems
}

/** What a meeting must have had for its group to count as active in the month. */
export type ActiveNeed = 'materi' | 'media' | 'diserahkan'

/** When a group counts as active, with where that comes from. An inferred rule counts; it never refuses. */
export const ACTIVE_RULE = {
  edition: '2009',
  needs: ['materi', 'media', 'diserahkan'] as readonly ActiveNeed[],
  source:
    'BKKBN 2009: kelompok BKL aktif bertemu memakai materi dan media, dan menyerahkan hasilnya kepada PPKBD/Sub PPKBD',
  certainty: { bkl: 'sure', bkb: 'inferred', bkr: 'inferred', uppka: 'inferred', pikr: 'inferred' } satisfies Record<
    PoktanKind,
    'sure' | 'inferred'
  >,
} as const

/** Whether one meeting makes its group active in its month. */
export function makesActive(meeting: { topics: readonly string[]; usedMedia: boolean; handedOver: boolean }): boolean {
  const has: Record<ActiveNeed, boolean> = {
    materi: meeting.topics.length > 0,
    media: meeting.usedMedia,
    diserahkan: meeting.handedOver,
  }
  return ACTIVE_RULE.needs.every((need) => has[need])
}
