import type { Period } from '@/lib/format/period'
import type { Place } from '../place'
import { randomOf } from '../random'
import { dayIn, periodOfDay } from '../registers/days'
import type { PoktanRow } from '../registers/poktan'
import type { Story } from '../story'
import { familiesOf, type SampleFamily } from './families'
import { membersOf, officersOf, type SampleGroup } from './groups'
import { MONTHS_KEPT, meetingsOf, type SampleMeeting, type SampleService, servicesOf } from './meetings'
import { topicsOf } from './topics'

/** A group with all it kept in its books. */
export interface KeptGroup extends SampleGroup {
  meetings: SampleMeeting[]
  services: SampleService[]
}

/** The groups of the stage kecamatan by village, with their families. Elsewhere the demo has no rosters. */
export interface Rosters {
  families: SampleFamily[]
  groups: KeptGroup[]
  keptFrom: Period
}

/** The rosters of a story, as they stand before `today` (`YYYY-MM-DD`). */
export function rostersOf(
  { sample, stage }: Story,
  place: Place,
  poktan: readonly PoktanRow[],
  thisPeriod: Period,
  today = dayIn(thisPeriod, 28),
): Rosters {
  const villages = place.kecamatan.find(({ code }) => code === stage)!.villages
  const families: SampleFamily[] = []
  const groups: KeptGroup[] = []
  for (const village of villages) {
    const rows = poktan.filter(
      ({ village_id, active_to, active_from }) =>
        village_id === village.id && active_to === null && periodOfDay(active_from) < thisPeriod - MONTHS_KEPT,
    )
    if (rows.length === 0) continue
    const here = familiesOf(sample.names, village, randomOf('desa', village.code).between(46, 64), thisPeriod)
    families.push(...here)
    for (const row of rows) {
      const group = {
        row,
        members: membersOf(row, here, thisPeriod),
        officers: officersOf(row, sample.names, thisPeriod),
      }
      groups.push({
        ...group,
        meetings: meetingsOf(group, topicsOf, thisPeriod, today),
        services: servicesOf(group, thisPeriod, today),
      })
    }
  }
  return { families, groups, keptFrom: thisPeriod - MONTHS_KEPT }
}
