import 'server-only'
import { keyFor } from '@/lib/files/master-key'
import { type ServerKeyPair, serverKeyPair } from '@/lib/sync/server-key'

/** The key that new items are sealed to. Older names stay listed for as long as phones may hold items of theirs. */
export const KEY_ID = 'sync/1'
const KEY_IDS: readonly string[] = [KEY_ID]

const known = new Map<string, { scalar: string; pair: Promise<ServerKeyPair> }>()

/** The server's pair of a name, made of the installation's master key; null for a name this program does not know. */
export function pairOf(keyId: string): Promise<ServerKeyPair> | null {
  if (!KEY_IDS.includes(keyId)) return null
  const secret = keyFor(keyId)
  const scalar = secret.toString('base64')
  const made = known.get(keyId)
  if (made?.scalar === scalar) return made.pair
  const pair = serverKeyPair(secret)
  known.set(keyId, { scalar, pair })
  return pair
}
