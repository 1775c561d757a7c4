import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { recordReading } from '@/lib/families/reading'
import { areaOf } from '@/lib/fieldwork/area'
import { lockScope } from '@/lib/registers/keyed-step'
import { once } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import { correctField } from './correct'
import { eraseFamily, erasePerson } from './erase'
import { findSubject } from './find'
import { answersRequests, requestReceivers } from './policy'
import { getRequest, type PrivacyRequest } from './queries'
import { type PersonReport, readEverything } from './report'
import { CORRECTABLE, dueAt } from './rules'
import type { AnswerRequest, ReceiveRequest } from './schema'
import { startOfDay } from './start-of-day'

export interface RequestStamp {
  id: string
}

const subjectOf = (id: string): string => `privasi/${id}`

/**
 * Writes a request down; its clock of 3 x 24 hours runs from the day it was asked. Refuses a
 * person outside the receiver's area in the same words as one nobody knows.
 */
export function receiveRequest(actor: Actor, input: ReceiveRequest, now = new Date()): Promise<RequestStamp> {
  const { key, nik, ...body } = input
  return inTenant(actor, (tx) =>
    once<RequestStamp>(tx, key, { scope: 'privasi', receive: body, numbered: nik !== '' }, async () => {
      const area = await areaOf(tx, requestReceivers, now)
      if (area.kind === 'nowhere') throw new Refusal('not-allowed')
      const found = await findSubject(tx, area, input)
      if ('count' in found) throw nobody(found.count, nik !== '')
      const askedAt = askedOn(tx, input.askedOn, now)
      const { personId, familyId, villageId, kecamatanId } = found.subject
      await tx.sql.query(
        `insert into privacy_request (tenant_id, id, kind, person_id, family_id, village_id, kecamatan_id, requester, standing,
           reason, asked_at, due_at, received_by, received_name)
         values ($1, $2::uuid, $3, $4::uuid, $5::uuid, $6::int, $7::int, $8, $9, $10, $11::timestamptz, $12::timestamptz, $13::uuid, $14)`,
        [
          tx.tenantId,
          key,
          input.kind,
          input.about === 'keluarga' ? null : personId,
          familyId,
          villageId,
          kecamatanId,
          input.requester,
          input.standing,
          input.reason,
          askedAt.toISOString(),
          dueAt(askedAt).toISOString(),
          tx.actor.accountId,
          tx.actor.name,
        ],
      )
      await recordAudit(tx, 'privacy.received', subjectOf(key), { kind: input.kind })
      return { id: key }
    }),
  )
}

const nobody = (count: number, byNik: boolean): Refusal =>
  count === 0
    ? new Refusal('privacy.nobody', { fields: { [byNik ? 'nik' : 'name']: 'Tidak ada yang cocok di wilayah Anda.' } })
    : new Refusal('input-invalid', {
        fields: { nik: `Ada ${count} orang dengan nama dan tanggal lahir itu. Tulis NIK-nya.` },
      })

/** A day that was told counts from its beginning, so that the clock is never longer than the law's. */
function askedOn(tx: TenantTx, day: string | null, now: Date): Date {
  const today = dayIn(tx.actor.zone, now)
  if (day === null || day === today) return now
  if (day > today) throw new Refusal('input-invalid', { fields: { askedOn: 'Hari ini belum tiba.' } })
  return startOfDay(day, tx.actor.zone)
}

async function openRequest(tx: TenantTx, id: string, now: Date): Promise<PrivacyRequest> {
  if (!answersRequests(tx.actor)) throw new Refusal('not-found')
  return getRequest(tx, await areaOf(tx, requestReceivers, now), id)
}

/** Everything about the person of a request, for whoever answers it. Each opening stands in the trail. */
export function readReport(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<{ request: PrivacyRequest; report: PersonReport }> {
  return inTenant(actor, async (tx) => {
    const request = await openRequest(tx, id, now)
    const report = await readEverything(tx, request)
    await recordAudit(tx, 'privacy.reported', subjectOf(id), { kind: request.kind })
    if (request.personId) await recordReading(tx, 'person', request.personId)
    else if (request.familyId) await recordReading(tx, 'family', request.familyId)
    return { request, report }
  })
}

/**
 * Answers a request and does what it asks: corrects, limits, lifts the limit, erases. Refusing
 * needs the reason as the answer. Erasure wants its word typed, since nothing brings it back.
 */
export function answerRequest(actor: Actor, input: AnswerRequest, now = new Date()): Promise<RequestStamp> {
  const { key, value, ...body } = input
  return inTenant(actor, (tx) =>
    once<RequestStamp>(tx, key, { scope: 'privasi', answer: body }, async () => {
      for (const scope of ['keluarga', 'family', 'ganda', 'privasi']) await lockScope(tx, scope)
      const request = await openRequest(tx, input.id, now)
      if (request.state !== 'menunggu') throw new Refusal('privacy.decided')
      if (request.version !== input.version) throw new Refusal('changed-meanwhile')
      const done = input.outcome === 'selesai' ? await carryOut(tx, request, input, now) : {}
      await tx.sql.query(
        `update privacy_request set state = $3, answer = $4, done = $5::jsonb, handled_by = $6::uuid, handled_name = $7,
           handled_at = $8::timestamptz, version = version + 1 where tenant_id = $1 and id = $2::uuid`,
        [
          tx.tenantId,
          input.id,
          input.outcome,
          input.answer,
          JSON.stringify(done),
          tx.actor.accountId,
          tx.actor.name,
          now.toISOString(),
        ],
      )
      const action = input.outcome === 'selesai' ? 'privacy.answered' : 'privacy.refused'
      await recordAudit(tx, action, subjectOf(input.id), { kind: request.kind })
      return { id: input.id }
    }),
  )
}

async function carryOut(
  tx: TenantTx,
  request: PrivacyRequest,
  input: AnswerRequest,
  now: Date,
): Promise<Record<string, unknown>> {
  const { personId, familyId } = request
  switch (request.kind) {
    case 'akses':
      return {}
    case 'koreksi':
      if (!input.field) throw new Refusal('input-invalid', { fields: { field: 'Pilih isian yang diperbaiki.' } })
      if (!personId || !familyId)
        throw new Refusal('input-invalid', { fields: { field: 'Koreksi dicatat untuk satu orang.' } })
      await correctField(tx, { personId, familyId }, input.field, input.value, now)
      return { corrected: CORRECTABLE[input.field] }
    case 'pembatasan':
    case 'pencabutan_batas':
      await limit(tx, request, request.kind === 'pembatasan' ? now : null)
      return { limited: request.kind === 'pembatasan' }
    case 'penghapusan': {
      if (input.sure.toLowerCase() !== 'hapus')
        throw new Refusal('input-invalid', {
          fields: { sure: 'Ketik kata hapus. Penghapusan tidak dapat diurungkan.' },
        })
      const emptied = personId ? await erasePerson(tx, personId) : await eraseFamily(tx, String(familyId))
      return { emptied }
    }
  }
}

async function limit(tx: TenantTx, { personId, familyId }: PrivacyRequest, at: Date | null): Promise<void> {
  const [table, id] = personId ? ['person', personId] : ['family', familyId]
  await tx.sql.query(
    `update ${table} set restricted_at = $3::timestamptz, version = version + 1, updated_at = now()
     where tenant_id = $1 and id = $2::uuid and erased_at is null`,
    [tx.tenantId, id, at?.toISOString() ?? null],
  )
}
