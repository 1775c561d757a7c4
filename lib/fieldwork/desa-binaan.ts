import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { dayIn, laterDay } from '@/lib/registers/rules'
import {
  type Done,
  getRow,
  nextVersion,
  requireReach,
  requireVersion,
  runStep,
  subjectOf,
} from '@/lib/registers/run-step'
import { type Columns, readRow, type Steps } from '@/lib/registers/steps'
import { areaOf } from './area'
import { petugasRegister } from './petugas'
import { servesOn, serviceProblem } from './rules'
import type { AssignVillages, HandOver, ReleaseVillage } from './schema'
import { listServicesFrom, listServicesOf } from './services'

const area = (tx: TenantTx) => areaOf(tx, petugasRegister.writers)
const refuse = (field: string, sentence: string) =>
  new Refusal('input-invalid', { detail: sentence, fields: { [field]: sentence } })

const officerOf = (row: Columns) => ({
  name: String(row.name),
  activeFrom: String(row.active_from),
  activeTo: row.active_to as string | null,
})

/** Opens a village for an officer; a row that was taken back on the same day is taken up again. */
async function serve(tx: TenantTx, steps: Steps, petugasId: string, villageId: number, from: string): Promise<void> {
  const key = { petugas_id: petugasId, village_id: villageId, from_on: from }
  if (await readRow(tx, 'desa_binaan', key)) await steps.update('desa_binaan', key, { to_on: null })
  else await steps.insert('desa_binaan', key, key, { to_on: from })
}

const stopServing = (steps: Steps, service: { petugasId: string; villageId: number; from: string }, on: string) =>
  steps.update(
    'desa_binaan',
    { petugas_id: service.petugasId, village_id: service.villageId, from_on: service.from },
    { to_on: laterDay(on, service.from) },
  )

/** Ends an officer's villages with the officer. */
export async function closeServices(tx: TenantTx, steps: Steps, row: Columns, on: string): Promise<void> {
  for (const service of await listServicesOf(tx, String(row.id)))
    if (service.to === null || service.to > on) await stopServing(steps, service, on)
}

/** Opens again the villages that ended with the officer and that nobody else took since. */
export async function reopenServices(tx: TenantTx, steps: Steps, row: Columns): Promise<void> {
  const ended = String(row.active_to)
  const own = (await listServicesOf(tx, String(row.id))).filter((service) => service.to === ended)
  const villageIds = own.map((service) => service.villageId)
  const taken = new Set((await listServicesFrom(tx, villageIds, ended)).map((service) => service.villageId))
  for (const service of own)
    if (!taken.has(service.villageId)) await serve(tx, steps, service.petugasId, service.villageId, service.from)
}

