import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { requestFacts } from '@/lib/auth/request-facts'
import { authSecret, cookieOptions, openSeal, SESSION_COOKIE, sealSession } from '@/lib/auth/session-cookie'
import { SESSION_LIFE } from '@/lib/auth/session-rules'
import { endSession, lookAtSession } from '@/lib/auth/sessions'
import { signIn } from '@/lib/auth/sign-in'
import { publicUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

class SessionEnded extends Error {}

/**
 * next-auth 4 with our sessions behind it: the sealed cookie holds a session's
 * number only, and every reading of it looks the session up.
 */
export function nextAuthOptions(): NextAuthOptions {
  process.env.NEXTAUTH_URL ??= publicUrl()
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_LIFE / 1000 },
    pages: { signIn: paths.signIn(), signOut: paths.signIn(), error: paths.signIn() },
    useSecureCookies: true,
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: cookieOptions },
      csrfToken: { name: '__Host-lini.csrf', options: cookieOptions },
      callbackUrl: { name: '__Host-lini.kembali', options: cookieOptions },
    },
    jwt: {
      encode: ({ token }) => sealSession(String(token?.sid ?? '')),
      decode: async ({ token }) => {
        const sid = await openSeal(token)
        return sid ? { sid } : null
      },
    },
    providers: [
      Credentials({
        credentials: { username: { label: 'Nama pengguna' }, password: { label: 'Kata sandi', type: 'password' } },
        async authorize(typed) {
          const { address, userAgent } = await requestFacts()
          const { username = '', password = '' } = typed ?? {}
          const answer = await signIn({ username, password, address, userAgent, device: undefined })
          return answer.ok ? { id: answer.sessionId, name: answer.name } : null
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sid: user.id }
        const state = await lookAtSession(String(token.sid ?? ''), new Date())
        if (state.kind === 'none') throw new SessionEnded('The session was ended')
        return token
      },
      async session({ session, token }) {
        const state = await lookAtSession(String(token.sid ?? ''), new Date())
        const user = state.kind === 'actor' ? { name: state.actor.name } : {}
        return { expires: session.expires, user }
      },
    },
    events: {
      async signOut({ token }) {
        const sid = String(token?.sid ?? '')
        const state = sid ? await lookAtSession(sid, new Date()) : null
        if (!state || state.kind === 'none') return
        const accountId = state.kind === 'actor' ? state.actor.accountId : state.accountId
        await endSession(accountId, sid, 'signed-out', new Date())
      },
    },
    logger: {
      // An ended session is everyday, not a fault; next-auth would print its stack at each reading.
      error(code, detail) {
        if (code !== 'JWT_SESSION_ERROR') console.error(`next-auth ${code}`, detail)
      },
      warn() {},
      debug() {},
    },
  }
}
