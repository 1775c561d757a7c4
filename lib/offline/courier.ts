import { PROTOCOL, type SyncRequest } from '@/lib/sync/protocol'
import { packFrame, type SealedBytes, toText } from '@/lib/sync/sealing'
import { applyReply, giveBack } from './apply'
import { isDue, pauseAfter } from './back-off'
import { type DeviceError, storageError } from './device-error'
import { fetchJson } from './fetch-json'
import { inOrder, isUnsent } from './outbox'
import { type AccountRecord, here, type ItemRecord, type Place } from './place'
import { readReply } from './reply'

/** What woke the courier. `button`, `online` and `open` do not wait for the back-off. */
export type Why = 'open' | 'online' | 'button' | 'saved' | 'timer' | 'background'

/** How a delivery ended. */
export interface Delivered {
  /** Whether the server gave any usable answer. */
  reached: boolean
  /** Items that got an outcome. */
  settled: number
  /** Items that still have none. */
  left: number
  /** When the next try is due on this device's clock; null with nothing left. */
  nextAt: number | null
  /** Why the device could not read or write its own store: nothing is lost by it, everything is sent again. */
  trouble: DeviceError | null
}

const MOST_IN_BATCH = 20
const MOST_BYTES = 200_000
const PHOTO_PATIENCE_MS = 180_000
const BATCH_PATIENCE_MS = 90_000
/** An empty batch that only asks how things stand is sent at most so often. */
const ASK_AGAIN_MS = 30 * 60_000
const EAGER: ReadonlySet<Why> = new Set(['button', 'online', 'open'])

/** One run over all accounts. */
interface Run {
  why: Why
  reached: boolean
  settled: number
  /** Whether the back-off is passed over. */
  eager: boolean
  /** Whether an account without anything to send asks how things stand. */
  mayAsk: boolean
}

/** A run that has not begun yet: whoever calls meanwhile joins it, with their wish not to wait. */
interface Queued {
  wish: { why: Why }
  turn: Promise<Delivered>
}
const waiting = new WeakMap<Place, Queued>()
const asked = new WeakMap<Place, number>()

/**
 * Delivers what waits on this device, of every account: items are credited by their
 * signature, so a session is not needed. Runs in pages and in the service worker, one at a
 * time on the whole device; may be called as often as one likes.
 */
export function deliver(why: Why, place: Place = here): Promise<Delivered> {
  const before = waiting.get(place)
  if (before) {
    // A clock's run that waits must not swallow the news that signal is back.
    if (EAGER.has(why)) before.wish.why = why
    return before.turn
  }
  const wish = { why }
  const turn = place.lock('kurir', () => {
    // From here on another call finds new items only in a run of its own.
    waiting.delete(place)
    return round(place, wish.why)
  })
  waiting.set(place, { wish, turn })
  return turn
}

async function round(place: Place, why: Why): Promise<Delivered> {
  const run: Run = { why, reached: false, settled: 0, eager: EAGER.has(why), mayAsk: false }
  const since = place.ticks() - (asked.get(place) ?? Number.NEGATIVE_INFINITY)
  run.mayAsk = why === 'button' || (run.eager && since > ASK_AGAIN_MS)
  try {
    const db = await place.base()
    let online = true
    for (const { accountId } of await db.getAll('accounts')) {
      if (online) online = await deliverOf(place, accountId, run)
    }
    if (run.reached) asked.set(place, place.ticks())
    place.changed()
    const kept = (await db.getAll('items')).sort((a, b) => a.seq - b.seq)
    // Items behind another of their subject wait for that one, not for a moment of their own.
    const due = Math.min(...headsOf(kept).map((item) => item.nextAt))
    const nextAt = online ? due : Math.max(due, place.now() + pauseAfter(0))
    const left = kept.filter(isUnsent).length
    return { reached: run.reached, settled: run.settled, left, nextAt: left > 0 ? nextAt : null, trouble: null }
  } catch (error) {
    const nextAt = place.now() + pauseAfter(3)
    return { reached: run.reached, settled: run.settled, left: 0, nextAt, trouble: storageError(error) }
  }
}

/** Delivers one account's items; false when there is no signal. */
async function deliverOf(place: Place, accountId: string, run: Run): Promise<boolean> {
  const db = await place.base()
  // Each item at most once in a run, except that a restored server gets everything anew.
  const tried = new Set<string>()
  let { mayAsk } = run
  let rewound = 0
  for (;;) {
    const account = await db.get('accounts', accountId)
    const kept = await inOrder(db.transaction('items').store, accountId)
    let batch = nextBatch(kept, { now: place.now(), eager: run.eager, reached: run.reached, tried })
    if (!account?.device || (batch.length === 0 && !(mayAsk && kept.length > 0))) return true
    if (batch.length === 0) batch = question(kept, run.why)
    mayAsk = false
    for (const { key } of batch) tried.add(key)
    const answer = await send(place, account, batch)
    if (answer === 'no-signal') return false
    if (answer === 'unusable') continue
    run.reached = true
    run.settled += answer.settled
    if (!answer.rewound || rewound++ > 0) continue
    tried.clear()
  }
}

