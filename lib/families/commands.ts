import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { type KeyedStamp, runKeyedStep, type Touched, undoKeyedStep } from '@/lib/registers/keyed-step'
import { findPlace } from '@/lib/registers/place'
import { mayWriteAt } from '@/lib/registers/policy'
import type { UndoStep } from '@/lib/registers/register'
import { revealsOf, whyClosed } from './family-area'
import { openNumber } from './numbers'
import { familyWriters } from './policy'
import { getFamily } from './queries'
import { familySubject } from './reading'
import type { ChangeFamily, RecordFamily, RevealNumber } from './schema'
import { permitUndo, workOutAgain } from './undo-permit'
import { addFamily, editFamily, type WrittenFamily, withoutNumbers } from './write'

const officeOf = (actor: Actor): number => {
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  return actor.tenantId
}

/** The village of a new family with its code. Refuses one of another office, or outside the person's area. */
export async function placeForFamily(tx: TenantTx, villageId: number) {
  const { place, problems } = await findPlace(tx, { place: 'village' }, { villageId })
  if (Object.keys(problems).length > 0 || place.kecamatanId === null)
    throw new Refusal('input-invalid', { fields: problems })
  const [region] = await tx.sql.query<{ code: string }>('select code from region where id = $1', [villageId])
  return { villageId, kecamatanId: place.kecamatanId, code: region?.code ?? '' }
}

/** The rows of a family that was just made: an undoing takes all of them. */
export const rowsOf = ({ id, personIds, follows }: WrittenFamily): Touched[] => [
  { table: 'family', id, version: 1 },
  ...personIds.map((personId) => ({ table: 'person' as const, id: personId, version: 1 })),
  ...follows,
]

/**
 * Records a family with its persons, with NIK and KK or without. Refuses a village
 * outside the person's area and a number that somebody in the office has.
 */
export function recordFamily(actor: Actor, input: RecordFamily, now = new Date()): Promise<KeyedStamp> {
  const { key, villageId, ...answers } = input
  const body = { villageId, ...withoutNumbers(officeOf(actor), answers) }
  return runKeyedStep(actor, 'keluarga', { key, body }, async (tx, steps) => {
    const place = await placeForFamily(tx, villageId)
    if (!mayWriteAt(await areaOf(tx, familyWriters, now), place)) throw new Refusal('not-allowed')
    const family = await addFamily(tx, steps, place, answers, now)
    await recordAudit(tx, 'family.recorded', familySubject(family.id))
    const rows = rowsOf(family)
    return { action: 'family.recorded', subject: familySubject(family.id), rows, warnings: family.warnings }
  })
}

/** Changes a family that nobody else has changed since it was read; a NIK left empty stays as it is. */
export function changeFamily(actor: Actor, input: ChangeFamily, now = new Date()): Promise<KeyedStamp> {
  const { key, id, version, ...answers } = input
  const body = { id, version, ...withoutNumbers(officeOf(actor), answers) }
  return runKeyedStep(actor, 'keluarga', { key, body }, async (tx, steps) => {
    const { villageId, kecamatanId, villageCode } = await getFamily(tx, id)
    const place = { villageId, kecamatanId, code: villageCode }
    if (!mayWriteAt(await areaOf(tx, familyWriters, now), place)) throw new Refusal('not-allowed')
    const family = await editFamily(tx, steps, { id, version, place, ...answers }, now)
    await recordAudit(tx, 'family.changed', familySubject(id))
    const rows: Touched[] = [{ table: 'family', id, version: family.version }, ...family.follows]
    return { action: 'family.changed', subject: familySubject(id), rows, warnings: family.warnings }
  })
}

/** Takes back one's own latest step on a family while nothing has changed or hangs on it since. */
export function undoFamilyStep(actor: Actor, { key }: UndoStep): Promise<KeyedStamp> {
  return undoKeyedStep(actor, 'keluarga', key, permitUndo, workOutAgain)
}

/**
 * Shows one number in full, once, with a reason that stays in the trail: to the PKB of the
 * village and the koordinator of the kecamatan, to a kader TPK of the own targets. Refuses
 * everybody else.
 */
export function revealNumber(actor: Actor, input: RevealNumber, now = new Date()): Promise<{ number: string }> {
  const { kind, id, reason } = input
  return inTenant(actor, async (tx) => {
    const shown = { tenantId: tx.tenantId, mergedInto: null, erasedAt: null, restrictedAt: null }
    const person = kind === 'nik' ? await tx.db.person.findFirst({ where: { ...shown, id } }) : null
    if (kind === 'nik' && !person) throw new Refusal('not-found')
    const row = await tx.db.family.findFirst({ where: { ...shown, id: person?.familyId ?? id } })
    if (!row) throw new Refusal('not-found')
    const { kk, nik } = await revealsOf(tx, row, now)
    if (kind === 'kk' ? !kk : nik !== 'all' && !nik.has(id)) throw new Refusal(await whyClosed(tx, row, now))
    const sealed = kind === 'nik' ? person?.nikSealed : row.kkSealed
    if (!sealed) throw new Refusal('not-found')
    await recordAudit(tx, `family.${kind}-revealed`, familySubject(row.id), {
      ...(person && { person: person.id }),
      reason,
    })
    return { number: openNumber(tx.tenantId, kind, id, sealed) }
  })
}
