import 'server-only'
import type { z } from 'zod'
import type { SqlReader } from '@/lib/db/sql-reader'
import { Refusal } from '@/lib/errors/refusal'
import type { Dated } from './change-log'
import { mergeRegions, moveRegion, recodeRegion, renameRegion, splitRegion } from './commands'
import { findRegionByCode, listRegions } from './queries'
import { type NamedRegion, parseRegionCode } from './rules'
import {
  mergeRegionsSchema,
  moveRegionSchema,
  recodeRegionSchema,
  renameRegionSchema,
  splitRegionSchema,
} from './schema'

/*
 * Changes of the national tree by codes, as decrees write them, for whoever runs
 * the server. Each answers the regions it touched as they are now; the commands
 * below it count the expected units again.
 */

/** Gives the region of a code a new name from a day on. */
export async function renameByCode(sql: SqlReader, code: string, name: string, dated: Dated): Promise<NamedRegion[]> {
  const { id } = await presentRegion(sql, code)
  await renameRegion(sql, checked(renameRegionSchema, { id, name, ...dated }))
  return listRegions(sql, [id])
}

/** Gives a region a new code from a day on, and all inside it the new beginning. */
export async function recodeByCode(
  sql: SqlReader,
  code: string,
  newCode: string,
  dated: Dated,
): Promise<NamedRegion[]> {
  const { id } = await presentRegion(sql, code)
  await recodeRegion(sql, checked(recodeRegionSchema, { id, code: newCode, ...dated }))
  return listRegions(sql, [id])
}

/** Moves a region under another parent; unless a code is given it keeps its last block behind the parent's. */
export async function moveByCode(
  sql: SqlReader,
  { code, parent: parentCode, newCode }: { code: string; parent: string; newCode?: string },
  dated: Dated,
): Promise<NamedRegion[]> {
  const region = await presentRegion(sql, code)
  const parent = await presentRegion(sql, parentCode)
  if (parent.level !== region.level - 1) throw new Refusal('region.wrong-level')
  const kept = `${parent.code}.${region.code.split('.').at(-1)}`
  await moveRegion(
    sql,
    checked(moveRegionSchema, { id: region.id, parentId: parent.id, code: newCode ?? kept, ...dated }),
  )
  return listRegions(sql, [region.id, parent.id])
}

/** Joins regions into the one that carries the code; with a name, into a new one of that code. */
export async function mergeByCode(
  sql: SqlReader,
  { codes, into, name }: { codes: readonly string[]; into: string; name?: string },
  dated: Dated,
): Promise<NamedRegion[]> {
  const ids: number[] = []
  for (const code of codes) ids.push((await presentRegion(sql, code)).id)
  const target = name === undefined ? { id: (await presentRegion(sql, into)).id } : { code: into, name }
  const id = await mergeRegions(sql, checked(mergeRegionsSchema, { ids, into: target, ...dated }))
  return listRegions(sql, [...ids, id])
}

/** Cuts new regions out of one, which goes on beside them unless it `ends`. */
export async function splitByCode(
  sql: SqlReader,
  { code, into, ends }: { code: string; into: readonly { code: string; name: string }[]; ends: boolean },
  dated: Dated,
): Promise<NamedRegion[]> {
  const { id } = await presentRegion(sql, code)
  const born = await splitRegion(sql, checked(splitRegionSchema, { id, into: [...into], keeps: !ends, ...dated }))
  return listRegions(sql, [id, ...born])
}

/** The region that carries a code today; an old code is refused with the one it has now. */
async function presentRegion(sql: SqlReader, code: string): Promise<NamedRegion> {
  const region = await findRegionByCode(sql, code)
  if (!region || region.closedOn !== null)
    throw new Refusal('not-found', {
      detail: region
        ? `${region.name} (${region.code}) sudah tidak ada sejak ${region.closedOn}.`
        : `Tidak ada wilayah dengan kode ${code}.`,
    })
  if (region.code !== (parseRegionCode(code) ?? code))
    throw new Refusal('not-found', {
      detail: `Kode ${code} sekarang ${region.code} (${region.name}). Sebut kode yang berlaku.`,
    })
  return region
}

function checked<Schema extends z.ZodType>(schema: Schema, typed: z.input<Schema>): z.output<Schema> {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('input-invalid', { detail: `${issue!.message}.` })
}
