import type { ActorFacts } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'

type Who = Pick<ActorFacts, 'role' | 'region'>

const OFFICE: readonly Role[] = ['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks']

/** Whose villages a person sees on the quality desk; `ownOnly` are the *desa binaan* among them. Null for nobody's. */
export interface DeskScope {
  kecamatanId: number | null
  ownOnly: boolean
}

/** The desk of a role: the office, a koordinator's kecamatan, a PKB's own villages; null without one. */
export function deskScopeOf({ role, region }: Who): DeskScope | null {
  if (OFFICE.includes(role)) return { kecamatanId: null, ownOnly: false }
  if (region.level !== 3 || (role !== 'koordinator_kecamatan' && role !== 'pkb')) return null
  return { kecamatanId: region.id, ownOnly: role === 'pkb' }
}

/** Who answers findings: whoever reviews. A PKB sees them and writes in their threads. */
export const mayAnswer = (who: Who, kecamatanId: number): boolean => {
  const scope = deskScopeOf(who)
  return scope !== null && !scope.ownOnly && (scope.kecamatanId === null || scope.kecamatanId === kecamatanId)
}

/** Whose figures a person's findings are measured by, in words. */
export const areaName = ({ region }: Pick<ActorFacts, 'region'>): string =>
  region.level === 3 ? `Kec. ${region.name}` : region.name
