import type { Role } from '@/lib/auth/roles'
import { type Area, mayWriteAt, type Writers } from '@/lib/registers/policy'

/** Who keeps the list of groups: the office, the koordinator in the kecamatan, the PKB in the *desa binaan*. */
export const poktanWriters: Writers = {
  admin_dinas: 'office',
  kabid_ks: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
}

/**
 * Who keeps a group's books, its roster, officers and meetings: those who keep the
 * list, and the PPKBD in the own village (`binaan` reads as the villages a role
 * serves). A kader writes in the groups that name the own account as an officer's.
 */
export const groupKeepers: Writers = { ...poktanWriters, ppkbd: 'binaan' }

/** Where a person keeps groups' books: an area of the register, or a kader's own groups. */
export type GroupArea = Area | { kind: 'groups'; poktanIds: readonly string[] }

/** What the area is asked about. */
export interface GroupPlace {
  id: string
  villageId: number | null
  kecamatanId: number | null
}

/** Whether the books of this group may be written from this area. */
export const reachesGroup = (area: GroupArea, group: GroupPlace): boolean =>
  area.kind === 'groups' ? area.poktanIds.includes(group.id) : mayWriteAt(area, group)

/** Kabid see groups by name and change nothing (domain 10); the head of the office sees sums. */
const READERS: readonly Role[] = ['kabid_dalduk', 'kabid_kb']

/** Whether the names on this group's roster may be read: by those who keep its books, and by the kabid. */
export const mayReadRoster = (role: Role, area: GroupArea, group: GroupPlace): boolean =>
  READERS.includes(role) || reachesGroup(area, group)
