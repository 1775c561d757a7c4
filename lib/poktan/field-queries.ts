import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import type { FieldNil } from './field-part'
import {
  BY_NAME,
  day,
  GROUP,
  MEETING,
  MEMBER,
  type Meeting,
  type MeetingGroup,
  type MeetingMember,
  type Service,
} from './meeting-queries'

/** Several groups at once, as their field parts need them: each read is one question for all of them. */
type Of<Row> = Row & { poktanId: string }

/** The groups of these ids, those of other offices left out. */
export const listGroupsOf = (tx: TenantSql, ids: readonly string[]): Promise<MeetingGroup[]> =>
  tx.sql.query<MeetingGroup>(`${GROUP} where p.tenant_id = $1 and p.id = any ($2::uuid[])`, [tx.tenantId, ids])

/** Everybody who belonged to one of these groups on a day or later, by name. */
export const listMembersOf = (tx: TenantSql, ids: readonly string[], from: string): Promise<MeetingMember[]> =>
  tx.sql.query<MeetingMember>(
    `${MEMBER} where m.tenant_id = $1 and m.poktan_id = any ($2::uuid[])
     and (m.left_on is null or m.left_on > $3::date) ${BY_NAME}`,
    [tx.tenantId, ids, from],
  )

/** Their meetings since a day in their order, without those taken back. */
export const listMeetingsOf = (tx: TenantSql, ids: readonly string[], from: string): Promise<Meeting[]> =>
  tx.sql.query<Meeting>(
    `${MEETING} where m.tenant_id = $1 and m.poktan_id = any ($2::uuid[]) and m.held_on >= $3::date and not m.withdrawn
     order by m.held_on, m.created_at`,
    [tx.tenantId, ids, from],
  )

/** The latest meeting of each before a day. */
export const listMeetingsBefore = (tx: TenantSql, ids: readonly string[], day: string): Promise<Meeting[]> =>
  tx.sql.query<Meeting>(
    `${MEETING} join lateral (select l.id from poktan_meeting l
       where l.tenant_id = $1 and l.poktan_id = m.poktan_id and l.held_on < $3::date and not l.withdrawn
       order by l.held_on desc, l.created_at desc limit 1) latest on latest.id = m.id
     where m.tenant_id = $1 and m.poktan_id = any ($2::uuid[]) and m.held_on < $3::date`,
    [tx.tenantId, ids, day],
  )

/** The months without a meeting that were handed in. */
export const listNilsOf = (
  tx: TenantSql,
  ids: readonly string[],
  periods: readonly Period[],
): Promise<Of<FieldNil>[]> =>
  tx.sql.query<Of<FieldNil>>(
    `select poktan_id::text as "poktanId", period, reason, recorder_name as "recorderName", version from poktan_nil
     where tenant_id = $1 and poktan_id = any ($2::uuid[]) and period = any ($3::int[]) and not withdrawn
     order by period`,
    [tx.tenantId, ids, periods],
  )

/** Visits and referrals since a day, without those taken back. */
export const listServicesOf = (
  tx: TenantSql,
  ids: readonly string[],
  from: string,
): Promise<Of<Service & { period: Period }>[]> =>
  tx.sql.query<Of<Service & { period: Period }>>(
    `select poktan_id::text as "poktanId", id::text as id, member_id::text as "memberId", service,
       ${day('done_on', 'doneOn')}, period, referred_to as "referredTo", purpose, result,
       recorder_name as "recorderName", version
     from poktan_service
     where tenant_id = $1 and poktan_id = any ($2::uuid[]) and done_on >= $3::date and not withdrawn
     order by done_on, created_at`,
    [tx.tenantId, ids, from],
  )

/** The first month in which each family (in PIK-R each person) was ever present in each group. */
export const listFirstPresences = (
  tx: TenantSql,
  ids: readonly string[],
): Promise<Of<{ subjectId: string; period: Period }>[]> =>
  tx.sql.query<Of<{ subjectId: string; period: Period }>>(
    `select m.poktan_id::text as "poktanId",
       (case when b.individual then b.person_id else b.family_id end)::text as "subjectId", min(m.period) as period
     from poktan_meeting m
     join poktan_attendance a on a.tenant_id = m.tenant_id and a.meeting_id = m.id
     join poktan_member b on b.tenant_id = a.tenant_id and b.id = a.member_id
     where m.tenant_id = $1 and m.poktan_id = any ($2::uuid[]) and not m.withdrawn group by 1, 2`,
    [tx.tenantId, ids],
  )

/** Where each group sent people before, the commonest first, six at most. */
export const listReferralsOf = (tx: TenantSql, ids: readonly string[]): Promise<Of<{ place: string }>[]> =>
  tx.sql.query<Of<{ place: string }>>(
    `select "poktanId", place from (
       select poktan_id::text as "poktanId", referred_to as place, count(*) as times,
         row_number() over (partition by poktan_id order by count(*) desc, referred_to) as at
       from poktan_service
       where tenant_id = $1 and poktan_id = any ($2::uuid[]) and service = 'rujukan' and not withdrawn
       group by poktan_id, referred_to) counted
     where at <= 6 order by times desc, place`,
    [tx.tenantId, ids],
  )

/** Topics in words of its own of each group's last year, the latest first, four at most. */
export const listOtherTopicsOf = (
  tx: TenantSql,
  ids: readonly string[],
  from: string,
): Promise<Of<{ words: string }>[]> =>
  tx.sql.query<Of<{ words: string }>>(
    `select "poktanId", words from (
       select poktan_id::text as "poktanId", topic_other as words, max(held_on) as last,
         row_number() over (partition by poktan_id order by max(held_on) desc, topic_other) as at
       from poktan_meeting
       where tenant_id = $1 and poktan_id = any ($2::uuid[]) and held_on >= $3::date and topic_other <> '' and not withdrawn
       group by poktan_id, topic_other) named
     where at <= 4 order by last desc, words`,
    [tx.tenantId, ids, from],
  )
