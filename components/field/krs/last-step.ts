import { useSyncExternalStore } from 'react'
import type { VervalStep } from '@/lib/krs/field-part'

/** The verifying just saved on this page, so that the next screen can say it and offer to take it back. */
let last: VervalStep | null = null
const watchers = new Set<() => void>()

export function noteStep(step: VervalStep | null): void {
  last = step
  for (const watcher of watchers) watcher()
}

export const useLastStep = (): VervalStep | null =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => last,
    () => null,
  )
