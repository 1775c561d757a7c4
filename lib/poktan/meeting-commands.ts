import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { periodOfDay } from '@/lib/regions/month'
import { findAnswer } from '@/lib/registers/once'
import { differingFields, joinMeeting, MEETING_FIELDS, type MeetingAnswers } from './meeting-merge'
import { getMeeting, listMeetingMembers, type Meeting, type MeetingGroup } from './meeting-queries'
import { isMemberOn, meetingProblems } from './meeting-rules'
import type { ChangeMeeting, RecordMeeting, WithdrawMeeting } from './meeting-schema'
import {
  type Book,
  inBook,
  lockBook,
  type MeetingDone,
  type MeetingStamp,
  openBook,
  StaleMeeting,
} from './meeting-step'
import { keepAttendance, keepPhotos, setMeeting, writeMeeting } from './meeting-writes'

const subjectOf = (id: string) => `pertemuan/${id}`

/** Answers what a step did, and what its receipt must keep to take it back. */
const stamped = (
  tx: TenantTx,
  action: MeetingStamp['action'],
  done: MeetingDone,
  before: Meeting | null,
  nilPeriod: number | null = null,
): MeetingStamp => ({ book: 'pertemuan', action, by: tx.actor.accountId, done, before, nilPeriod })

/**
 * Records a meeting with who was there. Refuses a day ahead or outside the group's life, a
 * topic of another list, and whoever was no member on that day. A second meeting on the
 * same day is recorded and warned of. Takes back a "no meeting" of that month.
 */
export async function recordMeeting(actor: Actor, input: RecordMeeting, now = new Date()): Promise<MeetingDone> {
  const stamp = await inBook<MeetingStamp>(
    actor,
    input,
    () => input.poktanId,
    now,
    async (tx, book) => {
      const id = input.id ?? randomUUID()
      if (input.id) await refuseKnown(tx, id)
      await refuseWrong(tx, book, input)
      const warning = await sameDayWarning(tx, book.group, input.heldOn, id)
      await writeMeeting(tx, book.group, id, input)
      await keepAttendance(tx, id, input.attendance)
      await keepPhotos(tx, id, input.photos)
      const nilPeriod = await takeBackNil(tx, book.group, input.heldOn)
      await recordAudit(tx, 'pertemuan.recorded', subjectOf(id), {
        poktan: book.group.id,
        on: input.heldOn,
        present: input.attendance.length,
      })
      const done: MeetingDone = { id, version: 1, ...(warning && { warning }) }
      return stamped(tx, 'recorded', done, null, nilPeriod)
    },
  )
  return stamp.done
}

/**
 * Corrects a meeting. What others changed since its author read it is joined field by
 * field where the author tells what was seen (`base`), and refused with both versions
 * where it touches, or where nothing tells.
 */
export async function changeMeeting(actor: Actor, input: ChangeMeeting, now = new Date()): Promise<MeetingDone> {
  const stamp = await inBook<MeetingStamp>(
    actor,
    input,
    (tx) => poktanOf(tx, input.id),
    now,
    async (tx, book) => {
      const before = await getMeeting(tx, input.id)
      if (before.withdrawn) throw new Refusal('meeting.withdrawn')
      const { answers, joined } = joinedWith(before, input)
      await refuseWrong(tx, book, answers, before)
      const warning = await sameDayWarning(tx, book.group, answers.heldOn, input.id)
      await setMeeting(tx, input.id, answers, before.version + 1)
      await keepAttendance(tx, input.id, answers.attendance)
      await keepPhotos(tx, input.id, answers.photos)
      const nilPeriod = await takeBackNil(tx, book.group, answers.heldOn)
      await recordAudit(tx, 'pertemuan.changed', subjectOf(input.id), {
        poktan: book.group.id,
        on: answers.heldOn,
        present: answers.attendance.length,
        presentBefore: before.attendance.length,
        ...(joined && { joined }),
      })
      const done: MeetingDone = {
        id: input.id,
        version: before.version + 1,
        ...(joined && { joined }),
        ...(warning && { warning }),
      }
      return stamped(tx, 'changed', done, before, nilPeriod)
    },
  )
  return stamp.done
}

/** Takes a meeting out of every count, with a reason; it stays readable. */
export async function withdrawMeeting(actor: Actor, input: WithdrawMeeting, now = new Date()): Promise<MeetingDone> {
  const stamp = await inBook<MeetingStamp>(
    actor,
    input,
    (tx) => poktanOf(tx, input.id),
    now,
    async (tx, { group }) => {
      const before = await getMeeting(tx, input.id)
      if (before.withdrawn) throw new Refusal('meeting.withdrawn')
      refuseUnseen(before, input)
      await setWithdrawn(tx, input.id, true, input.reason, before.version + 1)
      await recordAudit(tx, 'pertemuan.withdrawn', subjectOf(input.id), { poktan: group.id, reason: input.reason })
      return stamped(tx, 'withdrawn', { id: input.id, version: before.version + 1 }, before)
    },
  )
  return stamp.done
}

