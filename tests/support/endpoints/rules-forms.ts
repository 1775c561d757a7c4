import { type EndpointRule, office } from './rule'

/** Papers and empty files of the forms. */
export const FORM_RULES: Record<string, EndpointRule> = {
  '/laporan/cetak': { may: office, at: ({ report }) => [`/laporan/cetak?form=${report.form}&bulan=${report.period}`] },
  '/laporan/templat': {
    may: office,
    at: ({ report }) => [`/laporan/templat?form=${report.form}&bulan=${report.period}`],
  },
}
