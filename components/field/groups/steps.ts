import { useEffect, useState } from 'react'
import { dropDraft, keepDraft, listDrafts } from '@/lib/offline/draft'
import { dropItem, listItems, type OutboxItem, putItem, takeBack } from '@/lib/offline/outbox'
import { send, useOutbox } from '@/lib/offline/use-outbox'
import type { FieldStep, StandingStep } from '@/lib/poktan/field-book'
import type { ItemKind } from '@/lib/sync/protocol'

/**
 * Steps on groups' books. Each is a sealed item of the outbox, which only the office can
 * open, and beside it, readable here, what its author wrote: so that it shows, and can be
 * corrected, before the office has it.
 */

export const subjectOf = (poktanId: string): string => `kelompok/${poktanId}`
const PREFIX = 'langkah/'
const draftOf = ({ poktanId, key }: Pick<FieldStep, 'poktanId' | 'key'>) => `${PREFIX}${poktanId}/${key}`

const watchers = new Set<() => void>()
const tell = () => {
  for (const watcher of watchers) watcher()
}
/** Steps between their readable side and their item: nobody clears these away. */
const underWay = new Set<string>()

/** Takes a step into the outbox; when it resolves, it is on this device for good. Throws `DeviceError`. */
export async function saveStep(step: FieldStep): Promise<void> {
  underWay.add(step.key)
  try {
    await keepDraft(draftOf(step), step)
    const { key, kind, label, body, baseVersion, base, madeAt, poktanId } = step
    const item = { key, kind: kind as ItemKind, label, body, baseVersion, madeAt, subject: subjectOf(poktanId) }
    try {
      await putItem(base ? { ...item, base } : item)
    } catch (error) {
      await dropDraft(draftOf(step)).catch(() => {})
      throw error
    }
  } finally {
    underWay.delete(step.key)
    tell()
  }
  // Without a line nothing is tried, so that the step can still be taken back as if it had not been made.
  if (navigator.onLine) void send('saved')
}

/** Lets the readable side of a received step go: the copy has it. Its item keeps its receipt. */
export async function forgetStep(step: Pick<FieldStep, 'poktanId' | 'key'>): Promise<void> {
  await dropDraft(draftOf(step))
  tell()
}

/** Clears a step off the screens and the outbox: its author has dealt with the answer. */
export async function dropStep(step: Pick<FieldStep, 'poktanId' | 'key'>): Promise<void> {
  await dropItem(step.key)
  await dropDraft(draftOf(step))
  tell()
}

/** Takes back a step that was never tried, as if it had not been made; false when it has left already. */
export async function takeBackStep(step: FieldStep): Promise<boolean> {
  if (!(await takeBack(step.key))) return false
  for (const id of photosOf(step)) await takeBack(id)
  await dropDraft(draftOf(step))
  tell()
  return true
}

/** Photos that this step was the first to name. */
const photosOf = ({ body, base }: FieldStep): string[] => {
  const before = (base?.photos ?? []) as string[]
  return ((body.photos ?? []) as string[]).filter((id) => !before.includes(id))
}

/** The steps of one group, or of all, in their order, each with what became of it; null until the device has looked. */
export function useSteps(accountId: string, poktanId?: string): StandingStep[] | null {
  const { items } = useOutbox(accountId)
  const [kept, setKept] = useState<FieldStep[] | null>(null)
  useEffect(() => {
    let gone = false
    const look = () => {
      const found = listDrafts<FieldStep>(poktanId ? `${PREFIX}${poktanId}/` : PREFIX)
      void found.then((drafts) => !gone && setKept(drafts.map(({ value }) => value))).catch(() => {})
    }
    look()
    watchers.add(look)
    return () => {
      gone = true
      watchers.delete(look)
    }
  }, [poktanId])
  useEffect(() => {
    if (!items || !kept) return
    const known = new Set(items.map(({ key }) => key))
    const stray = kept.filter(({ key }) => !known.has(key) && !underWay.has(key))
    if (stray.length > 0) void clearStray(stray, accountId)
  }, [items, kept, accountId])
  return items && kept && standing(kept, items)
}

/** Clears readable sides that have no item: a save that was cut off, or an item that is gone. The list may be behind, so it is read anew. */
async function clearStray(stray: readonly FieldStep[], accountId: string): Promise<void> {
  const items = await listItems(accountId).catch(() => null)
  const gone = stray.filter(({ key }) => items && !underWay.has(key) && !items.some((item) => item.key === key))
  if (gone.length === 0) return
  await Promise.all(gone.map((step) => dropDraft(draftOf(step)))).catch(() => {})
  tell()
}

/** Steps with their items, in the order of the queue; a step whose item is gone is none. */
export function standing(steps: readonly FieldStep[], items: readonly OutboxItem[]): StandingStep[] {
  const own = new Map(steps.map((step) => [step.key, step]))
  return items.flatMap(({ key, state, outcome, tries }) => {
    const step = own.get(key)
    return step ? [{ ...step, state, outcome, tries }] : []
  })
}
