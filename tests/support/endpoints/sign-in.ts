import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bodyOf, formsOf } from './forms'
import type { Seen, Sender, Site } from './sent'

/** One line of `akun-contoh.json`. */
export interface DemoAccount {
  peran: string
  wilayah: string
  namaPengguna: string
  kataSandi: string
}

/** The demo's accounts, as the operator finds them. */
export const demoAccounts = (home = process.env.LINI_DATA!): DemoAccount[] =>
  JSON.parse(readFileSync(join(home, 'akun-contoh.json'), 'utf8')) as DemoAccount[]

const nobody: Sender = { cookie: '' }

/** Signs in as a browser without scripts does. Answers the session's cookie. */
export async function signIn(site: Site, { namaPengguna, kataSandi }: DemoAccount): Promise<Sender> {
  const page = await site.get('/masuk', nobody)
  const [form] = formsOf('/masuk', page.body)
  if (!form) throw new Error('The sign-in page holds no form that works without scripts.')
  const answer = await site.post('/masuk', nobody, bodyOf(form, { username: namaPengguna, password: kataSandi }))
  const cookie = sessionCookie(answer)
  if (!cookie) throw new Error(`${namaPengguna} could not sign in: ${answer.status}`)
  return { cookie }
}

const sessionCookie = ({ headers }: Seen): string | undefined =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .find((cookie) => cookie.startsWith('__Host-lini.sesi='))
