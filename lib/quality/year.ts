import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type Period, periodOf } from '@/lib/format/period'
import type { FormDeclaration } from '@/lib/reports/form'
import type { FindingKind } from './finding'
import type { DeskScope } from './policy'
import { readDesk } from './queries'

/** How many findings a month has, by check, and how many of them nobody has answered. */
export interface QualityMonth {
  period: Period
  found: number
  open: number
  byKind: Partial<Record<FindingKind, number>>
}

/** The months of a year up to `last`, newest first; those without any finding stand with zeros. */
export async function readYear(
  tx: TenantSql,
  form: FormDeclaration,
  year: number,
  last: Period,
  scope: DeskScope,
): Promise<QualityMonth[]> {
  const months: QualityMonth[] = []
  for (let period = Math.min(last, periodOf(year, 12)); period >= periodOf(year, 1); period--) {
    const findings = await readDesk(tx, form, period, scope)
    const byKind: Partial<Record<FindingKind, number>> = {}
    for (const { kind } of findings) byKind[kind] = (byKind[kind] ?? 0) + 1
    const open = findings.filter(({ answer }) => answer === null).length
    months.push({ period, found: findings.length, open, byKind })
  }
  return months
}
