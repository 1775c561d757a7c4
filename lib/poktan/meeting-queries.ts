import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Period } from '@/lib/format/period'

/** A group as its meetings need it. */
export interface MeetingGroup {
  id: string
  kind: string
  name: string
  code: string
  registerNo: string
  leader: string
  mentorName: string
  place: string
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  activeFrom: string
  activeTo: string | null
  sample: boolean
}

/** A day's column as `YYYY-MM-DD`. */
export const day = (column: string, as: string) => `to_char(${column}, 'YYYY-MM-DD') as "${as}"`

/** What is read of a group, as `p` with its village `v`. */
export const GROUP = `
  select p.id::text as id, p.kind, p.name, p.code, p.register_no as "registerNo", p.leader,
    p.mentor_name as "mentorName", p.place, p.village_id as "villageId", v.name as "villageName",
    p.kecamatan_id as "kecamatanId", k.name as "kecamatanName", ${day('p.active_from', 'activeFrom')},
    ${day('p.active_to', 'activeTo')}, p.sample
  from poktan p join region v on v.id = p.village_id join region k on k.id = p.kecamatan_id`

/** The group of an id; another office's is not found, like one that is not there. */
export async function getMeetingGroup(tx: TenantSql, id: string): Promise<MeetingGroup> {
  const [group] = await tx.sql.query<MeetingGroup>(`${GROUP} where p.tenant_id = $1 and p.id = $2::uuid`, [
    tx.tenantId,
    id,
  ])
  if (!group) throw new Refusal('not-found')
  return group
}

/** Somebody of the roster, now or once: the family's head, in PIK-R the person. */
export interface MeetingMember {
  poktanId: string
  id: string
  /** The family, in PIK-R the person: the same after leaving and coming back. */
  subjectId: string
  name: string
  /** The child, teen or elder that makes the family eligible; empty when unknown. */
  personName: string
  bornOn: string | null
  married: boolean | null
  rt: string
  joinedOn: string
  leftOn: string | null
}

/** What is read of a member `m`: the group's id first, so that many groups can be asked at once. */
export const MEMBER = `
  select m.poktan_id::text as "poktanId", m.id::text as id,
    (case when m.individual then m.person_id else m.family_id end)::text as "subjectId",
    case when m.individual then o.name else f.name end as name,
    case when m.individual then '' else coalesce(o.name, '') end as "personName", ${day('o.born_on', 'bornOn')},
    o.married, f.rt, ${day('m.joined_on', 'joinedOn')}, ${day('m.left_on', 'leftOn')}
  from poktan_member m
  join family f on f.tenant_id = m.tenant_id and f.id = m.family_id
  left join person o on o.tenant_id = m.tenant_id and o.id = m.person_id`
export const BY_NAME = 'order by case when m.individual then o.name_key else f.name_key end, m.joined_on, m.id'

/** Everybody who ever belonged to a group, by name. */
export const listMeetingMembers = (tx: TenantSql, poktanId: string): Promise<MeetingMember[]> =>
  tx.sql.query<MeetingMember>(`${MEMBER} where m.tenant_id = $1 and m.poktan_id = $2::uuid ${BY_NAME}`, [
    tx.tenantId,
    poktanId,
  ])

/** One meeting as it stands, with who was there. */
export interface Meeting {
  id: string
  poktanId: string
  heldOn: string
  period: Period
  speakerRole: string
  speakerName: string
  syllabus: string
  topics: string[]
  topicOther: string
  ageGroups: number[]
  discussion: boolean
  usedMedia: boolean
  handedOver: boolean
  eldersAlone: number | null
  eldersAssisted: number | null
  place: string
  note: string
  withdrawn: boolean
  withdrawnReason: string
  recorderName: string
  version: number
  updatedAt: string
  /** Member ids. */
  attendance: string[]
  /** File ids, in the order they were added. */
  photos: string[]
}

/** What is read of a meeting `m`, with who was there and its photos. */
export const MEETING = `
  select m.id::text as id, m.poktan_id::text as "poktanId", ${day('m.held_on', 'heldOn')}, m.period,
    m.speaker_role as "speakerRole", m.speaker_name as "speakerName", m.syllabus, m.topics,
    m.topic_other as "topicOther", m.age_groups::int[] as "ageGroups", m.discussion, m.used_media as "usedMedia",
    m.handed_over as "handedOver", m.elders_alone as "eldersAlone", m.elders_assisted as "eldersAssisted", m.place,
    m.note, m.withdrawn, m.withdrawn_reason as "withdrawnReason", m.recorder_name as "recorderName", m.version,
    to_char(m.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt",
    array(select a.member_id::text from poktan_attendance a
      where a.tenant_id = m.tenant_id and a.meeting_id = m.id order by 1) as attendance,
    array(select p.file_id::text from photo p where p.tenant_id = m.tenant_id and p.subject_id = m.id
      and p.subject_kind = 'pertemuan' and not p.removed order by p.created_at, p.id) as photos
  from poktan_meeting m`

