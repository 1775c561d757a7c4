import { NextResponse } from 'next/server'
import { readSession } from '@/lib/auth/require-actor'
import { cookieOptions, SESSION_COOKIE } from '@/lib/auth/session-cookie'
import { endSession } from '@/lib/auth/sessions'
import { publicUrl } from '@/lib/env'
import { paths } from '@/lib/paths'
import { NO_STORE } from '@/lib/reports/http'

/** *Keluar* of the field's shell, whose page may be older than the server: an address that stays, not an action. */
export async function POST(): Promise<Response> {
  const session = await readSession()
  if (session.kind === 'actor')
    await endSession(session.actor.accountId, session.actor.sessionId!, 'signed-out', new Date())
  else if (session.kind !== 'none') await endSession(session.accountId, session.sessionId, 'signed-out', new Date())
  const response = NextResponse.redirect(new URL(paths.signIn(), publicUrl()), { status: 303, headers: NO_STORE })
  response.cookies.set(SESSION_COOKIE, '', { ...cookieOptions, maxAge: 0 })
  return response
}
