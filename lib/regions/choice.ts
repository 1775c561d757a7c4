import 'server-only'
import type { SqlReader } from '@/lib/db/sql-reader'
import { findRegionByCode } from './queries'
import { contains, type NamedRegion } from './rules'
import { type RegionSearch, searchRegions } from './search'

/**
 * The region a person chose in a `RegionField`: by the code its text begins with,
 * or by a name that fits one region only. Null when it fits none, several, or
 * one of another level or place than asked.
 */
export async function findChosenRegion(
  reader: SqlReader,
  text: string,
  { level, within }: Pick<RegionSearch, 'level' | 'within'> = {},
): Promise<NamedRegion | null> {
  const code = /^\s*(\d[\d.]*)/.exec(text)?.[1]
  if (!code) {
    const { items, total } = await searchRegions(reader, text, { level, within, limit: 1 })
    return total === 1 ? items[0]! : null
  }
  const region = await findRegionByCode(reader, code)
  if (!region || region.closedOn !== null) return null
  if (level !== undefined && region.level !== level) return null
  return within && !contains(within, region) ? null : region
}
