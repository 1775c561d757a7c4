import type { OfficeIds } from './offices'
import { type ActionRule, type EndpointRule, office, roles } from './rule'

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

/** The addresses of the quality desk. */
export const QUALITY_RULES: Record<string, EndpointRule> = {
  '/mutu': { may: desk, at: (ids) => [`/mutu?${month(ids)}&jawaban=semua`, `/mutu?${month(ids)}&setahun=ya`] },
  '/mutu/ekspor': { may: desk, at: (ids) => [`/mutu/ekspor?${month(ids)}&jawaban=semua`] },
}

const key = '11111111-1111-4111-8111-111111111111'
const file = 'app/(office)/mutu/actions.ts'
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
}
