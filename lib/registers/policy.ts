import type { Role } from '@/lib/auth/roles'

/** How far a role's hand reaches in a register: the office, the own kecamatan, the *desa binaan*. */
export type Reach = 'office' | 'kecamatan' | 'binaan'
export type Writers = Partial<Record<Role, Reach>>

/** Where a person may write, with the ids it needs. */
export type Area =
  | { kind: 'office' }
  | { kind: 'kecamatan'; kecamatanId: number }
  | { kind: 'villages'; villageIds: readonly number[] }
  | { kind: 'nowhere' }

export interface Place {
  villageId: number | null
  kecamatanId: number | null
}

/** Whether an entry at this place may be made or changed from this area. */
export function mayWriteAt(area: Area, place: Place): boolean {
  switch (area.kind) {
    case 'office':
      return true
    case 'kecamatan':
      return place.kecamatanId === area.kecamatanId
    case 'villages':
      return place.villageId !== null && area.villageIds.includes(place.villageId)
    case 'nowhere':
      return false
  }
}

/** Whether a person of this area may add anything at all. */
export const mayAdd = (area: Area): boolean =>
  area.kind !== 'nowhere' && (area.kind !== 'villages' || area.villageIds.length > 0)

const STAFF: readonly Role[] = [
  'admin_dinas',
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
  'koordinator_kecamatan',
  'pkb',
]

/** NIP and phone numbers are for the office's own staff, not for guests of the office. */
export const maySeePersonalNumbers = (role: Role): boolean => STAFF.includes(role)
