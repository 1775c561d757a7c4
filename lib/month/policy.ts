import type { ActorFacts } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'

const DISTRICT: readonly Role[] = ['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks']
const ABOVE: readonly Role[] = ['pejabat_provinsi', 'pejabat_nasional', 'admin_nasional']
/** They fill in reports: their month is the field's own page. */
const FIELD: readonly Role[] = ['pkb', 'ppkbd', 'kader_tpk', 'kader_poktan', 'pokja_kampung_kb']

/** What a role sees under *Bulan ini*: those who fill in, those who review in an office, those above, or nothing. */
export type Seat = 'field' | 'office' | 'above'

export function seatOf(role: Role): Seat | null {
  if (FIELD.includes(role)) return 'field'
  if (role === 'koordinator_kecamatan' || DISTRICT.includes(role)) return 'office'
  return ABOVE.includes(role) ? 'above' : null
}

/** Reviewers see and remind the officers of their own area: a koordinator the kecamatan, a dinas all of it. */
export function mayRemind({ role, region }: Pick<ActorFacts, 'role' | 'region'>, kecamatanId: number): boolean {
  if (role === 'koordinator_kecamatan') return region.id === kecamatanId
  return DISTRICT.includes(role)
}
