import 'server-only'
import { createECDH } from 'node:crypto'
import { keyFor } from '@/lib/files/master-key'

/** The key that new items are sealed to. Older names stay listed for as long as phones may hold items of theirs. */
export const KEY_ID = 'sync/1'
const KEY_IDS: readonly string[] = [KEY_ID]

/** The raw public point, 65 bytes, to which devices seal. */
export function serverPoint(keyId: string): Buffer {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(keyFor(keyId))
  return pair.getPublicKey()
}

const known = new Map<string, { scalar: string; key: Promise<CryptoKey> }>()

/** The half that opens items; null for a name this program does not know, whose items wait. */
export function openingKey(keyId: string): Promise<CryptoKey> | null {
  if (!KEY_IDS.includes(keyId)) return null
  const secret = keyFor(keyId)
  const scalar = secret.toString('base64url')
  const made = known.get(keyId)
  if (made?.scalar === scalar) return made.key
  const point = serverPoint(keyId)
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const key = crypto.subtle.importKey(
    'jwk',
    { kty: 'EC', crv: 'P-256', d: scalar, x, y },
    { name: 'ECDH', namedCurve: 'P-256' },
    false,
    ['deriveBits'],
  )
  known.set(keyId, { scalar, key })
  return key
}
