import type { Period } from '@/lib/format/period'
import { personName } from '../names/people'
import type { Place } from '../place'
import { randomOf, stableId } from '../random'
import type { FaskesKind, Story } from '../story'
import { dayIn } from './days'
import { madeUp, named, type RowHead, stated } from './row'

export type BalaiRow = RowHead & { id: string; name: string; name_key: string; kecamatan_id: number; head: string }
export type FaskesRow = RowHead & {
  id: string
  kind: FaskesKind
  name: string
  name_key: string
  kecamatan_id: number
  village_id: number | null
}

/** One Balai Penyuluhan KB per kecamatan: the stated ones by name, the others as sample data. */
export function balaiRows(story: Story, place: Place, firstPeriod: Period): BalaiRow[] {
  return place.kecamatan.map((kecamatan) => {
    const fact = story.facts.balai?.find((known) => known.kecamatan === kecamatan.code)
    return {
      ...(fact ? stated(story) : madeUp(dayIn(firstPeriod - 40, 1))),
      ...named(fact?.name ?? `Balai Penyuluhan KB Kecamatan ${kecamatan.name}`),
      id: stableId('balai', story.code, kecamatan.code),
      kecamatan_id: kecamatan.id,
      head: fact ? '' : personName(story.sample.names, 'kepala balai', kecamatan.code),
    }
  })
}

/** Health facilities: the stated ones, and one sample puskesmas in every other kecamatan. */
export function faskesRows(story: Story, place: Place, firstPeriod: Period): FaskesRow[] {
  return place.kecamatan.flatMap((kecamatan) => {
    const facts = story.facts.faskes?.filter((known) => known.kecamatan === kecamatan.code) ?? []
    if (facts.length === 0) {
      const seat = randomOf(story.code, 'faskes', kecamatan.code).pick(kecamatan.villages)
      const row: FaskesRow = {
        ...madeUp(dayIn(firstPeriod - 60, 1)),
        ...named(`Puskesmas ${kecamatan.name}`),
        id: stableId('faskes', story.code, kecamatan.code),
        kind: 'puskesmas',
        kecamatan_id: kecamatan.id,
        village_id: seat.id,
      }
      return [row]
    }
    return facts.map(({ name, kind }) => ({
      ...stated(story),
      ...named(name),
      id: stableId('faskes', story.code, name),
      kind,
      kecamatan_id: kecamatan.id,
      // The article names the kecamatan, not the village.
      village_id: null,
    }))
  })
}
