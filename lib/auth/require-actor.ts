import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/actor'
import { openSeal, SESSION_COOKIE } from '@/lib/auth/session-cookie'
import { lookAtSession, type SessionState } from '@/lib/auth/sessions'
import { paths } from '@/lib/paths'

/** Who the request's cookie stands for, looked up once a request. */
export const readSession = cache(async (): Promise<SessionState> => {
  const sessionId = await openSeal((await cookies()).get(SESSION_COOKIE)?.value)
  return sessionId ? lookAtSession(sessionId, new Date()) : { kind: 'none' }
})

/** Who is acting, for pages: others go to sign in, choose a role or choose a password, and then come back. */
export async function requireActor(): Promise<Actor> {
  const session = await readSession()
  if (session.kind === 'actor') return session.actor
  // proxy.ts notes the address; nothing is decided by it.
  const here = (await headers()).get('x-lini-path') ?? '/'
  if (session.kind === 'password-needed') redirect(paths.choosePassword())
  if (session.kind === 'role-needed') redirect(paths.chooseRole(here))
  redirect(paths.signIn(here))
}

/** Who is acting, for route handlers and actions; null when nobody is, so that they can answer 401. */
export async function findActor(): Promise<Actor | null> {
  const session = await readSession()
  return session.kind === 'actor' ? session.actor : null
}