/** The meeting of an id, withdrawn or not; another office's is not found, like one that is not there. */
export async function getMeeting(tx: TenantSql, id: string): Promise<Meeting> {
  const [meeting] = await tx.sql.query<Meeting>(`${MEETING} where m.tenant_id = $1 and m.id = $2::uuid`, [
    tx.tenantId,
    id,
  ])
  if (!meeting) throw new Refusal('not-found')
  return meeting
}

/** The meetings of a group in a month in their order, without those taken back. */
export const listMeetings = (tx: TenantSql, poktanId: string, period: Period): Promise<Meeting[]> =>
  tx.sql.query<Meeting>(
    `${MEETING} where m.tenant_id = $1 and m.poktan_id = $2::uuid and m.period = $3 and not m.withdrawn
     order by m.held_on, m.created_at`,
    [tx.tenantId, poktanId, period],
  )

/** The latest meetings of a group, newest first, without those taken back. */
export const listLastMeetings = (tx: TenantSql, poktanId: string, count: number): Promise<Meeting[]> =>
  tx.sql.query<Meeting>(
    `${MEETING} where m.tenant_id = $1 and m.poktan_id = $2::uuid and not m.withdrawn
     order by m.held_on desc, m.created_at desc limit $3::int`,
    [tx.tenantId, poktanId, count],
  )

/** The first month in which each family (in PIK-R each person) was ever present in a group. */
export async function firstPresence(tx: TenantSql, poktanId: string): Promise<Map<string, Period>> {
  const rows = await tx.sql.query<{ subjectId: string; period: number }>(
    `select (case when b.individual then b.person_id else b.family_id end)::text as "subjectId", min(m.period) as period
     from poktan_meeting m
     join poktan_attendance a on a.tenant_id = m.tenant_id and a.meeting_id = m.id
     join poktan_member b on b.tenant_id = a.tenant_id and b.id = a.member_id
     where m.tenant_id = $1 and m.poktan_id = $2::uuid and not m.withdrawn group by 1`,
    [tx.tenantId, poktanId],
  )
  return new Map(rows.map(({ subjectId, period }) => [subjectId, period]))
}

/** A home visit or referral. */
export interface Service {
  id: string
  memberId: string | null
  service: 'kunjungan' | 'rujukan'
  doneOn: string
  referredTo: string
  purpose: string
  result: string
  recorderName: string
  version: number
}

/** The visits and referrals of a group in a month, without those taken back. */
export const listServices = (tx: TenantSql, poktanId: string, period: Period): Promise<Service[]> =>
  tx.sql.query<Service>(
    `select id::text as id, member_id::text as "memberId", service, ${day('done_on', 'doneOn')},
       referred_to as "referredTo", purpose, result, recorder_name as "recorderName", version
     from poktan_service where tenant_id = $1 and poktan_id = $2::uuid and period = $3 and not withdrawn
     order by done_on, created_at`,
    [tx.tenantId, poktanId, period],
  )

/** Where this group sent people before, the commonest first: what a referral offers to tap. */
export async function listReferralPlaces(tx: TenantSql, poktanId: string): Promise<string[]> {
  const rows = await tx.sql.query<{ place: string }>(
    `select referred_to as place from poktan_service
     where tenant_id = $1 and poktan_id = $2::uuid and service = 'rujukan' and not withdrawn
     group by 1 order by count(*) desc, 1 limit 6`,
    [tx.tenantId, poktanId],
  )
  return rows.map(({ place }) => place)
}

/** Why a group handed in a month without a meeting; null when it did not. */
export async function findNil(
  tx: TenantSql,
  poktanId: string,
  period: Period,
): Promise<{ reason: string; recorderName: string } | null> {
  const [nil] = await tx.sql.query<{ reason: string; recorderName: string }>(
    `select reason, recorder_name as "recorderName" from poktan_nil
     where tenant_id = $1 and poktan_id = $2::uuid and period = $3 and not withdrawn`,
    [tx.tenantId, poktanId, period],
  )
  return nil ?? null
}
