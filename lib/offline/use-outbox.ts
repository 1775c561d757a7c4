import { useEffect, useSyncExternalStore } from 'react'
import type { Delivered, Why } from './courier'
import { isUnsent, listItems, type OutboxItem, onOutbox } from './outbox'

/** The queue as screens see it. */
export interface OutboxView {
  /** Null until the device has looked. */
  items: readonly OutboxItem[] | null
  unsent: number
  /** Whether a delivery is under way in this page. */
  busy: boolean
  /** The last delivery of this page. */
  last: Delivered | null
}

const EMPTY: OutboxView = { items: null, unsent: 0, busy: false, last: null }
const watchers = new Set<() => void>()
let view = EMPTY
let of: string | null = null
let unlisten: (() => void) | null = null

/** The outbox of one account, drawn again at every change, also by the background or another tab. */
export function useOutbox(accountId: string | null): OutboxView {
  useEffect(() => {
    if (of === accountId) return
    of = accountId
    view = EMPTY
    void look()
  }, [accountId])
  return useSyncExternalStore(
    watch,
    () => view,
    () => EMPTY,
  )
}

let timer: ReturnType<typeof setTimeout> | undefined
/** After opening, what the person asked for comes first. */
const FIRST_MS = 1_500

/** Sends what waits and sets the clock for the next try. Pages call it after *Simpan* and from the button. */
export async function send(why: Why): Promise<Delivered> {
  show({ busy: true })
  try {
    // Loaded when there is something to do with it: the first entry does not wait for its script.
    const { deliver } = await import('./courier')
    const last = await deliver(why)
    show({ last })
    clearTimeout(timer)
    if (last.nextAt !== null) timer = setTimeout(() => void send('timer'), Math.max(1_000, last.nextAt - Date.now()))
    return last
  } finally {
    show({ busy: false })
  }
}

/** Sends on opening, when signal returns and when the page comes to the front. Call once from the shell. */
export function useCourier(): void {
  useEffect(() => {
    const open = () => void (document.visibilityState === 'visible' && send('open'))
    const online = () => void send('online')
    const first = setTimeout(open, FIRST_MS)
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', open)
    return () => {
      clearTimeout(first)
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', open)
    }
  }, [])
}

async function look(): Promise<void> {
  const account = of
  if (!account) return
  const items = await listItems(account).catch(() => null)
  if (items && account === of) show({ items, unsent: items.filter(isUnsent).length })
}

function show(change: Partial<OutboxView>): void {
  view = { ...view, ...change }
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  unlisten ??= onOutbox(() => void look())
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    unlisten?.()
    unlisten = null
  }
}
