import 'server-only'
import type { SqlReader } from '@/lib/db/sql-reader'
import { Refusal } from '@/lib/errors/refusal'
import { nameKey } from './name-key'
import { regionColumns } from './region-row'
import { bareName, kindOfCode, type Region } from './rules'

/** The day a change takes effect, and today. Both `YYYY-MM-DD`. */
export interface Dated {
  on: string
  today: string
}

/** A region taken for a change: locked, with the day its present version began. */
export type HeldRegion = Region & { since: string }

/**
 * Locks regions for a change on a day. Refuses what does not exist, is closed
 * already, or has a version that began later: the past is not rewritten.
 */
export async function hold(sql: SqlReader, ids: readonly number[], { on, today }: Dated): Promise<HeldRegion[]> {
  if (on > today) throw new Refusal('region.day-ahead')
  // One change of the tree at a time, so that ids and codes given below stay free.
  await sql.query("select pg_advisory_xact_lock(hashtext('lini.regions'))")
  const held = await sql.query<HeldRegion>(
    `select ${regionColumns('r')}, to_char(v.valid_from, 'YYYY-MM-DD') as since
     from region r join region_version v on v.region_id = r.id and v.valid_to is null
     where r.id = any($1::int[]) and r.closed_on is null order by r.id for update of r`,
    [ids],
  )
  if (held.length < new Set(ids).size) throw new Refusal('not-found')
  if (held.some(({ since }) => since > on)) throw new Refusal('region.day-before-version')
  return held
}

/** Refuses a code that another region carries today. */
export async function requireFreeCodes(sql: SqlReader, codes: readonly string[], except: readonly number[] = []) {
  const [taken] = await sql.query<{ code: string; name: string }>(
    `select code, name from region where code = any($1::text[]) and closed_on is null and id <> all($2::int[]) limit 1`,
    [codes, except],
  )
  if (taken || new Set(codes).size < codes.length) {
    throw new Refusal('region.code-taken', taken && { detail: `Kode ${taken.code} sudah dipakai ${taken.name}.` })
  }
}

/**
 * Ends the present version of each region on a day and begins the next one with
 * the given code, name and parent; a second change on the same day completes
 * the first. The region's current row follows.
 */
export async function beginVersions(sql: SqlReader, on: string, regions: readonly Region[]): Promise<void> {
  const next = [
    regions.map(({ id }) => id),
    regions.map(({ code }) => code),
    regions.map(({ name }) => name),
    regions.map(({ kind }) => kind),
    regions.map(({ parentId }) => parentId as number),
  ] as const
  await sql.query(
    `update region_version set valid_to = $2::date
     where region_id = any($1::int[]) and valid_to is null and valid_from < $2::date`,
    [next[0], on],
  )
  await sql.query(
    `insert into region_version (region_id, valid_from, code, name, kind, parent_id)
     select id, $6::date, code, name, kind, parent_id
     from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::int[]) as n (id, code, name, kind, parent_id)
     on conflict (region_id, valid_from) do update
     set code = excluded.code, name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id`,
    [...next, on],
  )
  await sql.query(
    `update region r set code = n.code, name = n.name, name_key = n.name_key, kind = n.kind, parent_id = n.parent_id
     from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[])
       as n (id, code, name, kind, parent_id, name_key)
     where r.id = n.id`,
    [...next, regions.map((region) => nameKey(bareName(region)))],
  )
}

/** Adds regions that begin on a day, under a parent that is there. Answers their new ids. */
export async function addRegions(
  sql: SqlReader,
  on: string,
  level: number,
  parentId: number,
  born: readonly { code: string; name: string }[],
): Promise<number[]> {
  const [{ last } = { last: 0 }] = await sql.query<{ last: number }>('select max(id) as last from region')
  const ids = born.map((_, at) => last + 1 + at)
  const kinds = born.map(({ code }) => kindOfCode(code))
  const keys = born.map(({ name }) => nameKey(bareName({ level: level as Region['level'], name })))
  await sql.query(
    `insert into region (id, level, code, name, name_key, kind, parent_id)
     select id, $6::smallint, code, name, name_key, kind, $7::int
     from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[]) as n (id, code, name, name_key, kind)`,
    [ids, born.map(({ code }) => code), born.map(({ name }) => name), keys, kinds, level, parentId],
  )
  await sql.query(
    `insert into region_version (region_id, valid_from, code, name, kind, parent_id)
     select id, $2::date, code, name, kind, parent_id from region where id = any($1::int[])`,
    [ids, on],
  )
  await retracePaths(sql, ids)
  return ids
}

/** Writes the ids above again for regions whose parent changed, and for all that lies inside them. */
export async function retracePaths(sql: SqlReader, ids: readonly number[]): Promise<void> {
  await sql.query(
    `with recursive tree as (
       select r.id, p.province_id, p.district_id, p.kecamatan_id, r.level
       from region r join region p on p.id = r.parent_id where r.id = any($1::int[])
       union all
       select c.id, case when t.level = 1 then t.id else t.province_id end,
              case when t.level = 2 then t.id else t.district_id end,
              case when t.level = 3 then t.id else t.kecamatan_id end, c.level
       from tree t join region c on c.parent_id = t.id
     )
     update region r set province_id = case when r.level = 1 then r.id else t.province_id end,
                         district_id = case when r.level = 2 then r.id else t.district_id end,
                         kecamatan_id = case when r.level = 3 then r.id else t.kecamatan_id end
     from tree t where r.id = t.id`,
    [ids],
  )
  await sql.query(
    'update tenant t set province_id = r.province_id from region r where r.id = t.id and r.id = any($1::int[])',
    [ids],
  )
}

/** Ends regions on a day: their last version stops, and the current row says so. */
export async function closeRegions(sql: SqlReader, on: string, ids: readonly number[]): Promise<void> {
  await sql.query(
    'update region_version set valid_to = $2::date where region_id = any($1::int[]) and valid_to is null',
    [ids, on],
  )
  await sql.query('update region set closed_on = $2::date where id = any($1::int[])', [ids, on])
}

/** Records which region follows on which; a second link of the same day and pair adds nothing. */
export async function linkSuccessors(
  sql: SqlReader,
  on: string,
  kind: 'split' | 'merge' | 'move' | 'renumber',
  links: readonly (readonly [from: number, to: number])[],
): Promise<void> {
  await sql.query(
    `insert into region_successor (from_id, to_id, on_date, kind)
     select from_id, to_id, $3::date, $4 from unnest($1::int[], $2::int[]) as l (from_id, to_id)
     on conflict do nothing`,
    [links.map(([from]) => from), links.map(([, to]) => to), on, kind],
  )
}
