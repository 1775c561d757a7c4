/** Where a region's tile stands, in whole cells from the top left. */
export interface Tile {
  id: number
  col: number
  row: number
}

/**
 * The 38 provinces on a grid that keeps the archipelago's shape: west to east,
 * north to south, islands apart from each other. Short names are ISO 3166-2:ID.
 */
export const PROVINCE_TILES: Record<string, { short: string; col: number; row: number }> = {
  '11': { short: 'AC', col: 0, row: 0 }, // Sumatera
  '12': { short: 'SU', col: 1, row: 1 },
  '14': { short: 'RI', col: 2, row: 1 },
  '21': { short: 'KR', col: 3, row: 1 },
  '13': { short: 'SB', col: 1, row: 2 },
  '15': { short: 'JA', col: 2, row: 2 },
  '19': { short: 'BB', col: 4, row: 2 },
  '17': { short: 'BE', col: 2, row: 3 },
  '16': { short: 'SS', col: 3, row: 3 },
  '18': { short: 'LA', col: 3, row: 4 },
  '36': { short: 'BT', col: 4, row: 5 }, // Jawa, Bali, Nusa Tenggara
  '31': { short: 'JK', col: 5, row: 4 },
  '32': { short: 'JB', col: 5, row: 5 },
  '33': { short: 'JT', col: 6, row: 5 },
  '34': { short: 'YO', col: 6, row: 6 },
  '35': { short: 'JI', col: 7, row: 5 },
  '51': { short: 'BA', col: 8, row: 6 },
  '52': { short: 'NB', col: 9, row: 6 },
  '53': { short: 'NT', col: 10, row: 6 },
  '65': { short: 'KU', col: 8, row: 1 }, // Kalimantan
  '61': { short: 'KB', col: 7, row: 2 },
  '64': { short: 'KI', col: 8, row: 2 },
  '62': { short: 'KT', col: 7, row: 3 },
  '63': { short: 'KS', col: 8, row: 3 },
  '75': { short: 'GO', col: 11, row: 1 }, // Sulawesi
  '71': { short: 'SA', col: 12, row: 1 },
  '72': { short: 'ST', col: 10, row: 2 },
  '76': { short: 'SR', col: 10, row: 3 },
  '73': { short: 'SN', col: 10, row: 4 },
  '74': { short: 'SG', col: 11, row: 4 },
  '82': { short: 'MU', col: 13, row: 2 }, // Maluku, Papua
  '81': { short: 'MA', col: 13, row: 4 },
  '96': { short: 'PD', col: 14, row: 2 },
  '92': { short: 'PB', col: 14, row: 3 },
  '94': { short: 'PT', col: 15, row: 3 },
  '91': { short: 'PA', col: 16, row: 2 },
  '95': { short: 'PE', col: 16, row: 3 },
  '93': { short: 'PS', col: 16, row: 4 },
}

/** The nation's tiles. A province born later stands in a row of its own below until it is given a place. */
export function layoutProvinces(provinces: readonly { id: number; code: string }[]): Tile[] {
  const bottom = Math.max(...Object.values(PROVINCE_TILES).map(({ row }) => row)) + 1
  let spare = 0
  return provinces.map(({ id, code }) => {
    const place = PROVINCE_TILES[code]
    return place ? { id, col: place.col, row: place.row } : { id, col: spare++, row: bottom }
  })
}

/**
 * Regions side by side in their order: the districts of a province, or the
 * villages of a kecamatan. A little wider than high unless `columns` says otherwise.
 */
export function layoutRows(
  regions: readonly { id: number }[],
  columns = Math.max(1, Math.ceil(Math.sqrt(regions.length * 1.6))),
): Tile[] {
  return regions.map(({ id }, at) => ({ id, col: at % columns, row: Math.floor(at / columns) }))
}

/** Two to four letters for a tile: "Blor" for Blora, "SaUt" for Sangatta Utara. */
export function tileLetters(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(' ')
    .filter(Boolean)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return words.length < 2 ? first.slice(0, 4) : `${first.slice(0, 2)}${last.slice(0, 2)}`
}
