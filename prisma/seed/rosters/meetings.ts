import type { Period } from '@/lib/format/period'
import type { PoktanKind } from '@/lib/poktan/rules'
import { OTHER_TOPIC } from '@/lib/poktan/syllabus'
import { randomOf, stableId } from '../random'
import { dayIn, periodOfDay } from '../registers/days'
import type { SampleGroup, SampleMember } from './groups'

/** The topics of a kind's syllabus in their order; where it lists none, words of the groups' own. */
export type Topics = (
  kind: PoktanKind,
  day: string,
) => { syllabus: string; codes: readonly string[]; words: readonly string[] }

export interface SampleMeeting {
  id: string
  heldOn: string
  period: Period
  speakerRole: string
  syllabus: string
  topics: string[]
  topicOther: string
  ageGroups: number[]
  discussion: boolean
  handedOver: boolean
  eldersAlone: number | null
  eldersAssisted: number | null
  present: SampleMember[]
}

export interface SampleService {
  id: string
  service: 'kunjungan' | 'rujukan'
  doneOn: string
  period: Period
  member: SampleMember
  purpose: string
  referredTo: string
}

/** How many months before this one the groups of the stage have kept their registers in Lini. */
export const MONTHS_KEPT = 7

const SPEAKERS = ['pkb_plkb', 'kader', 'kader', 'ppkbd', 'kader'] as const
const VISITS = ['Dua kali tidak hadir', 'Menanyakan perkembangan anak', 'Menyampaikan materi yang terlewat']
const REFERRALS = ['Puskesmas', 'Posyandu', 'Balai Penyuluhan KB', 'PPKS/Satyagatra']

/** What a group did month by month: mostly one meeting, seldom two, now and then none. `today` ends it. */
export function meetingsOf(group: SampleGroup, topics: Topics, thisPeriod: Period, today: string): SampleMeeting[] {
  const { row, members } = group
  const { syllabus, codes, words } = topics(row.kind, today)
  const meetings: SampleMeeting[] = []
  for (let period = thisPeriod - MONTHS_KEPT; period <= thisPeriod; period++) {
    const random = randomOf('pertemuan', row.id, period)
    const held = random.chance(0.9) ? (random.chance(0.1) ? 2 : 1) : 0
    for (let turn = 0; turn < held; turn++) {
      const heldOn = dayIn(period, turn === 0 ? random.between(3, 14) : random.between(17, 26))
      const there = members.filter(({ joinedOn, leftOn }) => joinedOn <= heldOn && (leftOn === null || leftOn > heldOn))
      if (heldOn >= today || heldOn < row.active_from || there.length === 0) continue
      if (row.active_to && heldOn >= row.active_to) continue
      const elders = row.kind === 'bkl' ? there.length : null
      meetings.push({
        id: stableId('pertemuan', row.id, period, turn),
        heldOn,
        period,
        speakerRole: random.pick(SPEAKERS),
        syllabus,
        topics: [codes[meetings.length % codes.length] ?? OTHER_TOPIC],
        topicOther: codes.length > 0 ? '' : words[meetings.length % words.length]!,
        ageGroups: row.kind === 'bkb' ? random.shuffled([0, 1, 2, 3, 4, 5]).slice(0, random.between(1, 3)).sort() : [],
        discussion: random.chance(0.8),
        handedOver: random.chance(0.93),
        eldersAlone: elders === null ? null : Math.round(elders * 0.7),
        eldersAssisted: elders === null ? null : elders - Math.round(elders * 0.7),
        present: there.filter(() => random.chance(0.76)),
      })
    }
  }
  return meetings
}

/** The home visits and referrals of a group's kader. */
export function servicesOf({ row, members }: SampleGroup, thisPeriod: Period, today: string): SampleService[] {
  const services: SampleService[] = []
  for (let period = thisPeriod - MONTHS_KEPT; period <= thisPeriod; period++) {
    const random = randomOf('layanan', row.id, period)
    for (let turn = random.between(0, 3); turn > 0; turn--) {
      const doneOn = dayIn(period, random.between(4, 27))
      const there = members.filter(({ joinedOn, leftOn }) => joinedOn <= doneOn && (leftOn === null || leftOn > doneOn))
      if (doneOn >= today || periodOfDay(row.active_from) > period || there.length === 0) continue
      const referral = random.chance(0.25)
      services.push({
        id: stableId('layanan', row.id, period, turn),
        service: referral ? 'rujukan' : 'kunjungan',
        doneOn,
        period,
        member: random.pick(there),
        purpose: referral ? 'Perlu pemeriksaan lebih lanjut' : random.pick(VISITS),
        referredTo: referral ? random.pick(REFERRALS) : '',
      })
    }
  }
  return services
}
