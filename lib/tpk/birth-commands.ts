import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { addChildAtBirth } from '@/lib/families/birth'
import type { KeyedStamp, Touched } from '@/lib/registers/keyed-step'
import { laterDay } from '@/lib/registers/rules'
import type { StageFacts } from './care'
import { careSubject, type Doing, inCare, type OpenedCare, targetIn } from './care-step'
import { refuseKnown } from './commands'
import { birthProblems } from './rules'
import type { RecordBirth } from './schema'
import { endTarget, getCareFamily, getCarePerson, insertTarget, type TargetRow } from './target-rows'

/**
 * Records a birth: the pregnancy ends as `melahirkan`, the mother is accompanied for 42 days
 * more, and each child alive becomes a person of the family and a target of its own. A child
 * born dead is counted in words at the pregnancy and is no person. Refuses days and measures
 * that cannot be, and a pregnancy that has ended.
 */
export function recordBirth(actor: Actor, input: RecordBirth, doing: Doing = { now: new Date() }): Promise<KeyedStamp> {
  return inCare(actor, input, doing, async (opened) => {
    const { tx, steps, today } = opened
    const pregnancy = await pregnancyIn(opened, input.targetId)
    const fields = birthProblems(input, pregnancy, today)
    if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
    await refuseKnown(tx, 'tpk_target', [input.afterId, ...input.babies.map(({ targetId }) => targetId)])
    const mother = await getCarePerson(tx, pregnancy.personId)
    const family = await getCareFamily(tx, mother.familyId)
    const { deliveredOn, place, helper, mode, babies } = input
    const dead = babies.filter(({ alive }) => !alive).length
    const rows: Touched[] = [
      await endTarget(steps, pregnancy, {
        on: laterDay(deliveredOn, pregnancy.openedOn),
        as: 'melahirkan',
        note: dead > 0 ? `${dead} lahir mati` : '',
      }),
    ]
    const facts: StageFacts = { place, helper, mode, ...(babies.length > 1 && { multiple: babies.length }) }
    const nifas = { id: input.afterId, personId: mother.id, stage: 'pascasalin' as const, facts, afterId: pregnancy.id }
    rows.push(await insertTarget(tx, steps, family, { ...nifas, openedOn: deliveredOn, anchorOn: deliveredOn }, today))
    for (const [at, baby] of babies.entries())
      if (baby.alive) rows.push(...(await addBaby(opened, input, pregnancy, baby, babies.length > 1 ? at + 1 : null)))
    await recordAudit(tx, 'care.birth', careSubject(pregnancy.id), {
      on: deliveredOn,
      alive: babies.length - dead,
      dead,
    })
    return { action: 'care.birth', subject: careSubject(pregnancy.id), rows }
  })
}

async function pregnancyIn(opened: OpenedCare, id: string): Promise<TargetRow> {
  const target = await targetIn(opened, id)
  if (target.stage !== 'hamil')
    throw new Refusal('input-invalid', { fields: { targetId: 'Persalinan dicatat dari pendampingan ibu hamil.' } })
  if (target.closedOn !== null) throw new Refusal('care.closed')
  return target
}

/** A child alive: a person of the mother's family, and its own target from the day of birth. */
async function addBaby(
  { tx, steps, today, now }: OpenedCare,
  { deliveredOn, gestationWeeks }: RecordBirth,
  pregnancy: TargetRow,
  baby: RecordBirth['babies'][number],
  birthOrder: number | null,
): Promise<Touched[]> {
  const { id, targetId, name, sex, weightG, lengthMm } = baby
  const born = { bornOn: deliveredOn, birthOrder, weightG, lengthMm, gestationWeeks }
  const child = await addChildAtBirth(tx, steps, { id, motherId: pregnancy.personId, name, sex, ...born }, now)
  const family = await getCareFamily(tx, child.familyId)
  const target = await insertTarget(
    tx,
    steps,
    family,
    {
      id: targetId,
      personId: id,
      stage: 'anak',
      openedOn: deliveredOn,
      anchorOn: deliveredOn,
      facts: {},
      afterId: pregnancy.id,
    },
    today,
  )
  return [{ table: 'person', id, version: 1 }, target]
}
