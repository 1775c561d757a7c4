import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { keyFor } from '@/lib/files/master-key'

/** The two numbers of 16 digits that are never stored as they are. */
export type NumberKind = 'nik' | 'kk'

/** A number as the database keeps it: sealed, and the index by which an office finds it again. */
export interface SealedNumber {
  sealed: Buffer<ArrayBuffer>
  index: string
}

/** An office's number keys that are alive, the newest first: it seals; look-ups ask all of them. */
export interface NumberKeys {
  tenantId: number
  live: readonly number[]
}

const FIRST = 1
/** The keys of an office that never changed them: what sample data is sealed with. */
export const firstKeys = (tenantId: number): NumberKeys => ({ tenantId, live: [FIRST] })

const IV = 12
const TAG = 16
const INDEX_LETTERS = 32

const known = new Map<string, Buffer>()

/** Deriving a key costs more than sealing with it: fifty thousand rows derive it once. */
function keyOf(use: string): Buffer {
  const key = known.get(use) ?? keyFor(use)
  known.set(use, key)
  return key
}

const aboutOf = (tenantId: number, kind: NumberKind, rowId: string) => Buffer.from(`${tenantId}/${kind}/${rowId}`)

const indexOf = (tenantId: number, version: number, kind: NumberKind, digits: string): string =>
  createHmac('sha256', keyOf(`index/${kind}/${tenantId}/${version}`))
    .update(digits)
    .digest('hex')
    .slice(0, INDEX_LETTERS)

/**
 * The blind indexes under which a number may be kept in an office, one for each live
 * key, the newest first. Equal numbers have equal indexes there, other offices have
 * others, and without the office's key none can be made.
 */
export const numberIndexes = ({ tenantId, live }: NumberKeys, kind: NumberKind, digits: string): string[] =>
  live.map((version) => indexOf(tenantId, version, kind, digits))

/**
 * A mark of a number that no change of keys changes: tells in receipts and sheets whether two
 * are the same. Never stored beside a row to find it by.
 */
export const numberMark = (tenantId: number, kind: NumberKind, digits: string): string =>
  indexOf(tenantId, FIRST, kind, digits)

/** Seals a number of 16 digits for one row with the newest key (AES-256-GCM): moved elsewhere it does not open. */
export function sealNumber(keys: NumberKeys, kind: NumberKind, rowId: string, digits: string): SealedNumber {
  const { tenantId } = keys
  const version = keys.live[0] ?? FIRST
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyOf(`number/${tenantId}/${version}`), iv)
  cipher.setAAD(aboutOf(tenantId, kind, rowId))
  const body = Buffer.concat([cipher.update(digits, 'latin1'), cipher.final()])
  const sealed = Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body])
  return { sealed, index: indexOf(tenantId, version, kind, digits) }
}

/** Opens what `sealNumber` made for the same row, whichever key sealed it; throws when it was changed or belongs elsewhere. */
export function openNumber(tenantId: number, kind: NumberKind, rowId: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(`number/${tenantId}/${bytes[0]}`), bytes.subarray(1, 1 + IV))
  decipher.setAAD(aboutOf(tenantId, kind, rowId))
  decipher.setAuthTag(bytes.subarray(1 + IV, 1 + IV + TAG))
  return decipher.update(bytes.subarray(1 + IV + TAG), undefined, 'latin1') + decipher.final('latin1')
}
