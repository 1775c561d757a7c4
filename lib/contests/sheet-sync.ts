import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { parsed } from '@/lib/sync/parsed'
import type { PlainItem } from '@/lib/sync/protocol'
import { sheetBodySchema } from './schema'
import { recordSheet } from './sheet-commands'
import type { SheetAnswers } from './sheet-merge'

/** The step of a judge that travels from a phone without signal. */
export const SHEET_ITEM_KINDS = ['score.record'] as const
export type SheetItemKind = (typeof SHEET_ITEM_KINDS)[number]

type SheetItem = Pick<PlainItem, 'key' | 'body' | 'baseVersion' | 'base'>

/** Runs one opened sheet as its judge. Refuses as the command does, with `StaleSheet` where another's answers touch it. */
export async function applySheetItem(actor: Actor, { key, body, baseVersion, base }: SheetItem, now: Date) {
  const answers = parsed(sheetBodySchema, body)
  const saw = base ? parsed(seenSchema, base) : undefined
  const stamp = await recordSheet(actor, { ...answers, key }, { version: baseVersion, ...(saw && { base: saw }) }, now)
  const [row] = stamp.rows
  return {
    id: row?.id ?? answers.id,
    version: row?.version ?? 1,
    ...(stamp.action === 'lomba.sheet-joined' && { joined: true as const }),
  }
}

const seenSchema = sheetBodySchema.omit({ id: true, entryId: true }).transform((seen): SheetAnswers => seen)
