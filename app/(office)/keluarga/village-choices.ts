import 'server-only'
import type { VillageChoice } from '@/components/registers/village-field'
import type { TenantSql } from '@/lib/db/tenant'
import { listInside } from '@/lib/regions/queries'
import { LEVEL } from '@/lib/regions/rules'
import { careAreaOf } from '@/lib/tpk/care-area'
import { villagesOf } from '@/lib/tpk/policy'

/** The villages a family may move to: all of the office. Those of `only` when given. */
export async function villageChoices(tx: TenantSql, only: readonly number[] | null = null): Promise<VillageChoice[]> {
  const inside = await listInside(tx.sql, { id: tx.tenantId, level: LEVEL.district }, LEVEL.village)
  return inside
    .filter(({ id }) => only === null || only.includes(id))
    .map(({ id, name, code, kecamatanName }) => ({ id, name, code, kecamatanName: kecamatanName ?? '' }))
}

/** The villages in which this person records families. */
export const ownVillageChoices = async (tx: TenantSql): Promise<VillageChoice[]> =>
  villageChoices(tx, villagesOf(await careAreaOf(tx)) ?? [])
