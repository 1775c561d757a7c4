import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, everyone, office, roles, type Sent, signedIn } from './rule'
import { API_RULES } from './rules-api'
import { CONVERGENCE_ACTIONS, CONVERGENCE_RULES } from './rules-convergence'
import { FAMILY_ACTIONS, FAMILY_RULES } from './rules-families'
import { FIELD_ACTIONS, FIELD_RULES } from './rules-field'
import { FIGURE_RULES } from './rules-figures'
import { FORM_RULES } from './rules-forms'
import { GROWTH_RULES } from './rules-growth'
import { HANDOVER_ACTIONS, HANDOVER_RULES } from './rules-handover'
import { IMPORT_RULES } from './rules-imports'
import { KAMPUNG_ACTIONS, KAMPUNG_RULES } from './rules-kampung'
import { KRS_ACTIONS, KRS_RULES } from './rules-krs'
import { LIST_ACTIONS, LIST_RULES } from './rules-lists'
import { CONTEST_ACTIONS, CONTEST_RULES } from './rules-lomba'
import { MEASURE_ACTIONS, MEASURE_RULES } from './rules-measure'
import { MONTH_ACTIONS, MONTH_RULES } from './rules-month'
import { NASKAH_ACTIONS, NASKAH_RULES } from './rules-naskah'
import { PARTNER_ACTIONS, PARTNER_RULES } from './rules-partners'
import { POKTAN_RULES } from './rules-poktan'
import { QUALITY_ACTIONS, QUALITY_RULES } from './rules-quality'
import { RAPAT_ACTIONS, RAPAT_RULES } from './rules-rapat'
import { REFERRAL_ACTIONS, REFERRAL_RULES } from './rules-referrals'
import { RIGHTS_ACTIONS, RIGHTS_RULES } from './rules-rights'
import { ROSTER_ACTIONS, ROSTER_RULES } from './rules-roster'
import { SCREENING_ACTIONS, SCREENING_RULES } from './rules-screening'
import { SHELL_RULES } from './rules-shell'
import { STUNTING_ACTIONS, STUNTING_RULES } from './rules-stunting'
import { TPK_ACTIONS, TPK_RULES } from './rules-tpk'

const REGISTERS = [
  ['poktan', 'poktan'],
  ['kampung-kb', 'kampung_kb'],
  ['institusi', 'institusi'],
  ['petugas', 'petugas'],
  ['balai', 'balai'],
  ['faskes', 'faskes'],
  ['opd', 'opd'],
  ['lokus', 'lokus'],
  ['tpk', 'tpk_team'],
  ['posyandu', 'posyandu'],
  ['mitra', 'mitra'],
  ['kontak-mitra', 'kontak_mitra'],
] as const

const NAMED = [
  'poktan',
  'kampung-kb',
  'institusi',
  'petugas',
  'balai',
  'faskes',
  'opd',
  'tpk',
  'posyandu',
  'mitra',
  'kontak-mitra',
]
const registerPages = (tail: string) => () => REGISTERS.map(([code]) => `/daftar/${code}${tail}`)
const entryPages =
  (tail: string) =>
  ({ rows }: OfficeIds) =>
    REGISTERS.map(([code, table]) => `/daftar/${code}/${rows[table]}${tail}`)
const reportPages =
  (tail: string) =>
  ({ report, villageId }: OfficeIds) => [`/laporan/${report.form}/${report.period}/${villageId}${tail}`]
const places = ({ district, kecamatan, village }: OfficeIds) => [district, kecamatan, village]
const months = 'from=2026-08&to=2026-09'

