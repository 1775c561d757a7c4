import type { Writers } from '@/lib/registers/policy'

/** Who keeps Kampung KB and writes down their class: the office, the koordinator, the PKB in the *desa binaan*. */
export const kampungKbWriters: Writers = {
  admin_dinas: 'office',
  kabid_dalduk: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
}
