import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Plan, PlanValue } from './plan'

const PLAN = `
  select id::text as id, indicator, year, revision, state, base, source, note, made_by::text as "madeBy",
    made_by_name as "madeByName", made_at as "madeAt", approved_by_name as "approvedByName",
    approved_at as "approvedAt", version
  from target_plan`

/** The plans of a year, or of one indicator in it, newest revision first. */
export const listPlans = (tx: TenantSql, year: number, indicator: string | null = null): Promise<Plan[]> =>
  tx.sql.query<Plan>(
    `${PLAN} where tenant_id = $1 and year = $2 and ($3::text is null or indicator = $3::text)
     order by indicator, revision desc`,
    [tx.tenantId, year, indicator],
  )

/** One plan; null for one that is missing or another office's. */
export async function findPlan(tx: TenantSql, id: string, lock = false): Promise<Plan | null> {
  const [plan] = await tx.sql.query<Plan>(
    `${PLAN} where tenant_id = $1 and id = $2::uuid ${lock ? 'for update' : ''}`,
    [tx.tenantId, id],
  )
  return plan ?? null
}

/** The targets of a plan's regions, all or these. */
export const listValues = (
  tx: TenantSql,
  planId: string,
  regionIds: readonly number[] | null = null,
): Promise<PlanValue[]> =>
  tx.sql.query<PlanValue>(
    `select region_id as "regionId", value, base_value as "baseValue", by_hand as "byHand", reason
     from target_value where tenant_id = $1 and plan_id = $2::uuid and ($3::int[] is null or region_id = any ($3::int[]))`,
    [tx.tenantId, planId, regionIds],
  )

/** The approved targets of one region in a year, by indicator. */
export async function listApproved(tx: TenantSql, regionId: number, year: number): Promise<Map<string, number>> {
  const rows = await tx.sql.query<{ indicator: string; value: number }>(
    `select p.indicator, v.value from target_plan p
     join target_value v on v.tenant_id = p.tenant_id and v.plan_id = p.id and v.region_id = $3
     where p.tenant_id = $1 and p.year = $2 and p.state = 'disetujui'`,
    [tx.tenantId, year, regionId],
  )
  return new Map(rows.map(({ indicator, value }) => [indicator, value]))
}
