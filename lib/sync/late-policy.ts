import type { ActorFacts } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import type { ItemKind } from '@/lib/sync/protocol'

const DECIDES: readonly Role[] = ['koordinator_kecamatan', 'admin_dinas', 'kepala_dinas']

type Who = Pick<ActorFacts, 'accountId' | 'role' | 'region'>

/** Which items of the inbox a person sees: those of a kecamatan, all of the office, or none (null). */
export function lateScopeOf({ role, region }: Who): { kecamatanId: number | null } | null {
  if (!DECIDES.includes(role)) return null
  return { kecamatanId: role === 'koordinator_kecamatan' ? region.id : null }
}

/** Who opens the inbox at all, for navigation. */
export const seesLateInbox = (role: Role): boolean => DECIDES.includes(role)

/** Why a person may not decide on an item; null when they may. Nobody decides on their own. */
export function whyNotDecide(who: Who, item: { accountId: string; kecamatanId: number | null }): string | null {
  const scope = lateScopeOf(who)
  if (!scope || (scope.kecamatanId !== null && scope.kecamatanId !== item.kecamatanId))
    return 'Kiriman ini diputuskan koordinator kecamatannya atau dinas.'
  return item.accountId === who.accountId ? 'Kiriman Anda sendiri diputuskan orang lain.' : null
}

const OF_FAMILIES: readonly string[] = [
  'family',
  'person',
  'target',
  'birth',
  'visit',
  'referral',
  'measurement',
  'krs',
]

/** Whether a kind speaks of a named family: its content is for those who know families by name (domain 10). */
export const isOfFamily = (kind: string): boolean => OF_FAMILIES.includes(kind.split('.')[0] ?? '')

/** Why a person who may decide cannot apply this kind; null when they can. Groups' books are not the head's to write. */
export function whyNotApply({ role }: Pick<Who, 'role'>, kind: ItemKind): string | null {
  if (kind.startsWith('score.'))
    return 'Nilai juri tidak diterapkan orang lain. Kabid KS dapat mencatat lembar kertasnya di halaman lomba.'
  if (isOfFamily(kind))
    return role === 'koordinator_kecamatan' ? null : 'Catatan keluarga diterapkan koordinator kecamatannya.'
  return role === 'kepala_dinas' && !kind.startsWith('report.')
    ? 'Buku kelompok ditulis koordinator atau admin dinas; mintalah mereka menerapkannya.'
    : null
}
