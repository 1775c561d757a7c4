import { type Period, periodText } from '@/lib/format/period'
import { readCell, typedText } from '@/lib/reports/cell'
import type { EntryRow, EntrySheet } from '@/lib/reports/entry-sheet'
import type { Cells, FormDeclaration } from '@/lib/reports/form'
import { formatFormPeriod } from '@/lib/reports/form-period'
import { joinDrafts } from '@/lib/reports/merge'
import {
  checkCells,
  checkComputed,
  isReason,
  isSendable,
  type Obstacles,
  type Problem,
  whatBlocks,
} from '@/lib/reports/rules'
import type { Draft } from '@/lib/reports/schema'
import { isCountedSource } from '@/lib/reports/sources'
import type { StoredVersion } from '@/lib/reports/stale-report'
import { isOpenForEntry, STATUS } from '@/lib/reports/workflow'
import type { PlainItem } from '@/lib/sync/protocol'

/** What a device asks the server to do with a village's report. */
export type Wish = 'draft' | 'send' | 'withdraw' | 'correct'

/** An item of the outbox that this line has put there and that has no outcome yet. */
export interface Queued {
  key: string
  wish: Wish
  /** What it wrote: the next item's author has seen that. */
  wrote: Draft | null
  reason: string
  /** How the line stood before, for when the step is refused. */
  before: Pick<EntryRow, 'status' | 'correction' | 'open'>
}

/** What the server said last about a village, when it was not simply received. */
export type Reply =
  | { kind: 'refused'; wish: Wish; message: string; fields: Record<string, string> }
  /** `stored` is null until the copy was read anew: the answer came while nobody was signed in. */
  | { kind: 'conflict'; stored: StoredVersion | null; touching: readonly string[] }
  /** It lies in the office's inbox, where a person decides. */
  | { kind: 'late'; message: string; receipt: string }

/** A village's row on the device: the text of every cell as typed, and how far it has travelled. */
export interface EntryLine extends Omit<EntryRow, 'cells' | 'unread'> {
  id: string
  typed: Record<string, string>
  /** What the author saw when the typing began: edits of others are joined beside it. */
  base: Draft
  /** When the row was read at the server. */
  readAt: string
  /** A step the person asked for that does not lie in the outbox yet. */
  wish: Wish | null
  wishReason: string
  madeAt: string
  /** Its items under way, oldest first. */
  queue: readonly Queued[]
  /** Counts keystrokes, so that what was typed while an item travelled is not taken for saved. */
  changes: number
  changesSent: number
  savedAt: string | null
  reply: Reply | null
}

/** Under which names the lines of a form and month are kept on the device. */
export const draftPrefix = (form: string, period: number): string => `isian/${form}/${periodText(period)}/`

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
export function lineOf(form: FormDeclaration, sheet: Pick<EntrySheet, 'period' | 'time'>, row: EntryRow): EntryLine {
  const { cells, unread, ...head } = row
  return {
    ...head,
    id: `${draftPrefix(form.code, sheet.period)}${row.unitId}`,
    typed: textOf(form, row),
    base: { cells, reasons: row.reasons, unread },
    readAt: sheet.time,
    wish: null,
    wishReason: '',
    madeAt: '',
    queue: [],
    changes: 0,
    changesSent: 0,
    savedAt: null,
    reply: null,
  }
}

/** Whether a line holds anything that the server has not confirmed. */
export const isWaiting = (line: EntryLine): boolean =>
  line.queue.length > 0 || line.wish !== null || line.changes > line.changesSent || line.reply !== null

/** Whether something of a line is not at the office yet: typed, asked for, or under way. */
export const isUnsaved = (line: EntryLine): boolean =>
  line.queue.length > 0 || line.wish !== null || line.changes > line.changesSent

/** Whether the device knows more of a village than the copy: something waits, or was received after the copy was read. */
export const isAhead = (line: EntryLine, readAt = line.readAt): boolean =>
  isWaiting(line) || (line.savedAt !== null && line.savedAt > readAt)

/**
 * A fresh row from the server with what this device still holds for it. Text that was not
 * received stays; where nothing of it lies in the outbox yet, what others changed meanwhile is
 * joined beside it, and where both changed the same cell the old base stays, so that it shows.
 */
export function merged(form: FormDeclaration, fresh: EntryLine, kept: EntryLine | undefined): EntryLine {
  if (!kept) return fresh
  const decided = kept.reply?.kind === 'late' && fresh.version !== kept.version && kept.changes <= kept.changesSent
  if (decided || !isAhead(kept, fresh.readAt))
    return { ...fresh, savedAt: kept.status === fresh.status ? kept.savedAt : null }
  const { typed, reasons, base, wish, wishReason, madeAt, queue, changes, changesSent, savedAt, reply, version } = kept
  const own = { typed, reasons, base, wish, wishReason, madeAt, queue, changes, changesSent, savedAt, reply, version }
  // The copy is older than what the server answered since: only names and last month are taken from it.
  const { status, revision, correction, open, counted, receivedAt, timely } = kept
  const state = { status, revision, correction, open, counted, receivedAt, timely }
  if (fresh.version < version || queue.length > 0) return { ...fresh, ...own, ...state }
  if (reply?.kind === 'conflict') return { ...fresh, ...own, reply: completed(fresh, reply) }
  if (fresh.version === version) return { ...fresh, ...own }
  const { draft, touching } = joinDrafts(form, base, draftOf(form, kept), fresh.base)
  if (touching.length > 0) return { ...fresh, ...own }
  return {
    ...fresh,
    ...own,
    typed: typedOf(form, draft),
    reasons: draft.reasons,
    base: fresh.base,
    version: fresh.version,
  }
}

