import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import type { FieldProblems } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { entryCommands } from '@/lib/registers/commands'
import { dayIn, laterDay } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import type { Columns, Steps } from '@/lib/registers/steps'
import { teamRegister } from './team-register'
import { reassign } from './team-targets'

interface Hanging {
  table: 'tpk_member' | 'tpk_area'
  id: string
  fromOn: string
  toOn: string | null
  rw: string
  version: number
}

/** Members and areas of a team that end on a day, or are open. */
async function hangingOn(tx: TenantTx, teamId: string, endedOn: string | null): Promise<Hanging[]> {
  const of = (table: Hanging['table'], rw: string) =>
    `select '${table}' as table, id::text as id, to_char(from_on, 'YYYY-MM-DD') as "fromOn",
       to_char(to_on, 'YYYY-MM-DD') as "toOn", ${rw} as rw, version
     from ${table} where tenant_id = $1 and team_id = $2::uuid and to_on is not distinct from $3::date`
  return tx.sql.query<Hanging>(`${of('tpk_member', "''")} union all ${of('tpk_area', 'rw')}`, [
    tx.tenantId,
    teamId,
    endedOn,
  ])
}

async function ended(tx: TenantTx, steps: Steps, row: Columns, on: string): Promise<void> {
  for (const { table, id, fromOn, version } of await hangingOn(tx, String(row.id), null))
    await steps.update(table, { id }, { to_on: laterDay(on, fromOn), ...nextVersion({ version }) })
  await reassign(tx, steps, Number(row.village_id), dayIn(tx.actor.zone, new Date()))
}

/** Opens again what ended with the team: its members, and the RWs that nobody else took since. */
async function resumed(tx: TenantTx, steps: Steps, row: Columns): Promise<void> {
  const taken = await tx.sql.query<{ rw: string }>(
    'select rw from tpk_area where tenant_id = $1 and village_id = $2::int and to_on is null',
    [tx.tenantId, Number(row.village_id)],
  )
  for (const { table, id, rw, version } of await hangingOn(tx, String(row.id), String(row.active_to)))
    if (table === 'tpk_member' || !taken.some((area) => area.rw === rw))
      await steps.update(table, { id }, { to_on: null, ...nextVersion({ version }) })
  await reassign(tx, steps, Number(row.village_id), dayIn(tx.actor.zone, new Date()))
}

/**
 * The verbs of the list of teams. Ending a team ends its members and areas that day, and its
 * targets stand without a team; bringing it back without a gap opens those again.
 */
export const teams = entryCommands(teamRegister, {
  areaOf: (tx) => areaOf(tx, teamRegister.writers),
  async check(tx, { villageId }, row): Promise<FieldProblems> {
    if (!row || row.village_id === villageId) return {}
    const [area] = await tx.sql.query(
      'select 1 as found from tpk_area where tenant_id = $1 and team_id = $2::uuid and to_on is null limit 1',
      [tx.tenantId, String(row.id)],
    )
    return area ? { villageId: 'Tim ini masih melayani RW di desanya. Pindahkan RW itu dahulu.' } : {}
  },
  ended,
  resumed,
})
