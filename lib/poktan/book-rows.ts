import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import type { Meeting, Service } from './meeting-queries'
import { isMemberOn, type Membership, makesActive } from './meeting-rules'

/** A member as a line of the register needs them. */
export interface RowMember extends Membership {
  id: string
  subjectId: string
  name: string
  personName: string
  rt: string
}

/** One member's line in the month: where they were, and whether that was their first time. */
export interface BookRow {
  member: RowMember
  /** Aligned with the meetings: present, absent, or null where they were no member that day. */
  present: (boolean | null)[]
  visits: number
  referrals: number
  /** `pertama` when the month holds their first presence ever in this group, `kembali` when they came before. */
  presence: 'pertama' | 'kembali' | null
  isMember: boolean
}

/** The lines of a month, and what they come to. */
export interface BookRows {
  rows: BookRow[]
  /** Families (in PIK-R persons): members at the month's end, present at least once, of them for the first time. */
  members: number
  present: number
  first: number
  active: boolean
}

/** A line for everybody who belonged to the group in a month. `firstOf` tells the month a family was first present. */
export function bookRows(
  month: { period: Period; meetings: readonly Meeting[]; services: readonly Service[] },
  members: readonly RowMember[],
  firstOf: (subjectId: string) => Period | undefined,
): BookRows {
  const { period, meetings, services } = month
  const end = lastDayOf(period)
  const beginning = `${end.slice(0, 7)}-01`
  const rows = members
    .filter(({ joinedOn, leftOn }) => joinedOn <= end && (leftOn === null || leftOn > beginning))
    .map((member): BookRow => {
      const present = meetings.map((meeting) =>
        isMemberOn(member, meeting.heldOn) ? meeting.attendance.includes(member.id) : null,
      )
      const own = services.filter(({ memberId }) => memberId === member.id)
      return {
        member,
        present,
        visits: own.filter(({ service }) => service === 'kunjungan').length,
        referrals: own.filter(({ service }) => service === 'rujukan').length,
        presence: present.includes(true) ? (firstOf(member.subjectId) === period ? 'pertama' : 'kembali') : null,
        isMember: isMemberOn(member, end),
      }
    })
  const subjects = (kept: (row: BookRow) => boolean) =>
    new Set(rows.filter(kept).map(({ member }) => member.subjectId)).size
  return {
    rows,
    members: subjects((row) => row.isMember),
    present: subjects((row) => row.presence !== null),
    first: subjects((row) => row.presence === 'pertama'),
    active: meetings.some(makesActive),
  }
}
