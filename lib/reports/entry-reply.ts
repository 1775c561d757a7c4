import { draftOf, type EntryLine, type Queued, typedOf } from '@/lib/reports/entry-line'
import type { FormDeclaration } from '@/lib/reports/form'
import { joinDrafts } from '@/lib/reports/merge'
import type { StoredVersion } from '@/lib/reports/stale-report'
import { isCounted, isOpenForEntry, type Status } from '@/lib/reports/workflow'
import type { ItemOutcome } from '@/lib/sync/protocol'

/** What a command answered, where the page's own person may see it. */
interface Answer {
  version?: number
  status?: Status
  revision?: number
  timely?: 0 | 1 | 2
}

/** A line after one of its items got its outcome. What was typed meanwhile stays unsent. */
export function answered(form: FormDeclaration, line: EntryLine, outcome: ItemOutcome): EntryLine {
  const item = line.queue.find(({ key }) => key === outcome.key)
  if (!item || outcome.outcome === 'menunggu') return line
  const queue = line.queue.filter((known) => known !== item)
  const rest = { ...line, queue }
  if (outcome.outcome === 'diterima') return received(rest, item, outcome)
  // A step that did not come about is taken back, unless a later one stands on it.
  const back = item.wish !== 'draft' && queue.length === 0 ? { ...rest, ...item.before } : rest
  if (outcome.outcome === 'bentrok') {
    const stored = (outcome.stored as StoredVersion | undefined) ?? null
    return torn(form, { ...back, reply: { kind: 'conflict', stored, touching: outcome.touching ?? [] } })
  }
  if (outcome.outcome === 'susulan')
    return { ...back, reply: { kind: 'late', message: outcome.message, receipt: outcome.receipt } }
  const { wish } = item
  // What was refused is not on the server: it stays on the device, unsaved.
  const changesSent = wish === 'draft' || wish === 'send' ? -1 : line.changesSent
  return { ...back, changesSent, reply: { kind: 'refused', wish, message: outcome.message, fields: outcome.fields } }
}

function received(line: EntryLine, item: Queued, outcome: Extract<ItemOutcome, { outcome: 'diterima' }>): EntryLine {
  const {
    version = line.version,
    revision = line.revision,
    timely = line.timely,
    ...answer
  } = (outcome.answer ?? {}) as Answer
  const last = line.queue.length === 0
  // Later items stand on this one: the state they lead to stays.
  const status = last ? (answer.status ?? line.status) : line.status
  const sent = item.wish === 'send'
  return {
    ...line,
    version,
    status,
    revision,
    ...(last && status !== null && { open: isOpenForEntry({ status, correction: line.correction }) }),
    base: item.wrote ?? line.base,
    savedAt: outcome.receivedAt,
    // Why sending was refused stays in sight while the draft is saved.
    reply: item.wish === 'draft' || line.reply?.kind === 'conflict' ? line.reply : null,
    ...(sent && { receivedAt: outcome.receivedAt, timely, returnReason: '' }),
    counted:
      sent && item.wrote ? item.wrote.cells : status !== null && !isCounted(status) && last ? null : line.counted,
  }
}

/** What another person changed comes in beside this device's text; only where both did is a choice left. */
function torn(form: FormDeclaration, line: EntryLine): EntryLine {
  const { reply } = line
  if (reply?.kind !== 'conflict' || !reply.stored) return line
  const theirs = reply.stored.draft ?? { cells: {}, reasons: {}, unread: {} }
  const { draft, touching } = joinDrafts(form, line.base, draftOf(form, line), theirs)
  const { version, status, revision } = reply.stored
  return {
    ...line,
    ...{ version, status, revision },
    open: isOpenForEntry({ status, correction: line.correction }),
    typed: typedOf(form, draft),
    reasons: draft.reasons,
    base: theirs,
    reply: { ...reply, touching },
  }
}

/** A conflict whose other side came with a fresh copy, made ready for the choice. */
export const faced = (form: FormDeclaration, line: EntryLine): EntryLine =>
  line.reply?.kind === 'conflict' && line.reply.stored && line.version !== line.reply.stored.version
    ? torn(form, line)
    : line

/** Ends a conflict: of the touching places those named are taken from the stored version, the others from here. */
export function decided(form: FormDeclaration, line: EntryLine, theirs: ReadonlySet<string>): EntryLine {
  const { reply } = line
  if (reply?.kind !== 'conflict' || !reply.stored) return line
  const stored = reply.stored.draft ?? { cells: {}, reasons: {}, unread: {} }
  const storedTyped = typedOf(form, stored)
  const typed = { ...line.typed }
  const reasons = { ...line.reasons }
  for (const place of theirs) {
    if (place.startsWith(REASON)) reasons[place.slice(REASON.length)] = stored.reasons[place.slice(REASON.length)] ?? ''
    else typed[place] = storedTyped[place] ?? ''
  }
  const same =
    form.elements.every(({ column }) => (typed[column] ?? '') === (storedTyped[column] ?? '')) &&
    Object.entries(reasons).every(([key, text]) => (stored.reasons[key] ?? '') === text)
  const next = { ...line, typed, reasons, reply: null }
  // What is the same as stored need not be saved again.
  return same ? { ...next, changes: 0, changesSent: 0 } : { ...next, changes: line.changes + 1 }
}

/** How a touching place that is a reason, not a cell, begins. */
export const REASON = 'alasan/'
