import 'server-only'
import { classExpression } from '@/lib/classification/class-expression'
import type { TenantSql } from '@/lib/db/tenant'
import { type ListFilter, type ListView, WHOLE_LIST } from '@/lib/registers/address'
import { countEntries, listEntries, type Reading } from '@/lib/registers/queries'
import { poktanRegister } from './register'

const HOLISTIC = `(t.kind = 'bkb' and t.with_posyandu and t.with_paud)`

export const poktanReading: Reading = {
  register: poktanRegister,
  // Old papers say UPPKS, and PIK-R is written in three ways.
  searched: () => `case t.kind when 'uppka' then 'uppka uppks' when 'pikr' then 'pikr pik r' else t.kind end,
    case when ${HOLISTIC} then 'hi holistik' end`,
  extras: { class: classExpression('poktan') },
  filters: {
    kelas: (value, bind) =>
      value === 'belum' ? `${classExpression('poktan')} is null` : `${classExpression('poktan')} = ${bind(value)}`,
    jenis: (value, bind) => (value === 'bkb_hi' ? HOLISTIC : `t.kind = ${bind(value)}`),
    sk: (value) => (value === 'ada' ? `t.sk_number <> ''` : `t.sk_number = ''`),
  },
  sorts: { jenis: 't.kind' },
  parts: `array[t.kind, case when ${HOLISTIC} then 'bkb_hi' end]`,
  year: 'extract(year from t.active_from)::int',
}

const FIRST_PAGE = { ...WHOLE_LIST, sort: 'nama', descending: false, page: 1, size: 100 }

/** A page of groups, active ones by name unless the filter says otherwise. `today` is the office's day. */
export const listPoktan = (tx: TenantSql, filter: Partial<ListView>, today: string) =>
  listEntries(tx, poktanReading, poktanRegister, { ...FIRST_PAGE, ...filter }, today)

/** How many groups a filter leaves: active ones unless it says otherwise. */
export const countPoktan = (tx: TenantSql, filter: Partial<ListFilter>, today: string) =>
  countEntries(tx, poktanReading, { ...WHOLE_LIST, ...filter }, today)
