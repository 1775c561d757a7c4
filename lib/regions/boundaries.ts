import { type BoundaryShape, readBoundaryFile, UnreadableBoundaries } from './boundary-file'
import { buildTopology, type RingPoints } from './build-topology'
import { packLine } from './packed-arcs'
import { parseRegionCode, type Region } from './rules'
import { arcPoints, type Topology } from './topology'

/** A region of the office whose boundaries may be uploaded: its kecamatan and villages, with every code it had. */
export type BoundaryRegion = Pick<Region, 'id' | 'level' | 'code' | 'name'> & { oldCodes?: readonly string[] }

/** The rings of one region as they are kept: each ring a list of packed lines that neighbours share. */
export interface StoredOutline {
  regionId: number
  rings: string[][]
}

/** What a file holds, shown before anything is saved. */
export interface BoundaryPreview {
  /** The property that was taken for the code, null when none fits. */
  codeProperty: string | null
  outlines: StoredOutline[]
  matched: number
  /** Villages of the office that the file does not hold. */
  missing: Pick<BoundaryRegion, 'id' | 'code' | 'name'>[]
  unknown: number
  /** Sentences, each naming the area and what is wrong; those areas are left out. */
  problems: string[]
}

const PROBLEMS_SHOWN = 100
const POINTS_KEPT = 30_000
const FIRST_TOLERANCE = 2 // about 22 metres

/**
 * Reads an office's boundary file (GeoJSON or TopoJSON, WGS84). Areas are matched
 * to regions by a property whose values are region codes, whatever its name.
 * Lines are thinned out until they fit a page. Never throws for what a file holds.
 */
export function parseBoundaries(
  bytes: Uint8Array,
  districtCode: string,
  regions: readonly BoundaryRegion[],
): BoundaryPreview {
  const preview: BoundaryPreview = {
    codeProperty: null,
    outlines: [],
    matched: 0,
    missing: [],
    unknown: 0,
    problems: [],
  }
  const say = (problem: string) => {
    if (preview.problems.length < PROBLEMS_SHOWN) preview.problems.push(problem)
  }
  const byCode = new Map(
    regions.flatMap((region) => [region.code, ...(region.oldCodes ?? [])].map((code) => [code, region])),
  )
  const shapes = new Map<number, RingPoints[]>()
  try {
    const areas = readBoundaryFile(bytes)
    preview.codeProperty = findCodeProperty(areas, byCode)
    if (!preview.codeProperty) say(noCodeSentence(areas, districtCode))
    else for (const [at, area] of areas.entries()) take(area, at)
  } catch (error) {
    if (!(error instanceof UnreadableBoundaries)) throw error
    say(error.message)
  }

  function take(area: BoundaryShape, at: number): void {
    const text = area.properties[preview.codeProperty!]
    const code = text === undefined ? null : parseRegionCode(text)
    const region = code === null ? undefined : byCode.get(code)
    const place = `Wilayah ke-${at + 1}${text === undefined ? '' : ` (${text.slice(0, 40)})`}`
    if (!region) {
      preview.unknown++
      if (text === undefined) say(`${place} tidak memiliki ${preview.codeProperty}.`)
      else if (code && !code.startsWith(districtCode)) say(`${place} adalah kode wilayah di luar ${districtCode}.`)
      else say(`${place} bukan kode desa atau kecamatan yang dikenal.`)
    } else if (area.problem) say(`${region.name} (${region.code}) ${area.problem}.`)
    else if (area.rings.length > 0) shapes.set(region.id, [...(shapes.get(region.id) ?? []), ...area.rings])
  }

  preview.outlines = pack(shapes, say, regions)
  preview.matched = preview.outlines.length
  const held = new Set(preview.outlines.map(({ regionId }) => regionId))
  preview.missing = regions
    .filter(({ id, level }) => level === 4 && !held.has(id))
    .map(({ id, code, name }) => ({ id, code, name }))
  return preview
}

/** The property with the most values that are codes of this office; null when no value of any is. */
function findCodeProperty(areas: readonly BoundaryShape[], byCode: ReadonlyMap<string, BoundaryRegion>): string | null {
  const hits = new Map<string, number>()
  for (const { properties } of areas) {
    for (const [key, value] of Object.entries(properties)) {
      const region = byCode.get(parseRegionCode(value) ?? '')
      // A village's row often holds its kecamatan's code too: the finer one is meant.
      if (region) hits.set(key, (hits.get(key) ?? 0) + region.level ** 4)
    }
  }
  const [best] = [...hits].toSorted((a, b) => b[1] - a[1])
  return best?.[0] ?? null
}

function noCodeSentence(areas: readonly BoundaryShape[], districtCode: string): string {
  if (areas.length === 0) return 'Berkas tidak memuat satu wilayah pun.'
  const elsewhere = areas
    .flatMap(({ properties }) => Object.values(properties))
    .map(parseRegionCode)
    .find((code) => code && code.length > 5 && !code.startsWith(districtCode))
  return elsewhere
    ? `Kode dalam berkas (misalnya ${elsewhere}) bukan kode wilayah di ${districtCode}.`
    : `Tidak ada kolom yang berisi kode wilayah Kemendagri, misalnya ${districtCode}.01.2001.`
}

function pack(
  shapes: ReadonlyMap<number, RingPoints[]>,
  say: (problem: string) => void,
  regions: readonly BoundaryRegion[],
): StoredOutline[] {
  let tolerance = FIRST_TOLERANCE
  let topology = buildTopology(shapes, tolerance)
  while (topology.arcs.reduce((sum, arc) => sum + arc.length, 0) > POINTS_KEPT && tolerance < 500) {
    tolerance *= 2
    topology = buildTopology(shapes, tolerance)
  }
  return [...topology.shapes].flatMap(([regionId, rings]) => {
    if (rings.length > 0) return [{ regionId, rings: packRings(topology, rings) }]
    const region = regions.find(({ id }) => id === regionId)
    say(`${region?.name} (${region?.code}) tidak memiliki bentuk.`)
    return []
  })
}

/** Rings as lists of packed lines. A line that two regions share is the same text in both, or its reverse. */
function packRings(
  topology: Topology,
  rings: Topology['shapes'] extends Map<number, infer Rings> ? Rings : never,
): string[][] {
  return rings.map((ring) => ring.map((ref) => packLine(arcPoints(topology, ref))))
}
