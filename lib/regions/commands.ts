import 'server-only'
import type { SqlReader } from '@/lib/db/sql-reader'
import { Refusal } from '@/lib/errors/refusal'
import {
  addRegions,
  beginVersions,
  closeRegions,
  type HeldRegion,
  hold,
  linkSuccessors,
  requireFreeCodes,
  retracePaths,
} from './change-log'
import { regionColumns } from './region-row'
import { codeLevel, kindOfCode, LEVEL, type Region } from './rules'
import type { MergeRegions, MoveRegion, RecodeRegion, RenameRegion, SplitRegion } from './schema'

/*
 * Changes of the national tree, by decree and with its day. They run as the
 * owner of the tables (the operator's tool), inside one transaction that the
 * caller opened. Old versions stay: a report prints as it was.
 */

/** Counts again how many units a district's office and all above it expect, from the office's first period on. */
export async function refreshExpected(sql: SqlReader, districtId: number): Promise<void> {
  await sql.query('select refresh_expected($1::int)', [districtId])
}

/** Gives a region a new name from a day on. */
export async function renameRegion(sql: SqlReader, { id, name, ...dated }: RenameRegion): Promise<void> {
  const [region] = await hold(sql, [id], dated)
  await beginVersions(sql, dated.on, [{ ...region!, name }])
}

/**
 * Gives a region a new code from a day on; what lies inside follows with the new
 * beginning. A village's kind follows its code (a desa that becomes a kelurahan).
 */
export async function recodeRegion(sql: SqlReader, { id, code, ...dated }: RecodeRegion): Promise<void> {
  const [region] = await hold(sql, [id], dated)
  await renumber(sql, region!, { ...region!, code }, dated)
  await linkSuccessors(sql, dated.on, 'renumber', [[id, id]])
}

/**
 * Moves a region with all inside it under another parent of the same level as
 * its present one, under a code of that parent. A village does not leave an open
 * office this way: its rows would stay behind.
 */
export async function moveRegion(sql: SqlReader, { id, parentId, code, ...dated }: MoveRegion): Promise<void> {
  const [region] = await hold(sql, [id], dated)
  const [parent] = await hold(sql, [parentId], dated)
  if (parent!.level !== region!.level - 1) throw new Refusal('region.wrong-level')
  await requireSameOffice(sql, region!, parent!)
  await renumber(sql, region!, { ...region!, code, parentId }, dated)
  await retracePaths(sql, [id])
  await linkSuccessors(sql, dated.on, 'move', [[id, id]])
  if (region!.level === LEVEL.district) await recountProvince(sql, region!.provinceId!)
  await refreshOffices(sql, [region!.districtId, parent!.districtId])
}

/**
 * Cuts new regions out of one, beside it under the same parent. Answers their
 * ids. When the old one does not go on, what lies inside must have moved before.
 */
export async function splitRegion(sql: SqlReader, { id, into, keeps, ...dated }: SplitRegion): Promise<number[]> {
  const [region] = await hold(sql, [id], dated)
  if (!keeps) await requireEmpty(sql, [id])
  requireLevel(into, region!)
  // The first of the new ones may take over the code of the one that ends.
  await requireFreeCodes(
    sql,
    into.map(({ code }) => code),
    keeps ? [] : [id],
  )
  if (!keeps) await closeRegions(sql, dated.on, [id])
  const ids = await addRegions(sql, dated.on, region!.level, region!.parentId!, into)
  await linkSuccessors(
    sql,
    dated.on,
    'split',
    ids.map((born) => [id, born] as const),
  )
  await refreshOffices(sql, [region!.districtId])
  return ids
}

/**
 * Joins regions of one parent into one of them or into a new one. Answers its
 * id. What lies inside those that end must have moved before.
 */
export async function mergeRegions(sql: SqlReader, { ids, into, ...dated }: MergeRegions): Promise<number> {
  const target = 'id' in into ? into.id : null
  const held = await hold(sql, target ? [...ids, target] : ids, dated)
  const ending = ids.filter((id) => id !== target)
  const [first] = held
  if (held.some(({ parentId }) => parentId !== first!.parentId)) throw new Refusal('region.other-parent')
  await requireEmpty(sql, ending)
  if ('code' in into) {
    requireLevel([into], first!)
    await requireFreeCodes(sql, [into.code], ending)
  }
  await closeRegions(sql, dated.on, ending)
  const id = 'code' in into ? (await addRegions(sql, dated.on, first!.level, first!.parentId!, [into]))[0]! : into.id
  await linkSuccessors(
    sql,
    dated.on,
    'merge',
    ending.map((from) => [from, id] as const),
  )
  await refreshOffices(sql, [first!.districtId])
  return id
}

/** New versions for a region and all inside it whose code began with its old one. */
async function renumber(
  sql: SqlReader,
  before: HeldRegion,
  after: Region,
  { on, today }: { on: string; today: string },
) {
  requireLevel([after], before)
  const inside = await sql.query<Region>(
    `with recursive tree as (
       select * from region where parent_id = $1 and closed_on is null
       union all select c.* from tree t join region c on c.parent_id = t.id where c.closed_on is null
     ) select ${regionColumns('tree')} from tree where code ^@ $2 order by id`,
    [before.id, `${before.code}.`],
  )
  const follow = after.code === before.code ? [] : inside
  if (follow.length > 0)
    await hold(
      sql,
      follow.map(({ id }) => id),
      { on, today },
    )
  const changed = [
    { ...after, kind: kindOfCode(after.code) },
    ...follow.map((region) => ({ ...region, code: after.code + region.code.slice(before.code.length) })),
  ]
  await requireFreeCodes(
    sql,
    changed.map(({ code }) => code),
    changed.map(({ id }) => id),
  )
  await beginVersions(sql, on, changed)
}

function requireLevel(codes: readonly { code: string }[], { level }: Region): void {
  if (level === LEVEL.nation || codes.some(({ code }) => codeLevel(code) !== level))
    throw new Refusal('region.wrong-level')
}

async function requireEmpty(sql: SqlReader, ids: readonly number[]): Promise<void> {
  const [inside] = await sql.query(
    'select 1 from region where parent_id = any($1::int[]) and closed_on is null limit 1',
    [ids],
  )
  if (inside) throw new Refusal('region.not-empty')
}

async function requireSameOffice(sql: SqlReader, region: Region, parent: Region): Promise<void> {
  if (region.level <= LEVEL.district || region.districtId === parent.districtId) return
  const [office] = await sql.query('select 1 from tenant where id = any($1::int[]) limit 1', [
    [region.districtId, parent.districtId].filter((id) => id !== null),
  ])
  if (office) throw new Refusal('region.other-office')
}

/** The province that a district left: its own figure has no office of that district to come from any more. */
async function recountProvince(sql: SqlReader, provinceId: number): Promise<void> {
  await sql.query('delete from expected_units where region_id = $1', [provinceId])
  const [office] = await sql.query<{ id: number }>('select id from tenant where province_id = $1 limit 1', [provinceId])
  if (office) await refreshExpected(sql, office.id)
}

async function refreshOffices(sql: SqlReader, districtIds: readonly (number | null)[]): Promise<void> {
  const open = await sql.query<{ id: number }>('select id from tenant where id = any($1::int[])', [
    districtIds.filter((id) => id !== null),
  ])
  for (const { id } of open) await refreshExpected(sql, id)
}
