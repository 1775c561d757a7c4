import 'server-only'
import { headers } from 'next/headers'
import { clientAddress, networkOf } from '@/lib/auth/attempt-rules'
import { PEER_HEADER } from '@/lib/auth/connection-address'
import { keepsCookies } from '@/lib/auth/secure-address'
import { publicUrl } from '@/lib/env'

/** What sign-in needs to know of a request that no cookie says. */
export async function requestFacts() {
  const sent = await headers()
  const open = publicUrl()
  const behindProxy = open.startsWith('https://')
  const peer = sent.get(PEER_HEADER) ?? ''
  return {
    address: networkOf(clientAddress(peer, sent.get('x-forwarded-for'), behindProxy)),
    userAgent: sent.get('user-agent') ?? '',
    secure: keepsCookies(sent.get('host') ?? '', sent.get('x-forwarded-proto') ?? 'http', open),
  }
}
