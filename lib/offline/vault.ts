import type { Me } from '@/lib/sync/protocol'
import { makeSignKey } from '@/lib/sync/sealing'
import { DeviceError } from './device-error'
import type { AccountRecord, Ciphered, Place } from './place'

/**
 * The key K of the readable copy. It lies on the device twice, each time enciphered: under
 * the PIN with the device's own key, and under the server's share with that same key. So
 * it opens signed in without a PIN, offline with one, and otherwise not at all.
 */

type Bytes = Uint8Array<ArrayBuffer>

/** Wrong PINs that are taken; with the last the copy is dropped. */
export const MOST_WRONG_PINS = 10
/** So long the copy may be read without contact. */
export const READABLE_MS = 72 * 3_600_000
/** A clock that stands so far before what it showed earlier tells nothing about the time that went by. */
const CLOCK_PLAY_MS = 10 * 60_000
const PIN_ROUNDS = 600_000

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** A fresh record with keys of its own for somebody who signs in here for the first time. */
export async function newAccount(accountId: string): Promise<AccountRecord> {
  return {
    accountId,
    me: null,
    signKeys: await makeSignKey(),
    ownKey: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    device: null,
    roleId: '',
    keyId: '',
    serverPoint: new Uint8Array(),
    epoch: '',
    seq: 0,
    acceptedBefore: 0,
    recount: false,
    wrongPins: 0,
    contactAt: 0,
    seenAt: 0,
    signedOut: false,
    pinWrap: null,
    shareWrap: null,
  }
}

/** How old the copy is: `over` drops it, `behind` (a clock set back) keeps it shut until contact. */
export function ageOf(record: AccountRecord, now: number): 'fresh' | 'over' | 'behind' {
  if (Math.max(record.seenAt, now) - record.contactAt > READABLE_MS) return 'over'
  return now < record.seenAt - CLOCK_PLAY_MS ? 'behind' : 'fresh'
}

/** Opens the copy with the server's share, as at every signed-in contact; the 72 hours begin anew. */
export function openWithShare(place: Place, accountId: string, share: Uint8Array): Promise<void> {
  // Two tabs that open for the first time must not make two keys.
  return place.lock(`kunci:${accountId}`, () => openShared(place, accountId, share))
}

async function openShared(place: Place, accountId: string, share: Uint8Array): Promise<void> {
  const db = await place.base()
  const record = await db.get('accounts', accountId)
  if (!record) throw new DeviceError('not-ready')
  const wrap = await wrappingKey(record, 'share', new Uint8Array(share))
  const wrapped = record.shareWrap && (await decipher(wrap, 'K', record.shareWrap).catch(() => null))
  // A share that changed (another role, a new server) opens nothing; what is open already is kept under it.
  const known = wrapped ? new Uint8Array(wrapped) : place.open?.accountId === accountId ? place.open.raw : null
  const raw = known ?? crypto.getRandomValues(new Uint8Array(32))
  const shareWrap = wrapped ? record.shareWrap : await encipher(wrap, 'K', raw)
  const now = place.now()
  if (!known) await forgetUnder(place, accountId)
  const contact = { contactAt: now, seenAt: now, wrongPins: 0, signedOut: false, shareWrap }
  await place.change(accountId, () => ({ ...contact, ...(known ? {} : { pinWrap: null }) }))
  place.open = { accountId, raw, key: await contentKey(raw), shutsAt: place.ticks() + READABLE_MS }
}

export type Unlocked =
  | { kind: 'open' }
  | { kind: 'wrong'; left: number }
  /** Dropped after too many PINs or too long without contact: only a sign-in brings it back. */
  | { kind: 'dropped' }
  /** The clock stands before what it showed; contact or the right clock opens it. */
  | { kind: 'clock' }

/** Opens the copy with the PIN. The try is counted before it is made, so that killing the app does not save it. */
export async function openWithPin(place: Place, accountId: string, pin: string): Promise<Unlocked> {
  const now = place.now()
  const before = await (await place.base()).get('accounts', accountId)
  if (!before?.pinWrap || before.signedOut) return { kind: 'dropped' }
  const age = ageOf(before, now)
  if (age === 'behind') return { kind: 'clock' }
  if (age === 'over' || before.wrongPins >= MOST_WRONG_PINS) {
    await dropReadable(place, accountId)
    return { kind: 'dropped' }
  }
  const record = await place.change(accountId, ({ wrongPins, seenAt }) => ({
    wrongPins: wrongPins + 1,
    seenAt: Math.max(seenAt, now),
  }))
  if (!record?.pinWrap || record.wrongPins > MOST_WRONG_PINS) return { kind: 'dropped' }
  const wrap = await pinKey(record, pin, record.pinWrap.salt)
  const raw = await decipher(wrap, 'K', record.pinWrap).catch(() => null)
  if (!raw) {
    const left = MOST_WRONG_PINS - record.wrongPins
    if (left > 0) return { kind: 'wrong', left }
    await dropReadable(place, accountId)
    return { kind: 'dropped' }
  }
  await place.change(accountId, () => ({ wrongPins: 0 }))
  const rest = READABLE_MS - (record.seenAt - record.contactAt)
  const bytes = new Uint8Array(raw)
  place.open = { accountId, raw: bytes, key: await contentKey(bytes), shutsAt: place.ticks() + rest }
  return { kind: 'open' }
}

