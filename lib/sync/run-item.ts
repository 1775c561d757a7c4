import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { StaleSheet } from '@/lib/contests/sheet-commands'
import { applySheetItem, SHEET_ITEM_KINDS, type SheetItemKind } from '@/lib/contests/sheet-sync'
import type { Statement } from '@/lib/db/sql-reader'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { keepFieldPhoto } from '@/lib/files/field-photo'
import { applyBookItem, BOOK_ITEM_KINDS, type BookItemKind } from '@/lib/poktan/book-sync'
import { StaleMeeting, StaleService } from '@/lib/poktan/meeting-step'
import { StaleReport } from '@/lib/reports/stale-report'
import { REPORT_STEPS, runReportItem } from '@/lib/reports/sync'
import { type Arrival, ownRowVersion, ownVersionBefore } from '@/lib/sync/item-rows'
import type { ReadItem } from '@/lib/sync/read-item'
import { applyCareItem, CARE_ITEM_KINDS, type CareItemKind } from '@/lib/tpk/care-sync'
import { StaleVisit } from '@/lib/tpk/visit-rows'

const isOf = <Kind extends string>(kinds: readonly Kind[], kind: string): kind is Kind =>
  (kinds as readonly string[]).includes(kind)
export const isReportKind = (kind: string) => isOf(REPORT_STEPS, kind)
export const isBookKind = (kind: string): kind is BookItemKind => isOf(BOOK_ITEM_KINDS, kind)

export const isSheetKind = (kind: string): kind is SheetItemKind => isOf(SHEET_ITEM_KINDS, kind)
export const isCareKind = (kind: string): kind is CareItemKind => isOf(CARE_ITEM_KINDS, kind)

/** Steps that carry no content to compare: they follow the version their own device made last. */
const FOLLOWING = ['report.withdraw', 'report.correct']
/** The same of one row, which their body names. */
const FOLLOWING_ROW = ['referral.withdraw', 'measurement.correct', 'krs.verify', 'score.record']

/**
 * Runs an item's command as its author: the very one of the screens. `settled` is what is
 * written together with it; where the command keeps its own transaction it follows at
 * once, and the command's key makes a second attempt harmless.
 */
export async function runItem(
  actor: Actor,
  item: ReadItem,
  arrival: Arrival,
  settled: () => Statement,
): Promise<Record<string, unknown>> {
  const { now, clockOff } = arrival
  if (isReportKind(item.kind)) {
    let written = false
    const also = () => {
      written = true
      return [settled()]
    }
    const answer = await runReportItem(actor, { ...(await followed(actor, item, arrival)), also }, clockOff, now)
    // An answer given before was found again: nothing was written beside it.
    if (!written) await writeAs(actor, settled())
    return { ...answer }
  }
  const answer = isBookKind(item.kind)
    ? await applyBookItem(actor, { ...item, kind: item.kind }, now)
    : isCareKind(item.kind)
      ? await applyCareItem(actor, { ...(await followed(actor, item, arrival)), kind: item.kind }, now)
      : isSheetKind(item.kind)
        ? await applySheetItem(actor, await followed(actor, item, arrival), now)
        : await keepFieldPhoto(actor, { id: item.key, bytes: photoOf(item) }, now)
  await writeAs(actor, settled())
  return { ...answer }
}

async function followed(actor: Actor, item: ReadItem, arrival: Arrival): Promise<ReadItem> {
  const rowId = FOLLOWING_ROW.includes(item.kind) ? String(item.body.id) : null
  if (rowId === null && !FOLLOWING.includes(item.kind)) return item
  const own = await inTenantSql(actor, (tx) =>
    rowId === null ? ownVersionBefore(tx, arrival) : ownRowVersion(tx, arrival, rowId),
  )
  return own !== null && own > item.baseVersion ? { ...item, baseVersion: own } : item
}

function photoOf({ photo }: ReadItem): Uint8Array {
  if (!photo) throw new Refusal('photo.unreadable')
  return photo
}

/** Writes one statement in a transaction of the actor's office. */
export const writeAs = (actor: Actor, { text, values }: Statement): Promise<unknown> =>
  inTenantSql(actor, (tx: TenantSql) => tx.sql.query(text, values))

/** Both sides of a conflict, as any of the commands tells it; null for other refusals. */
export function conflictOf(error: unknown): { touching: string[]; stored: unknown } | null {
  if (
    error instanceof StaleReport ||
    error instanceof StaleMeeting ||
    error instanceof StaleService ||
    error instanceof StaleVisit ||
    error instanceof StaleSheet
  )
    return { touching: [...error.touching], stored: error.stored }
  return null
}
