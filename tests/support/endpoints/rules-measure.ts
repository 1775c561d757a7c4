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
const child = ({ roster }: OfficeIds) => roster.person

/** The addresses of measuring children. */
export const MEASURE_RULES: Record<string, EndpointRule> = {
  '/ukur': { may: sums, at: ({ report }) => ['/ukur', `/ukur?bulan=${report.period}`] },
  '/ukur/[posyandu]/[tanggal]': {
    may: roles('kader_tpk', 'pkb'),
    at: ({ rows }) => [`/ukur/${rows.posyandu}/2026-10-10`],
  },
  '/tumbuh/[id]': { may: children, at: (ids) => [`/tumbuh/${child(ids)}`] },
  '/tumbuh/[id]/cetak': { may: children, at: (ids) => [`/tumbuh/${child(ids)}/cetak`] },
  '/api/ukur': { may: () => true, holds: 'nothing of an office' },
}

const file = 'app/(office)/tumbuh/actions.ts'
const key = '6b1f7a52-3a41-4a0e-9d2e-0c5f4a7be201'
const measured = { measuredOn: '2026-10-10', weightKg: '9,4', lengthCm: '76,2', measure: 'L', headCm: '', muacCm: '' }
const step = (ids: OfficeIds) => ({ key, id: key, version: '1', personId: child(ids) })

/** The server actions of a child's measurements: another office's child is not found. */
export const MEASURE_ACTIONS: Record<string, ActionRule> = {
  [`${file} recordMeasurementAction`]: {
    may: office,
    sends: (ids) => [{ key, personId: child(ids), familyId: ids.roster.family, posyanduId: '', ...measured }],
    names: 'rows',
  },
  [`${file} correctMeasurementAction`]: {
    may: office,
    sends: (ids) => [{ ...step(ids), ...measured, reason: 'Uji coba' }],
    names: 'rows',
  },
  [`${file} withdrawMeasurementAction`]: {
    may: office,
    sends: (ids) => [{ ...step(ids), reason: 'Uji coba' }],
    names: 'rows',
  },
  [`${file} confirmMeasurementAction`]: { may: office, sends: (ids) => [step(ids)], names: 'rows' },
  [`${file} undoMeasurementAction`]: {
    may: office,
    sends: (ids) => [{ key, personId: child(ids) }],
    names: 'rows',
  },
}
