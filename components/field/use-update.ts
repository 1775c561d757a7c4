'use client'

import { useEffect, useState } from 'react'

const LOOK_EVERY_MS = 60 * 60_000

/**
 * Registers the service worker, and answers the step to a new version once one waits. The new
 * one waits until a person asks: a form in the middle of its month is never changed under them.
 */
export function useUpdate(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  useEffect(() => {
    // The development server builds none.
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    let gone = false
    let timer: ReturnType<typeof setInterval> | undefined
    const watch = (registration: ServiceWorkerRegistration) => {
      const look = () => {
        if (!gone && navigator.serviceWorker.controller) setWaiting(registration.waiting)
      }
      look()
      registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
      timer = setInterval(() => void registration.update().catch(() => {}), LOOK_EVERY_MS)
    }
    navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' }).then(watch, () => {
      // Without it the pages still work with signal; /perangkat says so.
    })
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [])
  if (!waiting) return null
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
    waiting.postMessage({ type: 'SKIP_WAITING' })
  }
}

const SYNC_TAG = 'lini-kirim'
type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }

/** Asks the browser to deliver what waits even when this page is closed, where it knows how. */
export async function askBackground(): Promise<void> {
  if (process.env.NODE_ENV !== 'production' || !navigator.serviceWorker?.controller) return
  const registration = (await navigator.serviceWorker.ready) as WithSync
  // Browsers without it, or where the person forbids it, deliver when the page is opened.
  await registration.sync?.register(SYNC_TAG).catch(() => {})
}
