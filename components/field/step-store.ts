import { useEffect, useState } from 'react'
import { dropDraft, keepDraft, listDrafts } from '@/lib/offline/draft'
import { dropItem, listItems, type OutboxItem, putItem, takeBack } from '@/lib/offline/outbox'
import { send, useOutbox } from '@/lib/offline/use-outbox'
import type { ItemKind, ItemOutcome } from '@/lib/sync/protocol'

/** A step as its author keeps it readable, beside the sealed item of the same key. */
export interface KeptStep {
  key: string
  kind: string
  /** What lists call it. */
  label: string
  body: Record<string, unknown>
  baseVersion: number
  base?: Record<string, unknown>
  madeAt: string
}

/** A step with what became of its item so far. */
export type Standing<Step extends KeptStep> = Step & {
  state: OutboxItem['state']
  outcome: ItemOutcome | null
  tries: number
}

interface StepStoreOptions<Step extends KeptStep> {
  /** Before the ids of the readable sides: `langkah/`. */
  prefix: string
  /** Whose book the step belongs to. */
  ownerOf: (step: Step) => string
  /** The subject of an owner's items, which are applied in their order. */
  subjectOf: (owner: string) => string
  /** Items that were taken in for this step alone and go with it when it is taken back. */
  alsoOf?: (step: Step) => string[]
}

/**
 * Steps on books of one kind. Each is a sealed item of the outbox, which only the office
 * can open, and beside it, readable here, what its author wrote: so that it shows, and can
 * be corrected, before the office has it.
 */
export function stepStore<Step extends KeptStep>({
  prefix,
  ownerOf,
  subjectOf,
  alsoOf = () => [],
}: StepStoreOptions<Step>) {
  const draftAt = (owner: string, key: string) => `${prefix}${owner}/${key}`
  const draftOf = (step: Step) => draftAt(ownerOf(step), step.key)
  const watchers = new Set<() => void>()
  const tell = () => {
    for (const watcher of watchers) watcher()
  }
  /** Steps between their readable side and their item: nobody clears these away. */
  const underWay = new Set<string>()

  /** Takes a step into the outbox; when it resolves, it is on this device for good. Throws `DeviceError`. */
  async function saveStep(step: Step): Promise<void> {
    underWay.add(step.key)
    try {
      await keepDraft(draftOf(step), step)
      const { key, kind, label, body, baseVersion, base, madeAt } = step
      const subject = subjectOf(ownerOf(step))
      const item = { key, kind: kind as ItemKind, label, body, baseVersion, madeAt, subject }
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
  async function forgetStep(owner: string, key: string): Promise<void> {
    await dropDraft(draftAt(owner, key))
    tell()
  }

  /** Clears a step off the screens and the outbox: its author has dealt with the answer. */
  async function dropStep(step: Step): Promise<void> {
    await dropItem(step.key)
    await dropDraft(draftOf(step))
    tell()
  }

  /** Takes back a step that was never tried, as if it had not been made; false when it has left already. */
  async function takeBackStep(step: Step): Promise<boolean> {
    if (!(await takeBack(step.key))) return false
    for (const key of alsoOf(step)) await takeBack(key)
    await dropDraft(draftOf(step))
    tell()
    return true
  }

  /** Clears readable sides that have no item: a save that was cut off, or an item that is gone. The list may be behind, so it is read anew. */
  async function clearStray(stray: readonly Step[], accountId: string): Promise<void> {
    const items = await listItems(accountId).catch(() => null)
    const gone = stray.filter(({ key }) => items && !underWay.has(key) && !items.some((item) => item.key === key))
    if (gone.length === 0) return
    await Promise.all(gone.map((step) => dropDraft(draftOf(step)))).catch(() => {})
    tell()
  }

  const listSteps = async (owner?: string): Promise<Step[]> =>
    (await listDrafts<Step>(owner ? `${prefix}${owner}/` : prefix)).map(({ value }) => value)

  const watchSteps = (watcher: () => void): (() => void) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }

  return { saveStep, forgetStep, dropStep, takeBackStep, listSteps, watchSteps, clearStray }
}
export type StepStore<Step extends KeptStep> = ReturnType<typeof stepStore<Step>>

/** The steps of one owner, or of all, in their order, each with what became of it; null until the device has looked. */
export function useStepsOf<Step extends KeptStep>(
  store: StepStore<Step>,
  accountId: string,
  owner?: string,
): Standing<Step>[] | null {
  const { items } = useOutbox(accountId)
  const [kept, setKept] = useState<Step[] | null>(null)
  useEffect(() => {
    let gone = false
    const look = () =>
      void store.listSteps(owner).then(
        (steps) => !gone && setKept(steps),
        () => {},
      )
    look()
    const unwatch = store.watchSteps(look)
    return () => {
      gone = true
      unwatch()
    }
  }, [store, owner])
  useEffect(() => {
    if (!items || !kept) return
    const known = new Set(items.map(({ key }) => key))
    const stray = kept.filter(({ key }) => !known.has(key))
    if (stray.length > 0) void store.clearStray(stray, accountId)
  }, [store, items, kept, accountId])
  return items && kept && standing(kept, items)
}

/** Steps with their items, in the order of the queue; a step whose item is gone is none. */
export function standing<Step extends KeptStep>(
  steps: readonly Step[],
  items: readonly Pick<OutboxItem, 'key' | 'state' | 'outcome' | 'tries'>[],
): Standing<Step>[] {
  const own = new Map(steps.map((step) => [step.key, step]))
  return items.flatMap(({ key, state, outcome, tries }) => {
    const step = own.get(key)
    return step ? [{ ...step, state, outcome, tries }] : []
  })
}
