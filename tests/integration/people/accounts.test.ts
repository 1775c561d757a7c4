import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { listRoleChoices, lookAtSession, openSession } from '@/lib/auth/sessions'
import { signIn } from '@/lib/auth/sign-in'
import { actorFromToken, createToken, revokeToken } from '@/lib/auth/tokens'
import {
  closeAccount,
  endRole,
  giveCode,
  giveRole,
  type HandedCode,
  nameSubstitute,
  openAccount,
  reopenAccount,
  signOutAccount,
  updateAccount,
} from '@/lib/people/commands'
import { getAccount, listAccountEvents, listAccounts } from '@/lib/people/queries'
import { redeemCode } from '@/lib/people/reset-code'
import { asRole } from '@/tests/support/database'
import { actorOf, BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2026-07-03T03:00:00Z')
const TODAY = '2026-07-03'
const HOUR = 3_600_000
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
const JEPON = '33.16.10'
const CEPU = '33.16.05'
const PASSWORD = 'kuda biru pagar tinta'

let admin: OfficeActor
let otherAdmin: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  admin = await savedAdmin(BLORA)
  otherAdmin = await savedAdmin(KUTAI_TIMUR)
})

/** An admin whose account really exists, since history and tokens point at it. */
async function savedAdmin(district: string): Promise<OfficeActor> {
  const nation = await actorOf('admin_nasional', '00')
  const { accountId } = await openAccount(nation, formFor('admin_dinas', district, 'Admin Pertama'), NOW)
  const [choice] = await listRoleChoices(accountId, NOW)
  return officeActorOf('admin_dinas', district, { accountId, accountRoleId: choice!.accountRoleId, name: 'Admin' })
}

const formFor = (role: Parameters<typeof openAccount>[1]['role'], region: string, name = 'Sari Wulandari') => ({
  role,
  region,
  name,
  nip: null,
  phone: null,
  email: null,
  validFrom: '2026-01-01',
  validTo: null,
})

const worker = (region = JEPON, by = admin): Promise<HandedCode> => openAccount(by, formFor('pkb', region), NOW)

const redeem = ({ username, code }: HandedCode, now = NOW, password = PASSWORD) =>
  redeemCode({ username, code, password, address: '198.51.100.1' }, now)

const canSignIn = async (username: string, password = PASSWORD) =>
  (await signIn({ username, password, address: '198.51.100.2', device: undefined, userAgent: 'uji' }, NOW)).ok

async function signedIn({ accountId }: HandedCode): Promise<string> {
  const [choice] = await listRoleChoices(accountId, NOW)
  return openSession({ id: accountId, userAgent: 'uji', accountRoleId: choice!.accountRoleId }, NOW)
}

