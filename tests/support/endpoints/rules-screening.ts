import { type ActionRule, type EndpointRule, office, roles } from './rule'

const readers = roles(
  ...(['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'tpps'] as const),
  ...(['koordinator_kecamatan', 'verifikator_krs', 'pkb', 'kader_tpk', 'ppkbd'] as const),
)

/** Sums of assistance, and the thresholds it is judged by. */
export const SCREENING_RULES: Record<string, EndpointRule> = {
  '/pendampingan': { may: readers, at: () => ['/pendampingan', '/pendampingan?bulan=2026-09&kelompok=hamil'] },
  '/pengaturan/pendampingan': { may: office },
  '/pendampingan/ekspor': { may: readers, at: () => ['/pendampingan/ekspor?bulan=2026-09'] },
}

const admin = roles('admin_dinas')
const file = 'app/(office)/pengaturan/pendampingan/actions.ts'
const head = { name: 'Uji coba', validFrom: '2099-01-01', source: 'Surat uji 1/2099' }

/** Editions of the office: they begin so late that no visit is ever judged by them. */
export const SCREENING_ACTIONS: Record<string, ActionRule> = {
  [`${file} layDownScreeningAction`]: {
    may: admin,
    sends: () => [{ key: '7d0c2f6e-5a31-4c1b-9a86-2f3c1d5e8a01', ...head, 'batas.hb_catin.batas': '11' }],
  },
  [`${file} layDownScheduleAction`]: {
    may: admin,
    sends: () => [
      {
        key: '7d0c2f6e-5a31-4c1b-9a86-2f3c1d5e8a02',
        ...head,
        ...{ catin: '3', hamil: '12, 24, 36', baduta: '10', balita: '20' },
      },
    ],
  },
  [`${file} takeBackEditionAction`]: {
    may: admin,
    sends: () => [{ key: '7d0c2f6e-5a31-4c1b-9a86-2f3c1d5e8a03', id: '7d0c2f6e-5a31-4c1b-9a86-2f3c1d5e8a04' }],
  },
}
