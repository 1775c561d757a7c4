import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '@/lib/auth/roles'
import { mayTake, type ReportSubject, type ReportVerb, refusalOf, reviewStepOf } from '@/lib/reports/policy'
import { STATUS } from '@/lib/reports/workflow'

const VILLAGE = 400
const KECAMATAN = 30
const REGION = { name: '', code: '', provinceId: 1, districtId: 2, kecamatanId: KECAMATAN }

const actor = (role: Role, regionId: number, accountId = 'saya') => ({
  accountId,
  role,
  region: { ...REGION, id: regionId, level: ROLES[role].level },
})
const report = (overrides: Partial<ReportSubject> = {}): ReportSubject => ({
  formCode: 'laporan-desa',
  villageId: VILLAGE,
  kecamatanId: KECAMATAN,
  status: STATUS.dikirim,
  sentBy: 'orang lain',
  served: false,
  ...overrides,
})
const homeOf = (role: Role) => [1, 1, 2, KECAMATAN, VILLAGE][ROLES[role].level]!

const ENTRY: ReportVerb[] = ['draft', 'send', 'correct', 'withdraw']
/** Who may take which step on a sent Laporan Desa of their own region; every other pair is refused. */
const ALLOWED: Partial<Record<Role, ReportVerb[]>> = {
  pkb: ['read', ...ENTRY],
  kader_tpk: ['read', 'draft'],
  ppkbd: ['read', 'draft'],
  koordinator_kecamatan: ['read', 'verify', 'return'],
  admin_dinas: ['read', 'reopen'],
  kepala_dinas: ['read', 'approve', 'lock'],
  kabid_kb: ['read', 'approve'],
  kabid_ks: ['read'],
  kabid_dalduk: ['read'],
}
const VERBS: ReportVerb[] = ['read', ...ENTRY, 'verify', 'approve', 'return', 'lock', 'reopen']

describe.each(Object.keys(ROLES) as Role[])('%s', (role) => {
  it.each(VERBS)('%s', (verb) => {
    expect(mayTake(verb, actor(role, homeOf(role)), report({ served: true }))).toBe(
      ALLOWED[role]?.includes(verb) ?? false,
    )
  })
})

it.each([
  ['a village that is not served', 'send', actor('pkb', KECAMATAN), {}, 'report.village-not-served'],
  ['a served village of a neighbouring kecamatan', 'send', actor('pkb', 31), { served: true }, null],
  ['the village next door', 'draft', actor('ppkbd', VILLAGE + 1), {}, 'not-allowed'],
  ['another kecamatan', 'verify', actor('koordinator_kecamatan', 31), {}, 'not-allowed'],
  [
    'what one sent oneself',
    'verify',
    actor('koordinator_kecamatan', KECAMATAN, 'a'),
    { sentBy: 'a' },
    'report.own-review',
  ],
  [
    'what one sent oneself',
    'return',
    actor('koordinator_kecamatan', KECAMATAN, 'a'),
    { sentBy: 'a' },
    'report.own-review',
  ],
  ['what one sent oneself', 'approve', actor('kepala_dinas', 2, 'a'), { sentBy: 'a' }, 'report.own-review'],
  [
    'a verified report',
    'return',
    actor('koordinator_kecamatan', KECAMATAN),
    { status: STATUS.diverifikasi },
    'not-allowed',
  ],
  ['a verified report', 'return', actor('kabid_kb', 2), { status: STATUS.diverifikasi }, null],
  ['a report of families at risk', 'approve', actor('kabid_kb', 2), { formCode: 'rekap-tpk' }, 'not-allowed'],
  ['a report of families at risk', 'approve', actor('kabid_ks', 2), { formCode: 'rekap-tpk' }, null],
  ['a report of families at risk', 'approve', actor('kabid_dalduk', 2), { formCode: 'rekap-tpk' }, null],
] as const)('%s: %s', (_, verb, who, overrides, refusal) => {
  expect(refusalOf(verb, who, report(overrides))).toBe(refusal)
})

it.each([
  ['koordinator_kecamatan', 'rekap-tpk', 'verify'],
  ['kabid_kb', 'laporan-desa', 'approve'],
  ['kabid_kb', 'rekap-tpk', null],
  ['pkb', 'laporan-desa', null],
] as const)('%s reviews %s by %s', (role, form, step) => expect(reviewStepOf(role, form)).toBe(step))
