import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import type { BoundaryPreview } from './boundaries'
import { drawShapes } from './draw'
import { type BoundaryStep, findLastStep } from './former-outlines'
import { type Outline, type OutlineMap, outlinesOf } from './outlines'
import { getRegion, listInside } from './queries'
import { LEVEL, type NamedRegion } from './rules'
import { joinOutlines } from './uploaded-outlines'

const BOX = { width: 640, height: 480 }

/** What a boundary file holds, drawn and counted for the person who chose it. */
export interface BoundaryCheck {
  /** The property that was taken for the code, null when none fits. */
  codeProperty: string | null
  villages: number
  kecamatan: number
  unknown: number
  missing: { code: string; name: string; kecamatan: string }[]
  problems: string[]
  /** What was understood: its villages, or its kecamatan when it holds no village; null when nothing was. */
  map: { width: number; height: number; outlines: Omit<Outline, 'code'>[] } | null
}

/** Draws and counts what a file was understood to hold. */
export async function describeBoundaries(tx: TenantTx, preview: BoundaryPreview): Promise<BoundaryCheck> {
  const district = { id: tx.tenantId, level: LEVEL.district }
  const villages = await listInside(tx.sql, district, LEVEL.village)
  const kecamatan = await listInside(tx.sql, district, LEVEL.kecamatan)
  const held = new Set(preview.outlines.map(({ regionId }) => regionId))
  const heldOf = (regions: NamedRegion[]) => regions.filter(({ id }) => held.has(id))
  const [heldVillages, heldKecamatan] = [heldOf(villages), heldOf(kecamatan)]
  const kecamatanNames = new Map(villages.map(({ id, kecamatanName }) => [id, kecamatanName ?? '']))
  return {
    codeProperty: preview.codeProperty,
    villages: heldVillages.length,
    kecamatan: heldKecamatan.length,
    unknown: preview.unknown,
    missing: preview.missing.map(({ id, code, name }) => ({ code, name, kecamatan: kecamatanNames.get(id) ?? '' })),
    problems: preview.problems,
    map: drawn(preview, heldVillages.length > 0 ? heldVillages : heldKecamatan),
  }
}

function drawn(preview: BoundaryPreview, regions: readonly NamedRegion[]): BoundaryCheck['map'] {
  if (regions.length === 0) return null
  const topology = joinOutlines(preview.outlines)
  const shapes = new Map(regions.map(({ id }) => [id, topology.shapes.get(id)!]))
  const { width, height, paths, marks } = drawShapes(topology, shapes, BOX)
  return {
    width,
    height,
    outlines: regions.map(({ id, name }) => ({ id, name, d: paths.get(id)!, at: marks.get(id)! })),
  }
}

/** The village map that an office's screens draw today, and what it is drawn from. */
export interface OfficeMap {
  /** In code order. `own`: its boundaries were uploaded by the office. */
  villages: (NamedRegion & { own: boolean })[]
  /** How many kecamatan the office uploaded boundaries for. */
  kecamatan: number
  /** What the office wrote as the source of its boundaries; empty when it has none. */
  credit: string
  /** Null where neither the office nor Lini has boundaries: tiles stand in. */
  outlines: OutlineMap | null
  lastStep: BoundaryStep | null
}

/** The office's own village map. */
export async function getOfficeMap(tx: TenantTx): Promise<OfficeMap> {
  const district = await getRegion(tx.sql, tx.tenantId)
  const villages = await listInside(tx.sql, district, LEVEL.village)
  const uploaded = await tx.sql.query<{ id: number; level: number; credit: string }>(
    'select r.id, r.level, o.credit from region_outline o join region r on r.id = o.region_id where o.tenant_id = $1',
    [tx.tenantId],
  )
  const own = new Set(uploaded.map(({ id }) => id))
  return {
    villages: villages.map((village) => ({ ...village, own: own.has(village.id) })),
    kecamatan: uploaded.filter(({ level }) => level === LEVEL.kecamatan).length,
    credit: uploaded[0]?.credit ?? '',
    outlines: await outlinesOf(tx.sql, district, LEVEL.village, BOX),
    lastStep: await findLastStep(tx),
  }
}
