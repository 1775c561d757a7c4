import type { Role } from '@/lib/auth/roles'

/** Who reads lokus and convergence of the own district: sums of villages, nobody by name. */
export const DESK_READERS: readonly Role[] = [
  ...(['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'tpps', 'mitra_opd'] as const),
  ...(['koordinator_kecamatan', 'pkb'] as const),
]
/** Who proposes lokus and keeps actions, coverage and budgets. */
const WRITERS: readonly Role[] = ['kabid_dalduk', 'kabid_ks', 'tpps']

export const readsConvergence = (role: Role): boolean => DESK_READERS.includes(role)
export const writesConvergence = (role: Role): boolean => WRITERS.includes(role)
/** Who says whether an action is as it should be. */
export const reviewsActions = (role: Role): boolean => writesConvergence(role) || role === 'kepala_dinas'
/** Who decides the year's lokus with an SK. */
export const decidesLokus = (role: Role): boolean => role === 'kepala_dinas'

export const READER_WORDS = 'dinas, TPPS, mitra OPD, koordinator kecamatan, dan PKB kantor kabupaten/kota'
