import type { Period } from '@/lib/format/period'
import { periodOf } from '@/lib/format/period'
import type { Place } from '../place'
import { villagesOf } from '../place'
import { randomOf, stableId } from '../random'
import { someDay } from '../registers/days'
import { madeUp, named, type RowHead } from '../registers/row'

export type PosyanduRow = RowHead & {
  id: string
  name: string
  name_key: string
  village_id: number
  kecamatan_id: number
  rw: string
  address: string
  phone: string
  opens_on: number
}

const FLOWERS = ['Melati', 'Mawar', 'Anggrek', 'Kenanga', 'Dahlia', 'Flamboyan', 'Teratai', 'Cempaka']

/** One to four posyandu in every village, each with the day of the month it opens. */
export const posyanduRows = (place: Place, firstPeriod: Period): PosyanduRow[] =>
  villagesOf(place).flatMap((village) => {
    const random = randomOf('posyandu-daftar', village.code)
    const flowers = random.shuffled(FLOWERS)
    return Array.from({ length: random.between(1, 4) }, (_, at) => ({
      ...madeUp(someDay(random, periodOf(2012, 1), firstPeriod - 14)),
      ...named(flowers[at]!),
      id: stableId('posyandu', village.code, at),
      village_id: village.id,
      kecamatan_id: village.kecamatanId,
      rw: '',
      address: '',
      phone: '',
      opens_on: random.between(5, 20),
    }))
  })
