import type { Actor } from '@/lib/auth/actor'
import { type DashboardPlace, findDashboardPlace, listPlacesInside } from '@/lib/dashboards/place'
import { readSurveys } from '@/lib/surveys/queries'
import { knowsSurveys, type SurveyResult } from '@/lib/surveys/rules'

export interface SurveyDesk extends DashboardPlace {
  /** Of the region and those inside it, newest first: what is listed. */
  shown: readonly SurveyResult[]
  /** Of the region and those above it: what it is compared with. */
  around: readonly SurveyResult[]
}

/** The survey results around a region; `saya` is the district of one's own office. Null where there is no such desk. */
export async function loadSurveys(actor: Actor, asked: string): Promise<SurveyDesk | null> {
  const own = asked === 'saya' && actor.tenantId !== null
  const place = await findDashboardPlace(actor, own ? districtCode(actor.region.code) : asked)
  if (!place || !knowsSurveys(place.region)) return null
  const { region, ancestors } = place
  const inside = (await listPlacesInside(actor, region)).filter(knowsSurveys)
  const results = await readSurveys(actor, [...ancestors, region, ...inside])
  const among = (regions: readonly { id: number }[]) =>
    results.filter(({ regionId }) => regionId === region.id || regions.some(({ id }) => id === regionId))
  const shown = among(inside).toSorted(
    (one, other) => other.year - one.year || one.regionName.localeCompare(other.regionName),
  )
  return { ...place, shown, around: among(ancestors) }
}

/** The district of a code inside an office. */
const districtCode = (code: string): string => code.split('.').slice(0, 2).join('.')
