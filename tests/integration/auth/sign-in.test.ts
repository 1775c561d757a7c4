import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '@/lib/auth/attempt-rules'
import { countAttempt } from '@/lib/auth/attempts'
import { hashRandomPassword } from '@/lib/auth/password-hash'
import { lookAtSession } from '@/lib/auth/sessions'
import { type SignInAttempt, signIn } from '@/lib/auth/sign-in'
import { withAccounts } from '@/lib/db/login'
import { createAccount } from '@/lib/people/create-account'
import { asRole } from '@/tests/support/database'
import { BLORA, openTestOffice } from '@/tests/support/people'

const START = new Date('2026-07-03T03:00:00Z').getTime()
const PASSWORD = 'kuda biru pagar tinta'
const MINUTE = 60_000
const at = (ms: number) => new Date(START + ms)

let tenantId: number
let passwordHash: string

beforeAll(async () => {
  tenantId = await openTestOffice(BLORA)
  passwordHash = await hashRandomPassword(PASSWORD)
})

async function person(): Promise<string> {
  const username = `sari${randomUUID().slice(0, 8)}.3316`
  const roles = [{ role: 'admin_dinas', tenantId, regionId: tenantId, validFrom: '2026-01-01' } as const]
  await withAccounts((db) =>
    createAccount(db, { username, name: 'Sari', homeTenantId: tenantId, passwordHash, sample: true, roles }),
  )
  return username
}

let lastAddress = 0
/** A network nobody in this file used before, so that one case never counts for another. */
const freshAddress = () => `203.0.${Math.floor(lastAddress / 250)}.${(lastAddress++ % 250) + 1}`

const attempt = (username: string, over: Partial<SignInAttempt> = {}): SignInAttempt => ({
  username,
  password: PASSWORD,
  address: freshAddress(),
  device: undefined,
  userAgent: 'uji',
  ...over,
})
const wrong = { password: 'bukan kata sandinya' }

/** Fails until the account is paused for strangers, waiting out each delay. Answers when that is. */
async function exhaust(username: string): Promise<number> {
  let now = 0
  for (let failed = 0; failed < LIMITS.perAccount.most; failed++) {
    const answer = await signIn(attempt(username, wrong), at(now))
    expect(answer).toEqual({ ok: false, code: 'wrong' })
    now += 70_000
  }
  return now
}

describe('signing in', () => {
  it('opens a session in the only role, from any spelling of the user name', async () => {
    const username = await person()
    const answer = await signIn(attempt(`  ${username.toUpperCase()} `), at(0))
    expect(answer.ok).toBe(true)
    const state = await lookAtSession(answer.ok ? answer.sessionId : '', at(0))
    expect(state.kind === 'actor' && state.actor).toMatchObject({ username, role: 'admin_dinas', tenantId })
  })

  it('answers the same for a wrong password, an unknown name and a closed account', async () => {
    const [username, closed] = [await person(), await person()]
    const login = await asRole('lini_login')
    await login.query('update account set disabled_at = now() where username = $1', [closed])
    const answers = [
      await signIn(attempt(username, wrong), at(0)),
      await signIn(attempt('tidak.ada'), at(0)),
      await signIn(attempt(closed), at(0)),
    ]
    expect(answers).toEqual(Array(3).fill({ ok: false, code: 'wrong' }))
  })

  it('keeps no password and no device token as it was typed', async () => {
    const username = await person()
    const answer = await signIn(attempt(username), at(0))
    const login = await asRole('lini_login')
    const { rows } = await login.query(
      `select a.password_hash, d.device_hash from account a join known_device d on d.account_id = a.id
       where a.username = $1`,
      [username],
    )
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
    expect(answer.ok && rows[0].device_hash !== answer.device).toBe(true)
  })
})

describe('guessing', () => {
  it('is slowed down after five failures, more each time', async () => {
    const username = await person()
    for (let failed = 0; failed < 5; failed++) await signIn(attempt(username, wrong), at(0))
    expect(await signIn(attempt(username, wrong), at(1_900))).toMatchObject({ code: 'wait' })
    expect(await signIn(attempt(username, wrong), at(2_100))).toMatchObject({ code: 'wrong' })
    expect(await signIn(attempt(username, wrong), at(5_900))).toMatchObject({ code: 'wait' })
    expect(await signIn(attempt(username, wrong), at(6_200))).toMatchObject({ code: 'wrong' })
  })

  it('pauses after ten failures for the rest of the quarter hour, even with the right password, then ends', async () => {
    const username = await person()
    const now = await exhaust(username)
    expect(await signIn(attempt(username), at(now))).toMatchObject({ ok: false, code: 'wait', until: at(15 * MINUTE) })
    expect(await signIn(attempt(username), at(15 * MINUTE + 1))).toMatchObject({ ok: true })
  })

  it('an unknown name is slowed and paused alike, so that nothing is told', async () => {
    const now = await exhaust('tidak.ada.3316')
    expect(await signIn(attempt('tidak.ada.3316'), at(now))).toMatchObject({ code: 'wait' })
  })

  it('never locks out the person on a device they know', async () => {
    const username = await person()
    const known = await signIn(attempt(username), at(0))
    const device = known.ok ? known.device : ''
    const now = await exhaust(username)
    expect(await signIn(attempt(username), at(now))).toMatchObject({ code: 'wait' })
    expect(await signIn(attempt(username, { device }), at(now))).toMatchObject({ ok: true })
  })

  it('gets nothing from a known device of somebody else', async () => {
    const [username, other] = [await person(), await person()]
    const theirs = await signIn(attempt(other), at(0))
    const now = await exhaust(username)
    const device = theirs.ok ? theirs.device : ''
    expect(await signIn(attempt(username, { device }), at(now))).toMatchObject({ code: 'wait' })
  })

  it('on a known device is limited too', async () => {
    const username = await person()
    const known = await signIn(attempt(username), at(0))
    const device = known.ok ? known.device : ''
    let now = 0
    for (let failed = 0; failed < LIMITS.perAccount.most; failed++, now += 70_000)
      await signIn(attempt(username, { ...wrong, device }), at(now))
    expect(await signIn(attempt(username, { device }), at(now))).toMatchObject({ code: 'wait' })
  })

  it('many names from one network is stopped after thirty', async () => {
    const address = freshAddress()
    const answers = []
    for (let name = 0; name < LIMITS.perAddress.most + 3; name++)
      answers.push(await signIn(attempt(`orang${name}.9999`, { ...wrong, address }), at(0)))
    const stopped = answers.map((answer) => (answer.ok ? '' : answer.code)).indexOf('wait')
    expect(stopped).toBe(LIMITS.perAddress.most)
  })

  it('does not count a morning of thirty right sign-ins in one office', async () => {
    const username = await person()
    const address = freshAddress()
    for (let colleague = 0; colleague < LIMITS.perAddress.most + 5; colleague++)
      expect(await signIn(attempt(username, { address }), at(0))).toMatchObject({ ok: true })
  })

  it('a thousand times at once lets at most ten be evaluated', async () => {
    const username = await person()
    const tries = Array.from({ length: 1_000 }, () =>
      countAttempt({ username, address: freshAddress(), knownDevice: null }, at(0)),
    )
    const evaluated = (await Promise.all(tries)).filter((until) => until === null)
    expect(evaluated.length).toBeGreaterThan(0)
    expect(evaluated.length).toBeLessThanOrEqual(10)
  })
})
