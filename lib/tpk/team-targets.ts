import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TenantTx } from '@/lib/db/tenant'
import { lockScope } from '@/lib/registers/keyed-step'
import type { Steps } from '@/lib/registers/steps'
import { readEditions } from './editions'
import { rwKey } from './rw'
import { nextStep } from './schedule'
import { childWithoutTarget } from './settle-family'

interface AreaNow {
  teamId: string
  rw: string
}

const areasOf = (tx: TenantTx, villageId: number, today: string) =>
  tx.sql.query<AreaNow>(
    `select team_id::text as "teamId", rw from tpk_area
     where tenant_id = $1 and village_id = $2::int and from_on <= $3::date and (to_on is null or to_on > $3::date)`,
    [tx.tenantId, villageId, today],
  )

/** Who serves an RW: who names it, else who has the rest, else nobody. */
const teamIn = (areas: readonly AreaNow[], rw: string): string | null =>
  (areas.find((area) => area.rw === rw && rw !== '') ?? areas.find((area) => area.rw === ''))?.teamId ?? null

/**
 * Gives every open target of a village to the team that serves its RW on a day. Answers how
 * many changed hands. What it wrote is undone with the step that called it.
 */
export async function reassign(tx: TenantTx, steps: Steps, villageId: number, today: string): Promise<number> {
  const areas = await areasOf(tx, villageId, today)
  const targets = await tx.sql.query<{ id: string; rw: string; teamId: string | null }>(
    `select id::text as id, rw, team_id::text as "teamId" from tpk_target
     where tenant_id = $1 and village_id = $2::int and closed_on is null`,
    [tx.tenantId, villageId],
  )
  const moved = targets.flatMap(({ id, rw, teamId }) => {
    const next = teamIn(areas, rw)
    return next === teamId ? [] : [{ key: { id }, set: { team_id: next }, before: { team_id: teamId } }]
  })
  if (moved.length > 0) await steps.updateMany('tpk_target', moved)
  return moved.length
}

/**
 * Opens the targets of children who were written down before their village had a team, or by
 * an import. Not undone with the step that called it: they are children under five all the same.
 */
export async function openMissingChildren(tx: TenantTx, villageId: number, today: string): Promise<number> {
  await lockScope(tx, 'family')
  const children = await tx.sql.query<{
    personId: string
    familyId: string
    kecamatanId: number
    rw: string
    bornOn: string
    sample: boolean
  }>(
    `select p.id::text as "personId", f.id::text as "familyId", f.kecamatan_id as "kecamatanId", f.rw,
       to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", p.sample
     from family f join person p on p.tenant_id = $1 and p.family_id = f.id
     where f.tenant_id = $1 and f.village_id = $2::int and f.merged_into is null and f.erased_at is null
       and f.restricted_at is null and ${childWithoutTarget('$3::date')}`,
    [tx.tenantId, villageId, today],
  )
  if (children.length === 0) return 0
  const areas = await areasOf(tx, villageId, today)
  const { schedule } = await readEditions(tx, today)
  const rows = children.map(({ personId, familyId, kecamatanId, rw, bornOn, sample }) => {
    const stage = 'anak' as const
    const due = nextStep({ stage, anchorOn: bornOn, bornOn, openedOn: today, visits: [] }, today, schedule)
    return {
      id: randomUUID(),
      person_id: personId,
      family_id: familyId,
      stage,
      village_id: villageId,
      kecamatan_id: kecamatanId,
      rw: rwKey(rw),
      team_id: teamIn(areas, rwKey(rw)),
      opened_on: today,
      anchor_on: bornOn,
      next_step: due?.step ?? '',
      next_on: due?.dueOn ?? null,
      sample,
    }
  })
  const names = Object.keys(rows[0]!)
  await tx.sql.query(
    `insert into tpk_target (tenant_id, ${names.join(', ')})
     select $1, ${names.map((name) => `given.${name}`).join(', ')}
     from jsonb_populate_recordset(null::tpk_target, $2::jsonb) given`,
    [tx.tenantId, JSON.stringify(rows)],
  )
  return rows.length
}
