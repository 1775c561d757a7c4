import type { Role } from '@/lib/auth/roles'
import { monthWriters } from '@/lib/kampung-kb/policy'
import { groupKeepers } from '@/lib/poktan/policy'
import type { Writers } from '@/lib/registers/policy'
import type { SubjectKind } from './layout'

/** They read sheets of the whole office and copy none: copying is for those who keep the books. */
const READERS: readonly Role[] = ['kabid_dalduk', 'kabid_kb', 'kabid_ks']

/** Families and persons of assistance stand in their sheets by name: only those open them who may know the names (domain 10). */
const NAMED: Writers = { koordinator_kecamatan: 'kecamatan', pkb: 'binaan' }

/** Who copies sheets about a thing: those who keep its books. */
export function copiersOf(subject: SubjectKind): Writers {
  if (subject === 'family' || subject === 'person') return NAMED
  return subject === 'poktan' ? groupKeepers : monthWriters
}

/** Whose sheets a person may open: where they copy, and for the kabid the office. */
export function readersOf(subject: SubjectKind): Writers {
  if (subject === 'family' || subject === 'person') return NAMED
  const read = Object.fromEntries(READERS.map((role) => [role, 'office' as const]))
  return { ...read, ...copiersOf(subject) }
}

/** The head of the office sees how far it has come, and no sheet. */
const WATCHERS: readonly Role[] = ['kepala_dinas']

/** Whether a person has any use for the page: sheets to copy, or progress to see. */
export const mayHandOver = (role: Role): boolean =>
  WATCHERS.includes(role) ||
  (['poktan', 'kampung_kb'] as const).some((subject) => readersOf(subject)[role] !== undefined)

/** Whether a person sees the progress of the whole office by kecamatan. */
export const seesOffice = (role: Role): boolean =>
  WATCHERS.includes(role) ||
  (['poktan', 'kampung_kb'] as const).some((subject) => readersOf(subject)[role] === 'office')
