import type { Role } from '@/lib/auth/roles'
import type { Writers } from '@/lib/registers/policy'

/** Who says what the field found: the kader in the own area, the PKB, the verifikator of the kecamatan. */
const VERIFIERS: readonly Role[] = ['kader_tpk', 'pkb', 'verifikator_krs']

/** Who knows families of a list by name, each in the own area. */
const NAMED: readonly Role[] = [...VERIFIERS, 'koordinator_kecamatan']

/** Who sees sums of the whole office and nobody by name (domain 10). */
export const SUMS: readonly Role[] = ['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'tpps']

/** Who brings official lists in: those who see the names in them. Nobody of the district's desk does. */
export const krsImporters: Writers = {
  koordinator_kecamatan: 'kecamatan',
  verifikator_krs: 'kecamatan',
  pkb: 'binaan',
}

/** Who says that a list's verval is over, and opens it again. */
const CLOSERS: readonly Role[] = ['kepala_dinas', 'kabid_dalduk']

export const mayCloseKrs = (role: Role): boolean => CLOSERS.includes(role)

export const seesKrsByName = (role: Role): boolean => NAMED.includes(role)

export const seesKrs = (role: Role): boolean => seesKrsByName(role) || SUMS.includes(role) || role === 'ppkbd'

/** Whether this role writes down what the field found; `deciding` for what came late from somebody's phone. */
export const mayVerifyKrs = (role: Role, deciding = false): boolean =>
  VERIFIERS.includes(role) || (deciding && role === 'koordinator_kecamatan')
