import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TenantTx } from '@/lib/db/tenant'
import { visible } from '@/lib/families/visible'
import type { Touched } from '@/lib/registers/keyed-step'
import { dayIn, laterDay } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import type { Columns, Steps } from '@/lib/registers/steps'
import type { Stage } from './care'
import { teamOf } from './care-area'
import { CHILD_MONTHS } from './rules'
import { rwKey } from './rw'
import { type CareFamily, endTarget, getCareFamily, insertTarget } from './target-rows'

/** Under five and alive on a day, and never yet a target as a child. */
export const childWithoutTarget = (day: string): string =>
  `p.born_on > ${day} - interval '${CHILD_MONTHS} months' and p.born_on <= ${day} and p.died_on is null
   and ${visible('p')} and not exists (select from tpk_target t
     where t.tenant_id = $1 and t.person_id = p.id and t.stage = 'anak')`

/**
 * What follows for targets from a family that was just written, in the step that writes it:
 * a child under five becomes a target from the day it is known (so that a list is one read of
 * an index, nothing has to run at night, and an undone step takes the target along); targets of
 * somebody who came into the family live where it lives, with that RW's team; a child's day of
 * birth that was put right counts from then on; who has died is accompanied no more.
 */
export async function settleFamily(tx: TenantTx, steps: Steps, familyId: string, now: Date): Promise<Touched[]> {
  const today = dayIn(tx.actor.zone, now)
  const family = await getCareFamily(tx, familyId)
  const touched = await followPersons(tx, steps, family, today)
  const children = await tx.sql.query<{ id: string; bornOn: string }>(
    `select p.id::text as id, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn" from person p
     where p.tenant_id = $1 and p.family_id = $2::uuid and ${childWithoutTarget('$3::date')}
     order by p.born_on, p.id`,
    [tx.tenantId, family.id, today],
  )
  for (const { id: personId, bornOn } of children) {
    const target = { id: randomUUID(), personId, stage: 'anak' as const, openedOn: today, anchorOn: bornOn, facts: {} }
    touched.push(await insertTarget(tx, steps, family, target, today))
  }
  return touched
}

interface Followed {
  id: string
  stage: Stage
  familyId: string
  villageId: number
  rw: string
  teamId: string | null
  openedOn: string
  anchorOn: string | null
  bornOn: string | null
  diedOn: string | null
  version: number
}

/** Open targets of the family's persons, brought to where the family lives and to what is known of the person. */
async function followPersons(tx: TenantTx, steps: Steps, family: CareFamily, today: string): Promise<Touched[]> {
  const targets = await tx.sql.query<Followed>(
    `select t.id::text as id, t.stage, t.family_id::text as "familyId", t.village_id as "villageId", t.rw,
       t.team_id::text as "teamId", to_char(t.opened_on, 'YYYY-MM-DD') as "openedOn",
       to_char(t.anchor_on, 'YYYY-MM-DD') as "anchorOn", to_char(p.born_on, 'YYYY-MM-DD') as "bornOn",
       to_char(p.died_on, 'YYYY-MM-DD') as "diedOn", t.version
     from person p join tpk_target t on t.tenant_id = $1 and t.person_id = p.id
     where p.tenant_id = $1 and p.family_id = $2::uuid and t.closed_on is null`,
    [tx.tenantId, family.id],
  )
  const teamId = targets.length > 0 ? await teamOf(tx, family.villageId, family.rw, today) : null
  const rw = rwKey(family.rw)
  const touched: Touched[] = []
  for (const target of targets) {
    const { id, version, stage, bornOn, diedOn, openedOn } = target
    if (diedOn) {
      touched.push(await endTarget(steps, target, { on: laterDay(diedOn, openedOn), as: 'meninggal' }))
      continue
    }
    const moved =
      target.familyId !== family.id ||
      target.villageId !== family.villageId ||
      target.rw !== rw ||
      target.teamId !== teamId
    const set: Columns = {
      ...(moved && {
        family_id: family.id,
        village_id: family.villageId,
        kecamatan_id: family.kecamatanId,
        rw,
        team_id: teamId,
      }),
      ...(stage === 'anak' && bornOn && bornOn !== target.anchorOn && { anchor_on: bornOn }),
    }
    if (Object.keys(set).length === 0) continue
    await steps.update('tpk_target', { id }, { ...set, ...nextVersion({ version }) })
    touched.push({ table: 'tpk_target', id, version: version + 1 })
  }
  return touched
}
