import type { ActorFacts } from '@/lib/auth/actor'
import { ROLES, type Role } from '@/lib/auth/roles'

type Who = Pick<ActorFacts, 'role' | 'region' | 'accountId'>

/** Who keeps rapat: of the whole office, or of the own kecamatan. */
const KEEPS: readonly Role[] = ['koordinator_kecamatan', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'kepala_dinas', 'tpps']
/** A judge knows the own entries alone. */
const WITHOUT: readonly Role[] = ['juri']

export const readsRapat = (role: Role): boolean => ROLES[role].tenant && !WITHOUT.includes(role)
export const keepsRapat = (role: Role): boolean => KEEPS.includes(role)
/** Who has work there: those who keep rapat, and those to whom they give follow-ups. */
export const usesRapat = (role: Role): boolean =>
  keepsRapat(role) || role === 'pkb' || role === 'mitra_opd' || role === 'admin_dinas'
/** Who puts an office's own template in place of Lini's. */
export const setsTemplates = (role: Role): boolean => KEEPS.includes(role) && ROLES[role].level === 2

/** Who sees a rapat of a kecamatan, null for the whole district: everybody of the office, those of a kecamatan their own. */
export function seesPlace({ role, region }: Who, kecamatanId: number | null): boolean {
  if (!readsRapat(role)) return false
  return ROLES[role].level === 2 || kecamatanId === null || kecamatanId === (region.kecamatanId ?? region.id)
}

/** Who writes one: the keepers of the office all, a koordinator the own kecamatan's. */
export function keepsPlace({ role, region }: Who, kecamatanId: number | null): boolean {
  if (!keepsRapat(role)) return false
  return ROLES[role].level === 2 || kecamatanId === region.id
}

/** Whose a follow-up is: the account named, or that of the officer named. */
export interface RtlOwner {
  ownerAccount: string | null
  officerAccount: string | null
}

export const ownsRtl = ({ accountId }: Pick<Who, 'accountId'>, { ownerAccount, officerAccount }: RtlOwner): boolean =>
  ownerAccount === accountId || officerAccount === accountId

/** Who tells how a follow-up stands: its owner, and who keeps the rapat. */
export const updatesRtl = (who: Who, rtl: RtlOwner & { kecamatanId: number | null }): boolean =>
  readsRapat(who.role) && (ownsRtl(who, rtl) || keepsPlace(who, rtl.kecamatanId))