/**
 * With nothing to send, how things stand: what became of items in the office's inbox, and
 * the last accepted item as a proof that this device asks, where nobody is signed in. A
 * photo is sent for that only at a person's wish, and only where nothing else can tell.
 */
function question(kept: readonly ItemRecord[], why: Why): ItemRecord[] {
  const inbox = kept.filter(({ state }) => state === 'susulan')
  const plain = inbox.filter(({ photo }) => !photo).slice(1 - MOST_IN_BATCH)
  if (plain.length === 0 && inbox.length > 0 && why === 'button') return inbox.slice(0, 1)
  const batch = [...plain, ...kept.filter(({ state, photo }) => state === 'diterima' && !photo).slice(-1)]
  return batch.filter(({ device }) => device === batch[0]?.device)
}

/**
 * What goes next: of each subject its oldest item without outcome, as many as fit. Items
 * that a server could not answer before go in smaller batches, at last alone, so that one
 * that breaks it holds up no other. A photo goes alone.
 */
export function nextBatch(
  kept: readonly ItemRecord[],
  {
    now,
    eager,
    reached = false,
    tried,
  }: { now: number; eager: boolean; reached?: boolean; tried: ReadonlySet<string> },
): ItemRecord[] {
  // An item that only lacked signal waits no longer once a server has answered another.
  const due = headsOf(kept).filter(
    ({ key, nextAt, faults }) => !tried.has(key) && (eager || isDue(nextAt, now) || (reached && faults === 0)),
  )
  const [first] = due
  if (!first || first.photo) return first ? [first] : []
  const batch: ItemRecord[] = []
  let bytes = 0
  let most = MOST_IN_BATCH
  for (const item of due.filter(({ photo, device }) => !photo && device === first.device)) {
    most = Math.min(most, Math.max(1, MOST_IN_BATCH >> item.faults))
    // As text it is a third longer.
    bytes += (item.bytes * 4) / 3
    if (batch.length > 0 && (batch.length >= most || bytes > MOST_BYTES)) break
    batch.push(item)
  }
  return batch
}

/** Of each subject its oldest item without outcome. */
function headsOf(kept: readonly ItemRecord[]): ItemRecord[] {
  const heads = new Map<string, ItemRecord>()
  for (const item of kept) {
    const subject = `${item.accountId} ${item.subject}`
    if (isUnsent(item) && !heads.has(subject)) heads.set(subject, item)
  }
  return [...heads.values()]
}

async function send(
  place: Place,
  account: AccountRecord,
  batch: readonly ItemRecord[],
): Promise<'no-signal' | 'unusable' | { settled: number; rewound: boolean }> {
  const device = batch[0]?.device ?? account.device!
  const cargo = await load(place, batch)
  const photo = batch[0]?.photo ? cargo[0] : undefined
  const request: SyncRequest = {
    protocol: PROTOCOL,
    device,
    deviceAt: new Date(place.now()).toISOString(),
    accepted: await countAccepted(place, account, device),
    items: cargo.map((item) => ({ ...item, sealed: photo ? '' : toText(item.sealed) })),
  }
  const sent = photo
    ? await fetchJson(place, '/api/sync/foto', packFrame(request, photo.sealed), PHOTO_PATIENCE_MS)
    : await fetchJson(place, '/api/sync', request, BATCH_PATIENCE_MS)
  const keys = cargo.map(({ key }) => key)
  const reply = sent.kind === 'answered' ? readReply(sent.answer, keys) : null
  if (reply) return applyReply(place, { accountId: account.accountId, device }, keys, reply)
  await giveBack(place, keys, sent.kind !== 'no-signal')
  return sent.kind === 'no-signal' ? 'no-signal' : 'unusable'
}

/** Marks what waits as on its way, before it goes, and reads what the batch carries. */
async function load(place: Place, batch: readonly ItemRecord[]): Promise<SealedBytes[]> {
  const cargo = await place.write(['items', 'cargo'], async (tx) => {
    const loaded: SealedBytes[] = []
    for (const { key } of batch) {
      const [item, content] = [await tx.objectStore('items').get(key), await tx.objectStore('cargo').get(key)]
      if (!item || !content) continue
      if (isUnsent(item)) await tx.objectStore('items').put({ ...item, state: 'dikirim', tries: item.tries + 1 })
      loaded.push(content)
    }
    return loaded
  })
  if (batch.length > 0) place.changed()
  return cargo
}

/** How many of its items this device knows to be accepted. */
async function countAccepted(place: Place, account: AccountRecord, device: string): Promise<number> {
  const kept = await inOrder((await place.base()).transaction('items').store, account.accountId)
  const here = kept.filter((item) => item.state === 'diterima' && item.device === device).length
  return here + (device === account.device ? account.acceptedBefore : 0)
}
