import type { Actor } from '@/lib/auth/actor'
import { readsConvergence } from '@/lib/convergence/policy'
import { mayReadSums } from '@/lib/growth/policy'
import { seesKrs } from '@/lib/krs/policy'
import { paths } from '@/lib/paths'
import type { NextStep } from '@/lib/stunting/finding'
import { dashboardHref } from '@/lib/stunting/links'
import type { StuntingView } from '@/lib/stunting/view'
import { coverageReach } from '@/lib/tpk/coverage-policy'

/** Where a next step is taken by this reader; null where its page is not theirs to open. */
export function stepPlace(
  { role, tenantId }: Pick<Actor, 'role' | 'tenantId'>,
  code: string,
  { period }: StuntingView,
  { to }: NextStep,
): string | null {
  const inOffice = tenantId !== null
  if (to === 'laporan') return dashboardHref(code, 'posyandu', period)
  if (to === 'rembuk') return inOffice && readsConvergence(role) ? paths.lokus() : null
  if (to === 'krs') return inOffice && seesKrs(role) ? paths.krs() : dashboardHref(code, 'penapisan-tpk', period)
  if (to === 'pendampingan')
    return inOffice && coverageReach(role) !== null ? paths.care() : dashboardHref(code, 'rekap-tpk', period)
  return inOffice && mayReadSums(role) ? paths.measuring() : dashboardHref(code, 'posyandu', period)
}
