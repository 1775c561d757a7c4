import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { ItemKind, ItemOutcome } from '@/lib/sync/protocol'
import type { SealedBytes } from '@/lib/sync/sealing'
import { storageError } from './device-error'

export type ItemState = 'menunggu' | 'dikirim' | 'diterima' | 'ditolak' | 'bentrok' | 'susulan'

/** Something enciphered, with its own nonce. */
export interface Ciphered {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

/** What a list shows of an item: nothing of a person. Its content is sealed, in `cargo`. */
export interface ItemRecord {
  key: string
  accountId: string
  /** The device that signed it, as the server calls it. */
  device: string
  seq: number
  subject: string
  kind: ItemKind
  label: string
  madeAt: string
  bytes: number
  photo: boolean
  state: ItemState
  tries: number
  /** How often a server that was reached gave no usable answer: such items travel in smaller batches. */
  faults: number
  nextAt: number
  /** Without what may name persons: that is in `detail`. */
  outcome: ItemOutcome | null
  detail: Ciphered | null
  hidden: boolean
}

/** What this device knows of one person who signed in here. */
export interface AccountRecord {
  accountId: string
  /** Who it is, under the device's key: not to be read from a copied disk at a glance. */
  me: Ciphered | null
  signKeys: CryptoKeyPair
  /** Not extractable; mixed into every key that opens the readable copy. */
  ownKey: CryptoKey
  device: string | null
  /** The role in which the device was introduced: another role of the same person is another device at the server. */
  roleId: string
  keyId: string
  serverPoint: Uint8Array<ArrayBuffer>
  epoch: string
  /** The last place given in this device's order. */
  seq: number
  /** *Diterima* that are no longer kept here, but that the server still counts. */
  acceptedBefore: number
  /** Set after a restore until everything kept was offered again. */
  recount: boolean
  wrongPins: number
  contactAt: number
  /** The latest its clock has shown since then. */
  seenAt: number
  /** The server said that nobody is signed in: a PIN does not open until the next sign-in. */
  signedOut: boolean
  pinWrap: (Ciphered & { salt: Uint8Array<ArrayBuffer> }) | null
  shareWrap: Ciphered | null
}

export interface PartRecord extends Ciphered {
  accountId: string
  name: string
  hash: string
  at: string
}

export interface DraftRecord extends Ciphered {
  accountId: string
  id: string
  at: string
}

interface Shelves extends DBSchema {
  accounts: { key: string; value: AccountRecord }
  items: { key: string; value: ItemRecord; indexes: { order: [string, number] } }
  /** The sealed content by the item's key. */
  cargo: { key: string; value: SealedBytes }
  parts: { key: [string, string]; value: PartRecord }
  drafts: { key: [string, string]; value: DraftRecord }
  /** `last`: who used this device last. */
  notes: { key: string; value: string }
}
export type Shelf = 'accounts' | 'items' | 'cargo' | 'parts' | 'drafts' | 'notes'
export type Db = IDBPDatabase<Shelves>
type Work = IDBPTransaction<Shelves, Shelf[], 'readwrite'>

/** The key of the readable copy while it is open: in memory only. */
export interface OpenCopy {
  accountId: string
  raw: Uint8Array<ArrayBuffer>
  key: CryptoKey
  /** When it falls shut by itself, on the clock that no one can set. */
  shutsAt: number
}

/**
 * The device under the modules of this folder: its database, its line to the server, its
 * clock. Pages and the service worker use `here`; tests make several.
 */
export class Place {
  open: OpenCopy | null = null
  private db: Promise<Db> | null = null
  private queues = new Map<string, Promise<unknown>>()
  private listeners = new Set<() => void>()
  private channel: BroadcastChannel | null = null

  constructor(
    readonly name = 'lini-lapangan',
    readonly fetch: (path: string, init: RequestInit) => Promise<Response> = (path, init) =>
      globalThis.fetch(path, init),
    readonly now: () => number = Date.now,
    /** Milliseconds that only grow, whatever the clock is set to. */
    readonly ticks: () => number = () => performance.now(),
  ) {}

  /** The database, opened once; opened again when the browser closed it. */
  base(): Promise<Db> {
    this.db ??= this.opened().catch((error: unknown) => {
      this.db = null
      throw storageError(error)
    })
    return this.db
  }

  private async opened(): Promise<Db> {
    return openDB<Shelves>(this.name, 1, {
      upgrade(db) {
        db.createObjectStore('accounts', { keyPath: 'accountId' })
        db.createObjectStore('items', { keyPath: 'key' }).createIndex('order', ['accountId', 'seq'], { unique: true })
        db.createObjectStore('cargo', { keyPath: 'key' })
        db.createObjectStore('parts', { keyPath: ['accountId', 'name'] })
        db.createObjectStore('drafts', { keyPath: ['accountId', 'id'] })
        db.createObjectStore('notes')
      },
      terminated: () => {
        this.db = null
      },
      blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
    })
  }

  /** One transaction, on the disk before it answers. A full or closed store gives a `DeviceError`. */
  async write<Answer>(shelves: Shelf[], work: (tx: Work) => Promise<Answer>): Promise<Answer> {
    const db = await this.base()
    try {
      const tx = db.transaction(shelves, 'readwrite', { durability: 'strict' })
      const ended = tx.done
      // Whatever fails first is told; the other is not left unheard.
      ended.catch(() => {})
      try {
        const answer = await work(tx)
        await ended
        return answer
      } catch (error) {
        try {
          tx.abort()
        } catch {
          // It ended by itself.
        }
        throw error
      }
    } catch (error) {
      throw storageError(error)
    }
  }

  /** Changes one account's record as one step; answers what it became, undefined where there is none. */
  change(
    accountId: string,
    how: (record: AccountRecord) => Partial<AccountRecord>,
  ): Promise<AccountRecord | undefined> {
    return this.write(['accounts'], async (tx) => {
      const shelf = tx.objectStore('accounts')
      const record = await shelf.get(accountId)
      if (!record) return undefined
      const next = { ...record, ...how(record) }
      await shelf.put(next)
      return next
    })
  }

  /** Does one thing after the other under a name, across tabs and the service worker too. */
  lock<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> {
    const whole = `${this.name}:${name}`
    if (typeof navigator !== 'undefined' && navigator.locks)
      return navigator.locks.request(whole, work) as Promise<Answer>
    const turn = (this.queues.get(whole) ?? Promise.resolve()).then(work, work)
    this.queues.set(
      whole,
      turn.catch(() => {}),
    )
    return turn
  }

  /** Calls when the outbox changed, here or in another tab. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener)
    if (!this.channel && typeof BroadcastChannel !== 'undefined') {
      this.channel = new BroadcastChannel(this.name)
      this.channel.onmessage = () => this.tell()
    }
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0) return
      this.channel?.close()
      this.channel = null
    }
  }

  /** Says that the outbox changed. */
  changed(): void {
    this.tell()
    if (typeof BroadcastChannel === 'undefined') return
    const channel = this.channel ?? new BroadcastChannel(this.name)
    channel.postMessage('')
    if (channel !== this.channel) channel.close()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

/** This browser. */
export const here = new Place()
