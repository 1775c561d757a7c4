import type { Role } from '@/lib/auth/roles'

/** Who sees the sums of assistance, and of where: none of them a name (domain 10). */
export type CoverageReach = 'office' | 'kecamatan' | 'binaan' | 'village'

const REACH: Partial<Record<Role, CoverageReach>> = {
  admin_dinas: 'office',
  kepala_dinas: 'office',
  kabid_dalduk: 'office',
  kabid_kb: 'office',
  kabid_ks: 'office',
  tpps: 'office',
  koordinator_kecamatan: 'kecamatan',
  verifikator_krs: 'kecamatan',
  pkb: 'binaan',
  kader_tpk: 'village',
  ppkbd: 'village',
}

/** Where a role sees the sums of assistance; null for nowhere. */
export const coverageReach = (role: Role): CoverageReach | null => REACH[role] ?? null

/** Who goes on from a sum to the list by name. */
export const seesNames = (role: Role): boolean =>
  role === 'pkb' || role === 'koordinator_kecamatan' || role === 'kader_tpk'