/** Sets or changes the PIN of the copy that is open. Throws where it is locked or the PIN is weak. */
export async function setPin(place: Place, pin: string): Promise<void> {
  const open = opened(place)
  const digits = [...pin].map(Number)
  const step = digits[1]! - digits[0]!
  const even = digits.every((digit, at) => at === 0 || digit - digits[at - 1]! === step)
  if (!/^\d{6,}$/.test(pin) || (even && Math.abs(step) <= 1)) throw new DeviceError('pin-weak')
  const record = await (await place.base()).get('accounts', open.accountId)
  if (!record) throw new DeviceError('not-ready')
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const pinWrap = { ...(await encipher(await pinKey(record, pin, salt), 'K', open.raw)), salt }
  await place.change(open.accountId, () => ({ pinWrap, wrongPins: 0 }))
}

/**
 * Drops what can be read: the parts, and the PIN's way to K. Drafts stay enciphered, to be
 * opened by the next sign-in alone; the outbox is sealed to the server and stays.
 */
export async function dropReadable(place: Place, accountId: string): Promise<void> {
  if (place.open?.accountId === accountId) place.open = null
  await place.write(['accounts', 'parts'], async (tx) => {
    const record = await tx.objectStore('accounts').get(accountId)
    if (record) await tx.objectStore('accounts').put({ ...record, pinWrap: null, wrongPins: 0 })
    await tx.objectStore('parts').delete(allOf(accountId))
  })
}

/** Drops every way to K for good, as when the office ended this device: drafts too are gone. */
export async function dropForGood(place: Place, accountId: string): Promise<void> {
  await dropReadable(place, accountId)
  await forgetUnder(place, accountId)
  await place.change(accountId, () => ({ shareWrap: null, me: null }))
}

/** Drops the parts alone, as when a person takes another role and sees other villages. */
export const dropParts = (place: Place, accountId: string): Promise<void> =>
  place.write(['parts'], (tx) => tx.objectStore('parts').delete(allOf(accountId)))

/** Everything under a K that cannot be had again. */
async function forgetUnder(place: Place, accountId: string): Promise<void> {
  await place.write(['parts', 'drafts'], async (tx) => {
    await tx.objectStore('parts').delete(allOf(accountId))
    await tx.objectStore('drafts').delete(allOf(accountId))
  })
}

/** The rows of one account on shelves whose key begins with it. */
export const allOf = (accountId: string, prefix = ''): IDBKeyRange =>
  IDBKeyRange.bound([accountId, prefix], [accountId, `${prefix}\uffff`])

/** The open copy, or `DeviceError('locked')`. It falls shut after 72 hours on a clock nobody can set. */
export function opened(place: Place) {
  if (place.open && place.ticks() > place.open.shutsAt) place.open = null
  if (!place.open) throw new DeviceError('locked')
  return place.open
}

/** Enciphers a value under K, bound to its name. */
export const seal = (place: Place, name: string, value: unknown): Promise<Ciphered> =>
  encipher(opened(place).key, name, utf8(JSON.stringify(value)))

/** Reads back what `seal` made. */
export async function unseal<Value>(place: Place, name: string, ciphered: Ciphered): Promise<Value> {
  return JSON.parse(new TextDecoder().decode(await decipher(opened(place).key, name, ciphered))) as Value
}

/** Keeps who somebody is under the device's own key, so that the lock screen can say whose copy it is. */
export async function sealMe(record: AccountRecord, me: Me): Promise<Ciphered> {
  return encipher(await wrappingKey(record, 'me', new Uint8Array()), 'me', utf8(JSON.stringify(me)))
}

/** Who the record is of, where that is still kept. */
export async function readMe(record: AccountRecord): Promise<Me | null> {
  if (!record.me) return null
  const bytes = await decipher(await wrappingKey(record, 'me', new Uint8Array()), 'me', record.me)
  return JSON.parse(new TextDecoder().decode(bytes)) as Me
}

async function pinKey(record: AccountRecord, pin: string, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: PIN_ROUNDS }
  return wrappingKey(record, 'pin', new Uint8Array(await crypto.subtle.deriveBits(how, base, 256)))
}

/** A key that needs both this device and what else is given. */
async function wrappingKey(record: AccountRecord, use: 'pin' | 'share' | 'me', other: Bytes): Promise<CryptoKey> {
  const label = utf8(`lini salinan 2 ${use} `)
  const input = new Uint8Array(label.length + other.length)
  input.set(label)
  input.set(other, label.length)
  return contentKey(new Uint8Array(await crypto.subtle.sign('HMAC', record.ownKey, input)))
}

const contentKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

async function encipher(key: CryptoKey, name: string, plain: Bytes): Promise<Ciphered> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const how = { name: 'AES-GCM', iv, additionalData: utf8(name) }
  return { iv, bytes: await crypto.subtle.encrypt(how, key, plain) }
}

const decipher = (key: CryptoKey, name: string, { iv, bytes }: Ciphered): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(name) }, key, bytes)
