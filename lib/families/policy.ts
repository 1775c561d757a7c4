import type { Role } from '@/lib/auth/roles'
import type { Writers } from '@/lib/registers/policy'
import { type CareArea, type CarePlace, reachesFamily } from '@/lib/tpk/policy'

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
 * a line in the trail (domain 10): the PKB of the village, the koordinator on need. A
 * kader TPK those of families with a target of the own team (`mayReveal` of family-area).
 * Nobody else, not even the office's admin.
 */
export const numberReaders: Writers = { koordinator_kecamatan: 'kecamatan', pkb: 'binaan' }

/** Where families are read by name: where they are accompanied, and for the verifikator those of verval KRS lists. */
export type FamilyArea = CareArea | { kind: 'krs'; kecamatanId: number }

const READERS: readonly Role[] = ['pkb', 'koordinator_kecamatan', 'kader_tpk', 'verifikator_krs']

/** Whether this role has use for families by name (domain 10). Everybody else sees sums, or nothing. */
export const readsFamilies = (role: Role): boolean => READERS.includes(role)

/** Whether a family that lives at a place is in the area; of a verifikator's kecamatan only those of a KRS list. */
export const reachesByName = (area: FamilyArea, family: CarePlace & { inKrs: boolean }): boolean =>
  area.kind === 'krs' ? family.inKrs && family.kecamatanId === area.kecamatanId : reachesFamily(area, family)

/** Who moves a family away, writes a death, adds and changes persons in their area: the visitors, not who reads. */
export const writesFamilies = (role: Role): boolean => role === 'pkb' || role === 'kader_tpk'
