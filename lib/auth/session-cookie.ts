import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { SESSION_LIFE } from '@/lib/auth/session-rules'
import { keyFor } from '@/lib/files/master-key'

/** `__Host-` binds a cookie to this host, to https (or localhost) and to the whole site. */
export const SESSION_COOKIE = '__Host-lini.sesi'
/** Tells a browser from which a person signed in before; see `known_device`. */
export const DEVICE_COOKIE = '__Host-lini.perangkat'

export const cookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

const SECONDS = SESSION_LIFE / 1000
export const sessionCookieOptions = { ...cookieOptions, maxAge: SECONDS }
export const deviceCookieOptions = { ...cookieOptions, maxAge: 400 * 24 * 3600 }

/** The secret of next-auth, from the installation's master key. */
export const authSecret = (): string => keyFor('sign-in').toString('base64')

/** The cookie of a session: only its number, sealed the way next-auth seals. */
export const sealSession = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: authSecret(), maxAge: SECONDS })

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The number in a sealed cookie; null for none, a forged or an outlived one. */
export async function openSeal(sealed: string | undefined): Promise<string | null> {
  if (!sealed) return null
  try {
    const token = await decode({ token: sealed, secret: authSecret() })
    return typeof token?.sid === 'string' && UUID.test(token.sid) ? token.sid : null
  } catch {
    return null
  }
}