export const RULES: Record<string, EndpointRule> = {
  '/': { may: signedIn },
  '/[...rest]': { may: signedIn, at: ({ rows }) => ['/apa-saja', `/daftar/poktan/${rows.poktan}/tidak-ada`] },
  '/_global-error': { may: everyone, fails: true, holds: 'nothing of an office' },
  '/_not-found': { may: everyone },
  '/akun': { may: signedIn },
  '/api/auth/[...nextauth]': {
    may: everyone,
    at: () => ['session', 'csrf', 'providers', 'signin', 'error'].map((name) => `/api/auth/${name}`),
  },
  '/api/health': { may: everyone },
  '/api/live': { may: signedIn, holds: 'a stream' },
  '/api/regions': {
    may: signedIn,
    at: ({ village }) => [`/api/regions?q=${village}`],
    open: true,
    holds: 'nothing of an office',
  },
  '/api/sync': {
    may: office,
    at: ({ report }) => [`/api/sync?form=${report.form}&period=${report.period}`],
  },
  '/api/v1/figures': {
    may: signedIn,
    at: (ids) =>
      places(ids).flatMap((code) => [
        `/api/v1/figures?indicator=poktan.bkb.ada,sdm.pkb&region=${code}&${months}`,
        `/api/v1/figures?indicator=poktan.bkb.ada&region=${code}&${months}&children=true`,
      ]),
  },
  '/api/v1/indicators': { may: signedIn },
  '/api/v1/regions': { may: signedIn, at: ({ kecamatan }) => [`/api/v1/regions?parent=${kecamatan}`], open: true },
  '/berkas/[fileId]': { may: office, at: ({ file }) => [`/berkas/${file}`], shows: ['berkas'] },
  '/icon.svg': { may: everyone, holds: 'nothing of an office' },
  '/api/search': {
    may: signedIn,
    at: ({ village }) => [`/api/search?q=${village}`, '/api/search?q=Kenari'],
    open: true,
  },
  '/bantuan': { may: signedIn },
  '/bantuan/[topik]': { may: signedIn, at: () => ['/bantuan/pkb', '/bantuan/tidak-ada'] },
  '/cari': { may: signedIn, at: ({ village }) => [`/cari?q=${village}`, '/cari?q=Kenari'], open: true },
  '/dasbor': { may: signedIn },
  '/dasbor/[code]': { may: signedIn, at: (ids) => places(ids).map((code) => `/dasbor/${code}?bulan=2026-10`) },
  '/dasbor/[code]/excel': {
    may: signedIn,
    at: (ids) => places(ids).map((code) => `/dasbor/${code}/excel?bulan=2026-10`),
  },
  '/dasbor/[code]/desa': {
    may: office,
    at: (ids) => places(ids).map((code) => `/dasbor/${code}/desa?bulan=2026-10`),
  },
  '/dasbor/[code]/peta': {
    may: signedIn,
    at: (ids) => places(ids).map((code) => `/dasbor/${code}/peta?bulan=2026-10`),
    open: true,
  },
  '/kantor': { may: roles('admin_nasional') },
  '/kantor/[code]': { may: roles('admin_nasional'), at: ({ district }) => [`/kantor/${district}`] },
  '/kata-sandi': { may: everyone },
  '/kata-sandi/kode': { may: everyone },
  '/laporan': { may: signedIn },
  '/laporan/ekspor': {
    may: office,
    at: ({ report }) => [`/laporan/ekspor?formulir=${report.form}&bulan=${report.period}`],
  },
  '/laporan/[form]/[period]/[unit]': { may: office, at: reportPages(''), shows: ['pelaku-langkah'] },
  '/laporan/[form]/[period]/[unit]/ekspor': { may: office, at: reportPages('/ekspor') },
  '/masuk': { may: everyone },
  '/masuk/peran': { may: signedIn },
  '/pengaturan': { may: roles('admin_dinas'), shows: ['alamat-kantor'] },
  '/pengaturan/akun': {
    may: roles('admin_dinas', 'koordinator_kecamatan', 'admin_nasional'),
    shows: ['akun-tpps', 'akun-juri', 'akun-admin-dinas'],
  },
  '/pengaturan/akun/[accountId]': {
    may: roles('admin_dinas', 'koordinator_kecamatan', 'admin_nasional'),
    at: ({ account }) => [`/pengaturan/akun/${account}`],
  },
  '/pengaturan/akun/baru': { may: roles('admin_dinas', 'admin_nasional') },
  '/pengaturan/batas-lapor': { may: roles('admin_dinas') },
  '/pengaturan/peta': { may: roles('admin_dinas', 'kepala_dinas') },
  '/pengaturan/penanda-tangan': { may: roles('admin_dinas'), shows: ['penanda-tangan'] },
  '/daftar': { may: signedIn },
  '/daftar/[daftar]': { may: office, at: registerPages(''), shows: NAMED },
  '/daftar/[daftar]/[id]': {
    may: office,
    at: entryPages(''),
    shows: [...NAMED, ...REGISTERS.map(([code]) => `catatan-${code}`), 'ketua'],
  },
  '/daftar/[daftar]/[id]/ubah': { may: office, at: entryPages('/ubah'), shows: NAMED },
  '/daftar/[daftar]/baru': { may: office, at: registerPages('/baru') },
  '/daftar/[daftar]/cetak': { may: office, at: registerPages('/cetak'), shows: NAMED },
  '/daftar/[daftar]/ekspor': { may: office, at: registerPages('/ekspor'), shows: NAMED },
  '/daftar/[daftar]/tanpa': { may: office, at: registerPages('/tanpa') },
  ...API_RULES,
  ...FAMILY_RULES,
  ...FIELD_RULES,
  ...FIGURE_RULES,
  ...FORM_RULES,
  ...HANDOVER_RULES,
  ...IMPORT_RULES,
  ...LIST_RULES,
  '/daftar/petugas/serah-terima': {
    may: office,
    at: ({ rows }) => [`/daftar/petugas/serah-terima?dari=${rows.petugas}`],
  },
  ...KAMPUNG_RULES,
  ...CONVERGENCE_RULES,
  ...STUNTING_RULES,
  ...NASKAH_RULES,
  ...KRS_RULES,
  ...CONTEST_RULES,
  ...MEASURE_RULES,
  ...MONTH_RULES,
  ...PARTNER_RULES,
  ...POKTAN_RULES,
  ...GROWTH_RULES,
  ...QUALITY_RULES,
  ...RAPAT_RULES,
  ...REFERRAL_RULES,
  ...RIGHTS_RULES,
  ...ROSTER_RULES,
  ...SCREENING_RULES,
  ...TPK_RULES,
  ...SHELL_RULES,
}

