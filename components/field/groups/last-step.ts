import { useSyncExternalStore } from 'react'
import type { FieldStep } from '@/lib/poktan/field-book'

/** The step just made on this page, so that the next screen can say it and offer to take it back. */
let last: FieldStep | null = null
const watchers = new Set<() => void>()

export function noteStep(step: FieldStep | null): void {
  last = step
  for (const watcher of watchers) watcher()
}

export const useLastStep = (): FieldStep | null =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => last,
    () => null,
  )
