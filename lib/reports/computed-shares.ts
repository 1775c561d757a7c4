import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { readComputed } from '@/lib/reports/computed'
import { type ComputedShare, computedShareOf, hasComputed } from '@/lib/reports/computed-share'
import type { FormDeclaration } from '@/lib/reports/form'
import { readScopeOf } from '@/lib/reports/policy'
import { listSentCells, type ReportState } from '@/lib/reports/queries'

/** The share of computed cells in what villages last sent, by village; absent where nothing was sent. */
export async function readShares(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitIds: readonly number[],
): Promise<Map<number, ComputedShare>> {
  if (!hasComputed(form) || unitIds.length === 0) return new Map()
  const [sent, computed] = await Promise.all([
    listSentCells(tx, form, period, unitIds),
    readComputed(tx, form, period, unitIds),
  ])
  return new Map(
    [...sent].map(([unitId, { cells }]) => [unitId, computedShareOf(form, cells, computed.get(unitId) ?? {})]),
  )
}

/** The same for the villages of a list that the actor was given to read. */
export function readSharesFor(
  actor: Actor,
  form: FormDeclaration,
  period: Period,
  states: readonly Pick<ReportState, 'unitId' | 'revision'>[],
): Promise<Map<number, ComputedShare>> {
  const sent = states.filter(({ revision }) => revision > 0).map(({ unitId }) => unitId)
  if (!readScopeOf(actor) || sent.length === 0 || !hasComputed(form)) return Promise.resolve(new Map())
  return inTenantSql(actor, (tx) => readShares(tx, form, period, sent))
}
