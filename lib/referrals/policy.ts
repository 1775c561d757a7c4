import type { Role } from '@/lib/auth/roles'
import type { Writers } from '@/lib/registers/policy'

/** Who reads and makes referrals by name where they work; TPK in their own team's area (lib/tpk/care-area). */
export const referralWriters: Writers = { pkb: 'binaan', koordinator_kecamatan: 'kecamatan' }

/** Those who make referrals; the koordinator follows them up. */
const MAKES: readonly Role[] = ['kader_tpk', 'pkb']
export const makesReferrals = (role: Role): boolean => MAKES.includes(role)

/** Those who see how many wait where, without a name (domain 10). */
const SUMS: readonly Role[] = ['kabid_dalduk', 'kabid_kb', 'kabid_ks', 'kepala_dinas', 'admin_dinas', 'tpps']
export const seesReferralSums = (role: Role): boolean => SUMS.includes(role)

const NAMES: readonly Role[] = ['kader_tpk', 'pkb', 'koordinator_kecamatan', 'faskes']
export const seesReferralNames = (role: Role): boolean => NAMES.includes(role)

/** Who says which account answers for which facility. */
export const linksFaskes = (role: Role): boolean => role === 'admin_dinas'
