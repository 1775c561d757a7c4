import type { OfficeIds } from './offices'
import { type ActionRule, type Audience, type EndpointRule, office, roles } from './rule'

const desk = roles(
  'admin_dinas',
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
  'koordinator_kecamatan',
  'pkb',
)
const month = ({ report }: OfficeIds) => `form=${report.form}&bulan=${report.period}`

const figures: Audience = (asker) => asker !== null && asker.role !== 'faskes' && asker.role !== 'juri'

/** The addresses of the quality desk and of targets. */
export const QUALITY_RULES: Record<string, EndpointRule> = {
  '/mutu': { may: desk, at: (ids) => [`/mutu?${month(ids)}&jawaban=semua`, `/mutu?${month(ids)}&setahun=ya`] },
  '/sasaran': {
    may: figures,
    at: ({ district, kecamatan }) => [district, kecamatan].map((code) => `/sasaran?tahun=2026&wilayah=${code}`),
  },
  '/sasaran/[indikator]': {
    may: office,
    at: ({ district, village }) => [district, village].map((code) => `/sasaran/kb.baru?tahun=2026&wilayah=${code}`),
  },
  '/sasaran/baru': { may: roles('admin_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks') },
  '/sasaran/ekspor': {
    may: figures,
    at: ({ district }) => [
      `/sasaran/ekspor?tahun=2026&wilayah=${district}`,
      `/sasaran/ekspor?tahun=2026&wilayah=${district}&indikator=kb.baru`,
    ],
  },
  '/mutu/ekspor': { may: desk, at: (ids) => [`/mutu/ekspor?${month(ids)}&jawaban=semua`] },
}

const key = '44444444-4444-4444-8444-444444444444'
/** A plan of one's own office is made, so its key is used up. */
const ownKey = '33333333-3333-4333-8333-333333333333'
const file = 'app/(office)/mutu/actions.ts'
const targets = 'app/(office)/sasaran/actions.ts'
const plan = { key, planId: key, version: '1' }
const about = ({ report, villageId }: OfficeIds) => ({
  key,
  form: report.form,
  period: report.period,
  unit: String(villageId),
})

/** The server actions of the quality desk and of threads: another office's report is not found. */
export const QUALITY_ACTIONS: Record<string, ActionRule> = {
  [`${file} answerAction`]: {
    may: office,
    sends: (ids) => [
      { ...about(ids), column: 'pus', finding: 'outlier', value: '1', state: 'benar', note: 'Uji coba', back: '?a=b' },
    ],
    names: 'rows',
  },
  [`${file} undoAnswerAction`]: { may: office, sends: () => [{ key }], names: 'rows' },
  [`${file} commentAction`]: {
    may: office,
    sends: (ids) => [{ ...about(ids), column: 'pus', text: 'Uji coba' }],
    names: 'rows',
  },
  [`${file} withdrawCommentAction`]: { may: office, sends: () => [{ key, id: key }], names: 'rows' },
  [`${targets} makePlanAction`]: {
    may: office,
    sends: () => [{ key: ownKey, indicator: 'kb.baru', year: '2027', total: '100', base: 'rata', source: 'Uji coba' }],
  },
  [`${targets} setTargetAction`]: {
    may: office,
    sends: ({ villageId }) => [{ ...plan, region: String(villageId), value: '1', reason: 'Uji coba' }],
  },
  [`${targets} releaseTargetAction`]: {
    may: office,
    sends: ({ villageId }) => [{ ...plan, region: String(villageId) }],
  },
  [`${targets} planStepAction`]: {
    may: office,
    sends: () => ['ajukan', 'tarik', 'setujui', 'batalkan'].map((step) => ({ ...plan, step, note: '' })),
  },
  [`${targets} undoPlanAction`]: { may: office, sends: () => [{ key }] },
}
