import type { ItemKind, ItemOutcome, PlainItem, SealedItem } from '@/lib/sync/protocol'
import { PROTOCOL } from '@/lib/sync/protocol'
import { sealItem, toText } from '@/lib/sync/sealing'
import { DeviceError } from './device-error'
import { here, type ItemRecord, type ItemState, type Place } from './place'
import { unseal } from './vault'

export type { ItemState } from './place'

/** An item of this device's queue as screens list it. */
export interface OutboxItem {
  key: string
  seq: number
  subject: string
  kind: ItemKind
  label: string
  madeAt: string
  bytes: number
  state: ItemState
  tries: number
  /** When it is tried again by itself, on this device's clock. */
  nextAt: number
  /** Complete while the copy is open; while it is locked without what may name persons. */
  outcome: ItemOutcome | null
}

/** A file of sealed items that anyone may carry to the office and only the server can open. */
export interface CarriedFile {
  lini: 'kiriman'
  protocol: typeof PROTOCOL
  madeAt: string
  /** By the device that signed them: one phone may have been introduced twice. */
  devices: { device: string; items: SealedItem[] }[]
}

/**
 * Takes an item into the outbox of whoever works on this device: when it resolves, the item
 * is sealed to the server and on the disk. Throws `DeviceError` when it could not be kept.
 */
export async function putItem(item: PlainItem, photo?: Uint8Array, place = here): Promise<OutboxItem> {
  return take(place, { make: () => item, photo, replaced: () => null })
}

/**
 * Autosave: takes an item in place of the last one of the same subject and kind, as long as
 * that was never tried; else behind it. What it replaces is never sent, so the new item must
 * stand on the base of that one: `make` is told its key, or null where the item comes behind.
 */
export async function replaceUntried(
  subject: string,
  kind: ItemKind,
  make: PlainItem | ((replaces: string | null) => PlainItem),
  place = here,
): Promise<OutboxItem> {
  return take(place, {
    make: typeof make === 'function' ? make : () => make,
    replaced: (kept) => {
      const last = kept.filter((one) => one.subject === subject).at(-1)
      return last && last.kind === kind && last.state === 'menunggu' && last.tries === 0 ? last.key : null
    },
  })
}

interface Taking {
  make: (replaces: string | null) => PlainItem
  photo?: Uint8Array | undefined
  /** The key of the item that gives way. */
  replaced: (kept: readonly ItemRecord[]) => string | null
}

async function take(place: Place, taking: Taking): Promise<OutboxItem> {
  const accountId = await lastAccount(place)
  if (!accountId) throw new DeviceError('not-ready')
  // One after the other, so that what is saved later also lies later.
  const record = await place.lock(`simpan:${accountId}`, async () => {
    for (;;) {
      const put = await tryPut(place, accountId, taking)
      if (put) return put
    }
  })
  place.changed()
  return shownAs(record)
}

/** Puts an item; null when the courier took the one that should give way meanwhile. */
async function tryPut(place: Place, accountId: string, { make, photo, replaced }: Taking): Promise<ItemRecord | null> {
  const db = await place.base()
  const replaces = replaced(await inOrder(db.transaction('items').store, accountId))
  const item = make(replaces)
  const known = await db.get('items', item.key)
  // The same press of the button twice is one item.
  if (known) return known
  // Its place is taken first: a place is never used twice, even if the app dies before the item is kept.
  const by = await place.change(accountId, ({ seq }) => ({ seq: seq + 1 }))
  if (!by?.device) throw new DeviceError('not-ready')
  const { device, seq, keyId, serverPoint } = by
  const sealed = await sealItem({ device, keyId, serverPoint, signKey: by.signKeys.privateKey }, seq, item, photo)
  const record: ItemRecord = {
    ...{ key: item.key, accountId, device, seq, subject: item.subject, kind: item.kind, label: item.label },
    ...{ madeAt: item.madeAt, bytes: sealed.sealed.length, photo: photo !== undefined },
    ...{ state: 'menunggu', tries: 0, faults: 0, nextAt: 0, outcome: null, detail: null, hidden: false },
  }
  return place.write(['items', 'cargo'], async (tx) => {
    if (replaces !== replaced(await inOrder(tx.objectStore('items'), accountId))) return null
    if (replaces) {
      await tx.objectStore('items').delete(replaces)
      await tx.objectStore('cargo').delete(replaces)
    }
    await tx.objectStore('items').add(record)
    await tx.objectStore('cargo').add(sealed)
    return record
  })
}

