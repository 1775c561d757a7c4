import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { foldName } from '@/lib/regions/name-key'
import { LINE_LISTS, type Line, type LineList, readLines } from './lines'
import { seesPlace } from './policy'
import type { RapatKind, RapatState } from './rules'

/** A rapat as a list shows it. */
export interface RapatRow {
  id: string
  kind: RapatKind
  title: string
  kecamatanId: number | null
  kecamatanName: string | null
  heldOn: string
  fromTime: string
  toTime: string
  place: string
  state: RapatState
  /** Those on the list whose number is known; null where the list knows none. */
  listed: number | null
  unsaid: number
  presentSaid: number | null
  rtl: number
  rtlDone: number
  rtlLate: number
  sample: boolean
}

export interface RapatFilter {
  year: number | null
  kind: RapatKind | ''
  kecamatanId: number | null
  state: RapatState | ''
  search: string
}

const COLUMNS = `r.id::text as id, r.kind, r.title, r.kecamatan_id as "kecamatanId", k.name as "kecamatanName",
  to_char(r.held_on, 'YYYY-MM-DD') as "heldOn", r.from_time as "fromTime", r.to_time as "toTime", r.place, r.state,
  g.listed, g.unsaid, r.present_said as "presentSaid", t.rtl, t.done as "rtlDone", t.late as "rtlLate", r.sample`
const FROM = `from rapat r left join region k on k.id = r.kecamatan_id
  left join lateral (select sum(g.people)::int as listed, count(*) filter (where g.people is null)::int as unsaid
    from rapat_guest g where g.tenant_id = r.tenant_id and g.rapat_id = r.id and not g.withdrawn) g on true
  left join lateral (select count(*)::int as rtl, count(*) filter (where l.state = 'selesai')::int as done,
      count(*) filter (where l.state = any(array['belum', 'berjalan']) and l.due_on < $2::date)::int as late
    from rapat_rtl l where l.tenant_id = r.tenant_id and l.rapat_id = r.id and not l.withdrawn
      and l.state <> 'batal') t on true`

/** The kecamatan whose rapat a person sees beside the whole district's; null for all. */
const placeOf = ({ actor }: TenantSql): number | null =>
  actor.region.level <= 2 ? null : (actor.region.kecamatanId ?? actor.region.id)

/** Rapat within a person's sight, latest first. */
export function listRapat(tx: TenantSql, filter: RapatFilter, today: string): Promise<RapatRow[]> {
  const values: SqlValue[] = [tx.tenantId, today]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const where = ['r.tenant_id = $1']
  const own = placeOf(tx)
  if (own !== null) where.push(`(r.kecamatan_id is null or r.kecamatan_id = ${bind(own)}::int)`)
  if (filter.year !== null)
    where.push(
      `r.held_on >= ${bind(`${filter.year}-01-01`)}::date and r.held_on <= ${bind(`${filter.year}-12-31`)}::date`,
    )
  if (filter.kind !== '') where.push(`r.kind = ${bind(filter.kind)}`)
  if (filter.kecamatanId !== null) where.push(`r.kecamatan_id = ${bind(filter.kecamatanId)}::int`)
  where.push(filter.state === '' ? `r.state <> 'batal'` : `r.state = ${bind(filter.state)}`)
  for (const word of foldName(filter.search).split(' ').filter(Boolean))
    where.push(`lower(concat_ws(' ', r.title, r.place, r.led_by, k.name)) like ${bind(`%${word}%`)}`)
  return tx.sql.query<RapatRow>(
    `select ${COLUMNS} ${FROM} where ${where.join(' and ')} order by r.held_on desc, r.from_time desc, r.id limit 500`,
    values,
  )
}

/** How many of a kind were held and are planned, by kecamatan and month of a year. */
export interface MonthCount {
  kecamatanId: number
  month: number
  held: number
  planned: number
}

