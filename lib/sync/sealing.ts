import { about, type PlainItem, type SealedItem } from './protocol'
import { squeezed, unsqueezed } from './squeeze'

/**
 * Sealing and opening, one code for browser and server: an ephemeral ECDH P-256 key →
 * HKDF-SHA-256 → AES-256-GCM, and over all of it the device's ECDSA signature. What is
 * sealed can be opened by the server alone; what is signed can only be this device's.
 */

type Bytes = Uint8Array<ArrayBuffer>

const CURVE = 'P-256'
const INFO = text('lini item 2')
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' }
const OPENING_BRACE = 0x7b
/** First byte of a text that was made small: no JSON and no frame begins so. */
const SQUEEZED = 0x7a

/** An item that was sealed, with its cipher text still as bytes: photos travel so. */
export interface SealedBytes extends Omit<SealedItem, 'sealed'> {
  sealed: Bytes
}

/** What the server finds inside. */
export interface OpenedItem {
  item: PlainItem
  photo: Bytes | null
}

/** Why an item was not opened: its signature is not the device's, or the key or content does not fit. */
export class SealBroken extends Error {
  override name = 'SealBroken'
  constructor(readonly why: 'signature' | 'sealed') {
    super(`seal: ${why}`)
  }
}

/** What makes an item the device's own: its id, its signing key and the item's place in its order. */
export interface Sealer {
  device: string
  signKey: CryptoKey
  keyId: string
  /** The server's raw public point. */
  serverPoint: Uint8Array
}

/** Seals and signs an item, with its photo where it has one. */
export async function sealItem(by: Sealer, seq: number, item: PlainItem, photo?: Uint8Array): Promise<SealedBytes> {
  const { subtle } = crypto
  const ephemeral = await subtle.generateKey({ name: 'ECDH', namedCurve: CURVE }, false, ['deriveBits'])
  const point = new Uint8Array(await subtle.exportKey('raw', ephemeral.publicKey))
  const server = await subtle.importKey('raw', own(by.serverPoint), { name: 'ECDH', namedCurve: CURVE }, false, [])
  const key = await contentKey(ephemeral.privateKey, server, point, 'encrypt')
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const head = { key: item.key, seq, keyId: by.keyId }
  const plain = photo ? packFrame(item, photo) : await worded(item)
  const bound = text(about(by.device, head))
  const sealed = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound }, key, plain))
  const signature = new Uint8Array(await subtle.sign(SIGNING, by.signKey, joined(bound, point, iv, sealed)))
  return { ...head, point: toText(point), iv: toText(iv), sealed, signature: toText(signature) }
}

/**
 * Verifies and opens an item of a device. Throws `SealBroken` for anything that was
 * not made by this device's key for the holder of `privateKey`, exactly as it is.
 */
export async function openItem(
  privateKey: CryptoKey,
  verifyPoint: Uint8Array,
  device: string,
  sent: SealedBytes | SealedItem,
): Promise<OpenedItem> {
  const bound = text(about(device, sent))
  const broken = (why: 'signature' | 'sealed') => () => {
    throw new SealBroken(why)
  }
  const parts = await Promise.resolve()
    .then(() => ({
      point: fromText(sent.point),
      iv: fromText(sent.iv),
      sealed: typeof sent.sealed === 'string' ? fromText(sent.sealed) : own(sent.sealed),
    }))
    .catch(broken('signature'))
  const { point, iv, sealed } = parts
  await verify(verifyPoint, sent.signature, joined(bound, point, iv, sealed)).catch(broken('signature'))
  return open(privateKey, parts, bound, sent.key).catch(broken('sealed'))
}

async function verify(point: Uint8Array, signature: string, content: Bytes): Promise<void> {
  const key = await crypto.subtle.importKey('raw', own(point), { name: 'ECDSA', namedCurve: CURVE }, false, ['verify'])
  if (!(await crypto.subtle.verify(SIGNING, key, fromText(signature), content))) throw new Error('not its signature')
}

async function open(
  privateKey: CryptoKey,
  { point, iv, sealed }: { point: Bytes; iv: Bytes; sealed: Bytes },
  bound: Bytes,
  key: string,
): Promise<OpenedItem> {
  const { subtle } = crypto
  const theirs = await subtle.importKey('raw', point, { name: 'ECDH', namedCurve: CURVE }, false, [])
  const secret = await contentKey(privateKey, theirs, point, 'decrypt')
  const plain = new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound }, secret, sealed))
  const said = plain[0] === SQUEEZED ? await unsqueezed(own(plain.subarray(1))) : plain
  const { head, bytes } =
    said[0] === OPENING_BRACE
      ? { head: JSON.parse(new TextDecoder().decode(said)) as unknown, bytes: null }
      : unpackFrame(said)
  const item = head as PlainItem
  if (item?.key !== key) throw new Error('another item inside')
  return { item, photo: bytes }
}

async function contentKey(own: CryptoKey, other: CryptoKey, salt: Bytes, use: 'encrypt' | 'decrypt') {
  const { subtle } = crypto
  const shared = await subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)
  const base = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: INFO }
  return subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, [use])
}

/** An item as it is sealed: its text, made small where that helps. Queues are sent over a village's signal. */
async function worded(item: PlainItem): Promise<Bytes> {
  const plain = text(JSON.stringify(item))
  const small = await squeezed(plain)
  return small ? joined(new Uint8Array([SQUEEZED]), small) : plain
}

/** A device's own signing key; the private half never leaves the browser. */
export const makeSignKey = () =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: CURVE }, false, ['sign', 'verify'])

/** The public point of a key, base64url, as `DeviceRequest` carries it. */
export const pointOf = async (key: CryptoKey): Promise<string> =>
  toText(new Uint8Array(await crypto.subtle.exportKey('raw', key)))

/**
 * Four bytes of length, JSON, then bytes as they are: a photo inside its seal
 * (`packFrame(item, photo)`), and a sealed photo on its way: a `SyncRequest` whose one
 * item has an empty `sealed`, then the cipher text.
 */
export function packFrame(head: unknown, bytes: Uint8Array): Bytes {
  const json = text(JSON.stringify(head))
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, json.length)
  return joined(size, json, bytes)
}

/** The halves of a frame; throws when it is cut or is none. */
export function unpackFrame(frame: Uint8Array): { head: unknown; bytes: Bytes } {
  const size = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(0)
  if (size > frame.length - 4) throw new Error('a frame cut short')
  return {
    head: JSON.parse(new TextDecoder().decode(frame.subarray(4, 4 + size))),
    bytes: own(frame.subarray(4 + size)),
  }
}

/** base64url without padding. */
export function toText(bytes: Uint8Array): string {
  let binary = ''
  for (let from = 0; from < bytes.length; from += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** The bytes of base64url; throws for anything else. */
export function fromText(encoded: string): Bytes {
  if (!/^[\w-]*$/.test(encoded)) throw new Error('not base64url')
  return Uint8Array.from(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
}

function text(content: string): Bytes {
  return new TextEncoder().encode(content)
}

function joined(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A copy in memory of its own, which WebCrypto's types ask for. */
function own(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes)
}