/** Takes back one's own latest step on a meeting, while nobody has changed it since. */
export function undoMeeting(actor: Actor, { key }: { key: string }, now = new Date()): Promise<MeetingDone> {
  return inTenant(actor, async (tx) => {
    const stamp = await findAnswer<MeetingStamp>(tx, key)
    if (stamp?.book !== 'pertemuan' || stamp.by !== tx.actor.accountId) throw new Refusal('not-found')
    const { id, version } = stamp.done
    const poktanId = await poktanOf(tx, id)
    await lockBook(tx, poktanId)
    const group = await openBook(tx, poktanId, now)
    const present = await getMeeting(tx, id)
    if (present.version !== version) throw new Refusal('register.undo-closed')
    const next = version + 1
    if (stamp.action === 'recorded') await setWithdrawn(tx, id, true, 'Batal dicatat', next)
    if (stamp.action === 'withdrawn') await setWithdrawn(tx, id, false, '', next)
    if (stamp.action === 'changed' && stamp.before) {
      await setMeeting(tx, id, stamp.before, next)
      await keepAttendance(tx, id, stamp.before.attendance)
      await keepPhotos(tx, id, stamp.before.photos)
    }
    if (stamp.nilPeriod !== null)
      await tx.sql.query(
        `update poktan_nil set withdrawn = false, version = version + 1
         where tenant_id = $1 and poktan_id = $2::uuid and period = $3`,
        [tx.tenantId, group.id, stamp.nilPeriod],
      )
    await recordAudit(tx, 'pertemuan.undone', subjectOf(id), { poktan: group.id, step: stamp.action })
    return { id, version: next }
  })
}

/**
 * The answers to write: the author's, joined with what others stored since. Versions alone
 * would not do: a chain of edits made without signal counts on ahead by itself.
 */
function joinedWith(stored: Meeting, input: ChangeMeeting): { answers: MeetingAnswers; joined?: true } {
  if (!input.base) {
    if (stored.version !== input.version) throw new StaleMeeting(stored)
    return { answers: input }
  }
  const { answers, touching, joined } = joinMeeting(input.base, input, stored)
  if (touching.length > 0) throw new StaleMeeting(stored, touching)
  return { answers, ...(joined && { joined }) }
}

/** A meeting somebody else has corrected since is not taken away unseen. */
function refuseUnseen(stored: Meeting, { version, base }: WithdrawMeeting): void {
  const unseen = base ? differingFields(base, stored) : stored.version === version ? [] : MEETING_FIELDS
  if (unseen.length > 0) throw new StaleMeeting(stored, unseen)
}

/** A device's own id names one meeting: under another key it is another attempt at the same. */
async function refuseKnown(tx: TenantTx, id: string): Promise<void> {
  const [known] = await tx.sql.query<{ id: string }>(
    'select id::text as id from poktan_meeting where tenant_id = $1 and id = $2::uuid',
    [tx.tenantId, id],
  )
  if (known) throw new Refusal('meeting.known')
}

async function poktanOf(tx: TenantTx, meetingId: string): Promise<string> {
  return (await getMeeting(tx, meetingId)).poktanId
}

function setWithdrawn(tx: TenantTx, id: string, withdrawn: boolean, reason: string, version: number) {
  return tx.sql.query(
    `update poktan_meeting set withdrawn = $3, withdrawn_reason = $4, version = $5, updated_at = now()
     where tenant_id = $1 and id = $2::uuid`,
    [tx.tenantId, id, withdrawn, reason, version],
  )
}

/** A month with a meeting is not without one. Answers the month whose "no meeting" was taken back. */
async function takeBackNil(tx: TenantTx, group: MeetingGroup, heldOn: string): Promise<number | null> {
  const [nil] = await tx.sql.query<{ period: number }>(
    `update poktan_nil set withdrawn = true, version = version + 1
     where tenant_id = $1 and poktan_id = $2::uuid and period = $3 and not withdrawn returning period`,
    [tx.tenantId, group.id, periodOfDay(heldOn)],
  )
  return nil?.period ?? null
}

/** Another meeting of the group on the same day, as a sentence; null when there is none. */
async function sameDayWarning(tx: TenantTx, group: MeetingGroup, on: string, id: string): Promise<string | null> {
  const [other] = await tx.sql.query<{ count: number }>(
    `select count(*)::int as count from poktan_meeting
     where tenant_id = $1 and poktan_id = $2::uuid and held_on = $3::date and id <> $4::uuid and not withdrawn`,
    [tx.tenantId, group.id, on, id],
  )
  return other?.count ? `Sudah ada pertemuan lain pada ${formatDate(on)}. Bila ini yang sama, urungkan.` : null
}

async function refuseWrong(
  tx: TenantTx,
  { group, today }: Book,
  input: MeetingAnswers,
  before?: Meeting,
): Promise<void> {
  const problems: FieldProblems = meetingProblems(group, input, today)
  const members = new Map((await listMeetingMembers(tx, group.id)).map((member) => [member.id, member]))
  const strangers = input.attendance.filter((id) => {
    const member = members.get(id)
    return !member || !isMemberOn(member, input.heldOn)
  })
  if (strangers.length > 0) {
    const names = strangers.flatMap((id) => members.get(id)?.name ?? []).slice(0, 5)
    problems.attendance = `${strangers.length} yang ditandai hadir bukan anggota pada ${formatDate(input.heldOn)}${
      names.length > 0 ? `: ${names.join(', ')}` : ''
    }. Hapus tandanya, atau perbaiki tanggal masuknya di daftar anggota.`
  }
  const added = input.photos.filter((id) => !before?.photos.includes(id))
  if (added.length > 0) {
    const [known] = await tx.sql.query<{ count: number }>(
      `select count(*)::int as count from file where tenant_id = $1 and id = any ($2::uuid[]) and kind like 'image/%'`,
      [tx.tenantId, added],
    )
    if (known?.count !== added.length) problems.photos = 'Ada foto yang tidak ditemukan. Hapus, lalu tambahkan lagi.'
  }
  if (Object.keys(problems).length > 0) throw new Refusal('input-invalid', { fields: problems })
}
