import { describe, expect, it } from 'vitest'
import { FASKES_KINDS } from '@/lib/fieldwork/rules'
import { sumByPlace } from '@/lib/partners/by-place'
import { CELLS, type Cells } from '@/lib/partners/cells'
import { coverageOf } from '@/lib/partners/coverage'
import { networksOf } from '@/lib/partners/network'
import { facilityClass, facilityProblems } from '@/lib/partners/places'
import type { MitraLine } from '@/lib/partners/queries'
import { resultProblems, sumKnown } from '@/lib/partners/results-rules'
import { mitraProblems } from '@/lib/partners/rules'

const EMPTY = Object.fromEntries(CELLS.map((name) => [name, null])) as Cells
const facility = {
  ...{ kind: 'praktik_mandiri_bidan', standing: 'jejaring', parentId: null, servesKb: true, methods: [] },
  ...{ pksNumber: '', pksOn: null, pksUntil: null },
}

describe('a place of service', () => {
  it('follows from the kind; a midwife is jejaring unless she is setara faskes', () => {
    const classes = Object.fromEntries(
      FASKES_KINDS.map(({ value }) => [value, facilityClass({ kind: value, standing: '' })]),
    )
    expect(classes).toEqual({
      ...{ puskesmas: 'fktp', klinik: 'fktp', rs_pratama: 'fktp', praktik_dokter: 'fktp' },
      ...{ rumah_sakit: 'fkrtl', klinik_utama: 'fkrtl' },
      ...{ pustu: 'jaringan', polindes: 'jaringan', pusling: 'jaringan', praktik_mandiri_bidan: 'jejaring' },
    })
    expect(facilityClass({ kind: 'praktik_mandiri_bidan', standing: 'setara' })).toBe('fktp')
  })

  it.each([
    [{ standing: 'setara', parentId: 'x' }, 'parentId'],
    [{ servesKb: false, methods: ['iud'] }, 'methods'],
    [{ pksOn: '2026-01-01' }, 'pksNumber'],
    [{ pksNumber: '1', pksOn: '2026-02-01', pksUntil: '2026-01-01' }, 'pksUntil'],
  ])('refuses %o at %s', (over, field) => {
    expect(Object.keys(facilityProblems({ ...facility, ...over }))).toEqual([field])
  })
})

describe('what a facility served', () => {
  it('asks for a note where new users exceed active ones or a method is not served', () => {
    const cells = { ...EMPTY, pb_iud: 5, pa_iud: 3 }
    expect(Object.keys(resultProblems(cells, [], ''))).toEqual(['pb_iud'])
    expect(resultProblems(cells, [], 'pelayanan bergerak')).toEqual({})
    expect(Object.keys(resultProblems({ ...EMPTY, pb_pil: 1 }, ['iud'], ''))).toEqual(['pb_pil'])
    expect(Object.keys(resultProblems(EMPTY, [], ''))).toEqual(['pb_iud'])
  })

  it('adds up what is known and never turns nothing into zero', () => {
    expect(sumKnown([null, null])).toBeNull()
    expect(sumKnown([null, 0])).toBe(0)
    const result = {
      ...EMPTY,
      pa_iud: 10,
      pa_suntik: 30,
      pb_iud: 2,
      version: 1,
      note: '',
      filledName: '',
      sample: false,
    }
    const sums = sumByPlace([
      { class: 'fktp', servesKb: true, result },
      { class: 'fktp', servesKb: true, result: null },
      { class: 'fktp', servesKb: false, result: null },
    ])
    expect(sums.find((sum) => sum.class === 'fktp')).toMatchObject({
      ...{ facilities: 2, reported: 1, fresh: 2, active: 40, longActing: 10 },
    })
    expect(sums.find((sum) => sum.class === 'fkrtl')).toMatchObject({ facilities: 0, active: null })
  })
})

it('hangs networks below their parent, and says which have none', () => {
  const at = { kecamatanId: 1, kecamatanName: 'Kemang' }
  const [place] = networksOf([
    { ...at, id: 'a', kind: 'puskesmas', class: 'fktp' as const, parentId: null },
    { ...at, id: 'b', kind: 'pustu', class: 'jaringan' as const, parentId: 'a' },
    { ...at, id: 'c', kind: 'polindes', class: 'jaringan' as const, parentId: null },
    { ...at, id: 'd', kind: 'praktik_mandiri_bidan', class: 'fktp' as const, parentId: null },
  ])
  expect(place!.branches.map(({ facility: { id }, network }) => [id, network.map((one) => one.id)])).toEqual([
    ['a', ['b']],
    ['d', []],
  ])
  expect(place!.orphans.map(({ id }) => id)).toEqual(['c'])
})

it('counts a village with a Pokja Bunda PAUD once, and only by its own', () => {
  const pokja = (level: string, kecamatanId: number | null, villageId: number | null) =>
    ({ kind: 'pokja_bunda_paud', level, kecamatanId, villageId }) as MitraLine
  const [place, other] = coverageOf(
    [
      { id: 1, code: '1', name: 'Satu' },
      { id: 2, code: '2', name: 'Dua' },
    ],
    [
      { id: 11, name: 'A', kecamatanId: 1 },
      { id: 12, name: 'B', kecamatanId: 1 },
      { id: 21, name: 'C', kecamatanId: 2 },
    ],
    [pokja('desa', 1, 11), pokja('desa', 1, 11), pokja('kecamatan', 2, null), pokja('kabupaten', null, null)],
    [],
  )
  expect([place!.pokja, place!.formed, place!.villages.length]).toEqual([null, 1, 2])
  expect([other!.pokja !== null, other!.formed]).toEqual([true, 0])
})

it.each([
  [{ level: 'desa', kecamatanId: 1, villageId: null }, 'villageId'],
  [{ level: 'kecamatan', kecamatanId: null, villageId: null }, 'kecamatanId'],
  [{ level: 'kabupaten', kecamatanId: 1, villageId: null }, 'kecamatanId'],
  [{ level: 'kecamatan', kecamatanId: 1, villageId: 2 }, 'villageId'],
])('an organisation of the wrong place is refused: %o', (at, field) => {
  expect(Object.keys(mitraProblems({ ...at, skNumber: '', skOn: null }))).toEqual([field])
})
