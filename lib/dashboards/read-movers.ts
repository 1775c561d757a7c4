import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { monthly } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigures } from '@/lib/figures/queries'
import type { NamedRegion } from '@/lib/regions/rules'
import type { DashboardView } from './address'
import { type Mover, moversOf } from './movers'

/** The five regions inside whose explored figure moved most since the month before. */
export async function readMovers(
  actor: Actor,
  region: NamedRegion,
  { indicator, period }: DashboardView,
  now: Date,
): Promise<Mover[] | null> {
  if (!mayReadFigures(actor, region, true)) return null
  const figures = await readFigures(
    actor,
    { indicators: [indicator.code], regions: [region], children: true, from: monthly(period - 1), to: monthly(period) },
    now,
  )
  return moversOf(figures)
}
