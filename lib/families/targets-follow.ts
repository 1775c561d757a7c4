import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { lockScope, type Touched } from '@/lib/registers/keyed-step'
import { type Columns, readRow, type Steps } from '@/lib/registers/steps'
import { teamOf } from '@/lib/tpk/care-area'
import { rwKey } from '@/lib/tpk/rw'

interface Home {
  familyId: string
  villageId: number
  kecamatanId: number
  rw: string
}

/** Open targets of these persons: those that a move or a death concerns. */
async function openTargets(tx: TenantTx, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.sql.query<{ id: string }>(
    `select id::text as id from tpk_target where tenant_id = $1 and person_id = any($2::uuid[]) and closed_on is null`,
    [tx.tenantId, [...personIds]],
  )
  return rows.map(({ id }) => id)
}

async function change(tx: TenantTx, steps: Steps, ids: readonly string[], set: Columns): Promise<Touched[]> {
  const touched: Touched[] = []
  for (const id of ids) {
    const before = await readRow(tx, 'tpk_target', { id })
    const version = Number(before?.version) + 1
    await steps.update('tpk_target', { id }, { ...set, version, updated_at: new Date().toISOString() })
    touched.push({ table: 'tpk_target', id, version })
  }
  return touched
}

/**
 * Lets the open targets of persons follow them to where they live now, and to the team that
 * serves it on that day; null where none does. Visits stay where they were made.
 */
export async function moveTargets(
  tx: TenantTx,
  steps: Steps,
  personIds: readonly string[],
  { familyId, villageId, kecamatanId, rw }: Home,
  on: string,
): Promise<Touched[]> {
  await lockScope(tx, 'tpk')
  const teamId = await teamOf(tx, villageId, rw, on)
  const place = { family_id: familyId, village_id: villageId, kecamatan_id: kecamatanId, rw: rwKey(rw), team_id: teamId }
  return change(tx, steps, await openTargets(tx, personIds), place)
}

/** Ends the open targets of somebody who has died. */
export async function endTargets(tx: TenantTx, steps: Steps, personId: string, diedOn: string): Promise<Touched[]> {
  await lockScope(tx, 'tpk')
  const ended = { closed_on: diedOn, closed_as: 'meninggal', next_step: '', next_on: null }
  return change(tx, steps, await openTargets(tx, [personId]), ended)
}
