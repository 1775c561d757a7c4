import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Person } from '@/lib/families/queries'
import { measurementEvents, referralEvents, targetEvents, visitEvents, type Whose } from './care-events'
import { type EventKind, kindsFor, type TimelineEvent } from './event'
import { groupEvents, krsEvents, lifeEvents, moveEvents } from './family-events'

const SOURCES: Partial<Record<EventKind, (tx: TenantSql, who: Whose) => Promise<TimelineEvent[]>>> = {
  sasaran: targetEvents,
  kunjungan: visitEvents,
  ukur: measurementEvents,
  rujukan: referralEvents,
  krs: krsEvents,
  poktan: groupEvents,
  pindah: moveEvents,
}

/**
 * Everything that is known to have happened in a family, of the kinds the reader's role
 * reads. `persons` are those shown on its card; whoever is shown nowhere has no events either.
 */
export async function readTimeline(
  tx: TenantSql,
  familyId: string,
  persons: readonly Person[],
): Promise<TimelineEvent[]> {
  const kinds = kindsFor(tx.actor.role)
  const who = { familyId, personIds: persons.map(({ id }) => id) }
  const events = lifeEvents(persons).filter(({ kind }) => kinds.includes(kind))
  for (const kind of kinds) events.push(...((await SOURCES[kind]?.(tx, who)) ?? []))
  return events
}
