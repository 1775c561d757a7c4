import { describe, expect, it } from 'vitest'
import type { ActorRegion } from '@/lib/auth/actor'
import { ROLES, type Role } from '@/lib/auth/roles'
import { type AccountSubject, mayClose, mayGive, mayManage, mayReset } from '@/lib/people/policy'

const BLORA = 3316
const KUTIM = 6408
const region = (level: ActorRegion['level'], districtId: number | null, kecamatanId: number | null = null) => ({
  id: kecamatanId ?? districtId ?? 1,
  level,
  name: '',
  code: '',
  provinceId: districtId ? 33 : null,
  districtId,
  kecamatanId,
})
const NATION = region(0, null)
const PROVINCE = region(1, null)
const IN_BLORA = region(2, BLORA)
const JEPON = region(3, BLORA, 1)
const CEPU = region(3, BLORA, 2)
const DESA_JEPON = region(4, BLORA, 1)
const IN_KUTIM = region(2, KUTIM)

const who = (role: Role, place = NATION, accountId = 'self') => ({
  accountId,
  role,
  tenantId: place.districtId,
  region: place,
})
const account = (homeTenantId: number | null, ...roles: [Role, ReturnType<typeof region>][]): AccountSubject => ({
  accountId: 'other',
  homeTenantId,
  roles: roles.map(([role, place]) => ({ role, tenantId: place.districtId, region: place })),
})

const admin = who('admin_dinas', IN_BLORA)
const nation = who('admin_nasional')
const koordinator = who('koordinator_kecamatan', JEPON)

describe('roles are given', () => {
  it.each([
    ['by an office to its field worker', admin, 'pkb', JEPON, true],
    ['by an office to a cadre of its village', admin, 'kader_poktan', DESA_JEPON, true],
    ['by an office to a second admin', admin, 'admin_dinas', IN_BLORA, true],
    ['by an office outside itself', admin, 'pkb', region(3, KUTIM, 9), false],
    ['by an office to another admin', admin, 'admin_dinas', IN_KUTIM, false],
    ['by an office above itself', admin, 'pejabat_provinsi', PROVINCE, false],
    ['by an office for the nation', admin, 'admin_nasional', NATION, false],
    ['at a level that is not the role’s', admin, 'pkb', IN_BLORA, false],
    ['by the nation to an official', nation, 'pejabat_nasional', NATION, true],
    ['by the nation to a province', nation, 'pejabat_provinsi', PROVINCE, true],
    ['by the nation to the first admin', nation, 'admin_dinas', IN_KUTIM, true],
    ['by the nation inside an office', nation, 'pkb', JEPON, false],
    ['by a koordinator', koordinator, 'pkb', JEPON, false],
  ] as const)('%s', (_case, actor, role, place, allowed) => {
    expect(mayGive(actor, role, place)).toBe(allowed)
  })

  const others = (Object.keys(ROLES) as Role[]).filter((role) => !['admin_dinas', 'admin_nasional'].includes(role))
  it.each(others)('never by %s', (role) => {
    const actor = who(role, IN_BLORA)
    for (const given of Object.keys(ROLES) as Role[]) {
      for (const place of [NATION, PROVINCE, IN_BLORA, JEPON, DESA_JEPON])
        expect(mayGive(actor, given, place)).toBe(false)
    }
  })
})

describe('accounts are managed', () => {
  it.each([
    ['by their office', admin, account(BLORA, ['pkb', JEPON]), true],
    ['by their office without roles', admin, account(BLORA), true],
    ['not by another office', admin, account(KUTIM, ['pkb', region(3, KUTIM, 9)]), false],
    ['not by an office the person only helps in', admin, account(KUTIM, ['pkb', JEPON]), false],
    [
      'not by the office when the person also serves the province',
      admin,
      account(BLORA, ['pkb', JEPON], ['pejabat_provinsi', PROVINCE]),
      false,
    ],
    ['by the nation above offices', nation, account(null, ['pejabat_provinsi', PROVINCE]), true],
    ['by the nation for an office’s admin', nation, account(KUTIM, ['admin_dinas', IN_KUTIM]), true],
    ['not by the nation inside an office', nation, account(KUTIM, ['pkb', region(3, KUTIM, 9)]), false],
    ['not by the nation for an office’s person without roles', nation, account(KUTIM), false],
    ['not by a koordinator', koordinator, account(BLORA, ['pkb', JEPON]), false],
  ] as const)('%s', (_case, actor, subject, allowed) => {
    expect(mayManage(actor, subject)).toBe(allowed)
  })

  it('but nobody closes their own', () => {
    expect(mayClose(admin, { ...account(BLORA, ['admin_dinas', IN_BLORA]), accountId: 'self' })).toBe(false)
    expect(mayClose(admin, account(BLORA, ['admin_dinas', IN_BLORA]))).toBe(true)
  })
})

describe('a code for a forgotten password is given', () => {
  it.each([
    ['by the office', admin, account(BLORA, ['kepala_dinas', IN_BLORA]), true],
    ['by the koordinator to a worker of the kecamatan', koordinator, account(BLORA, ['pkb', JEPON]), true],
    ['by the koordinator to a cadre of a village there', koordinator, account(BLORA, ['kader_tpk', DESA_JEPON]), true],
    ['not by the koordinator to the next kecamatan', koordinator, account(BLORA, ['pkb', CEPU]), false],
    [
      'not by the koordinator to one who also works next door',
      koordinator,
      account(BLORA, ['pkb', JEPON], ['pkb', CEPU]),
      false,
    ],
    [
      'not by the koordinator to another koordinator',
      koordinator,
      account(BLORA, ['koordinator_kecamatan', JEPON]),
      false,
    ],
    [
      'not by the koordinator to the head of the office',
      koordinator,
      account(BLORA, ['pkb', JEPON], ['kepala_dinas', IN_BLORA]),
      false,
    ],
    ['not by the koordinator to an account without roles', koordinator, account(BLORA), false],
    ['not by the koordinator to another office', koordinator, account(KUTIM, ['pkb', JEPON]), false],
    ['not by a field worker', who('pkb', JEPON), account(BLORA, ['kader_tpk', DESA_JEPON]), false],
  ] as const)('%s', (_case, actor, subject, allowed) => {
    expect(mayReset(actor, subject)).toBe(allowed)
  })

  it('never to oneself', () => {
    expect(mayReset(admin, { ...account(BLORA, ['admin_dinas', IN_BLORA]), accountId: 'self' })).toBe(false)
  })
})
