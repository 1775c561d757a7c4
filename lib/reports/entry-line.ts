import { readCell, typedText } from '@/lib/reports/cell'
import type { EntryRow, EntrySheet } from '@/lib/reports/entry-sheet'
import type { Cells, FormDeclaration } from '@/lib/reports/form'
import {
  checkCells,
  checkComputed,
  isReason,
  isSendable,
  type Obstacles,
  type Problem,
  whatBlocks,
} from '@/lib/reports/rules'
import { isCountedSource } from '@/lib/reports/sources'
import type { StoredVersion } from '@/lib/reports/stale-report'

/** What a device asks the server to do with a village's report. */
export type Wish = 'draft' | 'send' | 'withdraw' | 'correct'

/** An item as it travels; once it was tried it is never changed, so that a repeat is recognised. */
export interface SyncItem {
  key: string
  kind: `report.${Wish}`
  body: Record<string, unknown>
  madeAt: string
  baseVersion: number
}

/** What the server said last about a village, when it was not simply received. */
export type Reply =
  | { kind: 'refused'; wish: Wish; message: string; fields: Record<string, string> }
  | { kind: 'conflict'; stored: StoredVersion }

/** A village's row on the device: the text of every cell as typed, and how far it has travelled. */
export interface EntryLine extends Omit<EntryRow, 'cells' | 'unread'> {
  id: string
  typed: Record<string, string>
  /** What the person wants and the server has not yet confirmed. */
  wish: Wish | null
  wishReason: string
  madeAt: string
  /** The item under way; kept until it is answered. */
  item: SyncItem | null
  /** Counts keystrokes, so that what was typed while an item travelled is not taken for saved. */
  changes: number
  changesSent: number
  savedAt: string | null
  reply: Reply | null
}

/** Where a line is kept on the device. */
const lineId = (form: string, period: number, unitId: number): string => `${form}/${period}/${unitId}`

/**
 * The text in every cell of a row from the server. A village nobody began gets what the
 * registers already know; what meetings count fills an empty cell at any time, since they
 * are recorded while the month is being filled in.
 */
function textOf(form: FormDeclaration, row: EntryRow): Record<string, string> {
  const untouched = row.open && row.status === null && row.version === 0
  return Object.fromEntries(
    form.elements.map(({ column, computedFrom = '' }) => {
      const fills = untouched || (row.open && isCountedSource(computedFrom))
      return [column, row.unread[column] ?? typedText(row.cells[column] ?? (fills ? row.computed[column] : null))]
    }),
  )
}

/** A row from the server as a line with nothing waiting. */
export function lineOf(form: FormDeclaration, sheet: Pick<EntrySheet, 'period'>, row: EntryRow): EntryLine {
  const { cells: _, unread: __, ...head } = row
  return {
    ...head,
    id: lineId(form.code, sheet.period, row.unitId),
    typed: textOf(form, row),
    wish: null,
    wishReason: '',
    madeAt: '',
    item: null,
    changes: 0,
    changesSent: 0,
    savedAt: null,
    reply: null,
  }
}

/** Whether a line holds anything that the server has not confirmed. */
export const isWaiting = (line: EntryLine): boolean =>
  line.item !== null || line.wish !== null || line.changes > line.changesSent || line.reply?.kind === 'conflict'

/**
 * A fresh row from the server with what this device still holds for it: typed text
 * that was not received stays, and its base version too, so that a conflict shows.
 */
export function merged(fresh: EntryLine, kept: EntryLine | undefined): EntryLine {
  if (!kept || !isWaiting(kept)) return fresh
  const { typed, reasons, wish, wishReason, madeAt, item, changes, changesSent, reply, version } = kept
  return { ...fresh, typed, reasons, wish, wishReason, madeAt, item, changes, changesSent, reply, version }
}

/** Whether nobody has typed anything yet; what the registers filled in does not count. */
export const isUntouched = (line: EntryLine): boolean => line.version === 0 && line.changes === 0 && line.wish === null

