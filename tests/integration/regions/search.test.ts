import { beforeAll, describe, expect, it } from 'vitest'
import { closePools } from '@/lib/db/pools'
import { reference } from '@/lib/db/reference'
import type { SqlReader } from '@/lib/db/sql-reader'
import { findChosenRegion } from '@/lib/regions/choice'
import { findRegion, findRegionByCode, getRegion, listAncestors, listChildren, listInside } from '@/lib/regions/queries'
import { nameInContext } from '@/lib/regions/rules'
import { searchRegions } from '@/lib/regions/search'
import { idOf, ownerSql } from './tree'

let sql: SqlReader
beforeAll(async () => {
  sql = (await ownerSql()).sql
})

it.each(['', '33.1\u00006', '\u0000', 'x'.repeat(5_000)])(
  'knows no region of the code %j and does not fail',
  async (code) => {
    expect(await findRegionByCode(sql, code)).toBeNull()
  },
)

describe('searching regions', () => {
  it.each(['', ' ', 's', '%', '__', "'", 'zzxyqw', '99.99', 'q'.repeat(5_000), 'xq\u0000yzq'])(
    'finds nothing for %j and does not fail',
    async (text) => {
      expect(await searchRegions(sql, text)).toEqual({ items: [], total: 0 })
    },
  )

  it.each([
    ['33.16', 'Kabupaten Blora, Jawa Tengah'],
    ['3316022008', 'Sumberejo, Kec. Randublatung, Kab. Blora'],
    ['91.01', 'Kabupaten Merauke, Papua Selatan'],
    ['blora', 'Kabupaten Blora, Jawa Tengah'],
    ['Kabupaten Bogor', 'Kabupaten Bogor, Jawa Barat'],
    ['kota bogor', 'Kota Bogor, Jawa Barat'],
    ['Kec. Kemang', 'Kec. Kemang, Kab. Bogor'],
    ['Gunung Putri', 'Kec. Gunungputri, Kab. Bogor'],
    ['gunungputri', 'Kec. Gunungputri, Kab. Bogor'],
    ['Sumberejo, Kec. Randublatung, Kab. Blora', 'Sumberejo, Kec. Randublatung, Kab. Blora'],
    ['sumberejo randublatung', 'Sumberejo, Kec. Randublatung, Kab. Blora'],
    ['Atang Senjaya', 'Atang Senjaya, Kec. Kemang, Kab. Bogor'],
    ['Randublatng', 'Kec. Randublatung, Kab. Blora'],
  ])('puts for "%s" first: %s', async (text, first) => {
    const { items } = await searchRegions(sql, text)
    expect(nameInContext(items[0]!)).toBe(first)
  })

  it('tells the three Sumberejo of Blora apart', async () => {
    const blora = { id: await idOf(sql, '33.16'), level: 2 as const }
    const { items, total } = await searchRegions(sql, 'sumberejo', { within: blora, level: 4 })
    expect(total).toBe(3)
    expect(items.map(nameInContext).toSorted()).toEqual([
      'Sumberejo, Kec. Japah, Kab. Blora',
      'Sumberejo, Kec. Ngawen, Kab. Blora',
      'Sumberejo, Kec. Randublatung, Kab. Blora',
    ])
  })

  it('shows those of the own area first among equals', async () => {
    const near = { id: await idOf(sql, '33.16'), level: 2 as const }
    const { items } = await searchRegions(sql, 'sumberejo', { near, level: 4 })
    expect(items.slice(0, 3).every(({ districtId }) => districtId === near.id)).toBe(true)
    expect(items[3]!.districtId).not.toBe(near.id)
  })

  it('gives each find on one page only', async () => {
    const ids: number[] = []
    for (const page of [1, 2, 3]) {
      const { items } = await searchRegions(sql, 'sumberejo', { limit: 20, page })
      ids.push(...items.map(({ id }) => id))
    }
    expect(ids).toHaveLength((await searchRegions(sql, 'sumberejo')).total)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('is open to the door for tables that belong to everybody', async () => {
  const { items } = await searchRegions(reference, 'Kabupaten Blora')
  expect(items.map(({ code }) => code)).toEqual(['33.16'])
  await closePools()
})

describe('walking the tree', () => {
  it.each([
    ['33.16', 16],
    ['33', 35],
    ['00', 38],
    ['33.16.02', 18],
  ])('lists the regions directly inside %s: %i', async (code, count) => {
    const children = await listChildren(sql, await idOf(sql, code))
    expect(children).toHaveLength(count)
    expect(children.map((child) => child.code)).toEqual(children.map((child) => child.code).toSorted())
  })

  it('lists a level at any depth', async () => {
    const blora = { id: await idOf(sql, '33.16'), level: 2 as const }
    expect(await listInside(sql, blora, 4)).toHaveLength(295)
    expect(await listInside(sql, { id: 1, level: 0 }, 2)).toHaveLength(514)
  })

  it('leads from the nation down to a village', async () => {
    const ancestors = await listAncestors(sql, await idOf(sql, '33.16.02.2008'))
    expect(ancestors.map(({ name }) => name)).toEqual(['Indonesia', 'Jawa Tengah', 'Kabupaten Blora', 'Randublatung'])
    expect(await listAncestors(sql, 1)).toEqual([])
  })

  it('shows the tree of an earlier month: Papua had Merauke in June 2022', async () => {
    const [papua, south] = [await idOf(sql, '91'), await idOf(sql, '93')]
    const codes = async (parent: number, period: number) =>
      (await listChildren(sql, parent, { period })).map(({ code }) => code)
    expect(await codes(papua, 2022 * 12 + 5)).toContain('91.01')
    expect(await codes(south, 2022 * 12 + 5)).toEqual([])
    expect(await codes(papua, 2022 * 12 + 6)).not.toContain('91.01')
    expect(await codes(south, 2022 * 12 + 6)).toContain('93.01')
  })

  it.each(['33.16.99', '12345', 'Blora', ''])('knows no region of the code "%s"', async (code) => {
    expect(await findRegionByCode(sql, code)).toBeNull()
  })

  it('knows no region of an id never given', async () => {
    expect(await findRegion(sql, 2_000_000)).toBeNull()
    await expect(getRegion(sql, 2_000_000)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a region chosen in a field', () => {
  it.each([
    ['33.16.02.2008 · Sumberejo, Kec. Randublatung, Kab. Blora', {}, '33.16.02.2008'],
    ['3316022008', {}, '33.16.02.2008'],
    ['Sumberejo, Kec. Randublatung', {}, '33.16.02.2008'],
    ['91.01', {}, '93.01'],
    ['Kabupaten Bogor', {}, '32.01'],
    ['33.16', { level: 2 as const }, '33.16'],
    ['sumberejo', {}, null],
    ['Sumberejo, Kab. Blora', {}, null],
    ['33.16', { level: 4 as const }, null],
    ['99.99', {}, null],
    ['', {}, null],
  ])('"%s" with %o is %s', async (text, scope, code) => {
    expect((await findChosenRegion(sql, text, scope))?.code ?? null).toBe(code)
  })

  it('is refused outside the place asked for', async () => {
    const bogor = { id: await idOf(sql, '32.01'), level: 2 as const }
    expect(await findChosenRegion(sql, '33.16.02.2008', { within: bogor })).toBeNull()
    expect((await findChosenRegion(sql, '32.01.12', { within: bogor }))?.name).toBe('Kemang')
  })
})
