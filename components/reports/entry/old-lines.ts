'use client'

import { keepDraft, readDraft } from '@/lib/offline/draft'
import { openStore } from '@/lib/offline/store'
import { type EntryLine, lineOf, type Wish } from '@/lib/reports/entry-line'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import type { FormDeclaration } from '@/lib/reports/form'

/** A line as the pages before the outbox kept it, in clear. */
interface OldLine {
  id: string
  unitId: number
  typed: Record<string, string>
  reasons: Record<string, string>
  version: number
  wish: Wish | null
  wishReason: string
  madeAt: string
}

/** Where those pages kept the lines of a form and month. */
export const oldPrefix = (form: string, period: number): string => `${form}/${period}/`

/**
 * Takes over what the pages before the outbox still held for a form and month. What was typed
 * becomes a draft; a sending that was asked for is asked for again, beside what stands there now.
 */
export async function takeOldLines(form: FormDeclaration, sheet: EntrySheet, accountId: string): Promise<void> {
  const names = await indexedDB.databases?.().catch(() => null)
  // Opening it would make it.
  if (names && !names.some(({ name }) => name === `lini-isian-${accountId}`)) return
  const store = await openStore<OldLine>('isian', accountId)
  for (const old of (await store?.list(oldPrefix(form.code, sheet.period))) ?? []) {
    const row = sheet.rows.find(({ unitId }) => unitId === old.unitId)
    if (!row) continue
    const fresh = lineOf(form, sheet, row)
    if (!(await readDraft(fresh.id))) await keepDraft(fresh.id, takenOver(fresh, old))
    await store?.drop(old.id)
  }
}

/** An old line as one of today: its base is only known where nobody changed the report since. */
export function takenOver(fresh: EntryLine, old: OldLine): EntryLine {
  const { typed, reasons, version, wish, wishReason, madeAt } = old
  const base = version === fresh.version ? fresh.base : { cells: {}, reasons: {}, unread: {} }
  return {
    ...fresh,
    ...{ typed: { ...fresh.typed, ...typed }, reasons, version, base, wish, wishReason, madeAt },
    changes: 1,
    changesSent: 0,
  }
}
