import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { dayIn } from '@/lib/format/day'
import { type KeyedStamp, lockScope, runKeyedStep, type Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { readRow, type Steps } from '@/lib/registers/steps'
import { rwKey } from '@/lib/tpk/rw'
import { settleFamily } from '@/lib/tpk/settle-family'
import { placeForFamily } from './commands'
import { openForWriting } from './family-area'
import { familySubject } from './reading'
import { membersOf, openPerson } from './step-commands'
import type { MoveFamily, MovePerson } from './step-schema'
import { addFamily } from './write'

/** Since when a row of a history has been open: the day the one before it ended. */
async function openSince(tx: TenantTx, table: 'family_residence' | 'person_family', id: string) {
  const column = table === 'family_residence' ? 'family_id' : 'person_id'
  const [last] = await tx.sql.query<{ on: string | null }>(
    `select to_char(max(to_on), 'YYYY-MM-DD') as "on" from ${table} where tenant_id = $1 and ${column} = $2::uuid`,
    [tx.tenantId, id],
  )
  return last?.on ?? null
}

function dayProblem(on: string, since: string | null, today: string): string | null {
  if (on > today) return `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  if (since && on < since) return `Tidak boleh sebelum pindah yang terakhir, ${formatDate(since)}.`
  return null
}

/**
 * Writes that a family lives elsewhere since a day: where it lived stays as history, and its
 * open targets follow to the team of the new area. Refuses a day ahead or before the last
 * move, the same place, and a village of another office.
 */
export function moveFamily(actor: Actor, { key, ...input }: MoveFamily, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, 'keluarga', { key, body: { moveFamily: input } }, async (tx, steps) => {
    const { id, version, villageId, dusun, rw, rt, address, movedOn, reason } = input
    const before = await openForWriting(tx, id, now)
    if (before.version !== version) throw new Refusal('changed-meanwhile')
    const since = await openSince(tx, 'family_residence', id)
    const problem = dayProblem(movedOn, since, dayIn(tx.actor.zone, now))
    if (problem) throw new Refusal('input-invalid', { fields: { movedOn: problem } })
    if (villageId === before.villageId && rwKey(rw) === rwKey(before.rw) && rt === before.rt)
      throw new Refusal('input-invalid', { fields: { villageId: 'Keluarga ini sudah tinggal di sana.' } })
    const place = await placeForFamily(tx, villageId)
    const { kecamatanId } = place
    const residenceId = randomUUID()
    await steps.insert(
      'family_residence',
      {
        id: residenceId,
        family_id: id,
        village_id: before.villageId,
        kecamatan_id: before.kecamatanId,
        dusun: before.dusun,
        rw: before.rw,
        rt: before.rt,
        address: before.address,
        from_on: since,
        to_on: movedOn,
        reason,
      },
      { id: residenceId },
      'remove',
    )
    const row = await readRow(tx, 'family', { id })
    const home = { village_id: villageId, kecamatan_id: kecamatanId, dusun, rw, rt, address }
    await steps.update('family', { id }, { ...home, ...nextVersion(row ?? {}) })
    const targets = await settleFamily(tx, steps, id, now)
    await recordAudit(tx, 'family.moved', familySubject(id), { on: movedOn, to: place.code, reason })
    const rows: Touched[] = [{ table: 'family', id, version: version + 1 }, ...targets]
    return { action: 'family.moved', subject: familySubject(id), rows }
  })
}

/** Writes where a person was, and puts them into the other family with the relation they have there. */
async function settlePerson(
  tx: TenantTx,
  steps: Steps,
  personId: string,
  familyId: string,
  { relation, movedOn, reason }: { relation: string | null; movedOn: string; reason: string },
): Promise<Touched> {
  const row = (await readRow(tx, 'person', { id: personId })) ?? {}
  const id = randomUUID()
  await steps.insert(
    'person_family',
    {
      id,
      person_id: personId,
      family_id: String(row.family_id),
      relation: String(row.relation),
      from_on: await openSince(tx, 'person_family', personId),
      to_on: movedOn,
      reason,
    },
    { id },
    'remove',
  )
  const moved = { family_id: familyId, ...(relation !== null && { relation }), ...nextVersion(row) }
  await steps.update('person', { id: personId }, moved)
  return { table: 'person', id: personId, version: Number(row.version) + 1 }
}

/**
 * Moves somebody into another family of the own area, or founds one with them; children may
 * come along. Where they were stays as history, and their open targets go with them.
 */
export function movePerson(actor: Actor, { key, ...input }: MovePerson, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, 'keluarga', { key, body: { movePerson: input } }, async (tx, steps) => {
    const { id, along, movedOn, relation } = input
    const { row, familyId: from } = await openPerson(tx, input, now)
    await lockScope(tx, 'family')
    const people = [id, ...along.filter((one) => one !== id)]
    const known = await membersOf(tx, from)
    if (people.some((one) => !known.includes(one))) throw new Refusal('not-found')
    const problem = dayProblem(movedOn, await openSince(tx, 'person_family', id), dayIn(tx.actor.zone, now))
    if (problem) throw new Refusal('input-invalid', { fields: { movedOn: problem } })
    const { home, made, warnings } = await destination(tx, steps, input, from, now)
    if (relation === 'kepala' && made.length === 0) await refuseSecondHead(tx, home.familyId)
    const moved: Touched[] = []
    for (const one of people)
      moved.push(
        await settlePerson(tx, steps, one, home.familyId, { ...input, relation: one === id ? relation : null }),
      )
    const targets = await settleFamily(tx, steps, home.familyId, now)
    const detail = { person: String(row.id), on: movedOn, reason: input.reason }
    await recordAudit(tx, 'person.left-family', familySubject(from), detail)
    await recordAudit(tx, 'person.joined-family', familySubject(home.familyId), detail)
    return { action: 'person.moved', subject: familySubject(from), rows: [...moved, ...made, ...targets], warnings }
  })
}

async function destination(tx: TenantTx, steps: Steps, input: Omit<MovePerson, 'key'>, from: string, now: Date) {
  if (input.familyId !== '') {
    if (input.familyId === from)
      throw new Refusal('input-invalid', { fields: { familyId: 'Orang ini sudah di keluarga itu.' } })
    const { id: familyId, villageId, kecamatanId, rw } = await openForWriting(tx, input.familyId, now)
    return { home: { familyId, villageId, kecamatanId, rw }, made: [] as Touched[], warnings: [] as string[] }
  }
  const place = await placeForFamily(tx, Number(input.villageId))
  const { name, dusun, rw, rt, address } = input
  const answers = { name, dusun, rw, rt, address, kk: '', kki: '', source: '', persons: [] }
  const family = await addFamily(tx, steps, place, answers, now)
  const home = { familyId: family.id, villageId: place.villageId, kecamatanId: place.kecamatanId, rw }
  const made: Touched[] = [{ table: 'family', id: family.id, version: 1 }]
  return { home, made, warnings: family.warnings }
}

async function refuseSecondHead(tx: TenantTx, familyId: string): Promise<void> {
  const heads = await tx.sql.query(
    `select 1 as found from person where tenant_id = $1 and family_id = $2::uuid and relation = 'kepala'
       and died_on is null and merged_into is null and erased_at is null limit 1`,
    [tx.tenantId, familyId],
  )
  if (heads.length > 0)
    throw new Refusal('input-invalid', {
      fields: { relation: 'Keluarga itu sudah punya kepala keluarga. Pilih hubungan lain.' },
    })
}
