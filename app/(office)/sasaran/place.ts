import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/auth/actor'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { currentPeriod, yearOf } from '@/lib/format/period'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The years targets are looked at: the next one, which is planned, and the last ones. */
export function yearChoices(zone: string): number[] {
  const now = yearOf(currentPeriod(new Date(), zone))
  return [now + 1, now, now - 1, now - 2, now - 3]
}

/** The year an address asks for; the running one when it asks for none that is looked at. */
export function yearIn(params: Params, zone: string): number {
  const asked = typeof params.tahun === 'string' && /^\d{4}$/.test(params.tahun) ? Number(params.tahun) : 0
  const choices = yearChoices(zone)
  return choices.includes(asked) ? asked : choices[1]!
}

/** The region an address asks for, the reader's own without one; not found where it is not the reader's. */
export async function placeIn(actor: Actor, params: Params) {
  const code = typeof params.wilayah === 'string' ? params.wilayah : actor.region.code
  const place = await findDashboardPlace(actor, code)
  if (!place) notFound()
  return place
}

/** The query of a year and region; the reader's own region is left out. */
export function placeQuery(actor: Actor, year: number, regionCode: string): string {
  const params = new URLSearchParams({ tahun: String(year) })
  if (regionCode !== actor.region.code) params.set('wilayah', regionCode)
  return `?${params}`
}
