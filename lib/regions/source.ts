import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Papa from 'papaparse'
import { nameKey } from './name-key'
import { bareName, codeLevel, kindOfCode, LEVEL, NATION, parentCode, type Region } from './rules'

export type SourceRegion = Region & { nameKey: string }

/** What Kepmendagri 300.2.2-2430/2025 counts. Another number means another edition of the data: ids would shift. */
export const EXPECTED_COUNTS = { provinces: 38, regencies: 514, districts: 7285, villages: 83762 } as const

/** The highest id the source gives; regions born later count on from here. */
export const LAST_SOURCE_ID = NATION.id + Object.values(EXPECTED_COUNTS).reduce((sum, count) => sum + count, 0)

/**
 * The whole tree from idn-area-data 4.0.1 (data ODbL, fityannugroho). Ids are
 * deterministic: nation 1, then provinces, districts, kecamatan and villages,
 * each in code order, so that every installation and backup agrees on them.
 */
export function readSourceRegions(): SourceRegion[] {
  const regions: SourceRegion[] = [regionOf(NATION.code, NATION.name, NATION.id, null)]
  const byCode = new Map<string, SourceRegion>([[NATION.code, regions[0]!]])

  for (const [file, count] of Object.entries(EXPECTED_COUNTS)) {
    const rows = readCsv(file)
    if (rows.length !== count) throw new Error(`idn-area-data ${file}: expected ${count} rows, found ${rows.length}`)
    for (const { code, name } of rows) {
      const parent = byCode.get(parentCode(code) ?? '')
      if (!parent) throw new Error(`idn-area-data ${file}: ${code} has no parent`)
      const region = regionOf(code, name, regions.length + 1, parent)
      regions.push(region)
      if (region.level !== LEVEL.village) byCode.set(code, region)
    }
  }
  return regions
}

function regionOf(code: string, name: string, id: number, parent: SourceRegion | null): SourceRegion {
  const level = codeLevel(code)
  return {
    id,
    level,
    code,
    name,
    nameKey: nameKey(bareName({ level, name })),
    kind: kindOfCode(code),
    parentId: parent?.id ?? null,
    provinceId: level === LEVEL.province ? id : (parent?.provinceId ?? null),
    districtId: level === LEVEL.district ? id : (parent?.districtId ?? null),
    kecamatanId: level === LEVEL.kecamatan ? id : (parent?.kecamatanId ?? null),
    closedOn: null,
  }
}

function readCsv(file: string): { code: string; name: string }[] {
  // The package's index is resolved, not its manifest: the files beside it are what we want.
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data')), '..', 'data')
  const text = readFileSync(join(folder, `${file}.csv`), 'utf8')
  const { data } = Papa.parse<{ code: string; name: string }>(text, { header: true, skipEmptyLines: true })
  return data.toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
