import type { Period } from '@/lib/format/period'
import { periodOf } from '@/lib/format/period'
import { personName } from '../names/people'
import type { Place } from '../place'
import { villagesOf } from '../place'
import { randomOf, stableId } from '../random'
import type { Story } from '../story'
import { someDay } from './days'
import type { KampungKbRow } from './kampung-kb'
import { madeUp, named, type RowHead } from './row'

export type InstitusiRow = RowHead & {
  id: string
  kind: 'ppkbd' | 'sub_ppkbd' | 'rumah_dataku'
  name: string
  name_key: string
  village_id: number
  kecamatan_id: number
  area: string
  sk_number: string
  sk_on: string | null
  sk_by: string
}

/** A PPKBD in nearly every village, Sub PPKBD in the hamlets of the stage, Rumah DataKu in half of the Kampung KB. */
export function institusiRows(
  story: Story,
  place: Place,
  kampungKb: readonly KampungKbRow[],
  firstPeriod: Period,
): InstitusiRow[] {
  const withKampungKb = new Set(kampungKb.map(({ village_id }) => village_id))
  return villagesOf(place).flatMap((village): InstitusiRow[] => {
    const random = randomOf('institusi', village.code)
    const row = (kind: InstitusiRow['kind'], name: string, area = ''): InstitusiRow => {
      const since = someDay(random, periodOf(2014, 1), firstPeriod - 1)
      const decreed = random.chance(0.85)
      return {
        ...madeUp(since),
        ...named(name),
        id: stableId('institusi', village.code, kind, area),
        kind,
        village_id: village.id,
        kecamatan_id: village.kecamatanId,
        area,
        sk_number: decreed ? `141/${random.between(3, 60)}/${since.slice(0, 4)}` : '',
        sk_on: decreed ? since : null,
        sk_by: decreed ? 'kades' : '',
      }
    }
    const person = (kind: string, at: number) => personName(story.sample.names, kind, village.code, at)
    const onStage = village.code.startsWith(`${story.stage}.`)
    return [
      ...(random.chance(0.97) ? [row('ppkbd', person('ppkbd', 0))] : []),
      ...(onStage
        ? Array.from({ length: random.between(2, 5) }, (_, at) => row('sub_ppkbd', person('sub', at), `RW 0${at + 1}`))
        : []),
      ...(withKampungKb.has(village.id) && random.chance(0.5)
        ? [row('rumah_dataku', `Rumah DataKu ${village.name}`)]
        : []),
    ]
  })
}
