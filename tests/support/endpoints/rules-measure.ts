import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

const children = roles('kader_tpk', 'pkb', 'koordinator_kecamatan')
const sums = roles(
  'kader_tpk',
  'pkb',
  'koordinator_kecamatan',
  'admin_dinas',
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
  'ppkbd',
  'tpps',
)
const child = ({ care }: OfficeIds) => care.person

/** The addresses of measuring children. */
export const MEASURE_RULES: Record<string, EndpointRule> = {
  '/ukur': { may: sums, at: ({ report }) => ['/ukur', `/ukur?bulan=${report.period}`] },
  '/ukur/[posyandu]/[tanggal]': {
    may: roles('kader_tpk', 'pkb'),
    at: ({ care }) => [`/ukur/${care.posyandu}/2026-10-10`],
    shows: ['anak-dampingan', 'posyandu'],
  },
  '/tumbuh/[id]': { may: children, at: (ids) => [`/tumbuh/${child(ids)}`], shows: ['anak-dampingan', 'pengukur'] },
  '/tumbuh/[id]/cetak': { may: children, at: (ids) => [`/tumbuh/${child(ids)}/cetak`], shows: ['anak-dampingan'] },
  '/api/ukur': { may: () => true, holds: 'nothing of an office' },
}

const file = 'app/(office)/tumbuh/actions.ts'
const measured = { measuredOn: '2026-10-10', weightKg: '9,4', lengthCm: '76,2', measure: 'L', headCm: '', muacCm: '' }
/** Ids of one office make a key that nobody else uses. */
const step = (ids: OfficeIds, key: string) => ({ key, id: ids.care.measurement, version: '1', personId: child(ids) })

/** The server actions of a child's measurements: another office's child is not found. */
export const MEASURE_ACTIONS: Record<string, ActionRule> = {
  [`${file} recordMeasurementAction`]: {
    may: office,
    sends: (ids) => [
      { key: ids.care.target, personId: child(ids), familyId: ids.care.family, posyanduId: '', ...measured },
    ],
    names: 'rows',
  },
  [`${file} correctMeasurementAction`]: {
    may: office,
    sends: (ids) => [{ ...step(ids, ids.care.visit), ...measured, reason: 'Uji coba' }],
    names: 'rows',
  },
  [`${file} withdrawMeasurementAction`]: {
    may: office,
    sends: (ids) => [{ ...step(ids, ids.care.referral), reason: 'Uji coba' }],
    names: 'rows',
  },
  [`${file} confirmMeasurementAction`]: { may: office, sends: (ids) => [step(ids, ids.care.krs)], names: 'rows' },
  [`${file} undoMeasurementAction`]: {
    may: office,
    sends: (ids) => [{ key: ids.care.pair, personId: child(ids) }],
    names: 'rows',
  },
}
