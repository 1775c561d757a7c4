import 'server-only'
import { z } from 'zod'
import { recordAudit } from '@/lib/audit/record'
import type { SqlReader } from '@/lib/db/sql-reader'
import type { TenantSql, TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { type BoundaryPreview, type BoundaryRegion, parseBoundaries, type StoredOutline } from './boundaries'
import { keepFormer, readFormer } from './former-outlines'
import { packLine, unpackLine } from './packed-arcs'
import { mayUploadBoundaries } from './policy'
import { getRegion, listInside } from './queries'
import { LEVEL } from './rules'
import type { Ring, Topology } from './topology'

const storedRings = z.array(z.array(z.string()))

/** The boundaries an office uploaded, with the credit it gave; null when it has none or the reader may not see them. */
export async function readUploaded(
  reader: SqlReader,
  districtId: number,
): Promise<{ topology: Topology; credit: string } | null> {
  const rows = await reader.query<{ regionId: number; rings: unknown; credit: string }>(
    `select region_id as "regionId", rings, credit from region_outline where tenant_id = $1 order by region_id`,
    [districtId],
  )
  if (rows.length === 0) return null
  const stored = rows.map(({ regionId, rings }) => ({ regionId, rings: storedRings.parse(rings) }))
  return { topology: joinOutlines(stored), credit: rows[0]!.credit }
}

/** Stored outlines as one topology: a line that two regions hold is one arc again. */
export function joinOutlines(outlines: readonly StoredOutline[]): Topology {
  const topology: Topology = { arcs: [], shapes: new Map() }
  const known = new Map<string, number>()
  const refOf = (text: string): number => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const line = unpackLine(text)
    const ref = topology.arcs.push(line) - 1
    // The neighbour holds the same line the other way round.
    known.set(packLine(line.toReversed()), ~ref)
    known.set(text, ref)
    return ref
  }
  for (const { regionId, rings } of outlines) {
    topology.shapes.set(
      regionId,
      rings.map((ring): Ring => ring.map(refOf)),
    )
  }
  return topology
}

/** What a boundary file of this office holds, to be looked at before it is saved. Refuses who may not upload. */
export async function previewBoundaries(tx: TenantSql, bytes: Uint8Array): Promise<BoundaryPreview> {
  if (!mayUploadBoundaries(tx.actor)) throw new Refusal('not-allowed')
  const district = await getRegion(tx.sql, tx.tenantId)
  return parseBoundaries(bytes, district.code, await boundaryRegions(tx.sql, district.id))
}

/**
 * Puts a file's boundaries in the place of the office's earlier ones. `credit` is
 * shown under its maps. Answers the preview; saves nothing when no area matched.
 */
export async function saveBoundaries(tx: TenantTx, bytes: Uint8Array, credit: string): Promise<BoundaryPreview> {
  const preview = await previewBoundaries(tx, bytes)
  if (preview.matched === 0) return preview
  const former = await keepFormer(tx)
  await replaceOutlines(tx, preview.outlines, credit.trim().slice(0, 200))
  await recordAudit(tx, 'boundaries.uploaded', String(tx.tenantId), { matched: preview.matched, former })
  return preview
}

/** Takes the office's boundaries away; its maps show those that come with Lini again, or tiles. Refuses when it has none. */
export async function removeBoundaries(tx: TenantTx): Promise<void> {
  if (!mayUploadBoundaries(tx.actor)) throw new Refusal('not-allowed')
  const former = await keepFormer(tx)
  if (!former) throw new Refusal('not-found')
  await replaceOutlines(tx, [], '')
  await recordAudit(tx, 'boundaries.removed', String(tx.tenantId), { former })
}

/**
 * Undoes the last step: the boundaries that it took away or replaced stand
 * again. Refuses when nothing was replaced, or it was undone already.
 */
export async function restoreBoundaries(tx: TenantTx): Promise<void> {
  if (!mayUploadBoundaries(tx.actor)) throw new Refusal('not-allowed')
  const former = await readFormer(tx)
  if (!former) throw new Refusal('changed-meanwhile')
  await replaceOutlines(tx, former.outlines, former.credit)
  await recordAudit(tx, 'boundaries.restored', String(tx.tenantId), { matched: former.outlines.length })
}

async function replaceOutlines(tx: TenantTx, outlines: readonly StoredOutline[], credit: string): Promise<void> {
  await tx.sql.query('delete from region_outline where tenant_id = $1', [tx.tenantId])
  await tx.sql.query(
    `insert into region_outline (tenant_id, region_id, rings, credit, uploaded_by)
     select $1, region_id, rings::jsonb, $4, $5::uuid from unnest($2::int[], $3::text[]) as o (region_id, rings)`,
    [
      tx.tenantId,
      outlines.map(({ regionId }) => regionId),
      outlines.map(({ rings }) => JSON.stringify(rings)),
      credit,
      tx.actor.accountId,
    ],
  )
}

async function boundaryRegions(sql: SqlReader, districtId: number): Promise<BoundaryRegion[]> {
  const district = { id: districtId, level: LEVEL.district }
  const regions = [
    ...(await listInside(sql, district, LEVEL.kecamatan)),
    ...(await listInside(sql, district, LEVEL.village)),
  ]
  const old = await sql.query<{ id: number; code: string }>(
    `select v.region_id as id, v.code from region_version v join region r on r.id = v.region_id
     where r.district_id = $1 and v.valid_to is not null`,
    [districtId],
  )
  const oldCodes = new Map<number, string[]>()
  for (const { id, code } of old) oldCodes.set(id, [...(oldCodes.get(id) ?? []), code])
  return regions.map(({ id, level, code, name }) => ({ id, level, code, name, oldCodes: oldCodes.get(id) ?? [] }))
}
