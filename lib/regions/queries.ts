import 'server-only'
import type { SqlReader } from '@/lib/db/sql-reader'
import { Refusal } from '@/lib/errors/refusal'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from './month'
import { joinAbove, NAME_COLUMNS, PATH_COLUMN, regionColumns } from './region-row'
import {
  LEVEL,
  NATION,
  type NamedRegion,
  parseRegionCode,
  type Region,
  type RegionKind,
  type RegionLevel,
} from './rules'

/** A region as it is today, closed or not, with the names above it; null when there is none. */
export async function findRegion(reader: SqlReader, id: number): Promise<NamedRegion | null> {
  const [region] = await listRegions(reader, [id])
  return region ?? null
}

/** The same, for ids that must exist: refuses an unknown one. */
export async function getRegion(reader: SqlReader, id: number): Promise<NamedRegion> {
  const region = await findRegion(reader, id)
  if (!region) throw new Refusal('not-found')
  return region
}

/** The regions of these ids with the names above them, in code order; unknown ids are left out. */
export function listRegions(reader: SqlReader, ids: readonly number[]): Promise<NamedRegion[]> {
  return reader.query<NamedRegion>(
    `select ${regionColumns('r')}, ${NAME_COLUMNS} from region r ${joinAbove('r')}
     where r.id = any($1::int[]) order by r.level, r.code`,
    [ids],
  )
}

/**
 * The region of a code, with or without dots: today's code first, then a code it
 * had before, then one of another system (BPS). Null when no region ever had it.
 */
export async function findRegionByCode(reader: SqlReader, code: string): Promise<NamedRegion | null> {
  // A zero byte from an address is no letter of any code, and the database refuses to look at one.
  if (code.includes('\0')) return null
  const dotted = code.trim() === NATION.code ? NATION.code : (parseRegionCode(code) ?? code.trim())
  const [found] = await reader.query<{ id: number }>(
    `select id from (
       select id, 0 as choice, null::date as since from region where code = $1 and closed_on is null
       union all select region_id, 1, valid_from from region_version where code = $1
       union all select region_id, 2, null from region_code where code in ($1, $2)
     ) as known order by choice, since desc nulls last limit 1`,
    [dotted, dotted.replaceAll('.', '')],
  )
  return found ? findRegion(reader, found.id) : null
}

/**
 * The regions directly inside another, in code order: today's, or those of a
 * period with the code, name, kind and parent they had then.
 */
export function listChildren(reader: SqlReader, parentId: number, at?: { period: Period }): Promise<NamedRegion[]> {
  if (!at) {
    return reader.query<NamedRegion>(
      `select ${regionColumns('r')}, ${NAME_COLUMNS} from region r ${joinAbove('r')}
       where r.parent_id = $1 and r.closed_on is null order by r.code`,
      [parentId],
    )
  }
  return reader.query<NamedRegion>(
    `with r as (
       select v.region_id as id, now.level, v.code, v.name, v.kind, v.parent_id,
              case now.level when 2 then v.parent_id else now.province_id end as province_id,
              case now.level when 3 then v.parent_id else now.district_id end as district_id,
              case now.level when 4 then v.parent_id else now.kecamatan_id end as kecamatan_id,
              now.closed_on
       from region_version v join region now on now.id = v.region_id
       where v.parent_id = $1 and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
     )
     select ${regionColumns('r')}, ${NAME_COLUMNS} from r ${joinAbove('r')} order by r.code`,
    [parentId, lastDayOf(at.period)],
  )
}

/** Every region of a level inside another (at any depth), as the tree stands today, in code order. */
export function listInside(
  reader: SqlReader,
  within: Pick<Region, 'id' | 'level'>,
  level: RegionLevel,
): Promise<NamedRegion[]> {
  const inside = within.level === LEVEL.nation ? '$2::int is not null' : `r.${PATH_COLUMN[within.level]} = $2`
  return reader.query<NamedRegion>(
    `select ${regionColumns('r')}, ${NAME_COLUMNS} from region r ${joinAbove('r')}
     where r.level = $1 and ${inside} and r.closed_on is null order by r.code`,
    [level, within.id],
  )
}

/** The regions above one, from the nation down to its parent: the breadcrumb. */
export function listAncestors(reader: SqlReader, id: number): Promise<NamedRegion[]> {
  return reader.query<NamedRegion>(
    `select ${regionColumns('r')}, ${NAME_COLUMNS}
     from region self join region r
       on r.id in (${NATION.id}, self.province_id, self.district_id, self.kecamatan_id) and r.id <> self.id
     ${joinAbove('r')}
     where self.id = $1 order by r.level`,
    [id],
  )
}

/** What a region was called, coded and part of. `from` is included, `to` is not; both `YYYY-MM-DD`. */
export interface RegionVersion {
  from: string
  to: string | null
  code: string
  name: string
  kind: RegionKind
  parentId: number | null
}

/** All versions of a region, oldest first. */
export function listVersions(reader: SqlReader, id: number): Promise<RegionVersion[]> {
  return reader.query<RegionVersion>(
    `select to_char(valid_from, 'YYYY-MM-DD') as from, to_char(valid_to, 'YYYY-MM-DD') as to,
            code, name, kind, parent_id as "parentId"
     from region_version where region_id = $1 order by valid_from`,
    [id],
  )
}
