import 'server-only'
import type { SqlReader, SqlValue } from '@/lib/db/sql-reader'
import { squeezeName } from './name-key'
import { joinAbove, NAME_COLUMNS, PATH_COLUMN, regionColumns } from './region-row'
import { LEVEL, type NamedRegion, type Region, type RegionLevel } from './rules'
import { readSearch, type SearchTerms } from './search-terms'

export interface RegionSearch {
  level?: RegionLevel
  /** Only regions inside this one (itself too). */
  within?: Pick<Region, 'id' | 'level'>
  /** Among equally good finds, those inside this one come first: the searcher's own area. */
  near?: Pick<Region, 'id' | 'level'>
  /** At most 100, 20 unless told. */
  limit?: number
  /** From 1. */
  page?: number
}

export interface FoundRegions {
  items: NamedRegion[]
  total: number
}

/**
 * Regions that exist today, found by name or by code (old and BPS codes too),
 * from two characters on, best first: code, whole name, beginning of the name, beginning of a word,
 * inside the name. When nothing fits, words may be spread over the names above
 * ("sumberejo blora"), and last, near spellings ("Sangata").
 */
export async function searchRegions(reader: SqlReader, text: string, search: RegionSearch = {}): Promise<FoundRegions> {
  const terms = readSearch(text)
  if (terms.name.length < 2) return { items: [], total: 0 }
  const attempts = terms.codePrefix ? [byCode(terms.codePrefix)] : [byName(terms), byWords(terms), byLikeness(terms)]
  for (const attempt of attempts) {
    const found = attempt ? await run(reader, attempt, search) : null
    if (found && found.total > 0) return found
  }
  return { items: [], total: 0 }
}

/** One way to search: a condition and a rank over `r`, with numbered values. Lower ranks come first. */
interface Attempt {
  where: string
  rank: string
  values: SqlValue[]
}

function byCode(prefix: string): Attempt {
  return {
    where: `r.id in (select id from region where code ^@ $1
             union all select region_id from region_code where code in ($1, $2)
             union all select region_id from region_version where code = $1)`,
    rank: 'case when r.code = $1 then 0 when r.code ^@ $1 then 2 else 1 end',
    values: [prefix, prefix.replaceAll('.', '')],
  }
}

// The last word of a name key is the name with its words run together.
const SQUEEZED = `substring(r.name_key from '[^ ]*$')`

function byName({ name, bare, above }: SearchTerms): Attempt {
  const values: SqlValue[] = [likeLiteral(name), squeezeName(name), above.map((word) => `%${likeLiteral(word)}%`)]
  const named = (at: number) => {
    // Two letters inside a name say nothing, and have no trigram to look them up by.
    const inside = squeezeName(String(values[at])).length >= 3
    return `(r.name_key like $${at + 1} || '%' or r.name_key like '% ' || $${at + 1} || '%'
             or r.name_key like '${inside ? '%' : '% '}' || $${at + 2} || '%')`
  }
  const rankOf = (at: number) => `case when ${SQUEEZED} = $${at + 2} then 0
      when r.name_key ^@ $${at + 1} or ${SQUEEZED} ^@ $${at + 2} then 1
      when r.name_key like '% ' || $${at + 1} || '%' then 2 else 3 end`
  const where = [named(0)]
  let rank = rankOf(0)
  if (bare) {
    values.push(likeLiteral(bare.name), squeezeName(bare.name), bare.kinds)
    where.push(`(r.kind = any($6) and ${named(3)})`)
    rank = `least(${rank}, case when r.kind = any($6) then ${rankOf(3)} end)`
  }
  return { where: `(${where.join(' or ')}) and ($3::text[] = '{}' or ${PATH_TEXT} like all($3))`, rank, values }
}

const PATH_TEXT = `concat_ws(' ', r.name_key, k.name_key, d.name_key, p.name_key)`

function byWords({ words, above }: SearchTerms): Attempt | null {
  if (words.length < 2) return null
  const patterns = words.map((word) => `%${likeLiteral(word)}%`)
  return {
    where: `r.name_key like any($1) and ${PATH_TEXT} like all($2)`,
    rank: `case when r.name_key ^@ $3 then 0 else 1 end`,
    values: [patterns, [...patterns, ...above.map((word) => `%${likeLiteral(word)}%`)], words[0] ?? ''],
  }
}

function byLikeness({ bare, name, above }: SearchTerms): Attempt | null {
  const squeezed = squeezeName(bare?.name ?? name)
  if (squeezed.length < 4) return null
  return {
    where: `$1 <% r.name_key and ($2::text[] = '{}' or ${PATH_TEXT} like all($2))`,
    rank: '$1 <<-> r.name_key',
    values: [squeezed, above.map((word) => `%${likeLiteral(word)}%`)],
  }
}

async function run(reader: SqlReader, attempt: Attempt, search: RegionSearch): Promise<FoundRegions> {
  const { level, within, near, limit = 20, page = 1 } = search
  const values: SqlValue[] = [...attempt.values]
  const where = ['r.closed_on is null', attempt.where]
  if (level !== undefined) where.push(`r.level = $${values.push(level)}`)
  if (within && within.level !== LEVEL.nation) where.push(`r.${PATH_COLUMN[within.level]} = $${values.push(within.id)}`)
  const far =
    near && near.level !== LEVEL.nation
      ? `(r.${PATH_COLUMN[near.level]} is distinct from $${values.push(near.id)})`
      : 'false'
  const size = Math.min(Math.max(Math.trunc(limit), 1), 100)
  const skip = (Math.max(Math.trunc(page), 1) - 1) * size

  const rows = await reader.query<NamedRegion & { total: string; rank: number }>(
    `with hit as (
       select r.*, ${attempt.rank} as rank, ${far} as far, count(*) over () as total
       from region r
       left join region k on k.id = r.kecamatan_id
       left join region d on d.id = r.district_id
       left join region p on p.id = r.province_id
       where ${where.join(' and ')}
       order by rank, far, r.level, r.name_key, r.code
       limit ${size} offset ${skip}
     )
     select ${regionColumns('hit')}, ${NAME_COLUMNS}, hit.total, hit.rank
     from hit ${joinAbove('hit')}
     order by hit.rank, hit.far, hit.level, hit.name_key, hit.code`,
    values,
  )
  const items = rows.map(({ total: _total, rank: _rank, ...region }) => region)
  return { items, total: Number(rows[0]?.total ?? 0) }
}

/** Folded names hold letters, digits and spaces only; this keeps it true should that change. */
const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '')
