import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { isOpen, type KeyedChange, type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { findAnswer } from '@/lib/registers/once'
import { mayWriteAt } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'
import { recordSteps, type Steps } from '@/lib/registers/steps'
import { teamWriters } from './policy'
import { getTeam, type Team } from './team-queries'
import type { UndoTeam } from './team-schema'
import { reassign } from './team-targets'

/** What a step on a team finds when it begins. */
export interface OpenedTeam {
  tx: TenantTx
  steps: Steps
  team: Team
  today: string
}

/** Teams of an office take their steps one at a time: an RW must not come to two at once. */
const SCOPE = 'tim'
export const teamSubject = (id: string): string => `tpk/${id}`

/** Runs one step on a team, once for its key. Refuses who does not keep teams there, and a team that has ended. */
export function inTeam(
  actor: Actor,
  { key, teamId, ...body }: { key: string; teamId: string } & Readonly<Record<string, unknown>>,
  now: Date,
  work: (opened: OpenedTeam) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, SCOPE, { key, body: { teamId, ...body } }, async (tx, steps) => {
    const team = await openTeam(tx, teamId, now)
    if (team.activeTo !== null) throw new Refusal('team.ended')
    return work({ tx, steps, team, today: dayIn(tx.actor.zone, now) })
  })
}

/** The team, for somebody who keeps teams in its village; refuses everybody else. */
async function openTeam(tx: TenantTx, id: string, now: Date): Promise<Team> {
  const team = await getTeam(tx, id)
  if (!mayWriteAt(await areaOf(tx, teamWriters, now), team)) throw new Refusal('not-allowed')
  return team
}

/** Takes back one's own latest step on a team; its targets go back to who serves their RW then. */
export const undoTeamStep = (actor: Actor, { key, teamId }: UndoTeam, now = new Date()): Promise<KeyedStamp> =>
  undoKeyedStep(
    actor,
    SCOPE,
    key,
    async (tx) => {
      await openTeam(tx, teamId, now)
    },
    async (tx) => {
      const { villageId } = await getTeam(tx, teamId)
      await reassign(tx, recordSteps(tx), villageId, dayIn(tx.actor.zone, now))
    },
  )

/** What the person's own step of this key did to a team, for the banner above its page; null for anything else. */
export async function findTeamStep(tx: TenantTx, key: unknown, teamId: string) {
  if (typeof key !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)) return null
  const stamp = await findAnswer<KeyedStamp>(tx, key)
  if (stamp?.scope !== SCOPE || stamp.by !== tx.actor.accountId || stamp.subject !== teamSubject(teamId)) return null
  return { key, action: stamp.action, warnings: stamp.warnings ?? [], open: await isOpen(tx, stamp) }
}
