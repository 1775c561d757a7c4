import type { ItemOutcome } from '@/lib/sync/protocol'
import { pauseAfter } from './back-off'
import { HELD, inOrder, isUnsent } from './outbox'
import type { AccountRecord, Ciphered, ItemRecord, Place } from './place'
import { apart, type ReadReply } from './reply'
import { seal } from './vault'

const DAY_MS = 24 * 3_600_000
/** So long an accepted item is kept to be offered again, on the server's clock. */
const KEPT_MS = { item: 45 * DAY_MS, photo: 14 * DAY_MS }

/** Puts items back that were not answered; `reached` says that a server was there. */
export async function giveBack(place: Place, keys: readonly string[], reached: boolean): Promise<void> {
  const now = place.now()
  await place.write(['items'], async (tx) => {
    const shelf = tx.objectStore('items')
    for (const key of keys) {
      const item = await shelf.get(key)
      if (item && isUnsent(item)) await shelf.put({ ...rested(item, now), faults: item.faults + (reached ? 1 : 0) })
    }
  })
}

/** An item that goes back to where it was before it was sent. */
const rested = (item: ItemRecord, now: number): ItemRecord => ({
  ...item,
  state: 'menunggu',
  nextAt: now + pauseAfter(item.tries),
})

/**
 * Writes what a server answered, all of it or nothing: the outcome of each item, and where
 * the server knows fewer accepted items than this device was told (or says that it is
 * another), everything kept waits again under its old keys. Items it left out go back.
 */
export async function applyReply(
  place: Place,
  { accountId, device }: { accountId: string; device: string },
  keys: readonly string[],
  reply: ReadReply,
): Promise<{ settled: number; rewound: boolean }> {
  const details = await cipherDetails(place, accountId, reply.outcomes)
  const now = place.now()
  return place.write(['accounts', 'items', 'cargo'], async (tx) => {
    const shelf = tx.objectStore('items')
    let settled = 0
    let forgot = false
    let decided = false
    for (const key of keys) {
      const item = await shelf.get(key)
      const outcome = reply.outcomes.get(key)
      if (!item) continue
      // An item that was only asked about keeps its outcome unless it got another.
      const waits = !outcome || outcome.outcome === 'menunggu'
      if (waits && !isUnsent(item)) continue
      // It says that it received only now what it had long answered: it was set back.
      if (!waits && outcome.outcome === item.state) forgot ||= receivedAt(outcome) !== receivedAt(item.outcome)
      if (!waits && item.state === 'susulan') decided ||= outcome.outcome !== 'susulan'
      const next = outcome ? answered(item, outcome, details.get(key) ?? null, now) : rested(item, now)
      if (!waits && isUnsent(item)) settled++
      await shelf.put(next)
    }
    const account = await tx.objectStore('accounts').get(accountId)
    if (!account) return { settled, rewound: false }
    const kept = await inOrder(shelf, accountId)
    const change = reckon(account, kept, device, { ...reply, forgot, decided })
    for (const item of change.again) await shelf.put(item)
    for (const { key } of change.prune) {
      await shelf.delete(key)
      await tx.objectStore('cargo').delete(key)
    }
    await tx.objectStore('accounts').put({ ...account, ...change.account })
    return { settled, rewound: change.rewound }
  })
}

function answered(item: ItemRecord, outcome: ItemOutcome, detail: Ciphered | null, now: number): ItemRecord {
  if (outcome.outcome !== 'menunggu')
    return {
      ...item,
      state: outcome.outcome,
      outcome: apart(outcome).shown,
      // Told again without what only a signed-in page hears, it keeps what it heard before.
      detail: detail ?? (item.state === outcome.outcome ? item.detail : null),
      faults: 0,
      nextAt: 0,
      // A person took it off the list because the office had it.
      hidden: item.hidden && HELD.has(outcome.outcome),
    }
  return { ...rested(item, now), outcome }
}

const receivedAt = (outcome: ItemOutcome | null) => (outcome && 'receivedAt' in outcome ? outcome.receivedAt : '')

/** What the device's own count says about the server, and what may go from here. */
export function reckon(
  account: AccountRecord,
  kept: readonly ItemRecord[],
  device: string,
  reply: Pick<ReadReply, 'epoch' | 'time' | 'accepted'> & { forgot: boolean; decided: boolean },
): { account: Partial<AccountRecord>; again: ItemRecord[]; prune: ItemRecord[]; rewound: boolean } {
  const accepted = kept.filter((item) => item.state === 'diterima' && item.device === device)
  const moved = reply.forgot || (account.epoch !== '' && account.epoch !== reply.epoch)
  const known = device === account.device ? account.acceptedBefore : 0
  if (moved || reply.accepted < known + accepted.length) {
    const again = anew(kept.filter((item) => !isUnsent(item) && (moved || item.device === device)))
    // What is no longer kept here is not counted on until everything else was answered again.
    return {
      account: { epoch: reply.epoch, acceptedBefore: 0, recount: true },
      again,
      prune: [],
      rewound: again.length > 0,
    }
  }
  const prune = accepted.filter((item) => {
    return reply.time - Date.parse(receivedAt(item.outcome)) > (item.photo ? KEPT_MS.photo : KEPT_MS.item)
  })
  const settled = kept.every((item) => !isUnsent(item) && item.state !== 'susulan')
  const recount = account.recount && settled && device === account.device
  const before = recount ? reply.accepted - accepted.length : account.acceptedBefore
  const gone = device === account.device ? prune.length : 0
  const again = reply.decided ? anew(kept.filter(({ state }) => state === 'susulan')) : []
  return {
    account: { epoch: reply.epoch, acceptedBefore: before + gone, recount: account.recount && !recount },
    // One item of the office's inbox was decided, or a server that was set back judged it anew: the others are asked about.
    again,
    prune,
    rewound: again.length > 0,
  }
}

const anew = (items: readonly ItemRecord[]): ItemRecord[] =>
  items.map((item) => ({ ...item, state: 'menunggu', outcome: null, detail: null, faults: 0, nextAt: 0 }))

/** What may name persons is kept under the key of the open copy, or not at all. */
async function cipherDetails(
  place: Place,
  accountId: string,
  outcomes: ReadonlyMap<string, ItemOutcome>,
): Promise<Map<string, Ciphered>> {
  const details = new Map<string, Ciphered>()
  if (place.open?.accountId !== accountId) return details
  for (const [key, outcome] of outcomes) {
    const { detail } = apart(outcome)
    if (!detail) continue
    const ciphered = await seal(place, `outcome/${key}`, detail).catch(() => null)
    if (ciphered) details.set(key, ciphered)
  }
  return details
}
