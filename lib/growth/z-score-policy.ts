import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'

const CALCULATES: readonly Role[] = [
  'admin_dinas',
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
  'koordinator_kecamatan',
  'pkb',
  'kader_tpk',
  'faskes',
  'tpps',
]

/** Who has use for judging a file or a child of which nothing is kept. */
export const mayCalculate = ({ role }: Pick<Actor, 'role'>): boolean => CALCULATES.includes(role)
