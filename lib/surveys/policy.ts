import type { ActorFacts } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'

const WRITERS: readonly Role[] = ['admin_dinas', 'kabid_dalduk', 'kabid_ks', 'tpps']

/** Who writes down a survey's result of the office's own district. Everybody who sees the dashboards reads it. */
export const mayWriteSurveys = ({ role, tenantId }: Pick<ActorFacts, 'role' | 'tenantId'>): boolean =>
  tenantId !== null && WRITERS.includes(role)
