import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { countOpenOffices, type OpenOffices } from '@/lib/dashboards/dashboard'
import type { Figure } from '@/lib/figures/figure'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import type { Period } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'

/** How many offices are open in a region; null inside an office, which needs no telling. */
export const officesFor = (actor: Actor, region: NamedRegion, period: Period): Promise<OpenOffices | null> =>
  actor.tenantId === null ? countOpenOffices(region, period) : Promise.resolve(null)

/**
 * "per 3 Juli, 412 desa · kantor aktif 5 dari 35": sensitive figures leave an office in steps, so above it they say
 * the day of their last step and how many villages they hold.
 */
export function acrossNote(
  { zone }: Pick<Actor, 'zone'>,
  figure: Figure | undefined,
  offices: OpenOffices | null,
): string | undefined {
  if (!offices) return undefined
  const active = `kantor aktif ${formatCount(offices.open)} dari ${formatCount(offices.districts)}`
  if (!figure || figure.coverage.reported === 0) return active
  const day = formatDateTime(new Date(figure.asOf), zone as Zone).split(',')[0]
  return `per ${day}, ${formatCount(figure.coverage.reported)} desa · ${active}`
}
