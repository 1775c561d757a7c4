'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readForm } from '@/lib/actions/form-data'
import type { FormState } from '@/lib/actions/form-state'
import { requestFacts } from '@/lib/auth/request-facts'
import { readSession } from '@/lib/auth/require-actor'
import {
  cookieOptions,
  DEVICE_COOKIE,
  deviceCookieOptions,
  SESSION_COOKIE,
  sealSession,
  sessionCookieOptions,
} from '@/lib/auth/session-cookie'
import { chooseRole, endSession } from '@/lib/auth/sessions'
import { signIn } from '@/lib/auth/sign-in'
import { paths, safeNext } from '@/lib/paths'

const signInSchema = z.object({
  username: z.string().trim().min(1, 'Tulis nama pengguna Anda, misalnya sari.3316.').max(100),
  password: z.string().min(1, 'Tulis kata sandi Anda.').max(256),
  next: z.string().max(2_000).optional(),
})

/** Signs in with what the form holds, and goes on to the page that was asked for. */
export async function signInAction(_state: FormState, data: FormData): Promise<FormState> {
  const typed = readForm(data)
  const values = { username: String(typed.username ?? '').slice(0, 100) }
  const parsed = signInSchema.safeParse(typed)
  if (!parsed.success) {
    const fields: Record<string, string> = {}
    for (const { path, message } of parsed.error.issues) fields[String(path[0])] ??= message
    return { status: 'error', fields, values }
  }
  const { username, password, next } = parsed.data
  const facts = await requestFacts()
  if (!facts.secure)
    return {
      status: 'error',
      message: 'Alamat ini belum memakai https, jadi Lini tidak dapat menyimpan tanda masuk Anda.',
      values,
    }

  const jar = await cookies()
  const answer = await signIn({ username, password, device: jar.get(DEVICE_COOKIE)?.value, ...facts })
  if (!answer.ok) {
    const message =
      answer.code === 'wrong'
        ? 'Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya, lalu coba lagi.'
        : `Terlalu banyak percobaan. Coba lagi ${waitInWords(answer.until)}.`
    return { status: 'error', message, values }
  }
  jar.set(SESSION_COOKIE, await sealSession(answer.sessionId), sessionCookieOptions)
  jar.set(DEVICE_COOKIE, answer.device, deviceCookieOptions)
  redirect(safeNext(next))
}

/** Ends this session and forgets it here. */
export async function signOutAction(): Promise<void> {
  const session = await readSession()
  if (session.kind === 'actor')
    await endSession(session.actor.accountId, session.actor.sessionId!, 'signed-out', new Date())
  else if (session.kind !== 'none') await endSession(session.accountId, session.sessionId, 'signed-out', new Date())
  ;(await cookies()).set(SESSION_COOKIE, '', { ...cookieOptions, maxAge: 0 })
  redirect(paths.signIn())
}

/** Acts in the chosen role from here on. */
export async function chooseRoleAction(data: FormData): Promise<void> {
  const session = await readSession()
  const sessionId =
    session.kind === 'actor' ? session.actor.sessionId : session.kind === 'none' ? null : session.sessionId
  if (!sessionId) redirect(paths.signIn())
  const accountRoleId = z.uuid().safeParse(data.get('accountRoleId'))
  const chosen = accountRoleId.success && (await chooseRole(sessionId, accountRoleId.data, new Date()))
  redirect(chosen ? safeNext(data.get('next')) : paths.chooseRole())
}

function waitInWords(until: Date): string {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000))
  return seconds < 90 ? `${seconds} detik lagi` : `${Math.ceil(seconds / 60)} menit lagi`
}