export function countByMonth(tx: TenantSql, kind: RapatKind, year: number): Promise<MonthCount[]> {
  return tx.sql.query<MonthCount>(
    `select r.kecamatan_id as "kecamatanId", extract(month from r.held_on)::int as month,
       count(*) filter (where r.state = 'selesai')::int as held, count(*) filter (where r.state = 'rencana')::int as planned
     from rapat r where r.tenant_id = $1 and r.kind = $2 and r.kecamatan_id is not null and r.state <> 'batal'
       and r.held_on >= $3::date and r.held_on <= $4::date and ($5::int is null or r.kecamatan_id = $5::int)
     group by 1, 2`,
    [tx.tenantId, kind, `${year}-01-01`, `${year}-12-31`, placeOf(tx)],
  )
}

/** The years that have a rapat, latest first. */
export async function listYears(tx: TenantSql): Promise<number[]> {
  const rows = await tx.sql.query<{ year: number }>(
    `select distinct extract(year from held_on)::int as year from rapat where tenant_id = $1 order by 1 desc`,
    [tx.tenantId],
  )
  return rows.map(({ year }) => year)
}

export interface Kecamatan {
  id: number
  code: string
  name: string
}

/** The office's kecamatan of today in code order; for somebody of one, that one. */
export function listKecamatan(tx: TenantSql): Promise<Kecamatan[]> {
  return tx.sql.query<Kecamatan>(
    `select k.id, k.code, k.name from region k
     where k.level = 3 and k.district_id = $1 and ($2::int is null or k.id = $2::int)
       and exists (select from region_version v where v.region_id = k.id and v.valid_to is null)
     order by k.code`,
    [tx.tenantId, placeOf(tx)],
  )
}

/** A rapat with everything that was written of it. */
export interface Rapat extends RapatRow, Readonly<Record<LineList, Line[]>> {
  ledBy: string
  ledAs: string
  behalfOf: string
  fund: string
  fundNote: string
  aim: string
  guestCode: string
  guestUntil: Date | null
  edition: string
  source: string
  madeName: string
  version: number
}

/** One rapat; the same refusal for one that is missing, of another kecamatan, and of another office. */
export async function getRapat(tx: TenantSql, id: string, today: string): Promise<Rapat> {
  const [found] = await tx.sql.query<Rapat>(
    `select ${COLUMNS}, r.led_by as "ledBy", r.led_as as "ledAs", r.behalf_of as "behalfOf", r.fund,
       r.fund_note as "fundNote", r.aim, ${LINE_LISTS.map((list) => `r.${list}`).join(', ')},
       r.guest_code as "guestCode", r.guest_until as "guestUntil", r.edition, r.source, r.made_name as "madeName", r.version
     ${FROM} where r.tenant_id = $1 and r.id = $3::uuid`,
    [tx.tenantId, today, id],
  )
  if (!found || !seesPlace(tx.actor, found.kecamatanId)) throw new Refusal('not-found')
  const lines = Object.fromEntries(LINE_LISTS.map((list) => [list, readLines(found[list])]))
  return { ...found, ...lines } as Rapat
}

/** Somebody who was there, or several of one instansi. */
export interface Guest {
  id: string
  name: string
  instansi: string
  position: string
  people: number | null
  via: 'qr' | 'daftar'
  signedAt: Date
  version: number
}

/** Who was there, by instansi and name. */
export function listGuests(tx: TenantSql, rapatId: string): Promise<Guest[]> {
  return tx.sql.query<Guest>(
    `select id::text as id, name, instansi, position, people, via, created_at as "signedAt", version
     from rapat_guest where tenant_id = $1 and rapat_id = $2::uuid and not withdrawn
     order by instansi_key, name_key, created_at, id`,
    [tx.tenantId, rapatId],
  )
}

/** A photo of a rapat. */
export interface RapatPhoto {
  id: string
  fileId: string
  caption: string
  byName: string
  version: number
}

export function listPhotos(tx: TenantSql, rapatId: string): Promise<RapatPhoto[]> {
  return tx.sql.query<RapatPhoto>(
    `select id::text as id, file_id::text as "fileId", caption, by_name as "byName", version
     from rapat_file where tenant_id = $1 and rapat_id = $2::uuid and not removed order by created_at, id`,
    [tx.tenantId, rapatId],
  )
}
