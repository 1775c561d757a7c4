'use client'

import type { Period } from '@/lib/format/period'
import { dropDraft, keepDraft, listDrafts } from '@/lib/offline/draft'
import { listItems, putItem, replaceUntried } from '@/lib/offline/outbox'
import { draftPrefix, type EntryLine, enqueued, isAhead, nextStep, type Step } from '@/lib/reports/entry-line'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import type { FormDeclaration } from '@/lib/reports/form'
import { takeOldLines } from './old-lines'

const writing = new Map<string, Promise<void>>()
const wanted = new Map<string, EntryLine>()

/** Keeps lines enciphered on the device; one that the copy already says is dropped. A later state of a line replaces one still waiting to be written. */
export async function keepLines(lines: readonly EntryLine[]): Promise<void> {
  for (const line of lines) wanted.set(line.id, line)
  await Promise.all(lines.map(({ id }) => keepNext(id)))
}

function keepNext(id: string): Promise<void> {
  const turn = (writing.get(id) ?? Promise.resolve())
    .catch(() => {})
    .then(async () => {
      const line = wanted.get(id)
      if (!line) return
      wanted.delete(id)
      if (isAhead(line)) await keepDraft(id, line)
      else await dropDraft(id)
    })
  writing.set(id, turn)
  return turn
}

/** The lines of a form and month that this device kept, without items that the outbox no longer lists. */
export async function keptLines(form: FormDeclaration, sheet: EntrySheet, accountId: string): Promise<EntryLine[]> {
  await takeOldLines(form, sheet, accountId)
  const drafts = await listDrafts<EntryLine>(draftPrefix(form.code, sheet.period))
  if (drafts.length === 0) return []
  const listed = new Set((await listItems(accountId)).map(({ key }) => key))
  return drafts.map(({ value }) => ({ ...value, queue: value.queue.filter(({ key }) => listed.has(key)) }))
}

/** A step that lies in the outbox, and how it goes into a line in which typing went on meanwhile. */
export interface PutStep {
  into: (latest: EntryLine) => EntryLine
}

/** Puts the next step of a line into the outbox; a draft that was never tried gives way to the newer one. */
export async function putStep(form: FormDeclaration, period: Period, line: EntryLine): Promise<PutStep | null> {
  const made = { key: crypto.randomUUID(), now: new Date() }
  const alone = nextStep(form, period, line, { ...made, replaces: false })
  if (!alone) return null
  let put = { step: alone, replaces: false }
  if (alone.queued.wish !== 'draft') await putItem(alone.item)
  else
    await replaceUntried(alone.item.subject, 'report.draft', (replaced) => {
      const replaces = replaced !== null && replaced === line.queue.at(-1)?.key
      put = { step: nextStep(form, period, line, { ...made, replaces })!, replaces }
      return put.step.item
    })
  return { into: (latest) => joined(latest, line, put.step, put.replaces) }
}

/** A line after its step was put: keystrokes made meanwhile stay unsaved. */
function joined(latest: EntryLine, from: EntryLine, step: Step, replaces: boolean): EntryLine {
  const put = enqueued({ ...latest, changes: from.changes }, step, replaces)
  return { ...put, changes: latest.changes }
}
