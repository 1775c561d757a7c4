import type { Role } from '@/lib/auth/roles'
import type { Writers } from '@/lib/registers/policy'
import { rwKey } from './rw'

/** Who keeps teams, their members, accounts and areas: the office, the koordinator, the PKB in the *desa binaan*. */
export const teamWriters: Writers = {
  admin_dinas: 'office',
  koordinator_kecamatan: 'kecamatan',
  pkb: 'binaan',
}

/** A part of a village that a team serves: RWs by name, or every RW that no other team names. */
export interface TeamPlace {
  teamId: string
  villageId: number
  /** The RWs it names. */
  named: readonly string[]
  /** For a team of the rest of its village the RWs that other teams name; null for a team of named RWs only. */
  exceptRws: readonly string[] | null
}

/** Where a person may know families by name (domain 10). Everybody else sees sums. */
export type CareArea =
  | { kind: 'kecamatan'; kecamatanId: number }
  | { kind: 'villages'; villageIds: readonly number[] }
  | { kind: 'teams'; teamIds: readonly string[]; places: readonly TeamPlace[] }
  | { kind: 'nowhere' }

/** What the area is asked about: where a family lives. */
export interface CarePlace {
  villageId: number
  kecamatanId: number
  rw: string
}

const servesRw = ({ named, exceptRws }: TeamPlace, rw: string): boolean =>
  named.includes(rw) || (exceptRws !== null && !exceptRws.includes(rw))

/** Whether a family that lives at this place is known by name in this area. */
export function reachesFamily(area: CareArea, place: CarePlace): boolean {
  switch (area.kind) {
    case 'kecamatan':
      return place.kecamatanId === area.kecamatanId
    case 'villages':
      return area.villageIds.includes(place.villageId)
    case 'teams':
      return area.places.some((one) => one.villageId === place.villageId && servesRw(one, rwKey(place.rw)))
    case 'nowhere':
      return false
  }
}

/** The villages in which somebody of this area knows at least a part; null for a whole kecamatan. */
export function villagesOf(area: CareArea): readonly number[] | null {
  if (area.kind === 'kecamatan') return null
  if (area.kind === 'villages') return area.villageIds
  return area.kind === 'teams' ? [...new Set(area.places.map(({ villageId }) => villageId))] : []
}

const VISITORS: readonly Role[] = ['kader_tpk', 'pkb']

/**
 * Whether this role writes targets and visits in its area. The koordinator reads there, and
 * writes only as the decider of what somebody else's phone sent late (`deciding`).
 */
export const mayWriteCare = (role: Role, deciding = false): boolean =>
  VISITORS.includes(role) || (deciding && role === 'koordinator_kecamatan')