/** Everything kept of one account, in the order it was made. */
export function inOrder(
  shelf: { index(name: 'order'): { getAll(range: IDBKeyRange): Promise<ItemRecord[]> } },
  accountId: string,
): Promise<ItemRecord[]> {
  return shelf.index('order').getAll(IDBKeyRange.bound([accountId, 0], [accountId, Number.POSITIVE_INFINITY]))
}

/** Whether an item still has no outcome. */
export const isUnsent = ({ state }: { state: ItemState }): boolean => state === 'menunggu' || state === 'dikirim'

/** The queue of one account, oldest first; also while the copy is locked. */
export async function listItems(accountId: string, place = here): Promise<OutboxItem[]> {
  const kept = await inOrder((await place.base()).transaction('items').store, accountId)
  return Promise.all(kept.filter(({ hidden }) => !hidden).map((record) => complete(place, record)))
}

/** Outcomes with which the office holds an item, accepted or in its inbox. */
export const HELD: ReadonlySet<ItemState> = new Set(['diterima', 'susulan'])

/** How many items of an account the server has not answered yet. */
export async function countUnsent(accountId: string, place = here): Promise<number> {
  const kept = await inOrder((await place.base()).transaction('items').store, accountId)
  return kept.filter(isUnsent).length
}

/** Calls when anything in the outbox changed, also by the background or another tab. */
export const onOutbox = (listener: () => void, place = here): (() => void) => place.listen(listener)

/**
 * Takes an item with an outcome off the list. What the office holds stays kept unseen, to be
 * offered again after a restore of the server; one without outcome stays.
 */
export async function dropItem(key: string, place = here): Promise<void> {
  await place.write(['items', 'cargo'], async (tx) => {
    const record = await tx.objectStore('items').get(key)
    if (!record || isUnsent(record)) return
    if (HELD.has(record.state)) {
      await tx.objectStore('items').put({ ...record, hidden: true })
      return
    }
    await tx.objectStore('items').delete(key)
    await tx.objectStore('cargo').delete(key)
  })
  place.changed()
}

/**
 * Takes back an item that was never tried, as if it had not been saved. Answers false for
 * one that has left already, or is not there.
 */
export async function takeBack(key: string, place = here): Promise<boolean> {
  const taken = await place.write(['items', 'cargo'], async (tx) => {
    const record = await tx.objectStore('items').get(key)
    if (record?.state !== 'menunggu' || record.tries > 0) return false
    await tx.objectStore('items').delete(key)
    await tx.objectStore('cargo').delete(key)
    return true
  })
  if (taken) place.changed()
  return taken
}

/** Offers an item once more that was refused or in conflict, as it is: the reason may be gone. */
export async function offerAgain(key: string, place = here): Promise<void> {
  await place.write(['items'], async (tx) => {
    const record = await tx.objectStore('items').get(key)
    if (record && !isUnsent(record) && record.state !== 'diterima')
      await tx.objectStore('items').put({ ...record, state: 'menunggu', nextAt: 0 })
  })
  place.changed()
}

/** What an account has not delivered yet, as a file that the office can upload; null when there is nothing. */
export async function carriedFile(accountId: string, place = here): Promise<Blob | null> {
  const db = await place.base()
  const waiting = (await inOrder(db.transaction('items').store, accountId)).filter(isUnsent)
  const devices = new Map<string, SealedItem[]>()
  for (const { key, device } of waiting) {
    const cargo = await db.get('cargo', key)
    if (cargo) devices.set(device, [...(devices.get(device) ?? []), { ...cargo, sealed: toText(cargo.sealed) }])
  }
  if (devices.size === 0) return null
  const file: CarriedFile = {
    lini: 'kiriman',
    protocol: PROTOCOL,
    madeAt: new Date(place.now()).toISOString(),
    devices: [...devices].map(([device, items]) => ({ device, items })),
  }
  return new Blob([JSON.stringify(file)], { type: 'application/json' })
}

/** Who worked on this device last. */
export const lastAccount = async (place: Place): Promise<string | undefined> =>
  (await place.base()).get('notes', 'last')

async function complete(place: Place, record: ItemRecord): Promise<OutboxItem> {
  const item = shownAs(record)
  if (!record.detail || place.open?.accountId !== record.accountId || !item.outcome) return item
  const more = await unseal<Partial<ItemOutcome>>(place, `outcome/${record.key}`, record.detail).catch(() => ({}))
  return { ...item, outcome: { ...item.outcome, ...more } as ItemOutcome }
}

const shownAs = (record: ItemRecord): OutboxItem => ({
  key: record.key,
  seq: record.seq,
  subject: record.subject,
  kind: record.kind,
  label: record.label,
  madeAt: record.madeAt,
  bytes: record.bytes,
  state: record.state,
  tries: record.tries,
  nextAt: record.nextAt,
  outcome: record.outcome,
})
