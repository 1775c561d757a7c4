import { type EndpointRule, roles } from './rule'

const readers = roles(
  ...(['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'tpps'] as const),
  ...(['koordinator_kecamatan', 'verifikator_krs', 'pkb', 'kader_tpk', 'ppkbd'] as const),
)

/** Sums of assistance, and the thresholds it is judged by. */
export const SCREENING_RULES: Record<string, EndpointRule> = {
  '/pendampingan': { may: readers, at: () => ['/pendampingan', '/pendampingan?bulan=2026-09&kelompok=hamil'] },
  '/pendampingan/ekspor': { may: readers, at: () => ['/pendampingan/ekspor?bulan=2026-09'] },
}
