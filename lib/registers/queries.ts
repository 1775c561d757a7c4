import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { foldName } from '@/lib/regions/name-key'
import type { ListFilter, ListView } from './address'
import { type Cell, columnOf, type Fields, type Values } from './fields'
import type { Entry, Register } from './register'

type Bind = (value: SqlValue) => string

/** What only the database side of a register knows. `t` is its table, `v` the village, `k` the kecamatan. */
export interface Reading {
  register: Register
  /** Expressions beside the row, by the name they get in `extras`. */
  extras?: Readonly<Record<string, string>>
  /** More tables; `day` is the office's today as it stands in the statement. */
  joins?(day: string): string
  /** More text that a search looks into. */
  searched?(day: string): string
  /** The condition of each of the register's filters. */
  filters?: Readonly<Record<string, (value: string, bind: Bind) => string>>
  /** The order of each sortable column. */
  sorts?: Readonly<Record<string, string>>
  /** A text array: what the entry counts as in the strip above the list. */
  parts?: string
  /** The year an entry belongs to, for the filter by year. */
  year?: string
}

const SORTS: Readonly<Record<string, string>> = {
  nama: 't.name_key',
  desa: 'v.name_key',
  kecamatan: 'k.name_key',
  sejak: 't.active_from',
}

const hasSpan = (reading: Reading) => reading.register.span === 'days'
const hasVillage = (reading: Reading) => 'villageId' in reading.register.fields
const hasKecamatan = (reading: Reading) => reading.register.place !== 'office'
const hasName = (reading: Reading) => 'name' in reading.register.fields

/** The register with the regions and what else its reading joins; `head` says where its rows come from. */
function source(reading: Reading, day: string, head = `${reading.register.table} t`): string {
  return `${head}
    left join region v on ${hasVillage(reading) ? 'v.id = t.village_id' : 'false'}
    left join region k on ${hasKecamatan(reading) ? 'k.id = t.kecamatan_id' : 'false'}
    ${reading.joins?.(day) ?? ''}`
}

/** True for entries that count on a day. */
const activeOn = (reading: Reading, day: string) =>
  hasSpan(reading) ? `(t.active_to is null or t.active_to > ${day}::date)` : 'not t.removed'

interface Condition {
  where: string
  values: SqlValue[]
  today: string
}

function condition(tx: TenantSql, reading: Reading, filter: ListFilter, today: string): Condition {
  const values: SqlValue[] = []
  const bind: Bind = (value) => `$${values.push(value)}`
  const where = [`t.tenant_id = ${bind(tx.tenantId)}`]
  const day = bind(today)
  if (filter.state !== 'semua') where.push(`${filter.state === 'nonaktif' ? 'not ' : ''}${activeOn(reading, day)}`)
  if (filter.kecamatanId !== null && hasKecamatan(reading))
    where.push(`t.kecamatan_id = ${bind(filter.kecamatanId)}::int`)
  if (filter.villageId !== null && hasVillage(reading)) where.push(`t.village_id = ${bind(filter.villageId)}::int`)
  for (const [name, value] of Object.entries(filter.more)) {
    const make = reading.filters?.[name]
    if (make) where.push(make(value, bind))
    else if (name === 'tahun' && reading.year) where.push(`${reading.year} = ${bind(value)}::int`)
  }
  const words = foldName(filter.search)
  if (words !== '') where.push(searched(reading, words, bind, day))
  // Bound even when no condition uses it: the day is always the second value.
  return { where: `${where.join(' and ')} and ${day}::date is not null`, values, today: day }
}

/** The beginning of the name by its index; else every word somewhere in the name, kind, village or kecamatan. */
function searched(reading: Reading, words: string, bind: Bind, day: string): string {
  const name = hasName(reading) ? 't.name_key' : `''`
  const all = `concat_ws(' ', ${[name, 'v.name_key', 'k.name_key', reading.searched?.(day)].filter(Boolean).join(', ')})`
  const patterns = words.split(' ').map((word) => `%${word}%`)
  return `(${name} ^@ ${bind(words)} or ${all} like all(${bind(patterns)}::text[]))`
}

type Row = {
  row: Record<string, Cell>
  villageName: string | null
  villageKind: string | null
  kecamatanName: string | null
  active: boolean
  extras: Record<string, Cell> | null
}

const selected = (reading: Reading, day: string) => `
  to_jsonb(t) as row, v.name as "villageName", v.kind as "villageKind", k.name as "kecamatanName",
  ${activeOn(reading, day)} as active,
  jsonb_build_object(${Object.entries(reading.extras ?? {})
    .map(([name, expression]) => `'${name}', ${expression}`)
    .join(', ')}) as extras`

