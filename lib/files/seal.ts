import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFor } from './master-key'

/** Which of an office's keys sealed a file; a later version re-seals, old files stay readable. */
const KEY_VERSION = 1
const IV = 12
const TAG = 16

const keyOf = (tenantId: number, version: number): Buffer => keyFor(`file/${tenantId}/${version}`)

/** Seals bytes under an office's key (AES-256-GCM). `about` binds them to their row: swapped rows do not open. */
export function seal(tenantId: number, about: string, bytes: Uint8Array): Buffer<ArrayBuffer> {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyOf(tenantId, KEY_VERSION), iv)
  cipher.setAAD(Buffer.from(`${tenantId}/${about}`))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([KEY_VERSION]), iv, cipher.getAuthTag(), sealed])
}

/** Opens what `seal` made; throws when it was changed, moved to another row or sealed for another office. */
export function unseal(tenantId: number, about: string, sealed: Uint8Array): Buffer<ArrayBuffer> {
  const buffer = Buffer.from(sealed)
  const [from, tagFrom, dataFrom] = [1, 1 + IV, 1 + IV + TAG]
  const decipher = createDecipheriv('aes-256-gcm', keyOf(tenantId, buffer[0]!), buffer.subarray(from, tagFrom))
  decipher.setAAD(Buffer.from(`${tenantId}/${about}`))
  decipher.setAuthTag(buffer.subarray(tagFrom, dataFrom))
  return Buffer.concat([decipher.update(buffer.subarray(dataFrom)), decipher.final()])
}
