import type { Writers } from '@/lib/registers/policy'

/** Who keeps Kampung KB and writes down their class: the office, the koordinator, the PKB in the *desa binaan*. */
export const kampungKbWriters: Writers = {
  admin_dinas: 'office',
  kabid_dalduk: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
}

/** Who tells the month and the activities: also the Pokja and the PPKBD of the village (Perban 20/2023). */
export const monthWriters: Writers = {
  ...kampungKbWriters,
  pokja_kampung_kb: 'binaan',
  ppkbd: 'binaan',
}

/** Who evaluates the year and keeps the legal basis: the office. */
export const officeWriters: Writers = { admin_dinas: 'office', kabid_dalduk: 'office' }
