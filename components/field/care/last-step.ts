import { useSyncExternalStore } from 'react'
import type { CareStep } from '@/lib/tpk/field-step'

/** The steps just made on this page, so that the next screen can say them and offer to take them back. */
let last: readonly CareStep[] = []
const watchers = new Set<() => void>()

export function noteSteps(steps: readonly CareStep[]): void {
  last = steps
  for (const watcher of watchers) watcher()
}

const NONE: readonly CareStep[] = []

export const useLastSteps = (): readonly CareStep[] =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => last,
    () => NONE,
  )