function entryOf<Of extends Fields>(fields: Of, { row, extras, ...head }: Row): Entry<Of> {
  const cell = (name: string) => row[columnOf(name)] ?? null
  return {
    ...head,
    extras: extras ?? {},
    id: String(row.id),
    version: Number(row.version),
    sample: row.sample === true,
    villageId: cell('villageId') as number | null,
    kecamatanId: cell('kecamatanId') as number | null,
    activeFrom: cell('activeFrom') as string | null,
    activeTo: cell('activeTo') as string | null,
    inactiveReason: String(row.inactive_reason ?? ''),
    values: Object.fromEntries(Object.keys(fields).map((name) => [name, cell(name)])) as Values<Of>,
  }
}

/** How the rows of a page are ordered: the asked column, then the name, then the id so that no two are equal. */
function orderOf(reading: Reading, view: Pick<ListView, 'sort'>): { first: string; then: string } {
  const then = hasName(reading) ? 't.name_key' : 'v.name_key'
  return { first: reading.sorts?.[view.sort] ?? SORTS[view.sort] ?? then, then }
}

/**
 * A page of a register's entries and how many there are in all. `today` is the
 * office's day, `YYYY-MM-DD`. The filter is worked out once, over the narrow
 * columns it needs; whole rows are read for the page alone.
 */
export async function listEntries<Of extends Fields>(
  tx: TenantSql,
  reading: Reading,
  register: Register<Of>,
  view: ListView,
  today: string,
): Promise<{ items: Entry<Of>[]; total: number }> {
  const { where, values, today: day } = condition(tx, reading, view, today)
  const { first, then } = orderOf(reading, view)
  const direction = view.descending ? 'desc nulls last' : 'asc nulls last'
  const limit = [Math.max(1, view.size), (Math.max(1, view.page) - 1) * view.size]
  const rows = await tx.sql.query<Row & { total: number }>(
    `with found as materialized (
       select t.id, ${first} as first, ${then} as second from ${source(reading, day)} where ${where}
     ), page as materialized (
       select * from found order by first ${direction}, second, id
       limit $${values.length + 1}::int offset $${values.length + 2}::int
     )
     select ${selected(reading, day)}, (select count(*)::int from found) as total
     from ${source(reading, day, `page join ${register.table} t on t.tenant_id = $1 and t.id = page.id`)}
     order by page.first ${direction}, page.second, page.id`,
    [...values, ...limit],
  )
  // A page behind the last one has no row to carry the count.
  const total = rows[0]?.total ?? (view.page > 1 ? await countEntries(tx, reading, view, today) : 0)
  return { items: rows.map((row) => entryOf(register.fields, row)), total }
}

/** An entry by what a bulk step needs of it: which it is and at which version. */
export interface EntryMark {
  id: string
  version: number
}

/** The marks of the entries a filter leaves, in the list's order, at most `most`; and how many there are in all. */
export async function listMarks(
  tx: TenantSql,
  reading: Reading,
  view: ListView,
  today: string,
  most: number,
): Promise<{ items: EntryMark[]; total: number }> {
  const { where, values, today: day } = condition(tx, reading, view, today)
  const { first, then } = orderOf(reading, view)
  const direction = view.descending ? 'desc nulls last' : 'asc nulls last'
  const rows = await tx.sql.query<EntryMark & { total: number }>(
    `select t.id::text as id, t.version, (count(*) over ())::int as total from ${source(reading, day)} where ${where}
     order by ${first} ${direction}, ${then}, t.id limit $${values.length + 1}::int`,
    [...values, most],
  )
  return { items: rows.map(({ id, version }) => ({ id, version })), total: rows[0]?.total ?? 0 }
}

/** The marks of these ids, those of another office left out, in the order of the ids. */
export function listMarksOf(
  tx: Pick<TenantSql, 'sql' | 'tenantId'>,
  register: Pick<Register, 'table'>,
  ids: readonly string[],
): Promise<EntryMark[]> {
  return tx.sql.query<EntryMark>(
    `select t.id::text as id, t.version from ${register.table} t
     where t.tenant_id = $1 and t.id = any($2::uuid[]) order by array_position($2::uuid[], t.id)`,
    [tx.tenantId, ids],
  )
}

/** How an entry is called and where it is, for lists of many. */
export interface EntryName {
  name: string
  place: string
}

