/**
 * The language of phones and server, shared by both. Everything here is kept when the
 * program behind it changes: a queue of three releases ago is still taken.
 */

/** What the pages of today speak. Protocol 1 (a signed-in page, items in clear) is still taken. */
export const PROTOCOL = 2

/** At most so many items in one batch. */
export const MOST_ITEMS = 200

/** The steps that travel. A kind is never renamed once released. */
export const ITEM_KINDS = [
  'report.draft',
  'report.send',
  'report.withdraw',
  'report.correct',
  'meeting.record',
  'meeting.change',
  'meeting.withdraw',
  'service.record',
  'service.result',
  'service.withdraw',
  'nil.record',
  'nil.withdraw',
  'photo.keep',
  'family.record',
  'person.add',
  'target.open',
  'target.close',
  'birth.record',
  'visit.record',
  'visit.change',
  'visit.withdraw',
  'referral.make',
  'referral.withdraw',
  'measurement.record',
  'measurement.correct',
  'krs.verify',
  'score.record',
] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** An item as its author made it at *Simpan*, before it is sealed. */
export interface PlainItem {
  /** A uuid made when the person pressed save: the same key is done once, however often it arrives. */
  key: string
  kind: ItemKind
  /** `laporan/<form>/<YYYY-MM>/<village>`, `kelompok/<group>`, `keluarga/<family>`, `lomba/<entry>`: items of one subject are applied in their order. */
  subject: string
  /** What lists call it: "Laporan Desa Sumberejo, Juli 2026". No name of a family or person. */
  label: string
  body: Record<string, unknown>
  /** The version the author saw, and what stood there then, so that edits that do not touch can be joined. */
  baseVersion: number
  base?: Record<string, unknown>
  /** The device's clock when it was made. */
  madeAt: string
}

/** An item that only the server can open and only its device can have made. Binary parts are base64url. */
export interface SealedItem {
  key: string
  /** The item's place in its device's own order, from 1, never used twice. */
  seq: number
  /** Which of the server's keys it is sealed to. */
  keyId: string
  /** The ephemeral public point, 65 bytes. */
  point: string
  /** 12 bytes. */
  iv: string
  /** AES-256-GCM of the item as JSON (of a photo: its frame), with `about` as further data. */
  sealed: string
  /** ECDSA P-256 with SHA-256, 64 bytes, over `about` and everything above. */
  signature: string
}

/** What a batch says beside its items. An empty batch asks how things stand. */
export interface SyncRequest {
  protocol: typeof PROTOCOL
  device: string
  /** The device's clock while it sends. */
  deviceAt: string
  /** How many items of this device were answered *diterima* so far: fewer known there means a restored server. */
  accepted: number
  items: SealedItem[]
}

export type Fields = Record<string, string>

/** What became of one item. Every item ends in exactly one of these; only *menunggu* stays on the device's queue. */
export type ItemOutcome =
  | {
      key: string
      outcome: 'diterima'
      receipt: string
      receivedAt: string
      /** What the command answered: version, status, id. Only to its author's own signed-in page. */
      answer?: Record<string, unknown>
      /** True where another's edit was joined with this one; the page then reads its copy anew. */
      joined?: boolean
    }
  | {
      key: string
      outcome: 'ditolak'
      receipt: string
      receivedAt: string
      code: string
      message: string
      fields: Fields
    }
  | {
      key: string
      outcome: 'bentrok'
      receipt: string
      receivedAt: string
      code: string
      message: string
      /** The fields both sides changed, and what is stored. Only to its author's own signed-in page. */
      touching?: string[]
      stored?: unknown
    }
  /** It went to the supervised inbox, where a person decides. */
  | { key: string; outcome: 'susulan'; receipt: string; receivedAt: string; code: string; message: string }
  /** It could not be opened here and now (a key or a program that is not there yet): the device keeps it. */
  | { key: string; outcome: 'menunggu'; message: string }

export interface SyncReply {
  protocol: typeof PROTOCOL
  epoch: string
  time: string
  /** How many items of this device the server holds as *diterima*. */
  accepted: number
  items: ItemOutcome[]
}

/** What sealing and signature are bound to. */
export const about = (device: string, item: Pick<SealedItem, 'key' | 'seq' | 'keyId'>): string =>
  `lini/2/${device}/${item.key}/${item.seq}/${item.keyId}`

/** What a device tells when it introduces itself, signed in: `POST /api/perangkat`. */
export interface DeviceRequest {
  /** Raw public point of its signing key, base64url. */
  signKey: string
  name: string
}

/** What it needs from then on. Asked again with `GET /api/perangkat?id=` whenever it is signed in. */
export interface DeviceReply {
  device: string
  keyId: string
  /** Raw public point to which items are sealed. */
  serverKey: string
  /** 32 bytes, the same every time for this device and account: opens the readable copy while signed in. */
  share: string
  epoch: string
  time: string
  /** Whether the office has ended this device: the readable copy is dropped, items are still sent. */
  revoked: boolean
}

/** Who is signed in: `GET /api/saya`; 401 when nobody is. */
export interface Me {
  accountId: string
  accountRoleId: string
  name: string
  username: string
  role: string
  roleLabel: string
  regionName: string
  officeName: string
  zone: string
  sample: boolean
  /** The places of the main navigation: office pages need signal. */
  places: { href: string; label: string; field: boolean }[]
}

/**
 * The readable copy, in parts by name: `bulan`, `isian/<form>/<YYYY-MM>`, `kelompok`,
 * `kelompok/<id>`, `dampingan`, `dampingan/<family>`. `POST /api/lapangan` with the hashes a device holds answers only what changed.
 */
export interface CopyRequest {
  protocol: typeof PROTOCOL
  /** Hash by part's name. */
  known: Record<string, string>
  /** Only these parts; all of the person's when left out. */
  only?: string[]
}

export interface CopyReply {
  protocol: typeof PROTOCOL
  accountId: string
  epoch: string
  time: string
  parts: Record<string, { hash: string; body: unknown }>
  /** Parts the device holds and the person no longer has. */
  gone: string[]
}
