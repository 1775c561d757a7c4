'use client'

import { useSyncExternalStore } from 'react'
import { useField } from '@/lib/offline/session'

/** Whether the office can be reached, as far as this device knows: its own line, and the last answer. */
export function useSignal(): boolean {
  const line = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  )
  const field = useField()
  return line && (field === null || field.online || field.state === 'signed-out')
}

function watch(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
