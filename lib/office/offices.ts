import 'server-only'
import { reference } from '@/lib/db/reference'
import type { SqlValue } from '@/lib/db/sql-reader'
import { squeezeName } from '@/lib/regions/name-key'

/** A district, and whether its office uses Lini. */
export interface DistrictOffice {
  id: number
  code: string
  name: string
  provinceName: string
  /** `YYYY-MM-DD`, null while the office is not open. */
  openedOn: string | null
  zone: string | null
  sample: boolean | null
}

export interface OfficeSearch {
  /** Part of the name of a district or province, or the beginning of a code. */
  q?: string
  /** Only open ones, only those that are not; both when left out. */
  open?: boolean
  /** From 1. */
  page?: number
}

export const OFFICES_PER_PAGE = 50

/** Every district of today with its office, in code order, and how many fit the search. */
export async function listDistrictOffices({ q = '', open, page = 1 }: OfficeSearch) {
  const values: SqlValue[] = []
  const where = ['r.level = 2', 'r.closed_on is null']
  const text = q.trim().slice(0, 100)
  if (text) {
    const name = `$${values.push(squeezeName(text))}`
    const code = `$${values.push(text)}`
    where.push(`(replace(r.name_key, ' ', '') like '%' || ${name} || '%' and ${name} <> ''
      or replace(p.name_key, ' ', '') like '%' || ${name} || '%' and ${name} <> '' or r.code ^@ ${code})`)
  }
  if (open !== undefined) where.push(`(t.id is not null) = $${values.push(open)}::boolean`)
  const skip = (Math.max(1, Math.trunc(page)) - 1) * OFFICES_PER_PAGE
  const rows = await reference.query<DistrictOffice & { total: number }>(
    `select r.id, r.code, r.name, p.name as "provinceName", to_char(t.opened_on, 'YYYY-MM-DD') as "openedOn", t.zone,
       t.sample, count(*) over () as total
     from region r join region p on p.id = r.province_id left join tenant t on t.id = r.id
     where ${where.join(' and ')} order by r.code limit ${OFFICES_PER_PAGE} offset ${skip}`,
    values,
  )
  return { items: rows.map(({ total: _total, ...office }) => office), total: rows[0]?.total ?? 0 }
}

/** How many of today's districts have an open office. */
export async function countOffices(): Promise<{ open: number; districts: number }> {
  const [counts] = await reference.query<{ open: number; districts: number }>(
    `select (select count(*) from tenant) as open,
       (select count(*) from region where level = 2 and closed_on is null) as districts`,
  )
  return counts!
}

/** One district with its office, by its code of today; null when there is none. */
export async function findDistrictOffice(code: string): Promise<DistrictOffice | null> {
  const [office] = await reference.query<DistrictOffice>(
    `select r.id, r.code, r.name, p.name as "provinceName", to_char(t.opened_on, 'YYYY-MM-DD') as "openedOn", t.zone,
       t.sample
     from region r join region p on p.id = r.province_id left join tenant t on t.id = r.id
     where r.code = $1 and r.level = 2 and r.closed_on is null`,
    [code],
  )
  return office ?? null
}
