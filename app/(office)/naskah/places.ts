import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { coversPlace } from '@/lib/naskah/policy'
import { getRegion, listInside } from '@/lib/regions/queries'
import { fullName, LEVEL, type NamedRegion } from '@/lib/regions/rules'

/** The places a person's naskah can be about: the district and its kecamatan, or the own kecamatan. */
export async function listNaskahPlaces(actor: OfficeActor): Promise<NamedRegion[]> {
  const [district, kecamatan] = await Promise.all([
    getRegion(reference, actor.tenantId),
    listInside(reference, { id: actor.tenantId, level: LEVEL.district }, LEVEL.kecamatan),
  ])
  return [district, ...kecamatan].filter((place) => coversPlace(actor, place))
}

/** Places as answers of a form, by code, or by id for a filter. */
export const placeChoices = (places: readonly NamedRegion[], by: 'code' | 'id') =>
  places.map((place) => ({ value: String(place[by]), label: fullName(place) }))
