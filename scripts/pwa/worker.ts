import { NavigationRoute, type PrecacheEntry, Serwist } from 'serwist'
import { isFieldAddress, SHELL } from '../../lib/offline/addresses'
import { deliver } from '../../lib/offline/courier'

declare const LINI_PRECACHED: PrecacheEntry[]

/** What a service worker's scope has and a window's lacks. */
interface WorkerScope {
  addEventListener(
    type: 'sync',
    listener: (event: { tag: string; waitUntil(work: Promise<unknown>): void }) => void,
  ): void
}

/**
 * The service worker of the field: stores the one data-free shell with its scripts, opens it at
 * every field address, and sends the outbox in the background where the browser lets it. It
 * never stores a page of the office, a payload or an answer of the API. A new one waits until
 * the page asks it to take over.
 */
const serwist = new Serwist({
  precacheEntries: LINI_PRECACHED,
  precacheOptions: { cleanupOutdatedCaches: true, cleanURLs: false, directoryIndex: null },
  skipWaiting: false,
  clientsClaim: true,
  navigationPreload: false,
  disableDevLogs: true,
})

serwist.registerRoute(
  new NavigationRoute(async ({ request, url }) => {
    const shell = () => serwist.matchPrecache(SHELL)
    if (isFieldAddress(url.pathname)) return (await shell()) ?? fetch(request)
    try {
      return await fetch(request)
    } catch (error) {
      // Without signal the shell says which pages open without it.
      const stored = await shell()
      if (stored) return stored
      throw error
    }
  }),
)
serwist.addEventListeners()

/** The page registers this tag when it could not deliver (components/field/use-update.ts). */
const SYNC_TAG = 'lini-kirim'

;(self as unknown as WorkerScope).addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(delivered())
})

/** A delivery that leaves something behind fails, so that the browser tries again later. */
async function delivered(): Promise<void> {
  const { left } = await deliver('background')
  if (left > 0) throw new Error(`${left} waiting`)
}
