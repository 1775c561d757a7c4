import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { type KeyedChange, type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import type { Steps } from '@/lib/registers/steps'
import { careAreaOf } from './care-area'
import { mayWriteCare, reachesFamily } from './policy'
import type { UndoCare } from './schema'
import { type CareFamily, getCareFamily, getTargetRow, type TargetRow } from './target-rows'
import { tidyVillage } from './tidy'

/** When a step is taken; and by whom, where the koordinator applies what another's phone sent late. */
export interface Doing {
  now: Date
  /** Set by the one who decides on a late item: who made it stays credited. */
  author?: { accountId: string; name: string }
}

/** What a step on a family's targets finds when it begins. */
export interface OpenedCare {
  tx: TenantTx
  steps: Steps
  family: CareFamily
  /** The office's day, `YYYY-MM-DD`. */
  today: string
  now: Date
  doing: Doing
  /** Who is credited with a visit. */
  author: { accountId: string; name: string }
}

/** One family's steps run one at a time. A family merged into another is the other's. */
const scopeOf = (familyId: string) => `dampingan/${familyId}`
export const careSubject = (targetId: string): string => `dampingan/${targetId}`

/**
 * Runs one step on a family's targets and visits in one transaction, one at a time for each
 * family and once for its key. Refuses who does not write in the family's area; a family
 * that another office has, or that is shown nowhere, is not found.
 */
export function inCare(
  actor: Actor,
  { key, familyId, ...body }: { key: string; familyId: string } & Readonly<Record<string, unknown>>,
  doing: Doing,
  work: (opened: OpenedCare) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, scopeOf(familyId), { key, body: { familyId, ...body } }, async (tx, steps) => {
    const family = await openCare(tx, familyId, doing)
    const today = dayIn(tx.actor.zone, doing.now)
    await tidyVillage(tx, family.villageId, today)
    const author = doing.author ?? { accountId: tx.actor.accountId, name: tx.actor.name }
    return work({ tx, steps, family, today, now: doing.now, doing, author })
  })
}

/** The family, for somebody who may write its targets; refuses everybody else. */
export async function openCare(tx: TenantTx, familyId: string, { now, author }: Doing): Promise<CareFamily> {
  const family = await getCareFamily(tx, familyId)
  if (!mayWriteCare(tx.actor.role, author !== undefined)) throw new Refusal('not-allowed')
  if (!reachesFamily(await careAreaOf(tx, now), family)) throw new Refusal('not-allowed')
  return family
}

/** A target of the opened family; or of the family its person lives in by now, where the person may write too. */
export async function targetIn({ tx, family, doing }: OpenedCare, id: string): Promise<TargetRow> {
  const target = await getTargetRow(tx, id)
  if (target.familyId !== family.id) await openCare(tx, target.familyId, doing)
  return target
}

/** Takes back one's own step on a family's targets or visits while nothing has changed since. */
export const undoCareStep = (
  actor: Actor,
  { key, familyId }: UndoCare,
  doing: Doing = { now: new Date() },
): Promise<KeyedStamp> =>
  undoKeyedStep(actor, scopeOf(familyId), key, async (tx) => {
    await openCare(tx, familyId, doing)
  })
