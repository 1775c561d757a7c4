import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { listLastMeetings, listMeetingMembers, type MeetingGroup } from '@/lib/poktan/meeting-queries'
import { chipOf } from '@/lib/poktan/member-chip'

/** So many earlier meetings are looked at: who came last, which topics were taught, which day is taken. */
const LOOKED_BACK = 12

/** What the form of a meeting needs of its group. */
export async function readFormData(tx: TenantSql, { group, today }: { group: MeetingGroup; today: string }) {
  const [members, recent] = await Promise.all([
    listMeetingMembers(tx, group.id),
    listLastMeetings(tx, group.id, LOOKED_BACK),
  ])
  return { members: members.map((member) => chipOf(group.kind, member, today)), recent }
}

/** The latest day a meeting may have been on: today, or the last day of a group that ended. */
export function lastDayFor({ activeTo }: MeetingGroup, today: string): string {
  if (activeTo === null || activeTo > today) return today
  return new Date(Date.parse(`${activeTo}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
