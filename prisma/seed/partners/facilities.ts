import type { Period } from '@/lib/format/period'
import { CELLS, type CellName } from '@/lib/partners/cells'
import { METHODS } from '@/lib/partners/places'
import { personName } from '../names/people'
import type { Place } from '../place'
import { type Random, randomOf, stableId } from '../random'
import { dayIn } from '../registers/days'
import type { FaskesRow } from '../registers/places-of-work'
import { madeUp, named } from '../registers/row'
import { SAMPLE_SOURCE, type Story } from '../story'

const SIMPLE = ['suntik', 'pil', 'kondom']
const CLINIC = ['iud', 'implan', ...SIMPLE]
const ALL = METHODS.map(({ value }) => value).filter((value) => value !== 'mal')

/** Sample networks below each puskesmas: a pustu, a polindes and a midwife; every fourth kecamatan a midwife setara faskes. */
export function networkRows(story: Story, place: Place, faskes: readonly FaskesRow[], firstPeriod: Period) {
  return place.kecamatan.flatMap((kecamatan, at) => {
    const parent = faskes.find((one) => one.kecamatan_id === kecamatan.id && one.kind === 'puskesmas')
    // Where an article names the facilities, nothing is made up beside them.
    if (!parent?.sample) return []
    const random = randomOf(story.code, 'jaringan', kecamatan.code)
    const [first, second, third] = random.shuffled(kecamatan.villages)
    const midwife = (what: string) => `PMB ${personName(story.sample.names, what, kecamatan.code)}`
    const row = (kind: string, name: string, villageId: number | undefined, methods: string[], standing = '') => ({
      ...madeUp(dayIn(firstPeriod - 30, 1)),
      ...named(name),
      id: stableId('jaringan', story.code, kecamatan.code, kind, standing),
      kind,
      kecamatan_id: kecamatan.id,
      village_id: villageId ?? null,
      standing,
      parent_id: standing === 'setara' ? null : parent.id,
      methods,
    })
    return [
      row('pustu', `Pustu ${first?.name ?? kecamatan.name}`, first?.id, SIMPLE),
      row('polindes', `Polindes ${second?.name ?? kecamatan.name}`, second?.id, ['suntik', 'pil']),
      row('praktik_mandiri_bidan', midwife('bidan jejaring'), third?.id, CLINIC, 'jejaring'),
      ...(at % 4 === 0 ? [row('praktik_mandiri_bidan', midwife('bidan setara'), third?.id, CLINIC, 'setara')] : []),
    ]
  })
}

interface Served {
  id: string
  kind: string
  methods?: readonly string[]
}

/** Sample months of facilities: about one in eight has not reported the last one. */
export function facilityMonths(story: Story, facilities: readonly Served[], lastPeriod: Period) {
  return facilities.flatMap((facility) =>
    [lastPeriod - 2, lastPeriod - 1, lastPeriod].flatMap((period) => {
      const random = randomOf(story.code, 'hasil faskes', facility.id, period)
      if (period === lastPeriod && random.chance(0.12)) return []
      const methods = facility.methods ?? ALL
      return [
        {
          id: stableId('hasil faskes', facility.id, period),
          faskes_id: facility.id,
          period,
          ...cellsOf(random, methods, facility.kind === 'puskesmas' ? 4 : 1, story),
          filled_name: 'Petugas faskes (contoh)',
          sample: true,
          source: SAMPLE_SOURCE,
        },
      ]
    }),
  )
}

function cellsOf(
  random: Random,
  methods: readonly string[],
  size: number,
  { sample }: Story,
): Record<CellName, number> {
  const share = (method: string) => sample.methods[method as keyof typeof sample.methods] / 100
  const cells = Object.fromEntries(CELLS.map((name) => [name, 0])) as Record<CellName, number>
  let served = 0
  for (const method of methods as readonly (typeof METHODS)[number]['value'][]) {
    const active = Math.round(size * 120 * share(method) * (0.8 + random.next() * 0.4))
    const fresh = Math.min(active, Math.round(active * 0.05 * random.next() * 2))
    cells[`pa_${method}`] = active
    cells[`pb_${method}`] = fresh
    served += fresh
  }
  cells.alokon_apbn = Math.round(served * 0.8)
  cells.alokon_mandiri = served - cells.alokon_apbn
  return cells
}
