import type { ActorFacts } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import type { Indicator } from '@/lib/figures/indicator'
import { reviewStepOf } from '@/lib/reports/policy'

const KABID: readonly Role[] = ['kabid_dalduk', 'kabid_kb', 'kabid_ks']

/** Who sets targets of an indicator: the admin, and the kabid whose field its form is; registers are every kabid's. */
export function mayPlan(role: Role, { form }: Pick<Indicator, 'form'>): boolean {
  if (role === 'admin_dinas') return true
  return KABID.includes(role) && (form === null || reviewStepOf(role, form) === 'approve')
}

/** Who sets targets at all. */
export const plansAtAll = (role: Role): boolean => role === 'admin_dinas' || KABID.includes(role)

/** Targets hold once the head of the office has approved them. */
export const mayApprove = (role: Role): boolean => role === 'kepala_dinas'

/** Who sees what is not approved yet. */
export const seesDrafts = (role: Role): boolean => plansAtAll(role) || mayApprove(role)

const WITHOUT: readonly Role[] = ['faskes', 'juri']

/** Everybody who reads figures reads targets of the same regions. */
export const readsTargets = ({ role }: Pick<ActorFacts, 'role'>): boolean => !WITHOUT.includes(role)
