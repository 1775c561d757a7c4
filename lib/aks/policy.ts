import type { Role } from '@/lib/auth/roles'

/** Who proposes cases and follows them up by name, in the own villages or kecamatan. */
const NAMED: readonly Role[] = ['pkb', 'koordinator_kecamatan']
/** Who sees how cases go on, by number and village, and nobody's name. */
const PROGRESS: readonly Role[] = ['kabid_dalduk', 'kabid_ks', 'kepala_dinas']
/** Who sees counts alone. */
const COUNTS: readonly Role[] = ['tpps', 'kabid_kb']

export const keepsCases = (role: Role): boolean => NAMED.includes(role)
export const followsCases = (role: Role): boolean => PROGRESS.includes(role)
export const seesCases = (role: Role): boolean => keepsCases(role) || followsCases(role) || COUNTS.includes(role)
