import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type Ear, listen } from '@/lib/db/unattended'
import { CHANNEL, concerns, type Moved, readNotice } from '@/lib/live/notice'

/** Somebody who watches figures on an open page. */
export interface Watcher {
  actor: Actor
  moved(moved: readonly Moved[]): void
  /** The process is ending: the page connects again to the next one. */
  closed(): void
}

interface Hub {
  watchers: Set<Watcher>
  ear: Promise<Ear> | null
  /** Milliseconds to wait before listening again. */
  pause: number
  closing: boolean
}

const LONGEST_PAUSE = 15_000

const shared = globalThis as typeof globalThis & { liniHub?: Hub }

function hub(): Hub {
  if (!shared.liniHub) {
    shared.liniHub = { watchers: new Set(), ear: null, pause: 250, closing: false }
    // An open stream would keep the server from stopping.
    process.once('SIGTERM', () => void closeHub())
  }
  return shared.liniHub
}

/**
 * Tells a watcher what moved within their scope until the answered function is
 * called. One connection listens for all of a process; it begins with the first
 * watcher, ends with the last, and comes back by itself after a break.
 */
export async function watch(watcher: Watcher): Promise<() => void> {
  const here = hub()
  here.watchers.add(watcher)
  here.ear ??= startListening(here)
  await here.ear.catch(() => {})
  return () => {
    here.watchers.delete(watcher)
    if (here.watchers.size === 0) void stopListening(here)
  }
}

/** Closes every stream and the listening connection. */
export async function closeHub(): Promise<void> {
  const here = hub()
  here.closing = true
  for (const watcher of [...here.watchers]) watcher.closed()
  here.watchers.clear()
  await stopListening(here)
  delete shared.liniHub
}

async function startListening(here: Hub): Promise<Ear> {
  try {
    const ear = await listen(
      CHANNEL,
      (payload) => tell(here, readNotice(payload)),
      () => listenAgain(here),
    )
    here.pause = 250
    return ear
  } catch (error) {
    listenAgain(here)
    throw error
  }
}

function listenAgain(here: Hub): void {
  here.ear = null
  if (here.closing || here.watchers.size === 0) return
  const timer = setTimeout(() => {
    if (here.ear || here.closing || here.watchers.size === 0) return
    here.ear = startListening(here)
    // What moved meanwhile was not heard: everybody asks once.
    here.ear.then(() => tellAll(here)).catch(() => {})
  }, here.pause)
  timer.unref()
  here.pause = Math.min(here.pause * 2, LONGEST_PAUSE)
}

async function stopListening(here: Hub): Promise<void> {
  const ear = here.ear
  here.ear = null
  await (await ear?.catch(() => null))?.close()
}

function tell(here: Hub, moved: readonly Moved[]): void {
  for (const watcher of here.watchers) {
    const own = moved.filter((one) => concerns(watcher.actor, one))
    if (own.length > 0) watcher.moved(own)
  }
}

function tellAll(here: Hub): void {
  for (const watcher of here.watchers) watcher.moved([])
}
