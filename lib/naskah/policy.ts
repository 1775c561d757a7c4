import type { ActorFacts } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { contains, LEVEL, type RegionPath } from '@/lib/regions/rules'
import type { NaskahState } from './body'

const KABID: readonly Role[] = ['kabid_dalduk', 'kabid_kb', 'kabid_ks']
/** They write naskah of any place of their own: a koordinator of the own kecamatan. */
const WRITES: readonly Role[] = [...KABID, 'admin_dinas', 'koordinator_kecamatan']
/** They read what was signed. */
const READS_SIGNED: readonly Role[] = ['tpps']

type Who = Pick<ActorFacts, 'role' | 'region' | 'tenantId'>

/** Who opens the naskah of an office at all. */
export const opensNaskah = ({ role, tenantId }: Pick<ActorFacts, 'role' | 'tenantId'>): boolean =>
  tenantId !== null && (WRITES.includes(role) || READS_SIGNED.includes(role) || role === 'kepala_dinas')

/** Who writes and submits naskah. */
export const writesNaskah = ({ role, tenantId }: Pick<ActorFacts, 'role' | 'tenantId'>): boolean =>
  tenantId !== null && WRITES.includes(role)

/** Only the head of the office signs, or who stands in for them with that role; never for somebody else. */
export const signsNaskah = ({ role, tenantId }: Pick<ActorFacts, 'role' | 'tenantId'>): boolean =>
  tenantId !== null && role === 'kepala_dinas'

/** Who sets the office's own order of sections. */
export const setsLayout = ({ role, tenantId }: Pick<ActorFacts, 'role' | 'tenantId'>): boolean =>
  tenantId !== null && (KABID.includes(role) || role === 'admin_dinas')

/** A naskah can be of the district or of a kecamatan, inside the person's own region. */
export const coversPlace = ({ region, tenantId }: Who, place: RegionPath): boolean =>
  (place.level === LEVEL.district || place.level === LEVEL.kecamatan) &&
  place.districtId === tenantId &&
  contains(region, place)

/** Drafts are read by who writes and who signs; what was signed by everybody who opens naskah. */
export const readsNaskah = (who: Who, place: RegionPath, state: NaskahState): boolean =>
  opensNaskah(who) && coversPlace(who, place) && (state === 'ditandatangani' || !READS_SIGNED.includes(who.role))
