import 'server-only'
import type { SqlReader, SqlValue } from '@/lib/db/sql-reader'
import { PATH_COLUMN, regionColumns } from './region-row'
import { LEVEL, type Region, type RegionLevel } from './rules'

/**
 * One page of the regions that exist today, in code order: directly inside a parent,
 * or those of a level (at any depth inside the parent), or all.
 */
export async function listRegionPage(
  reader: SqlReader,
  { level, parent, page, size }: { level?: RegionLevel; parent?: Region; page: number; size: number },
): Promise<{ items: Region[]; total: number }> {
  const values: SqlValue[] = []
  const where = ['r.closed_on is null']
  if (level !== undefined) where.push(`r.level = $${values.push(level)}`)
  if (parent && level === undefined) where.push(`r.parent_id = $${values.push(parent.id)}`)
  else if (parent && parent.level !== LEVEL.nation)
    where.push(`r.${PATH_COLUMN[parent.level]} = $${values.push(parent.id)}`)
  const inside = where.join(' and ')
  const [items, [count]] = await Promise.all([
    reader.query<Region>(
      `select ${regionColumns('r')} from region r where ${inside} order by r.code, r.id
       limit $${values.length + 1} offset $${values.length + 2}`,
      [...values, size, (page - 1) * size],
    ),
    reader.query<{ total: number }>(`select count(*)::int as total from region r where ${inside}`, values),
  ])
  return { items, total: count?.total ?? 0 }
}

/** The regions of these codes as they are today, in the codes' order; null stands where a code leads nowhere. */
export async function listByCodes(reader: SqlReader, codes: readonly string[]): Promise<(Region | null)[]> {
  const rows = await reader.query<Region>(
    `select ${regionColumns('r')} from region r where r.code = any($1::text[]) and r.closed_on is null`,
    [codes],
  )
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return codes.map((code) => byCode.get(code) ?? null)
}
