import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import {
  findNil,
  firstPresence,
  listMeetingMembers,
  listMeetings,
  listReferralPlaces,
  listServices,
  type Meeting,
  type MeetingMember,
  type Service,
} from './meeting-queries'
import { isMemberOn, makesActive } from './meeting-rules'

/** One member's line in the month: where they were, and whether that was their first time. */
export interface BookRow {
  member: MeetingMember
  /** Aligned with the meetings: present, absent, or null where they were no member that day. */
  present: (boolean | null)[]
  visits: number
  referrals: number
  /** `pertama` when the month holds their first presence ever in this group, `kembali` when they came before. */
  presence: 'pertama' | 'kembali' | null
  isMember: boolean
}

/** A group's register R/I of one month. */
export interface Book {
  meetings: Meeting[]
  rows: BookRow[]
  services: Service[]
  nil: { reason: string; recorderName: string } | null
  referralPlaces: string[]
  /** Families (in PIK-R persons): members at the month's end, present at least once, of them for the first time. */
  members: number
  present: number
  first: number
  active: boolean
}

/** Reads the register R/I of a group in a month: its meetings, and a line for everybody who belonged to it then. */
export async function readBook(tx: TenantSql, poktanId: string, period: Period): Promise<Book> {
  const [meetings, members, services, nil, first, referralPlaces] = await Promise.all([
    listMeetings(tx, poktanId, period),
    listMeetingMembers(tx, poktanId),
    listServices(tx, poktanId, period),
    findNil(tx, poktanId, period),
    firstPresence(tx, poktanId),
    listReferralPlaces(tx, poktanId),
  ])
  const end = lastDayOf(period)
  const beginning = `${end.slice(0, 7)}-01`
  const rows = members
    .filter(({ joinedOn, leftOn }) => joinedOn <= end && (leftOn === null || leftOn > beginning))
    .map((member): BookRow => {
      const present = meetings.map((meeting) =>
        isMemberOn(member, meeting.heldOn) ? meeting.attendance.includes(member.id) : null,
      )
      const began = first.get(member.subjectId)
      const own = services.filter(({ memberId }) => memberId === member.id)
      return {
        member,
        present,
        visits: own.filter(({ service }) => service === 'kunjungan').length,
        referrals: own.filter(({ service }) => service === 'rujukan').length,
        presence: present.includes(true) ? (began === period ? 'pertama' : 'kembali') : null,
        isMember: isMemberOn(member, end),
      }
    })
  const subjects = (kept: (row: BookRow) => boolean) =>
    new Set(rows.filter(kept).map(({ member }) => member.subjectId)).size
  return {
    meetings,
    rows,
    services,
    nil,
    referralPlaces,
    members: subjects((row) => row.isMember),
    present: subjects((row) => row.presence !== null),
    first: subjects((row) => row.presence === 'pertama'),
    active: meetings.some(makesActive),
  }
}
