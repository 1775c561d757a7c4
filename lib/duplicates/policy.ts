import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import type { Area, Writers } from '@/lib/registers/policy'
import { mayWriteAt, type Place } from '@/lib/registers/policy'

/**
 * Who settles pairs (domain 10: reading by name): the PKB in the *desa binaan*, the koordinator
 * in the kecamatan. Everybody else has sums, and no use for two names.
 */
export const pairJudges: Writers = { koordinator_kecamatan: 'kecamatan', pkb: 'binaan' }

export const judgesPairs = ({ role }: Pick<Actor, 'role'>): boolean => pairJudges[role as Role] !== undefined

/**
 * Whether a pair is for this area. A PKB has both records in the own villages and in one of
 * them; a pair that crosses villages is the koordinator's, and one that crosses kecamatan is
 * both koordinators', since nobody else may see either name.
 */
export function mayJudge(area: Area, a: Place, b: Place): boolean {
  if (area.kind === 'kecamatan') return mayWriteAt(area, a) || mayWriteAt(area, b)
  return area.kind === 'villages' && a.villageId === b.villageId && mayWriteAt(area, a)
}