const key = '11111111-1111-4111-8111-111111111111'
const admin = roles('admin_dinas')
const accounts = roles('admin_dinas', 'admin_nasional')
const someone = { name: 'Uji Coba', nip: '', phone: '', email: '' }
const nothing = (): Sent[] => [{}]

export const ACTIONS: Record<string, ActionRule> = {
  'app/masuk/actions.ts signInAction': { may: everyone, sends: () => [{ username: 'tidak.ada', password: 'bukan' }] },
  'app/masuk/actions.ts signOutAction': { may: everyone, sends: nothing, alone: true },
  'app/masuk/actions.ts chooseRoleAction': {
    may: everyone,
    sends: ({ accountRole }) => [{ accountRoleId: accountRole }],
    alone: true,
  },
  'app/kata-sandi/actions.ts firstPasswordAction': {
    may: everyone,
    sends: () => [{ password: 'Rumah biru di tepi kali 7', passwordAgain: 'Rumah biru di tepi kali 7' }],
  },
  'app/kata-sandi/actions.ts resetPasswordAction': {
    may: everyone,
    sends: () => [
      {
        username: 'tidak.ada',
        code: 'aaaa-bbbb-cccc',
        password: 'Rumah biru di tepi kali 7',
        passwordAgain: 'Rumah biru di tepi kali 7',
      },
    ],
  },
  'app/(office)/akun/actions.ts changePasswordAction': {
    may: signedIn,
    sends: () => [
      {
        currentPassword: 'bukan ini',
        password: 'Rumah biru di tepi kali 7',
        passwordAgain: 'Rumah biru di tepi kali 7',
      },
    ],
  },
  'app/(office)/akun/actions.ts endSessionAction': { may: signedIn, sends: ({ session }) => [{ sessionId: session }] },
  'app/(office)/akun/actions.ts endOtherSessionsAction': { may: signedIn, sends: nothing },
  'app/(office)/akun/actions.ts createTokenAction': {
    may: signedIn,
    sends: () => [{ label: 'uji', days: '30', scopes: ['figures'] }],
  },
  'app/(office)/akun/actions.ts revokeTokenAction': { may: signedIn, sends: ({ token }) => [{ tokenId: token }] },
  'app/(office)/kantor/actions.ts openOfficeAction': {
    may: roles('admin_nasional'),
    sends: ({ district }) => [
      {
        district,
        zone: 'Asia/Jakarta',
        name: 'Dinas Uji Coba',
        shortName: 'Uji',
        firstPeriod: '2026-01',
        adminName: 'Uji Coba',
      },
    ],
  },
  'app/(office)/pengaturan/actions.ts updateOfficeAction': {
    may: admin,
    sends: () => [
      {
        version: '999999',
        name: 'Dinas Uji Coba',
        shortName: 'Uji',
        address: '',
        phone: '',
        email: '',
        letterhead: '',
        zone: 'Asia/Jakarta',
      },
    ],
  },
  'app/(office)/pengaturan/actions.ts setLogoAction': { may: admin, sends: () => [{ logo: '' }] },
  'app/(office)/pengaturan/actions.ts removeLogoAction': { may: admin, sends: nothing },
  'app/(office)/pengaturan/actions.ts addSignatoryAction': {
    may: admin,
    sends: () => [{ name: 'Uji Coba', nip: '', jabatan: 'Kepala', validFrom: '2030-01-01', validTo: '' }],
  },
  'app/(office)/pengaturan/actions.ts endSignatoryAction': {
    may: admin,
    sends: ({ signatory }) => [{ id: signatory, lastDay: '2030-01-01' }],
    names: 'rows',
  },
  'app/(office)/pengaturan/actions.ts resumeSignatoryAction': {
    may: admin,
    sends: ({ signatory }) => [{ id: signatory }],
    names: 'rows',
  },
  'app/(office)/pengaturan/actions.ts setDueDayAction': {
    may: admin,
    sends: () => [{ formCode: 'laporan-desa', level: '4', fromPeriod: '2030-01', day: '4' }],
  },
  'app/(office)/pengaturan/actions.ts removeDueDayAction': {
    may: admin,
    sends: () => [{ formCode: 'laporan-desa', level: '4', fromPeriod: '2030-01' }],
  },
  'app/(office)/pengaturan/peta/actions.ts uploadBoundariesAction': {
    may: roles('admin_dinas', 'kepala_dinas'),
    sends: () => [{ credit: 'Uji coba' }],
  },
  'app/(office)/pengaturan/peta/actions.ts removeBoundariesAction': {
    may: roles('admin_dinas', 'kepala_dinas'),
    sends: nothing,
  },
  'app/(office)/pengaturan/peta/actions.ts undoBoundariesAction': {
    may: roles('admin_dinas', 'kepala_dinas'),
    sends: nothing,
  },
  'app/(office)/pengaturan/akun/actions.ts openAccountAction': {
    may: accounts,
    sends: ({ village }) => [{ ...someone, role: 'ppkbd', region: village, validFrom: '2026-01-01', validTo: '' }],
  },
  'app/(office)/pengaturan/akun/actions.ts updateAccountAction': {
    may: accounts,
    sends: ({ account }) => [{ accountId: account, version: '1', ...someone }],
    names: 'rows',
  },
  'app/(office)/pengaturan/akun/actions.ts giveRoleAction': {
    may: accounts,
    sends: ({ account, village }) => [
      { accountId: account, role: 'ppkbd', region: village, validFrom: '2026-01-01', validTo: '' },
    ],
  },
  'app/(office)/pengaturan/akun/actions.ts endRoleAction': {
    may: accounts,
    sends: ({ account, accountRole }) => [{ accountId: account, accountRoleId: accountRole, lastDay: '2026-12-01' }],
    names: 'rows',
  },
  'app/(office)/pengaturan/akun/actions.ts nameSubstituteAction': {
    may: admin,
    sends: ({ accountRole, account }) => [
      { accountRoleId: accountRole, substitute: account, validFrom: '2026-01-01', validTo: '2026-12-31' },
    ],
    names: 'rows',
  },
  ...Object.fromEntries(
    ['closeAccount', 'reopenAccount', 'signOutAccount', 'giveCode'].map((name): [string, ActionRule] => [
      `app/(office)/pengaturan/akun/actions.ts ${name}Action`,
      {
        may: name === 'giveCode' ? roles('admin_dinas', 'admin_nasional', 'koordinator_kecamatan') : accounts,
        sends: ({ account }) => [{ accountId: account }],
        names: 'rows',
      },
    ]),
  ),
  'app/(office)/laporan/actions.ts takeStepAction': {
    may: office,
    sends: ({ report, villageId }) =>
      ['verify', 'approve', 'return', 'lock', 'reopen', 'correct', 'withdraw'].map((step) => ({
        key,
        step,
        form: report.form,
        period: report.period,
        unit: String(villageId),
        version: '1',
        reason: 'Uji coba',
      })),
    names: 'rows',
  },
  'app/(office)/laporan/actions.ts reviewManyAction': {
    may: office,
    sends: ({ report, villageId }) =>
      ['verify', 'approve', 'return'].map((step) => ({
        key,
        step,
        form: report.form,
        period: report.period,
        report: `${villageId}:1`,
        reason: step === 'return' ? 'Uji coba' : '',
      })),
  },
  ...FAMILY_ACTIONS,
  ...FIELD_ACTIONS,
  ...HANDOVER_ACTIONS,
  ...RAPAT_ACTIONS,
  ...REFERRAL_ACTIONS,
  ...RIGHTS_ACTIONS,
  ...ROSTER_ACTIONS,
  ...SCREENING_ACTIONS,
  ...TPK_ACTIONS,
  ...registerActions(),
  ...KAMPUNG_ACTIONS,
  ...CONVERGENCE_ACTIONS,
  ...STUNTING_ACTIONS,
  ...NASKAH_ACTIONS,
  ...KRS_ACTIONS,
  ...CONTEST_ACTIONS,
  ...LIST_ACTIONS,
  ...MEASURE_ACTIONS,
  ...MONTH_ACTIONS,
  ...PARTNER_ACTIONS,
  ...QUALITY_ACTIONS,
}

