import type { Writers } from '@/lib/registers/policy'

/** Who keeps the list of groups: the office, the koordinator in the kecamatan, the PKB in the *desa binaan*. */
export const poktanWriters: Writers = {
  admin_dinas: 'office',
  kabid_ks: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
}
