import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { type KeyedChange, type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import type { Steps } from '@/lib/registers/steps'
import { groupAreaOf } from './group-area'
import { type Group, getGroup } from './groups'
import type { UndoInGroup } from './member-schema'
import { type GroupPlace, reachesGroup } from './policy'

/** What a step on a group's books finds when it begins. */
export interface OpenedGroup {
  tx: TenantTx
  steps: Steps
  group: Group
  /** The office's day, `YYYY-MM-DD`. */
  today: string
  /** Whether the person also keeps another group's books. */
  reach(other: GroupPlace): boolean
}

const scopeOf = (poktanId: string) => `anggota/${poktanId}`

/**
 * Runs one step on a group's roster or officers, one at a time for each group and once
 * for its key. Refuses who does not keep the group's books; another office's group is
 * not found.
 */
export function inGroup(
  actor: Actor,
  { key, poktanId, body }: { key: string; poktanId: string; body: Readonly<Record<string, unknown>> },
  now: Date,
  work: (opened: OpenedGroup) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, scopeOf(poktanId), { key, body }, async (tx, steps) => {
    const { group, reach } = await openGroup(tx, poktanId, now)
    return work({ tx, steps, group, today: dayIn(tx.actor.zone, now), reach })
  })
}

/** The group, for somebody who keeps its books; refuses everybody else. */
async function openGroup(tx: TenantTx, poktanId: string, now = new Date()) {
  const group = await getGroup(tx, poktanId)
  const area = await groupAreaOf(tx, now)
  if (!reachesGroup(area, group)) throw new Refusal('not-allowed')
  return { group, reach: (other: GroupPlace) => reachesGroup(area, other) }
}

/** Refuses a new member or officer of a group that has ended. */
export function requireOpen({ activeTo }: Group): void {
  if (activeTo !== null) throw new Refusal('poktan.ended')
}

/** Takes back one's own step on a group's roster or officers while nothing has changed since. */
export const undoInGroup = (actor: Actor, { key, poktanId }: UndoInGroup): Promise<KeyedStamp> =>
  undoKeyedStep(actor, scopeOf(poktanId), key, async (tx) => {
    await openGroup(tx, poktanId)
  })
