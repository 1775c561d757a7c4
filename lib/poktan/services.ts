import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { formatPeriod, parsePeriod } from '@/lib/format/period'
import { lastDayOf, periodOfDay } from '@/lib/regions/month'
import { listMeetingMembers } from './meeting-queries'
import { dayProblem, isMemberOn } from './meeting-rules'
import type { RecordNil, RecordService, ServiceResult, WithdrawNil, WithdrawService } from './meeting-schema'
import { inBook, type MeetingDone, StaleService } from './meeting-step'

const subjectOf = (id: string) => `layanan/${id}`

/** Records a home visit or a referral. Refuses a day ahead or outside the group's life, and whoever was no member then. */
export function recordService(actor: Actor, input: RecordService, now = new Date()): Promise<MeetingDone> {
  return inBook(
    actor,
    input,
    () => input.poktanId,
    now,
    async (tx, { group, today }) => {
      const day = dayProblem(group, input.doneOn, today)
      if (day) throw new Refusal('input-invalid', { fields: { doneOn: day } })
      if (input.memberId !== null) {
        const member = (await listMeetingMembers(tx, group.id)).find(({ id }) => id === input.memberId)
        if (!member || !isMemberOn(member, input.doneOn))
          throw new Refusal('input-invalid', {
            fields: { memberId: `Bukan anggota pada ${formatDate(input.doneOn)}.` },
          })
      }
      const id = input.id ?? randomUUID()
      if (input.id && (await findService(tx, id))) throw new Refusal('service.known')
      await tx.sql.query(
        `insert into poktan_service (tenant_id, id, poktan_id, member_id, village_id, service, done_on, period,
           referred_to, purpose, result, recorded_by, recorder_name)
         values ($1, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::date, $8, $9, $10, $11, $12::uuid, $13)`,
        [
          tx.tenantId,
          id,
          group.id,
          input.memberId,
          group.villageId,
          input.service,
          input.doneOn,
          periodOfDay(input.doneOn),
          input.referredTo,
          input.purpose,
          input.result,
          tx.actor.accountId,
          tx.actor.name,
        ],
      )
      await recordAudit(tx, `layanan.${input.service}`, subjectOf(id), { poktan: group.id, on: input.doneOn })
      return { id, version: 1 }
    },
  )
}

interface ServiceRow {
  poktanId: string
  version: number
  withdrawn: boolean
  result: string
}

async function findService(tx: TenantTx, id: string): Promise<ServiceRow | null> {
  const [row] = await tx.sql.query<ServiceRow>(
    `select poktan_id::text as "poktanId", version, withdrawn, result from poktan_service
     where tenant_id = $1 and id = $2::uuid`,
    [tx.tenantId, id],
  )
  return row ?? null
}

async function getService(tx: TenantTx, id: string): Promise<ServiceRow> {
  const row = await findService(tx, id)
  if (!row) throw new Refusal('not-found')
  return row
}

/** Writes what came of a visit or referral, often known only later. */
export function setServiceResult(actor: Actor, input: ServiceResult, now = new Date()): Promise<MeetingDone> {
  return changeService(actor, input, now, 'layanan.hasil', { result: input.result })
}

/** Takes a visit or referral out of every count. */
export function withdrawService(actor: Actor, input: WithdrawService, now = new Date()): Promise<MeetingDone> {
  return changeService(actor, input, now, 'layanan.withdrawn', { withdrawn: true })
}

function changeService(
  actor: Actor,
  input: { key: string; id: string; version: number; base?: { result: string } | undefined },
  now: Date,
  action: string,
  set: { result?: string; withdrawn?: boolean },
): Promise<MeetingDone> {
  return inBook(
    actor,
    { ...input, action },
    async (tx) => (await getService(tx, input.id)).poktanId,
    now,
    async (tx, { group }) => {
      const { version, withdrawn, result } = await getService(tx, input.id)
      if (withdrawn) throw new Refusal('service.withdrawn')
      // Its result is all that can be changed: who saw the one that stands, or says the same, saw the service.
      const seen = input.base ? [input.base.result, set.result].includes(result) : version === input.version
      if (!seen) throw new StaleService({ id: input.id, version, result })
      await tx.sql.query(
        `update poktan_service set result = coalesce($3, result), withdrawn = coalesce($4, withdrawn), version = $5
         where tenant_id = $1 and id = $2::uuid`,
        [tx.tenantId, input.id, set.result ?? null, set.withdrawn ?? null, version + 1],
      )
      await recordAudit(tx, action, subjectOf(input.id), { poktan: group.id })
      return { id: input.id, version: version + 1 }
    },
  )
}

/**
 * Hands in a month without a meeting, and why. Refuses a month in which there was one, one
 * that has not begun, and one outside the group's life.
 */
export function recordNil(actor: Actor, input: RecordNil, now = new Date()): Promise<MeetingDone> {
  return inBook(
    actor,
    input,
    () => input.poktanId,
    now,
    async (tx, { group, today }) => {
      const period = parsePeriod(input.period)!
      const lastDay = lastDayOf(period)
      if (period > periodOfDay(today)) throw new Refusal('report.period-ahead')
      if (lastDay < group.activeFrom || (group.activeTo !== null && group.activeTo <= `${input.period}-01`))
        throw new Refusal('input-invalid', { fields: { period: 'Kelompok ini tidak aktif pada bulan itu.' } })
      const [met] = await tx.sql.query<{ id: string }>(
        `select id::text as id from poktan_meeting
         where tenant_id = $1 and poktan_id = $2::uuid and period = $3 and not withdrawn limit 1`,
        [tx.tenantId, group.id, period],
      )
      if (met) throw new Refusal('meeting.was-held')
      const [row] = await tx.sql.query<{ version: number }>(
        `insert into poktan_nil as n (tenant_id, poktan_id, period, village_id, reason, recorded_by, recorder_name)
         values ($1, $2::uuid, $3, $4, $5, $6::uuid, $7)
         on conflict (tenant_id, poktan_id, period) do update set village_id = excluded.village_id,
           reason = excluded.reason, recorded_by = excluded.recorded_by, recorder_name = excluded.recorder_name,
           withdrawn = false, version = n.version + 1
         returning version`,
        [tx.tenantId, group.id, period, group.villageId, input.reason, tx.actor.accountId, tx.actor.name],
      )
      await recordAudit(tx, 'pertemuan.nihil', `poktan/${group.id}`, { month: input.period, reason: input.reason })
      return { id: group.id, version: row!.version }
    },
  )
}

/** Takes back a month's "no meeting". Refuses when there is none. */
export function withdrawNil(actor: Actor, input: WithdrawNil, now = new Date()): Promise<MeetingDone> {
  return inBook(
    actor,
    { ...input, action: 'withdraw' },
    () => input.poktanId,
    now,
    async (tx, { group }) => {
      const period = parsePeriod(input.period)!
      const [row] = await tx.sql.query<{ version: number }>(
        `update poktan_nil set withdrawn = true, version = version + 1
         where tenant_id = $1 and poktan_id = $2::uuid and period = $3 and not withdrawn returning version`,
        [tx.tenantId, group.id, period],
      )
      if (!row) throw new Refusal('not-found')
      await recordAudit(tx, 'pertemuan.nihil-ditarik', `poktan/${group.id}`, { month: formatPeriod(period) })
      return { id: group.id, version: row.version }
    },
  )
}
