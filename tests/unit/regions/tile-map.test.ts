import { describe, expect, it } from 'vitest'
import { readSourceRegions } from '@/lib/regions/source'
import { layoutGroups, layoutProvinces, layoutRows, PROVINCE_TILES, type TileLayout } from '@/lib/regions/tile-map'

const provinces = readSourceRegions().filter(({ level }) => level === 1)
const cells = ({ tiles }: TileLayout) => tiles.map(({ col, row }) => `${col}/${row}`)

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
    const layout = layoutProvinces([...provinces, { id: 91_601, code: '97' }])
    expect(layout.tiles.at(-1)).toEqual({ id: 91_601, col: 0, row: 7 })
    expect(layout).toMatchObject({ columns: 17, rows: 8 })
  })
})

describe('tiles laid by rule', () => {
  it.each([0, 1, 2, 35, 63])('stand side by side without overlap: %i districts', (count) => {
    const layout = layoutRows(Array.from({ length: count }, (_, id) => ({ id })))
    expect(new Set(cells(layout)).size).toBe(count)
    expect(layout.columns).toBeGreaterThanOrEqual(layout.rows)
  })

  it.each([
    [[18, 28, 1, 0, 16], 24],
    [[9], 4],
    [[40, 40, 40], 3],
    [[], 24],
  ])('group villages %o in %i columns without overlap, below their heading', (sizes, columns) => {
    let id = 0
    const groups = sizes.map((size, at) => ({ id: at, regions: Array.from({ length: size }, () => ({ id: id++ })) }))
    const layout = layoutGroups(groups, columns)
    const taken = [
      ...cells(layout),
      ...layout.groups.flatMap(({ col, row, columns: width }) =>
        Array.from({ length: width }, (_, x) => `${col + x}/${row}`),
      ),
    ]
    expect(new Set(taken).size).toBe(taken.length)
    expect(layout.tiles).toHaveLength(id)
    expect(layout.groups).toHaveLength(groups.length)
    expect(layout.tiles.every(({ col, row }) => col < layout.columns && row < layout.rows)).toBe(true)
  })
})
