import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { joinDrafts } from '@/lib/reports/merge'
import type { Draft, ReportRef } from '@/lib/reports/schema'
import { StaleReport, type StoredVersion } from '@/lib/reports/stale-report'
import type { Standing } from '@/lib/reports/standing'
import { isOpenForEntry, STATUS } from '@/lib/reports/workflow'

/** Refuses a report that moved on since it was read, and shows what stands there. */
export async function requireVersion(
  tx: TenantSql,
  ref: ReportRef,
  standing: Standing,
  version: number,
): Promise<void> {
  if ((standing.report?.version ?? 0) !== version) throw new StaleReport(await storedVersion(tx, ref, standing))
}

/**
 * What is to be kept: the author's edit at the version they read, else joined cell by cell
 * with what was stored since. Refuses where both touched the same, or nothing tells what the author saw.
 */
export async function joinedWith(
  tx: TenantSql,
  { form, version, base, ...ref }: ReportRef & { version: number; base?: Draft },
  standing: Standing,
  { cells, reasons, unread }: Draft,
): Promise<{ version: number; draft: Draft; joined?: true }> {
  const mine = { cells, reasons, unread }
  const current = standing.report?.version ?? 0
  if (!base) {
    await requireVersion(tx, { form, ...ref }, standing, version)
    return { version, draft: mine }
  }
  const isOpen = !standing.report || isOpenForEntry(standing.report)
  if (!isOpen && current === version) return { version, draft: mine }
  // The version alone would not do: steps made without signal count on ahead by themselves.
  const stored = await storedVersion(tx, { form, ...ref }, standing)
  if (!isOpen) throw new StaleReport(stored)
  const theirs = stored.draft ?? { cells: {}, reasons: {}, unread: {} }
  const { draft, joined, touching } = joinDrafts(form, base, mine, theirs)
  if (touching.length > 0) throw new StaleReport(stored, touching)
  return { version: current, draft, ...(joined && { joined }) }
}

/** What stands in a report now: the draft, else what was last sent. */
export async function storedVersion(tx: TenantSql, ref: ReportRef, { report }: Standing): Promise<StoredVersion> {
  const head = { version: report?.version ?? 0, status: report?.status ?? STATUS.draf, revision: report?.revision ?? 0 }
  if (report?.draft)
    return { ...head, draft: report.draft, byName: report.draftByName, at: report.draftAt?.toISOString() ?? null }
  if (head.revision === 0) return { ...head, draft: null, byName: '', at: null }
  const [sent] = await tx.sql.query<{ cells: Draft['cells']; reasons: Draft['reasons']; name: string; at: Date }>(
    `select cells, reasons, sent_by_name as name, received_at as at from report_revision
     where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = $4 and revision = $5`,
    [tx.tenantId, ref.form.code, ref.period, ref.unit, head.revision],
  )
  if (!sent) return { ...head, draft: null, byName: '', at: null }
  const draft = { cells: sent.cells, reasons: sent.reasons, unread: {} }
  return { ...head, draft, byName: sent.name, at: sent.at.toISOString() }
}
