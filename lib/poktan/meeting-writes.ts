import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TenantTx } from '@/lib/db/tenant'
import { periodOfDay } from '@/lib/regions/month'
import type { MeetingAnswers } from './meeting-merge'
import type { MeetingGroup } from './meeting-queries'

type Facts = Omit<MeetingAnswers, 'attendance' | 'photos'>

const COLUMNS = [
  'held_on',
  'period',
  'speaker_role',
  'speaker_name',
  'syllabus',
  'topics',
  'topic_other',
  'age_groups',
  'discussion',
  'used_media',
  'handed_over',
  'elders_alone',
  'elders_assisted',
  'place',
  'note',
] as const

const CASTS: Partial<Record<(typeof COLUMNS)[number], string>> = {
  held_on: '::date',
  period: '::int',
  topics: '::text[]',
  age_groups: '::smallint[]',
  elders_alone: '::int',
  elders_assisted: '::int',
}

const valuesOf = (meeting: Facts) => [
  meeting.heldOn,
  periodOfDay(meeting.heldOn),
  meeting.speakerRole,
  meeting.speakerName,
  meeting.syllabus,
  meeting.topics,
  meeting.topicOther,
  meeting.ageGroups,
  meeting.discussion,
  meeting.usedMedia,
  meeting.handedOver,
  meeting.eldersAlone,
  meeting.eldersAssisted,
  meeting.place,
  meeting.note,
]

const places = (from: number) => COLUMNS.map((name, at) => `$${from + at}${CASTS[name] ?? ''}`)

/** Writes a new meeting where its group is on that day. */
export async function writeMeeting(tx: TenantTx, group: MeetingGroup, id: string, meeting: Facts) {
  await tx.sql.query(
    `insert into poktan_meeting (tenant_id, id, poktan_id, kind, village_id, kecamatan_id, recorded_by, recorder_name,
       ${COLUMNS.join(', ')})
     values ($1, $2::uuid, $3::uuid, $4, $5, $6, $7::uuid, $8, ${places(9).join(', ')})`,
    [
      tx.tenantId,
      id,
      group.id,
      group.kind,
      group.villageId,
      group.kecamatanId,
      tx.actor.accountId,
      tx.actor.name,
      ...valuesOf(meeting),
    ],
  )
}

/** Writes all answers of a meeting anew under its next version. */
export async function setMeeting(tx: TenantTx, id: string, meeting: Facts, version: number) {
  const set = places(4).map((place, at) => `${COLUMNS[at]} = ${place}`)
  await tx.sql.query(
    `update poktan_meeting set version = $3, updated_at = now(), ${set.join(', ')}
     where tenant_id = $1 and id = $2::uuid`,
    [tx.tenantId, id, version, ...valuesOf(meeting)],
  )
}

/** Makes these the members who were present, and no others. */
export async function keepAttendance(tx: TenantTx, meetingId: string, memberIds: readonly string[]) {
  await tx.sql.query(
    `delete from poktan_attendance where tenant_id = $1 and meeting_id = $2::uuid and member_id <> all ($3::uuid[])`,
    [tx.tenantId, meetingId, memberIds],
  )
  await tx.sql.query(
    `insert into poktan_attendance (tenant_id, meeting_id, member_id)
     select $1, $2::uuid, id from unnest($3::uuid[]) id on conflict do nothing`,
    [tx.tenantId, meetingId, memberIds],
  )
}

/** Makes these the photos of a meeting; one taken off stays as a row, so that it can be put back. */
export async function keepPhotos(tx: TenantTx, meetingId: string, fileIds: readonly string[]) {
  await tx.sql.query(
    `update photo set removed = not (file_id = any ($3::uuid[]))
     where tenant_id = $1 and subject_kind = 'pertemuan' and subject_id = $2::uuid`,
    [tx.tenantId, meetingId, fileIds],
  )
  const known = await tx.sql.query<{ id: string }>(
    `select file_id::text as id from photo where tenant_id = $1 and subject_kind = 'pertemuan' and subject_id = $2::uuid`,
    [tx.tenantId, meetingId],
  )
  const added = fileIds.filter((id) => !known.some((photo) => photo.id === id))
  if (added.length === 0) return
  await tx.sql.query(
    `insert into photo (tenant_id, id, subject_kind, subject_id, file_id, taken_by, created_at)
     select $1, n.id, 'pertemuan', $2::uuid, n.file, $5::uuid, now() + n.at * interval '1 microsecond'
     from unnest($3::uuid[], $4::uuid[]) with ordinality n (id, file, at)`,
    [tx.tenantId, meetingId, added.map(() => randomUUID()), added, tx.actor.accountId],
  )
}