/** A conflict whose other side was not told gets it from the row that was read since. */
function completed({ version, status, revision, base }: EntryLine, reply: Reply & { kind: 'conflict' }): Reply {
  if (reply.stored) return reply
  return {
    ...reply,
    stored: { version, status: status ?? STATUS.draf, revision, draft: base, byName: '', at: null },
  }
}

/** Whether nobody has typed anything yet; what the registers filled in does not count. */
export const isUntouched = (line: EntryLine): boolean =>
  line.version === 0 && line.changes === 0 && line.wish === null && line.queue.length === 0

/** The text in every cell for what a draft holds. */
export const typedOf = (form: FormDeclaration, { cells, unread }: Draft): Record<string, string> =>
  Object.fromEntries(form.elements.map(({ column }) => [column, unread[column] ?? typedText(cells[column])]))

/** What a line amounts to as a draft: its values, its reasons, and the text of cells that are none. */
export function draftOf(form: FormDeclaration, line: EntryLine): Draft {
  const { cells, unreadable } = judge(form, line)
  const unread = Object.fromEntries(
    Object.keys(unreadable).map((column) => [column, keptText(line.typed[column] ?? '')]),
  )
  return { cells, reasons: line.reasons, unread }
}

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

/** What a step says, and what the line remembers of it once it lies in the outbox. */
export interface Step {
  item: PlainItem
  queued: Queued
}

/** What of an item its line remembers, and how the line is called where no form stands beside it. */
export interface StepFrame {
  key: string
  now: Date
  /** Whether the last item of the queue gives way to this one: it was never tried. */
  replaces: boolean
}

/** The subject of a village's report: items of one subject are applied in their order. */
export const subjectOf = (form: string, period: number, unitId: number): string =>
  `laporan/${form}/${periodText(period)}/${unitId}`

const LABELS: Record<Wish, string> = {
  draft: 'Draf',
  send: 'Laporan',
  withdraw: 'Tarik kembali',
  correct: 'Perbaikan',
}

/** What the line wants to have done next; null when it has nothing to say or must wait for the person. */
export function nextWish(line: EntryLine): Wish | null {
  if (line.reply?.kind === 'conflict') return null
  // What was refused as a draft is not tried again before something is changed.
  if (line.reply?.kind === 'refused' && line.reply.wish === 'draft' && !line.wish) return null
  return line.wish ?? (line.changes > line.changesSent ? 'draft' : null)
}

/** The next item of a line, written beside what its author saw; null when there is none. */
export function nextStep(
  form: FormDeclaration,
  period: Period,
  line: EntryLine,
  { key, now, replaces }: StepFrame,
): Step | null {
  const wish = nextWish(line)
  if (!wish) return null
  const last = (replaces ? line.queue.slice(0, -1) : line.queue).findLast(({ wrote }) => wrote !== null)
  const base = last?.wrote ?? line.base
  const head = { form: form.code, period: periodText(period), unit: line.unitId }
  const frame = {
    key,
    kind: `report.${wish}` as const,
    subject: subjectOf(form.code, period, line.unitId),
    label: `${LABELS[wish]} ${form.shortName} ${line.name}, ${formatFormPeriod(form, period)}`,
    madeAt: line.madeAt || now.toISOString(),
    baseVersion: line.version,
  }
  const { status, correction, open } = line
  const queued = { key, wish, wrote: null, reason: line.wishReason, before: { status, correction, open } }
  if (wish === 'withdraw') return { item: { ...frame, body: head }, queued }
  if (wish === 'correct') return { item: { ...frame, body: { ...head, reason: line.wishReason } }, queued }
  const wrote = draftOf(form, line)
  if (wish === 'draft')
    return { item: { ...frame, body: { ...head, ...wrote }, base: { ...base } }, queued: { ...queued, wrote } }
  const reasons = Object.fromEntries(Object.entries(line.reasons).filter(([, reason]) => isReason(reason)))
  const sent = { cells: wrote.cells, reasons }
  return {
    item: { ...frame, body: { ...head, ...sent }, base: { ...base } },
    queued: { ...queued, wrote: { ...sent, unread: {} } },
  }
}

/**
 * A line once its item lies in the outbox. The step counts as done for whoever goes on
 * without signal: a sent village is closed, one taken back or corrected can be typed again.
 */
export function enqueued(line: EntryLine, { queued }: Step, replaces: boolean): EntryLine {
  const queue = [...(replaces ? line.queue.slice(0, -1) : line.queue), queued]
  const done = { ...line, queue, wish: null, wishReason: '', madeAt: '' }
  const status = line.status ?? STATUS.draf
  if (queued.wish === 'draft') return { ...done, changesSent: line.changes }
  if (queued.wish === 'send')
    return { ...done, changesSent: line.changes, status: STATUS.dikirim, correction: '', open: false, reply: null }
  if (queued.wish === 'withdraw') return { ...done, status: STATUS.draf, open: true, reply: null }
  return {
    ...done,
    correction: queued.reason,
    open: isOpenForEntry({ status, correction: queued.reason }),
    reply: null,
  }
}

/** What the server can keep of a text that is no value; the device keeps all of it. */
const keptText = (text: string) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, 60)
