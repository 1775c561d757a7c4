import type { Role } from '@/lib/auth/roles'

/** Where a role's villages come from: *desa binaan*, the whole kecamatan, the one village, or nowhere. */
export type Reach = 'binaan' | 'kecamatan' | 'village' | 'nothing'

const REACH: Partial<Record<Role, Reach>> = {
  pkb: 'binaan',
  koordinator_kecamatan: 'kecamatan',
  kader_tpk: 'village',
  kader_poktan: 'village',
  ppkbd: 'village',
  pokja_kampung_kb: 'village',
}

/** Whose villages a role serves. Those at the district oversee all of them and serve none. */
export const servedBy = (role: Role): Reach => REACH[role] ?? 'nothing'
