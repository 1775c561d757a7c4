import type { Role } from '@/lib/auth/roles'
import type { Writers } from '@/lib/registers/policy'

/** Who keeps the list of posyandu: the office, the koordinator, the PKB in the *desa binaan*. */
export const posyanduWriters: Writers = {
  admin_dinas: 'office',
  kabid_ks: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
}

/** Who brings a posyandu's file in: it names children, so the PKB of the village alone. */
export const measurementImporters: Writers = { pkb: 'binaan' }

const WRITERS: readonly Role[] = ['kader_tpk', 'pkb']
const READERS: readonly Role[] = [...WRITERS, 'koordinator_kecamatan']
const SUMS: readonly Role[] = ['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'ppkbd', 'tpps']

/** Who measures children: a kader of TPK in the own team's area, a PKB in the *desa binaan* (domain 10). */
export const mayMeasure = (role: Role): boolean => WRITERS.includes(role)
/** Who reads measurements by name, each in the own area. */
export const mayReadChildren = (role: Role): boolean => READERS.includes(role)
/** Who sees what was measured as sums, by village. */
export const mayReadSums = (role: Role): boolean => SUMS.includes(role) || mayReadChildren(role)
