import { describe, expect, it } from 'vitest'
import { readSourceRegions } from '@/lib/regions/source'
import { layoutProvinces, layoutRows, PROVINCE_TILES, type Tile, tileLetters } from '@/lib/regions/tile-map'

const provinces = readSourceRegions().filter(({ level }) => level === 1)
const cells = (tiles: readonly Tile[]) => tiles.map(({ col, row }) => `${col}/${row}`)

describe('the tile map of the provinces', () => {
  const at = (code: string) => PROVINCE_TILES[code]!

  it('gives each of the 38 provinces a cell and a short name of its own', () => {
    expect(Object.keys(PROVINCE_TILES).toSorted()).toEqual(provinces.map(({ code }) => code))
    expect(new Set(cells(layoutProvinces(provinces))).size).toBe(38)
    expect(new Set(Object.values(PROVINCE_TILES).map(({ short }) => short)).size).toBe(38)
  })

  // Each island group in code prefixes, west to east; the last column of one is before the first of the next but one.
  const islands = { sumatera: '1', jawa: '3', kalimantan: '6', sulawesi: '7', papua: '9' }
  const columnsOf = (prefix: string) =>
    Object.keys(PROVINCE_TILES)
      .filter((code) => code.startsWith(prefix))
      .map((code) => at(code).col)

  it('lays the islands from west to east', () => {
    const { sumatera, jawa, kalimantan, sulawesi, papua } = islands
    expect(Math.max(...columnsOf(sumatera))).toBeLessThan(Math.max(...columnsOf(jawa)))
    expect(Math.max(...columnsOf(sumatera))).toBeLessThan(Math.min(...columnsOf(kalimantan)))
    expect(Math.max(...columnsOf(kalimantan))).toBeLessThan(Math.min(...columnsOf(sulawesi)))
    expect(Math.max(...columnsOf(sulawesi))).toBeLessThan(at('82').col)
    expect(at('82').col).toBeLessThan(Math.min(...columnsOf(papua)))
  })

  it.each([
    ['Aceh, Sumut, Riau, Kepri', ['11', '12', '14', '21'], 'col'],
    ['Banten to NTT', ['36', '32', '33', '35', '51', '52', '53'], 'col'],
    ['Kalbar, Kaltim', ['61', '64'], 'col'],
    ['Sulteng, Gorontalo, Sulut', ['72', '75', '71'], 'col'],
    ['Papua Barat, Tengah, Pegunungan', ['92', '94', '95'], 'col'],
    ['Aceh down to Lampung', ['11', '12', '13', '17', '18'], 'row'],
    ['Kaltara, Kaltim, Kalsel', ['65', '64', '63'], 'row'],
    ['Sulteng, Sulbar, Sulsel', ['72', '76', '73'], 'row'],
    ['Jateng, DIY', ['33', '34'], 'row'],
    ['Papua, Pegunungan, Selatan', ['91', '95', '93'], 'row'],
  ] as const)('keeps the order of %s', (_, codes, axis) => {
    const places = codes.map((code) => at(code)[axis])
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
  })

  it('puts a province it does not know below the others', () => {
    const tiles = layoutProvinces([...provinces, { id: 91_601, code: '97' }])
    expect(tiles.at(-1)).toEqual({ id: 91_601, col: 0, row: 7 })
  })
})

describe('tiles laid by rule', () => {
  const regions = (count: number) => Array.from({ length: count }, (_, id) => ({ id }))

  it.each([0, 1, 2, 35, 63])('stand side by side without overlap, wider than high: %i', (count) => {
    const tiles = layoutRows(regions(count))
    expect(new Set(cells(tiles)).size).toBe(count)
    expect(Math.max(0, ...tiles.map(({ col }) => col))).toBeGreaterThanOrEqual(
      Math.max(0, ...tiles.map(({ row }) => row)),
    )
  })

  it('keep to the columns given', () => {
    expect(cells(layoutRows(regions(5), 2))).toEqual(['0/0', '1/0', '0/1', '1/1', '0/2'])
  })

  it.each([
    ['Blora', 'Blor'],
    ['Sangatta Utara', 'SaUt'],
    ['Lambang Sari I, II, III', 'LaII'],
    ["Pu'uk", 'Puuk'],
    ['U', 'U'],
  ])('carry letters of their name: %s as %s', (name, letters) => {
    expect(tileLetters(name)).toBe(letters)
  })
})