async function requireOwnVillages(tx: TenantTx, villageIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.sql.query<{ id: number; name: string; closed: boolean }>(
    `select id, name, closed_on is not null as closed from region
     where id = any($1::int[]) and district_id = $2 and level = 4`,
    [villageIds, tx.tenantId],
  )
  if (rows.length < new Set(villageIds).size) throw refuse('villageIds', 'Ada desa yang bukan wilayah kantor Anda.')
  const closed = rows.filter((row) => row.closed)
  if (closed.length > 0)
    throw refuse('villageIds', `Sudah tidak ada sebagai desa/kelurahan: ${closed.map((row) => row.name).join(', ')}.`)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/**
 * Gives villages to an officer from a day on. Refuses those another officer
 * serves then or later: they are moved by `handOver`, so that no day has two.
 */
export function assignVillages(actor: Actor, input: AssignVillages, now = new Date()): Promise<Done> {
  return runStep(actor, 'petugas', input, async (tx, steps) => {
    const { id, version, from } = input
    const villageIds = [...new Set(input.villageIds)]
    const row = await getRow(tx, petugasRegister, id)
    requireReach(await area(tx), row)
    requireVersion(row, version)
    const problem = serviceProblem(officerOf(row), from, dayIn(tx.actor.zone, now))
    if (problem) throw refuse('from', problem)
    const names = await requireOwnVillages(tx, villageIds)
    const inTheWay = await listServicesFrom(tx, villageIds, from)
    if (inTheWay.length > 0) {
      const who = inTheWay.map(
        ({ villageName, petugasName, from: since }) => `${villageName} (${petugasName}, sejak ${formatDate(since)})`,
      )
      throw refuse('villageIds', `Sudah dibina: ${who.join('; ')}. Pakai Serah terima untuk memindahkannya.`)
    }
    for (const villageId of villageIds) await serve(tx, steps, id, villageId, from)
    await steps.update('petugas', { id }, nextVersion(row))
    await recordAudit(tx, 'petugas.villages-assigned', subjectOf('petugas', id), {
      villages: [...names.values()],
      from,
    })
    return { action: 'villages-assigned', entries: [{ id, version: version + 1 }] }
  })
}

/** Ends an officer's service of one village on a day. The village then has nobody, and lists say so. */
export function releaseVillage(actor: Actor, input: ReleaseVillage, now = new Date()): Promise<Done> {
  return runStep(actor, 'petugas', input, async (tx, steps) => {
    const { id, version, villageId, on } = input
    const row = await getRow(tx, petugasRegister, id)
    requireReach(await area(tx), row)
    requireVersion(row, version)
    const today = dayIn(tx.actor.zone, now)
    if (on > today) throw refuse('on', `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`)
    const service = (await listServicesOf(tx, id)).find((one) => one.villageId === villageId && one.to === null)
    if (!service) throw new Refusal('not-found')
    if (on < service.from) throw refuse('on', `Desa ini dibina sejak ${formatDate(service.from)}.`)
    await stopServing(steps, service, on)
    await steps.update('petugas', { id }, nextVersion(row))
    await recordAudit(tx, 'petugas.village-released', subjectOf('petugas', id), { village: service.villageName, on })
    return { action: 'village-released', entries: [{ id, version: version + 1 }] }
  })
}

/**
 * Moves villages from one officer to another on a day: the first serves until
 * the day before, the second from that day. Both officers must be within reach.
 * Refuses villages the first does not serve that day and days ahead.
 */
export function handOver(actor: Actor, input: HandOver, now = new Date()): Promise<Done> {
  return runStep(actor, 'petugas', input, async (tx, steps) => {
    const { fromId, toId, on } = input
    const villageIds = [...new Set(input.villageIds)]
    const giver = await getRow(tx, petugasRegister, fromId)
    const taker = await getRow(tx, petugasRegister, toId)
    const reach = await area(tx)
    requireReach(reach, giver)
    requireReach(reach, taker)
    const problem = serviceProblem(officerOf(taker), on, dayIn(tx.actor.zone, now))
    if (problem) throw refuse('on', problem)
    await requireOwnVillages(tx, villageIds)

    const services = await listServicesFrom(tx, villageIds, on)
    const given = services.filter((one) => one.petugasId === fromId && one.to === null && servesOn(one, on))
    if (given.length < villageIds.length)
      throw refuse(
        'villageIds',
        `Ada desa yang tidak dibina ${giver.name} pada ${formatDate(on)}. Muat ulang daftarnya.`,
      )
    for (const service of given) {
      await stopServing(steps, service, on)
      await serve(tx, steps, toId, service.villageId, on)
    }
    await steps.update('petugas', { id: fromId }, nextVersion(giver))
    await steps.update('petugas', { id: toId }, nextVersion(taker))
    const villages = given.map((service) => service.villageName)
    await recordAudit(tx, 'petugas.handed-over', subjectOf('petugas', fromId), { villages, on, to: String(taker.name) })
    await recordAudit(tx, 'petugas.took-over', subjectOf('petugas', toId), { villages, on, from: String(giver.name) })
    return {
      action: 'handed-over',
      entries: [giver, taker].map((row) => ({ id: String(row.id), version: (row.version as number) + 1 })),
    }
  })
}
