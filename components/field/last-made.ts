import { useSyncExternalStore } from 'react'

/** What was just made on this page, so that the next screen can say it and offer to take it back; `none` before anything was. */
export function lastMade<Made>(none: Made): { note: (made: Made) => void; useLast: () => Made } {
  let last = none
  const watchers = new Set<() => void>()
  const watch = (changed: () => void) => {
    watchers.add(changed)
    return () => watchers.delete(changed)
  }
  return {
    note: (made) => {
      last = made
      for (const watcher of watchers) watcher()
    },
    useLast: () =>
      useSyncExternalStore(
        watch,
        () => last,
        () => none,
      ),
  }
}
