import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Cell } from '@/lib/registers/fields'
import type { KeyedChange, Touched } from '@/lib/registers/keyed-step'
import type { Columns } from '@/lib/registers/steps'
import { writesConvergence } from './policy'

/** All steps on actions, coverage and budgets of an office run one after the other. */
export const CONVERGENCE_SCOPE = 'konvergensi'

export const fresh = (now: Date): Columns => ({
  version: 1,
  created_at: now.toISOString(),
  updated_at: now.toISOString(),
})
/** A value for a column of JSON. */
export const plain = (value: unknown): Cell => value as Cell

export function requireWriter(tx: TenantTx): void {
  if (!writesConvergence(tx.actor.role)) throw new Refusal('not-allowed')
}

export const invalid = (fields: Record<string, string>): never => {
  throw new Refusal('input-invalid', { fields })
}

/** The trail's line and what the step touched. */
export async function kept(
  tx: TenantTx,
  action: string,
  subject: string,
  rows: Touched[],
  detail: Record<string, unknown> = {},
): Promise<KeyedChange> {
  await recordAudit(tx, action, subject, detail)
  return { action, subject, rows }
}
