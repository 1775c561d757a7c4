import { typedText } from '@/lib/reports/cell'
import { type EntryLine, judge, type Wish } from '@/lib/reports/entry-line'
import type { FormDeclaration } from '@/lib/reports/form'
import type { StoredVersion } from '@/lib/reports/stale-report'
import type { SyncOutcome } from '@/lib/reports/sync'
import { isCounted, isOpenForEntry } from '@/lib/reports/workflow'

/** A line after the server answered its item. What was typed meanwhile stays unsent. */
export function answered(form: FormDeclaration, line: EntryLine, outcome: SyncOutcome): EntryLine {
  const { item } = line
  if (!item || item.key !== outcome.key) return line
  // A wish made while an earlier item travelled is still to come.
  const fulfilled = item.kind === `report.${line.wish}` || outcome.outcome === 'bentrok'
  const done = { ...line, item: null, ...(fulfilled && { wish: null, madeAt: '' }) }
  if (outcome.outcome === 'bentrok') return { ...done, reply: { kind: 'conflict', stored: outcome.stored } }
  if (outcome.outcome === 'ditolak') {
    const wish = item.kind.slice('report.'.length) as Wish
    // What was refused is not on the server: it stays on the device, unsaved.
    const changesSent = wish === 'draft' || wish === 'send' ? -1 : line.changesSent
    return { ...done, changesSent, reply: { kind: 'refused', wish, message: outcome.message, fields: outcome.fields } }
  }
  const { version, status, revision, receivedAt } = outcome
  const correction =
    item.kind === 'report.correct' ? line.wishReason : item.kind === 'report.send' ? '' : line.correction
  const sent = item.kind === 'report.send'
  return {
    ...done,
    version,
    status,
    revision,
    correction,
    open: isOpenForEntry({ status, correction }),
    savedAt: receivedAt,
    // Why sending was refused stays in sight while the draft is saved.
    reply: item.kind === 'report.draft' ? line.reply : null,
    ...(sent && { receivedAt, timely: outcome.timely ?? line.timely, returnReason: '' }),
    counted: sent ? judge(form, line).cells : isCounted(status) ? line.counted : null,
  }
}

/** Ends a conflict with this device's text: it is saved over the other version. */
export const keepMine = (line: EntryLine, stored: StoredVersion): EntryLine => ({
  ...line,
  version: stored.version,
  status: stored.status,
  changes: line.changes + 1,
  reply: null,
})

/** Ends a conflict with the stored version: this device's text gives way. */
export function takeTheirs(form: FormDeclaration, line: EntryLine, stored: StoredVersion): EntryLine {
  const { cells = {}, reasons = {}, unread = {} } = stored.draft ?? {}
  return {
    ...line,
    version: stored.version,
    status: stored.status,
    revision: stored.revision,
    open: isOpenForEntry({ status: stored.status, correction: line.correction }),
    typed: Object.fromEntries(form.elements.map(({ column }) => [column, unread[column] ?? typedText(cells[column])])),
    reasons,
    changes: 0,
    changesSent: 0,
    reply: null,
  }
}