/** What the text of a line amounts to. */
export interface Judgement {
  cells: Cells
  /** Sentence by column for text that is no value. */
  unreadable: Record<string, string>
  problems: Problem[]
  obstacles: Obstacles
  /** Everything there is can be sent. */
  ready: boolean
}

const judged = new WeakMap<EntryLine, Judgement>()

/** Reads and judges a line; the same line is judged once. */
export function judge(form: FormDeclaration, line: EntryLine): Judgement {
  const known = judged.get(line)
  if (known) return known
  const cells: Cells = {}
  const unreadable: Record<string, string> = {}
  for (const element of form.elements) {
    const text = line.typed[element.column] ?? ''
    const { value, problem } = readCell(text, element)
    if (problem === undefined) cells[element.column] = value
    else unreadable[element.column] = problem
  }
  const obstacles = whatBlocks(form, cells, line.reasons, line.computed, line.others)
  const judgement = {
    cells,
    unreadable,
    problems: [...checkCells(form, cells, line.lastMonth, line.others), ...checkComputed(form, cells, line.computed)],
    // Text that cannot be read is not blank: it has its own sentence.
    obstacles: { ...obstacles, blanks: obstacles.blanks.filter((column) => !(column in unreadable)) },
    ready: isSendable(obstacles) && Object.keys(unreadable).length === 0,
  }
  judged.set(line, judgement)
  return judgement
}

/** Whether cells may be typed now: not in a closed line, nor while it is being sent. */
export const mayType = (line: EntryLine): boolean => line.open && line.wish === null

/** Types texts into cells of a line. Closed lines stay as they are. */
export function typeInto(line: EntryLine, texts: Record<string, string>): EntryLine {
  if (!mayType(line)) return line
  return { ...line, typed: { ...line.typed, ...texts }, changes: line.changes + 1, reply: unrefused(line) }
}

/** Writes a reason beside a problem or the blanks. */
export const reasonInto = (line: EntryLine, key: string, text: string): EntryLine => ({
  ...line,
  reasons: { ...line.reasons, [key]: text },
  changes: line.changes + 1,
  reply: unrefused(line),
})

/** A refusal stands until something is changed; a conflict until it is decided. */
const unrefused = ({ reply }: EntryLine): Reply | null => (reply?.kind === 'conflict' ? reply : null)

/** The next item a line needs, or null when it has nothing to say or must wait for the person. */
export function nextItem(
  form: FormDeclaration,
  period: string,
  line: EntryLine,
  key: string,
  now: Date,
): SyncItem | null {
  if (line.item) return line.item
  if (line.reply?.kind === 'conflict') return null
  // What was refused as a draft is not tried again before something is changed.
  if (line.reply?.kind === 'refused' && line.reply.wish === 'draft' && !line.wish) return null
  const kind = line.wish ?? (line.changes > line.changesSent ? 'draft' : null)
  if (!kind) return null
  const head = { form: form.code, period, unit: line.unitId }
  const madeAt = line.madeAt || now.toISOString()
  const frame = { key, kind: `report.${kind}` as const, madeAt, baseVersion: line.version }
  if (kind === 'withdraw') return { ...frame, body: head }
  if (kind === 'correct') return { ...frame, body: { ...head, reason: line.wishReason } }
  const { cells, unreadable } = judge(form, line)
  if (kind === 'send') {
    const reasons = Object.fromEntries(Object.entries(line.reasons).filter(([, reason]) => isReason(reason)))
    return { ...frame, body: { ...head, cells, reasons } }
  }
  const unread = Object.fromEntries(
    Object.keys(unreadable).map((column) => [column, keptText(line.typed[column] ?? '')]),
  )
  return { ...frame, body: { ...head, cells, reasons: line.reasons, unread } }
}

/** What the server can keep of a text that is no value; the device keeps all of it. */
const keptText = (text: string) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 60)
