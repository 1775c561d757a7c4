import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/auth/roles'
import { chooseRole, endSession, endSessions, listRoleChoices, lookAtSession, openSession } from '@/lib/auth/sessions'
import { withAccounts } from '@/lib/db/login'
import { createAccount, type NewRole } from '@/lib/people/create-account'
import { asRole } from '@/tests/support/database'
import { BLORA, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2026-07-03T03:00:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

let tenantId: number
let kecamatanId: number

beforeAll(async () => {
  tenantId = await openTestOffice(BLORA)
  kecamatanId = (await regionByCode('33.16.05')).id
})

async function account(roles: Partial<NewRole>[], overrides: { sample?: boolean } = {}): Promise<string> {
  return withAccounts((db) =>
    createAccount(db, {
      username: `orang.${randomUUID().slice(0, 8)}`,
      name: 'Sari',
      homeTenantId: tenantId,
      passwordHash: 'x',
      sample: true,
      ...overrides,
      roles: roles.map((role) => ({
        role: 'pkb' as Role,
        tenantId,
        regionId: kecamatanId,
        validFrom: '2026-01-01',
        ...role,
      })),
    }),
  )
}

async function signedIn(roles: Partial<NewRole>[] = [{}]) {
  const accountId = await account(roles)
  const [choice] = await listRoleChoices(accountId, NOW)
  const sessionId = await openSession(
    { id: accountId, userAgent: 'uji', accountRoleId: choice?.accountRoleId ?? null },
    NOW,
  )
  return { accountId, sessionId }
}

const kindAt = async (sessionId: string, now: Date) => (await lookAtSession(sessionId, now)).kind

describe('a session', () => {
  it('stands for its person in their role, with office, region and zone', async () => {
    const { accountId, sessionId } = await signedIn()
    const state = await lookAtSession(sessionId, NOW)
    expect(state).toMatchObject({
      kind: 'actor',
      sample: true,
      actor: { accountId, sessionId, role: 'pkb', tenantId, zone: 'Asia/Jakarta', onBehalfOf: null },
    })
    expect(state.kind === 'actor' && state.actor.region).toMatchObject({ id: kecamatanId, level: 3, code: '33.16.05' })
  })

  it('is refused at the next request once it was ended', async () => {
    const { accountId, sessionId } = await signedIn()
    expect(await endSession(accountId, sessionId, 'signed-out', NOW)).toBe(true)
    expect(await kindAt(sessionId, NOW)).toBe('none')
  })

  it("cannot be ended with another person's number", async () => {
    const { sessionId } = await signedIn()
    expect(await endSession(randomUUID(), sessionId, 'signed-out', NOW)).toBe(false)
    expect(await kindAt(sessionId, NOW)).toBe('actor')
  })

  it('ends everywhere but here when asked', async () => {
    const here = await signedIn()
    const there = await openSession({ id: here.accountId, userAgent: 'lain', accountRoleId: null }, NOW)
    expect(await endSessions(here.accountId, 'everywhere', NOW, { except: here.sessionId })).toBe(1)
    expect(await kindAt(here.sessionId, NOW)).toBe('actor')
    expect(await kindAt(there, NOW)).toBe('none')
  })

  it('is refused at the next request once its account is closed', async () => {
    const { accountId, sessionId } = await signedIn()
    const login = await asRole('lini_login')
    await login.query('update account set disabled_at = $2 where id = $1', [accountId, NOW])
    expect(await kindAt(sessionId, NOW)).toBe('none')
  })

  it('asks for a role again once the chosen one has ended', async () => {
    const { sessionId } = await signedIn([{ validTo: '2026-07-03' }])
    expect(await kindAt(sessionId, NOW)).toBe('actor')
    // 3 July ends at 17:00 UTC in Jakarta.
    expect(await kindAt(sessionId, new Date('2026-07-03T16:59:00Z'))).toBe('actor')
    expect(await kindAt(sessionId, new Date('2026-07-03T17:01:00Z'))).toBe('role-needed')
  })

  it('ends after a week unused in the field, and stays while it is used', async () => {
    const { sessionId } = await signedIn()
    expect(await kindAt(sessionId, later(6 * 24))).toBe('actor')
    expect(await kindAt(sessionId, later(12 * 24))).toBe('actor')
    expect(await kindAt(sessionId, later(20 * 24))).toBe('none')
  })

  it('ends after a night unused in an office', async () => {
    const { sessionId } = await signedIn([{ role: 'admin_dinas', regionId: tenantId }])
    expect(await kindAt(sessionId, later(13))).toBe('none')
  })

  it('ends after thirty days even when it is used every day', async () => {
    const { sessionId } = await signedIn()
    for (let day = 5; day < 30; day += 5) expect(await kindAt(sessionId, later(day * 24))).toBe('actor')
    expect(await kindAt(sessionId, later(30 * 24 + 1))).toBe('none')
  })
})

describe('roles', () => {
  it('are offered only on their days', async () => {
    const accountId = await account([{}, { validFrom: '2026-08-01' }, { validTo: '2026-06-30' }])
    expect(await listRoleChoices(accountId, NOW)).toHaveLength(1)
  })

  it('of a substitute serve the absent colleague on their days only', async () => {
    const absent = await account([{}])
    const { sessionId } = await signedIn([{ substituteFor: absent, validFrom: '2026-07-01', validTo: '2026-07-10' }])
    const during = await lookAtSession(sessionId, NOW)
    expect(during.kind === 'actor' && during.actor.onBehalfOf).toBe(absent)
    const { sessionId: early } = await signedIn([{ substituteFor: absent, validFrom: '2026-07-04' }])
    expect(await kindAt(early, NOW)).toBe('role-needed')
    // Used until an hour before midnight, so that only the dates can end it.
    for (const used of ['2026-07-09T03:00:00Z', '2026-07-10T16:00:00Z']) {
      expect(await kindAt(sessionId, new Date(used))).toBe('actor')
    }
    expect(await kindAt(sessionId, new Date('2026-07-10T17:00:00Z'))).toBe('role-needed')
  })

  it('of somebody else cannot be chosen', async () => {
    const { sessionId } = await signedIn()
    const other = await account([{}])
    const [theirs] = await listRoleChoices(other, NOW)
    expect(await chooseRole(sessionId, theirs!.accountRoleId, NOW)).toBe(false)
  })

  it("can be changed to another of one's own", async () => {
    const { accountId, sessionId } = await signedIn([{}, { role: 'verifikator_krs' }])
    const choices = await listRoleChoices(accountId, NOW)
    const verifier = choices.find(({ role }) => role === 'verifikator_krs')!
    expect(await chooseRole(sessionId, verifier.accountRoleId, NOW)).toBe(true)
    const state = await lookAtSession(sessionId, NOW)
    expect(state.kind === 'actor' && state.actor.role).toBe('verifikator_krs')
  })

  it('in an office that is not open hold nowhere', async () => {
    const elsewhere = await regionByCode('32.01')
    const accountId = await account([{ role: 'admin_dinas', tenantId: elsewhere.id, regionId: elsewhere.id }])
    expect(await listRoleChoices(accountId, NOW)).toEqual([])
  })
})
