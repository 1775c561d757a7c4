import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findIndicator } from '@/lib/figures/catalogue'
import { formatCount } from '@/lib/format/number'
import { findRegion, listInside } from '@/lib/regions/queries'
import { LEVEL } from '@/lib/regions/rules'
import type { Plan, PlanValue } from './plan'
import { DoesNotAddUp, type Leaf, spreadCount, spreadRatio } from './spread'

/** What was written by hand for a region, and why. */
export interface ByHand {
  regionId: number
  value: number
  reason: string
}

/**
 * Works a plan's targets out anew from the district's total, what villages weigh and what
 * was written by hand, and writes them. Refuses what does not add up, naming where.
 */
export async function writeValues(
  tx: TenantTx,
  plan: Pick<Plan, 'id' | 'indicator'>,
  { total, known, byHand }: { total: number; known: ReadonlyMap<number, number>; byHand: readonly ByHand[] },
): Promise<void> {
  const villages = await weighed(tx, known)
  const fixed = new Map(byHand.map(({ regionId, value }) => [regionId, value]))
  const spread = findIndicator(plan.indicator)?.kind === 'ratio' ? spreadRatio : spreadCount
  const values = await orRefusal(tx, () => spread(tx.tenantId, total, villages, fixed))
  const bases = new Map(known)
  for (const { id, kecamatanId } of villages) {
    const own = known.get(id)
    for (const above of own === undefined ? [] : [kecamatanId, tx.tenantId])
      bases.set(above, (bases.get(above) ?? 0) + own!)
  }
  const reasons = new Map(byHand.map(({ regionId, reason }) => [regionId, reason]))
  const rows = [...values].map(
    ([regionId, value]): PlanValue => ({
      regionId,
      value,
      baseValue: bases.get(regionId) ?? null,
      byHand: reasons.has(regionId),
      reason: reasons.get(regionId) ?? '',
    }),
  )
  await replaceValues(tx, plan.id, rows, false)
}

/** The villages of the office as the tree stands, each with its weight: the average where its base is not known. */
async function weighed(tx: TenantTx, known: ReadonlyMap<number, number>): Promise<Leaf[]> {
  const inside = await listInside(tx.sql, { id: tx.tenantId, level: LEVEL.district }, LEVEL.village)
  const sum = [...known.values()].reduce((total, value) => total + value, 0)
  const average = known.size > 0 ? sum / known.size : 1
  return inside.flatMap(({ id, kecamatanId }) =>
    kecamatanId === null ? [] : [{ id, kecamatanId, weight: known.get(id) ?? average }],
  )
}

async function orRefusal(tx: TenantTx, spread: () => Map<number, number>): Promise<Map<number, number>> {
  try {
    return spread()
  } catch (error) {
    if (!(error instanceof DoesNotAddUp)) throw error
    const region = await findRegion(tx.sql, error.regionId)
    const { fixed, whole } = error.what
    throw new Refusal('target.does-not-add-up', {
      detail: `Di ${region?.name ?? 'wilayah ini'} yang ditulis tangan berjumlah ${formatCount(fixed)}, sedangkan sasarannya ${formatCount(whole)}. Ubah salah satunya.`,
    })
  }
}

/** Writes all targets of a plan in place of those it has. */
export async function replaceValues(
  tx: TenantTx,
  planId: string,
  rows: readonly PlanValue[],
  approved: boolean,
): Promise<void> {
  await tx.sql.query('delete from target_value where tenant_id = $1 and plan_id = $2::uuid', [tx.tenantId, planId])
  await tx.sql.query(
    `insert into target_value (tenant_id, plan_id, region_id, value, base_value, by_hand, reason, approved)
     select $1, $2::uuid, "regionId", value, "baseValue", "byHand", reason, $4
     from jsonb_to_recordset($3::jsonb)
       r ("regionId" int, value float8, "baseValue" float8, "byHand" boolean, reason text)`,
    [tx.tenantId, planId, JSON.stringify(rows), approved],
  )
}

/** What villages weigh in a plan, as it was read when the plan was made. */
export function knownBases(values: readonly PlanValue[], villageIds: ReadonlySet<number>): Map<number, number> {
  return new Map(
    values.flatMap(({ regionId, baseValue }) =>
      villageIds.has(regionId) && baseValue !== null ? [[regionId, baseValue] as const] : [],
    ),
  )
}
