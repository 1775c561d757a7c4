import type { Writers } from '@/lib/registers/policy'

/** Who keeps PPKBD, Sub PPKBD and Rumah DataKu: the office, the koordinator, the PKB in the *desa binaan*. */
export const institusiWriters: Writers = {
  admin_dinas: 'office',
  kabid_dalduk: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
}