export async function listNames(
  tx: Pick<TenantSql, 'sql' | 'tenantId'>,
  register: Register,
  ids: readonly string[],
): Promise<Map<string, EntryName>> {
  if (ids.length === 0) return new Map()
  const village = 'villageId' in register.fields ? 't.village_id' : 'null'
  const kecamatan = register.place === 'office' ? 'null' : 't.kecamatan_id'
  const rows = await tx.sql.query<{ id: string; row: Record<string, Cell>; place: string }>(
    `select t.id::text as id, to_jsonb(t) as row,
       concat_ws(', ', v.name, case when k.name is not null then 'Kec. ' || k.name end) as place
     from ${register.table} t left join region v on v.id = ${village}::int left join region k on k.id = ${kecamatan}::int
     where t.tenant_id = $1 and t.id = any($2::uuid[])`,
    [tx.tenantId, ids],
  )
  const valuesOf = (row: Record<string, Cell>) =>
    Object.fromEntries(
      Object.keys(register.fields).map((name) => [name, row[columnOf(name)] ?? null]),
    ) as Values<Fields>
  return new Map(rows.map(({ id, row, place }) => [id, { name: register.nameOf(valuesOf(row)), place }]))
}

/** How many entries a filter leaves. */
export async function countEntries(
  tx: TenantSql,
  reading: Reading,
  filter: ListFilter,
  today: string,
): Promise<number> {
  const { where, values, today: day } = condition(tx, reading, filter, today)
  const [row] = await tx.sql.query<{ count: number }>(
    `select count(*)::int as count from ${source(reading, day)} where ${where}`,
    values,
  )
  return row?.count ?? 0
}

/** One entry, or the same refusal for a missing one and one of another office. */
export async function getEntry<Of extends Fields>(
  tx: TenantSql,
  reading: Reading,
  register: Register<Of>,
  id: string,
  today: string,
): Promise<Entry<Of>> {
  const [row] = await tx.sql.query<Row>(
    `select ${selected(reading, '$3')} from ${source(reading, '$3')}
     where t.tenant_id = $1 and t.id = $2::uuid and $3::date is not null`,
    [tx.tenantId, id, today],
  )
  if (!row) throw new Refusal('not-found')
  return entryOf(register.fields, row)
}

/** How many active entries of a kind a kecamatan has; `part` `*` counts each entry once. */
export interface PartCount {
  kecamatanId: number | null
  kecamatanName: string | null
  part: string
  count: number
}

/** The counts above a list: active entries of the whole office by kecamatan and part. */
export function countParts(tx: TenantSql, reading: Reading, today: string): Promise<PartCount[]> {
  const parts = reading.parts ? `array['*'] || ${reading.parts}` : `array['*']`
  const place = hasKecamatan(reading) ? 't.kecamatan_id' : 'null::int'
  return tx.sql.query<PartCount>(
    `select k.id as "kecamatanId", k.name as "kecamatanName", counted.part, counted.count from (
       select ${place} as kecamatan_id, part, count(*)::int as count
       from ${source(reading, '$2')} cross join lateral unnest(${parts}) part
       where t.tenant_id = $1 and ${activeOn(reading, '$2')} and $2::date is not null and part is not null
       group by 1, 2
     ) counted left join region k on k.id = counted.kecamatan_id
     order by k.name nulls last, counted.part`,
    [tx.tenantId, today],
  )
}

/** The years a register's entries belong to, latest first. */
export async function listYears(tx: TenantSql, reading: Reading): Promise<number[]> {
  if (!reading.year) return []
  const rows = await tx.sql.query<{ year: number }>(
    `select distinct ${reading.year} as year from ${reading.register.table} t where t.tenant_id = $1 order by 1 desc`,
    [tx.tenantId],
  )
  return rows.map((row) => row.year)
}

/** A village that has none of what was asked for. */
export interface VillageWithout {
  id: number
  code: string
  name: string
  kind: string
  kecamatanId: number
  kecamatanName: string
}

/** Villages of the office, as they stand today, with no active entry that fits; in code order. */
export function listVillagesWithout(
  tx: TenantSql,
  reading: Reading,
  fits: { more: Readonly<Record<string, string>>; kecamatanId: number | null },
  today: string,
): Promise<VillageWithout[]> {
  const filter: ListFilter = { search: '', kecamatanId: null, villageId: null, state: 'aktif', more: fits.more }
  const { where, values, today: day } = condition(tx, reading, filter, today)
  return tx.sql.query<VillageWithout>(
    `select r.id, r.code, r.name, r.kind, above.id as "kecamatanId", above.name as "kecamatanName"
     from region r join region above on above.id = r.kecamatan_id
     where r.district_id = $1 and r.level = 4 and r.closed_on is null
       and ($${values.length + 1}::int is null or r.kecamatan_id = $${values.length + 1}::int)
       and not exists (select from ${source(reading, day)} where ${where} and t.village_id = r.id)
     order by r.code`,
    [...values, fits.kecamatanId],
  )
}
