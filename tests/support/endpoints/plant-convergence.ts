import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'

/** Rows of lokus and convergence, where somebody of the office reads them. */
export interface ConvergenceIds {
  /** A village that was taken in by hand, with its reason, in next year's proposal. */
  lokusChoice: string
  action: string
  evidence: string
  intervention: string
}

const NAMES: readonly (keyof ConvergenceIds)[] = ['lokusChoice', 'action', 'evidence', 'intervention']

/** Ids that stand for nothing anywhere. */
export const missingConvergence = (): ConvergenceIds =>
  Object.fromEntries(NAMES.map((name) => [name, randomUUID()])) as unknown as ConvergenceIds

/** The year of the planted actions and budgets, before any that a walk counts. */
export const PLANTED_YEAR = 2019

/** Plants a proposal's choice, an action with its evidence, and a budget of a year nobody else uses. */
export async function plantConvergence(
  admin: Client,
  { tenantId, name, villageId }: { tenantId: number; name: (what: string) => string; villageId: number },
): Promise<ConvergenceIds> {
  const ids = missingConvergence()
  const by = randomUUID()
  const nextYear = new Date().getFullYear() + 1
  const one = async (sql: string, values: unknown[]): Promise<string> => (await admin.query(sql, values)).rows[0].id
  const plan = await one(
    `insert into lokus_plan (tenant_id, id, year, wanted) values ($1, $2, $3, 1)
     on conflict (tenant_id, year) do update set wanted = lokus_plan.wanted returning id`,
    [tenantId, randomUUID(), nextYear],
  )
  ids.lokusChoice = await one(
    `insert into lokus_choice (tenant_id, id, plan_id, village_id, choice, reason, made_by, made_name)
     values ($1, $2, $3, $4, 'masuk', $5, $6, $7)
     on conflict (tenant_id, plan_id, village_id) do update set reason = excluded.reason, removed = false returning id`,
    [tenantId, ids.lokusChoice, plan, villageId, name('alasan-lokus'), by, name('pengusul-lokus')],
  )
  ids.action = await one(
    `insert into convergence_action (tenant_id, id, year, action, region_id, output)
     values ($1, $2, $3, 'analisis-situasi', $1, $4)
     on conflict (tenant_id, year, action, region_id) do update set output = excluded.output returning id`,
    [tenantId, ids.action, PLANTED_YEAR, name('keluaran-aksi')],
  )
  await admin.query(
    `insert into convergence_evidence (tenant_id, id, action_id, title, made_by, made_name) values ($1, $2, $3, $4, $5, $6)`,
    [tenantId, ids.evidence, ids.action, name('bukti-aksi'), by, name('pengunggah')],
  )
  await admin.query(
    `insert into intervention (tenant_id, id, year, name, name_key, kind, region_id) values ($1, $2, $3, $4, $5, 'sensitif', $1)`,
    [tenantId, ids.intervention, PLANTED_YEAR, name('intervensi'), name('intervensi').toLowerCase()],
  )
  return ids
}
