import 'server-only'
import { createECDH } from 'node:crypto'
import { toText } from './sealing'

/** The pair to whose public half devices seal. */
export interface ServerKeyPair {
  privateKey: CryptoKey
  /** Raw public point, 65 bytes. */
  point: Uint8Array
}

/** The key pair of a secret scalar of 32 bytes, such as `keyFor('sync/1')` gives. */
export async function serverKeyPair(scalar: Uint8Array): Promise<ServerKeyPair> {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(Buffer.from(scalar))
  const point = new Uint8Array(pair.getPublicKey())
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: toText(scalar),
    x: toText(point.subarray(1, 33)),
    y: toText(point.subarray(33)),
  }
  const privateKey = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, false, [
    'deriveBits',
  ])
  return { privateKey, point }
}
