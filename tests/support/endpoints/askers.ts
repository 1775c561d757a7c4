import type { Client } from 'pg'
import { isRole } from '@/lib/auth/roles'
import type { Asker } from './rule'
import type { Finding } from './search'
import { AGENT, overAll, type Sender, type Site } from './sent'
import { demoAccounts, signIn } from './sign-in'

/** Somebody who asks, or nobody in one of the ways there are of being nobody. */
export interface Principal extends Sender {
  name: string
  as: Asker
  /** The district of their office, `1906`; null above offices and outside. */
  district: string | null
}

const short = (code: string): string => code.slice(0, 5).replace('.', '')

/**
 * Everybody: each role of the offices once, their provinces, the nation, nobody,
 * and those whose session is over, ended by another or not made by us.
 */
export async function everybody(site: Site, admin: Client, districts: readonly string[]): Promise<Principal[]> {
  const provinces = districts.map((code) => code.slice(0, 2))
  const taken = new Set<string>()
  const chosen = demoAccounts().filter(({ peran, wilayah }) => {
    const place = wilayah.length > 2 ? wilayah.slice(0, 5) : wilayah
    if (![...districts, ...provinces, '00'].includes(place) || taken.has(`${peran} ${place}`)) return false
    taken.add(`${peran} ${place}`)
    return true
  })
  const signed = await overAll(
    chosen,
    async (account): Promise<Principal> => {
      if (!isRole(account.peran)) throw new Error(`${account.peran} is no role.`)
      const district = account.wilayah.length > 2 ? short(account.wilayah) : null
      const sender = await signIn(site, account)
      return { ...sender, name: `${account.peran} ${account.wilayah}`, as: { role: account.peran }, district }
    },
    4,
  )
  const spare = chosen.find(({ peran }) => peran === 'admin_dinas')!
  const [expired, revoked] = [await signIn(site, spare), await signIn(site, spare)]
  const spoil = async ({ cookie }: Sender, change: string) => {
    const before = await admin.query(`select id from session where user_agent = $1 order by created_at desc limit 1`, [
      AGENT,
    ])
    await admin.query(`update session set ${change}, user_agent = 'uji' where id = $1`, [before.rows[0].id])
    return { cookie, as: null, district: null }
  }
  return [
    ...signed,
    { name: 'nobody', cookie: '', as: null, district: null },
    { name: 'revoked', ...(await spoil(revoked, "revoked_at = now(), revoked_reason = 'uji'")) },
    { name: 'expired', ...(await spoil(expired, "expires_at = now() - interval '1 minute'")) },
    { name: 'tampered', cookie: tamper(signed[0]!.cookie), as: null, district: null },
  ]
}

/** One letter in the middle of the sealed part is another. */
function tamper(cookie: string): string {
  const at = Math.floor(cookie.length * 0.7)
  return `${cookie.slice(0, at)}${cookie[at] === 'A' ? 'B' : 'A'}${cookie.slice(at + 1)}`
}

/** Makes the sessions that actions ended or moved usable again. */
export const restoreSessions = (admin: Client) =>
  admin.query('update session set revoked_at = null, revoked_reason = null where user_agent = $1', [AGENT])

/** Ids and texts of the office's admins, whose accounts the national admin keeps. */
export async function keptByNation(admin: Client): Promise<Set<string>> {
  const { rows } = await admin.query(
    `select unnest(array[account_id, id]) as id from account_role where role = 'admin_dinas'`,
  )
  return new Set([...rows.map(({ id }) => id as string), 'akun-admin-dinas', 'pelaku-akun'])
}

/** Whether a finding is somebody's own, or kept by the national admin. */
export const mayKnow = (principal: Principal, { district, what }: Finding, nation: ReadonlySet<string>): boolean =>
  principal.district === district || (principal.as?.role === 'admin_nasional' && nation.has(what))