function registerActions(): Record<string, ActionRule> {
  const file = 'app/(office)/daftar/actions.ts'
  const each =
    (fields: Sent) =>
    ({ rows }: OfficeIds) =>
      REGISTERS.map(([register, table]) => ({ register, key, id: rows[table], ...fields }))
  const step = { version: '1' }
  return {
    [`${file} createEntryAction`]: {
      may: office,
      sends: ({ villageId }) => [
        {
          register: 'poktan',
          key,
          kind: 'bkb',
          name: 'Uji Coba',
          villageId: String(villageId),
          activeFrom: '2026-01-01',
        },
      ],
    },
    [`${file} editEntryAction`]: { may: office, sends: each({ ...step, name: 'Uji Coba', activeFrom: '2026-01-01' }) },
    [`${file} endEntryAction`]: {
      may: office,
      sends: each({ ...step, on: '2026-10-01', reason: 'Uji coba' }),
      names: 'rows',
    },
    [`${file} resumeEntryAction`]: { may: office, sends: each({ ...step, from: '' }), names: 'rows' },
    [`${file} undoStepAction`]: { may: office, sends: () => [{ register: 'poktan', key }] },
    [`${file} decreeClassAction`]: {
      may: office,
      sends: ({ rows }) => [
        { key, id: rows.kampung_kb, ...step, class: 'mandiri', from: '2026-10-01', skNumber: '', source: '' },
      ],
    },
    [`${file} assignVillagesAction`]: {
      may: office,
      sends: ({ rows, villageId }) => [
        { key, id: rows.petugas, ...step, villageIds: [String(villageId)], from: '2026-10-01' },
      ],
      names: 'rows',
    },
    [`${file} releaseVillageAction`]: {
      may: office,
      sends: ({ rows, villageId }) => [
        { key, id: rows.petugas, ...step, villageId: String(villageId), on: '2026-10-01' },
      ],
      names: 'rows',
    },
    [`${file} handOverAction`]: {
      may: office,
      sends: ({ rows, villageId }) => [
        { key, fromId: rows.petugas, toId: key, villageIds: [String(villageId)], on: '2026-10-01' },
      ],
      names: 'rows',
    },
  }
}
