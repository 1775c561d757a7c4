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

/** Which of an office's keys sealed a number; a later version re-seals, old rows stay readable. */
const KEY_VERSION = 1
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

/**
 * The blind index of a number in an office: equal numbers have equal indexes there,
 * other offices have others, and without the office's key none can be made.
 */
export const numberIndex = (tenantId: number, kind: NumberKind, digits: string): string =>
  createHmac('sha256', keyOf(`index/${kind}/${tenantId}/${KEY_VERSION}`))
    .update(digits)
    .digest('hex')
    .slice(0, INDEX_LETTERS)

/** Seals a number of 16 digits for one row (AES-256-GCM): moved to another row or office it does not open. */
export function sealNumber(tenantId: number, kind: NumberKind, rowId: string, digits: string): SealedNumber {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyOf(`number/${tenantId}/${KEY_VERSION}`), iv)
  cipher.setAAD(aboutOf(tenantId, kind, rowId))
  const body = Buffer.concat([cipher.update(digits, 'latin1'), cipher.final()])
  const sealed = Buffer.concat([Buffer.from([KEY_VERSION]), iv, cipher.getAuthTag(), body])
  return { sealed, index: numberIndex(tenantId, kind, digits) }
}

/** Opens what `sealNumber` made for the same row; throws when it was changed or belongs elsewhere. */
export function openNumber(tenantId: number, kind: NumberKind, rowId: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(`number/${tenantId}/${bytes[0]}`), bytes.subarray(1, 1 + IV))
  decipher.setAAD(aboutOf(tenantId, kind, rowId))
  decipher.setAuthTag(bytes.subarray(1 + IV, 1 + IV + TAG))
  return decipher.update(bytes.subarray(1 + IV + TAG), undefined, 'latin1') + decipher.final('latin1')
}
