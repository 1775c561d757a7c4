import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { currentPeriod, type Period, periodText } from '@/lib/format/period'
import { dayIn } from '@/lib/registers/rules'
import type { FieldGroup, GroupPart, GroupsPart } from './field-part'
import {
  listFirstPresences,
  listGroupsOf,
  listMeetingsBefore,
  listMeetingsOf,
  listMembersOf,
  listNilsOf,
  listOtherTopicsOf,
  listReferralsOf,
  listServicesOf,
} from './field-queries'
import { groupAreaOf } from './group-area'
import type { Meeting, MeetingGroup } from './meeting-queries'
import { makesActive } from './meeting-rules'
import { chipOf } from './member-chip'
import { type GroupMonth, listGroupMonths } from './my-groups'
import { type GroupArea, reachesGroup } from './policy'
import { syllabiOf } from './syllabus'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** This month on the office's clock, and the one before. */
const monthsAt = (zone: string, now: Date): Period[] => {
  const current = currentPeriod(now, zone)
  return [current, current - 1]
}
const firstDayOf = (months: readonly Period[]): string => `${periodText(months.at(-1)!)}-01`

/** Whose groups are too many for a device: the office's, which has its own pages. */
const isDesk = (area: GroupArea): boolean => area.kind === 'office' || area.kind === 'nowhere'

/** The groups whose books a person keeps, with where each stands this month and last. */
export function readGroupsPart(actor: Actor, now: Date): Promise<GroupsPart> {
  return inTenantSql(actor, async (tx) => {
    const area = await groupAreaOf(tx, now)
    const months = monthsAt(tx.actor.zone, now)
    if (isDesk(area)) return { months, groups: [], desk: true }
    const lists = await Promise.all(months.map((period) => listGroupMonths(tx, area, period)))
    const all = [...new Map(lists.flat().map((group) => [group.id, group])).values()]
    const met = await listMeetingsOf(
      tx,
      all.map(({ id }) => id),
      firstDayOf(months),
    )
    return { months, desk: false, groups: all.map((group) => fieldGroup(group, lists, months, met)) }
  })
}

function fieldGroup(group: GroupMonth, lists: GroupMonth[][], months: Period[], met: readonly Meeting[]): FieldGroup {
  const { id, kind, name, villageId, villageName, kecamatanName, lastMet } = group
  const newest = lists.flat().find((one) => one.id === id)!
  return {
    ...{ id, kind, name, villageId, villageName, kecamatanName, lastMet },
    members: newest.members,
    months: months.map((period, at) => {
      const month = lists[at]!.find((one) => one.id === id)
      const own = met.filter((meeting) => meeting.poktanId === id && meeting.period === period)
      return month ? { state: month.state, meetings: month.meetings, active: own.some(makesActive) } : null
    }),
  }
}

/** One group with everything its screens need. Refuses a group whose books the person does not keep. */
export async function readGroupPart(actor: Actor, poktanId: string, now: Date): Promise<GroupPart> {
  if (!UUID.test(poktanId)) throw new Refusal('not-found')
  const part = (await readGroupParts(actor, now, [poktanId])).get(poktanId)
  if (!part) throw new Refusal('not-found')
  return part
}

/** The parts of all groups a device carries for a person, or of these among the person's own, by id. */
export function readGroupParts(actor: Actor, now: Date, only?: readonly string[]): Promise<Map<string, GroupPart>> {
  return inTenantSql(actor, async (tx) => {
    const area = await groupAreaOf(tx, now)
    const months = monthsAt(tx.actor.zone, now)
    const ids = only ?? (isDesk(area) ? [] : await carriedIds(tx, area, months))
    const groups = (await listGroupsOf(tx, ids)).filter((group) => reachesGroup(area, group))
    return partsOf(tx, groups, months, now)
  })
}

async function carriedIds(tx: TenantSql, area: GroupArea, months: readonly Period[]): Promise<string[]> {
  const lists = await Promise.all(months.map((period) => listGroupMonths(tx, area, period)))
  return [...new Set(lists.flat().map(({ id }) => id))]
}

async function partsOf(tx: TenantSql, groups: readonly MeetingGroup[], months: Period[], now: Date) {
  const ids = groups.map(({ id }) => id)
  const from = firstDayOf(months)
  const today = dayIn(tx.actor.zone, now)
  const [members, meetings, before, nils, services, first, places, topics] = await Promise.all([
    listMembersOf(tx, ids, from),
    listMeetingsOf(tx, ids, from),
    listMeetingsBefore(tx, ids, from),
    listNilsOf(tx, ids, months),
    listServicesOf(tx, ids, from),
    listFirstPresences(tx, ids),
    listReferralsOf(tx, ids),
    listOtherTopicsOf(tx, ids, `${periodText(months[0]! - 12)}-01`),
  ])
  const began = new Map(first.map(({ poktanId, subjectId, period }) => [`${poktanId}/${subjectId}`, period]))
  const of = <Row extends { poktanId: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ poktanId }) => poktanId === id)
  return new Map(
    groups.map((group): [string, GroupPart] => {
      const { id, kind, name, villageId, villageName, kecamatanName, activeFrom, activeTo, sample } = group
      const own = of(meetings, id)
      const last = own.at(-1) ?? of(before, id)[0] ?? null
      return [
        id,
        {
          group: { id, kind, name, villageId, villageName, kecamatanName, activeFrom, activeTo, sample },
          months,
          members: of(members, id).map((member) => ({
            ...chipOf(kind, member, today),
            subjectId: member.subjectId,
            rt: member.rt,
            first: began.get(`${id}/${member.subjectId}`) ?? null,
          })),
          meetings: own,
          before: own.length > 0 ? null : last,
          syllabus: last?.syllabus ?? syllabiOf(kind, today)[0]!.code,
          nils: of(nils, id).map(({ poktanId: _, ...nil }) => nil),
          services: of(services, id).map(({ poktanId: _, ...service }) => service),
          referralPlaces: of(places, id).map(({ place }) => place),
          earlierTopics: of(topics, id).map(({ words }) => words),
        },
      ]
    }),
  )
}