describe('an office opens accounts', () => {
  it('with user names of the person and the office, each once', async () => {
    const names = [await worker(), await worker(), await worker()].map(({ username }) => username)
    expect(names).toEqual(['sari.3316', 'sari.wulandari.3316', 'sari2.3316'])
  })

  it.each([
    ['outside itself', 'pkb', '64.08.01'],
    ['above itself', 'pejabat_provinsi', '33'],
    ['at the wrong level', 'pkb', BLORA],
  ] as const)('never %s', async (_where, role, region) => {
    await expect(openAccount(admin, formFor(role, region), NOW)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('never by a koordinator', async () => {
    const koordinator = await officeActorOf('koordinator_kecamatan', JEPON)
    await expect(openAccount(koordinator, formFor('pkb', JEPON), NOW)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('a code', () => {
  it('sets a password once, signs out every browser, and opens the door', async () => {
    const handed = await worker()
    const sessionId = await signedIn(handed)
    await redeem(handed)
    expect((await lookAtSession(sessionId, NOW)).kind).toBe('none')
    expect(await canSignIn(handed.username)).toBe(true)
    await expect(redeem(handed, NOW, 'lain kali pagar tinta')).rejects.toMatchObject({ code: 'account.code-wrong' })
    expect(await canSignIn(handed.username)).toBe(true)
  })

  it('of two at once sets one password', async () => {
    const handed = await worker()
    const both = await Promise.allSettled([redeem(handed), redeem(handed, NOW, 'lain kali pagar tinta')])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('works for 24 hours and not a minute longer', async () => {
    const [inTime, late] = [await worker(), await worker()]
    await redeem(inTime, later(23.9))
    await expect(redeem(late, later(24.1))).rejects.toMatchObject({ code: 'account.code-wrong' })
  })

  it('stops when another is given', async () => {
    const first = await worker()
    const second = await giveCode(admin, first, NOW)
    await expect(redeem(first)).rejects.toMatchObject({ code: 'account.code-wrong' })
    await redeem(second)
  })

  it('fits only its own account', async () => {
    const [one, two] = [await worker(), await worker()]
    await expect(redeem({ ...one, code: two.code })).rejects.toMatchObject({ code: 'account.code-wrong' })
  })

  it('is kept when the password is refused', async () => {
    const handed = await worker()
    await expect(redeem(handed, NOW, 'pendek')).rejects.toMatchObject({ code: 'input-invalid' })
    await redeem(handed)
  })

  it('is not stored as it is', async () => {
    const handed = await worker()
    const login = await asRole('lini_login')
    const { rows } = await login.query('select code_hash from reset_code where account_id = $1', [handed.accountId])
    expect(rows).toHaveLength(1)
    expect(rows[0].code_hash).not.toContain(handed.code.replaceAll('-', ''))
  })

  it('is given by the koordinator in the own kecamatan only', async () => {
    const koordinator = await officeActorOf('koordinator_kecamatan', JEPON)
    const [here, there] = [await worker(JEPON), await worker(CEPU)]
    await redeem(await giveCode(koordinator, here, NOW))
    await expect(giveCode(koordinator, there, NOW)).rejects.toMatchObject({ code: 'not-found' })
    await expect(closeAccount(koordinator, here, NOW)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe("another office's accounts", () => {
  it('are not listed and not found, whatever is asked', async () => {
    const theirs = await worker('64.08.01', otherAdmin)
    const { items } = await listAccounts(admin, { q: theirs.username }, TODAY)
    expect(items).toEqual([])
    const step = { accountId: theirs.accountId }
    const refused = { code: 'not-found' }
    await expect(getAccount(admin, theirs.accountId, TODAY)).rejects.toMatchObject(refused)
    await expect(giveCode(admin, step, NOW)).rejects.toMatchObject(refused)
    await expect(closeAccount(admin, step, NOW)).rejects.toMatchObject(refused)
    await expect(signOutAccount(admin, step, NOW)).rejects.toMatchObject(refused)
    await expect(
      giveRole(admin, { ...step, role: 'pkb', region: JEPON, validFrom: TODAY, validTo: null }),
    ).rejects.toMatchObject(refused)
  })

  it('are listed for their own admin', async () => {
    const ours = await worker('64.08.01', otherAdmin)
    const { items, total } = await listAccounts(otherAdmin, { q: ours.username, role: 'pkb' }, TODAY)
    expect(items.map(({ id }) => id)).toEqual([ours.accountId])
    expect(total).toBe(1)
  })

  it('cannot be helped out by a role of ours that their person holds', async () => {
    const theirs = await worker('64.08.01', otherAdmin)
    const login = await asRole('lini_login')
    await login.query(
      `insert into account_role (id, account_id, role, tenant_id, region_id, valid_from)
       values (gen_random_uuid(), $1, 'pkb', $2, $3, '2026-01-01')`,
      [theirs.accountId, admin.tenantId, admin.region.id],
    )
    await expect(giveCode(admin, theirs, NOW)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('an account', () => {
  it('that is closed is refused at the next request, and can be opened again', async () => {
    const handed = await worker()
    await redeem(handed)
    const sessionId = await signedIn(handed)
    await closeAccount(admin, handed, NOW)
    expect((await lookAtSession(sessionId, NOW)).kind).toBe('none')
    expect(await canSignIn(handed.username)).toBe(false)
    await reopenAccount(admin, handed)
    expect((await lookAtSession(sessionId, NOW)).kind).toBe('none')
    expect(await canSignIn(handed.username)).toBe(true)
  })

  it('cannot be closed by its own person', async () => {
    await expect(closeAccount(admin, { accountId: admin.accountId }, NOW)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  it('tells the second writer that somebody was first', async () => {
    const { accountId } = await worker()
    const facts = { accountId, version: 1, name: 'Sari W.', nip: null, phone: null, email: null }
    await updateAccount(admin, facts)
    await expect(updateAccount(admin, { ...facts, name: 'Lain' })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await getAccount(admin, accountId, TODAY)).name).toBe('Sari W.')
  })

  it('keeps its history: who, what, when', async () => {
    const handed = await worker()
    await giveCode(admin, handed, NOW)
    await closeAccount(admin, handed, NOW)
    const kinds = (await listAccountEvents(handed.accountId)).map(({ kind, actorName }) => [kind, actorName])
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['created', 'Admin'],
        ['code-given', 'Admin'],
        ['closed', 'Admin'],
      ]),
    )
  })
})

describe('roles', () => {
  it('end at the next request when their last day was yesterday', async () => {
    const handed = await worker()
    await redeem(handed)
    const sessionId = await signedIn(handed)
    const { roles } = await getAccount(admin, handed.accountId, TODAY)
    await endRole(admin, { accountId: handed.accountId, accountRoleId: roles[0]!.id, lastDay: '2026-07-02' }, NOW)
    expect((await lookAtSession(sessionId, NOW)).kind).toBe('role-needed')
  })

  it('are not held twice over the same days', async () => {
    const { accountId } = await worker()
    const again = { accountId, role: 'pkb' as const, region: JEPON, validFrom: TODAY, validTo: null }
    await expect(giveRole(admin, again)).rejects.toMatchObject({ code: 'account.role-exists' })
    await giveRole(admin, { ...again, region: CEPU })
  })

  it('of the last admin cannot be ended', async () => {
    const end = { accountId: admin.accountId, accountRoleId: admin.accountRoleId, lastDay: TODAY }
    await expect(endRole(admin, end, NOW)).rejects.toMatchObject({ code: 'account.last-admin' })
  })
})

describe('a substitute', () => {
  const days = { validFrom: '2026-07-05', validTo: '2026-07-20' }

  it('serves for the absent colleague on the days between, and not outside them', async () => {
    const [absent, stands] = [await worker(JEPON), await worker(CEPU)]
    const { roles } = await getAccount(admin, absent.accountId, TODAY)
    await nameSubstitute(admin, { accountRoleId: roles[0]!.id, substitute: `${stands.username} Sari`, ...days }, NOW)
    const servesOn = async (day: string) =>
      (await listRoleChoices(stands.accountId, new Date(`${day}T05:00:00Z`))).some(
        ({ onBehalfOfName }) => onBehalfOfName,
      )
    expect(await Promise.all(['2026-07-04', '2026-07-05', '2026-07-20', '2026-07-21'].map(servesOn))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it.each([
    ['the absent person', (absent: HandedCode) => absent.username],
    ['nobody known', () => 'tidak.ada.3316'],
    ["another office's person", () => otherName],
  ])('is never %s', async (_who, substituteOf) => {
    const absent = await worker()
    const { roles } = await getAccount(admin, absent.accountId, TODAY)
    const asked = { accountRoleId: roles[0]!.id, substitute: substituteOf(absent), ...days }
    await expect(nameSubstitute(admin, asked, NOW)).rejects.toMatchObject({ code: 'input-invalid' })
  })

  it('is never named by another office', async () => {
    const [absent, stands] = [await worker(), await worker()]
    const { roles } = await getAccount(admin, absent.accountId, TODAY)
    const asked = { accountRoleId: roles[0]!.id, substitute: stands.username, ...days }
    await expect(nameSubstitute(otherAdmin, asked, NOW)).rejects.toMatchObject({ code: 'not-found' })
  })

  let otherName = ''
  beforeAll(async () => {
    otherName = (await worker('64.08.01', otherAdmin)).username
  })
})

describe('a token', () => {
  const bearer = (token: string) => `Bearer ${token}`

  it('acts for its owner in its role until it is revoked, expires, or its owner goes', async () => {
    const handed = await worker()
    const [choice] = await listRoleChoices(handed.accountId, NOW)
    const owner = { accountId: handed.accountId, accountRoleId: choice!.accountRoleId }
    const make = (days: number) => createToken(owner, { label: 'uji', days }, NOW)
    const [token, short] = [await make(30), await make(1)]
    expect(await actorFromToken(bearer(token), NOW)).toMatchObject({ ...owner, role: 'pkb', sessionId: null })
    expect(await actorFromToken(bearer(short), later(25))).toBeNull()

    const login = await asRole('lini_login')
    const { rows } = await login.query('select id from api_token where account_id = $1 and label = $2', [
      owner.accountId,
      'uji',
    ])
    expect(await revokeToken(admin.accountId, rows[0].id, NOW)).toBe(false)
    await closeAccount(admin, handed, NOW)
    expect(await actorFromToken(bearer(token), NOW)).toBeNull()
  })

  it('is refused when it is missing, misspelt or made up', async () => {
    for (const header of [null, '', 'Bearer', 'Bearer lini_x', `Bearer lini_${'a'.repeat(43)}`, 'Basic abc'])
      expect(await actorFromToken(header, NOW)).toBeNull()
  })
})
