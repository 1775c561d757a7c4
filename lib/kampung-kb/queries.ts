import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type ListFilter, type ListView, WHOLE_LIST } from '@/lib/registers/address'
import { countEntries, listEntries, type Reading } from '@/lib/registers/queries'
import { kampungKbRegister } from './register'
import type { ClassSpan, KampungKbClass } from './rules'

export const kampungKbReading: Reading = {
  register: kampungKbRegister,
  extras: { class: 'c.class', classFrom: 'c.from_on', classSk: 'c.sk_number' },
  // The class in force: the last one that was not taken back. An ended Kampung KB shows the class it ended with.
  joins: () => `left join lateral (
      select c.class, c.from_on, c.sk_number from kampung_kb_class c
      where c.tenant_id = t.tenant_id and c.kampung_kb_id = t.id and (c.to_on is null or c.to_on > c.from_on)
      order by c.from_on desc limit 1) c on true`,
  filters: {
    kelas: (value, bind) => (value === 'belum' ? 'c.class is null' : `c.class = ${bind(value)}`),
  },
  sorts: { kelas: 'c.class', pencanangan: 't.active_from' },
  parts: `array[coalesce(c.class, 'belum')]`,
  year: 'extract(year from t.active_from)::int',
}

const FIRST_PAGE = { ...WHOLE_LIST, sort: 'nama', descending: false, page: 1, size: 100 }

/** A page of Kampung KB with the class in force, active ones by name unless the filter says otherwise. */
export const listKampungKb = (tx: TenantSql, filter: Partial<ListView>, today: string) =>
  listEntries(tx, kampungKbReading, kampungKbRegister, { ...FIRST_PAGE, ...filter }, today)

/** How many Kampung KB a filter leaves: active ones unless it says otherwise. */
export const countKampungKb = (tx: TenantSql, filter: Partial<ListFilter>, today: string) =>
  countEntries(tx, kampungKbReading, { ...WHOLE_LIST, ...filter }, today)

/** A decreed class with its decree. */
export interface DecreedClass extends ClassSpan {
  class: KampungKbClass
  skNumber: string
  source: string
  sample: boolean
}

/** Every class a Kampung KB was given, oldest first, those taken back among them. */
export function listClasses(tx: TenantSql, id: string): Promise<DecreedClass[]> {
  return tx.sql.query<DecreedClass>(
    `select class, to_char(from_on, 'YYYY-MM-DD') as from, to_char(to_on, 'YYYY-MM-DD') as to,
            sk_number as "skNumber", source, sample
     from kampung_kb_class where tenant_id = $1 and kampung_kb_id = $2::uuid order by from_on`,
    [tx.tenantId, id],
  )
}
