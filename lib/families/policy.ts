import type { Writers } from '@/lib/registers/policy'

/**
 * Who records families: those who keep groups, each where they work. Kader and
 * PPKBD in their own village (`binaan` reads as the villages a role serves).
 */
export const familyWriters: Writers = {
  admin_dinas: 'office',
  kabid_ks: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
  ppkbd: 'binaan',
  kader_poktan: 'binaan',
}

/**
 * Who may see a NIK or a family card's number in full, each time with a reason and
 * a line in the trail (domain 10): the PKB of the village, the koordinator on need.
 * Nobody else, not even the office's admin.
 */
export const numberReaders: Writers = { koordinator_kecamatan: 'kecamatan', pkb: 'binaan' }
