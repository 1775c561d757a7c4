import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { acrossTenants } from '@/lib/db/across'
import { Refusal } from '@/lib/errors/refusal'
import { type Period, periodText } from '@/lib/format/period'
import { dueAt, runningPeriod } from '@/lib/reports/due'
import { type FormDeclaration, optionalColumns } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { addTally, type Board, type BoardRow, emptyTally, type Tally } from './board'
import { dayIn } from './extension-rules'
import { formsOf } from './forms'
import { seatOf } from './policy'

/** How far the offices of a region have come with one form in one month: counts only, from roll-ups. */
export interface AboveCount {
  id: number
  name: string
  period: Period
  expected: number
  sent: number
  verified: number
  approved: number
  onTime: number
  /** Cells that hold a value or *tidak berlaku*, in all sent reports. */
  said: number
}

/** Heads and said cells of a form by office and month: live for open forms, in published steps for sensitive ones. */
function countsOf(form: FormDeclaration): string {
  const t = formTables(form)
  const optional = new Set(optionalColumns(form))
  const said = (row: string) =>
    form.elements
      .map(({ column }) => `${row}.n_${column}${optional.has(column) ? ` + ${row}.x_${column}` : ''}`)
      .join(' + ')
  const part = (table: string, row: string) =>
    `select ${row}.tenant_id, ${row}.period, ${row}.sent, ${row}.verified, ${row}.approved, ${row}.on_time, ${said(row)} as said
     from ${table} ${row} where ${row}.period between $1 and $2`
  return form.sensitivity === 'peka'
    ? part(t.published, 'p')
    : `${part(t.district, 'r')} union all ${part(t.delta, 'd')}`
}

const text = (form: FormDeclaration, by: 'o.id' | 'o.province_id') => `
  with counted as (select tenant_id, period, sum(sent) as sent, sum(verified) as verified, sum(approved) as approved,
      sum(on_time) as on_time, sum(said) as said from (${countsOf(form)}) rows group by 1, 2)
  select ${by} as id, g.name, m.period, coalesce(sum(e.units), 0)::int as expected,
    coalesce(sum(c.sent), 0)::int as sent, coalesce(sum(c.verified), 0)::int as verified,
    coalesce(sum(c.approved), 0)::int as approved, coalesce(sum(c.on_time), 0)::int as "onTime",
    coalesce(sum(c.said), 0)::float8 as said
  from tenant o
  join region g on g.id = ${by}
  cross join generate_series($1::int, $2::int) m (period)
  left join expected_units e on e.region_id = o.id and e.unit_kind = 'desa' and e.from_period <= m.period
    and (e.to_period is null or e.to_period > m.period)
  left join counted c on c.tenant_id = o.id and c.period = m.period
  where ($3::int is null or o.province_id = $3::int)
  group by 1, 2, 3, g.code order by g.code, m.period`

/**
 * Counts of a form by office (for a province) or by province (for the nation) in each month of a range, in one
 * statement. Offices that are not open are not there. Refuses whoever is not above the offices.
 */
export async function readAboveCounts(
  actor: Actor,
  form: FormDeclaration,
  from: Period,
  to: Period,
): Promise<AboveCount[]> {
  if (seatOf(actor.role) !== 'above') throw new Refusal('not-allowed')
  const nation = actor.region.level === 0
  return acrossTenants(actor, ({ sql }) =>
    sql.query<AboveCount>(text(form, nation ? 'o.province_id' : 'o.id'), [from, to, nation ? null : actor.region.id]),
  )
}

export interface AboveBoard extends Board {
  forms: FormDeclaration[]
  today: string
}

/** The month of a province by office, or of the nation by province: counts only. */
export async function readAboveBoard(
  actor: Actor,
  view: { period: Period | null; form: FormDeclaration | null },
  now: Date,
): Promise<AboveBoard> {
  const zone = 'Asia/Jakarta'
  const period = view.period ?? runningPeriod(now, zone) - 1
  const forms = formsOf(period, view.form)
  const today = dayIn(now, zone)
  const byId = new Map<number, BoardRow>()
  let total = emptyTally()
  for (const form of forms) {
    const due = dayIn(dueAt(period, form.dueDay, zone, form.periodKind), zone)
    for (const count of await readAboveCounts(actor, form, period, period)) {
      const tally = tallyOf(count, due, today)
      const id = `kantor:${count.id}`
      const row = byId.get(count.id) ?? { id, name: count.name, about: '', accountId: null, forms: [], ...emptyTally() }
      byId.set(count.id, { ...row, ...addTally(row, tally), forms: [...row.forms, { code: form.code, tally }] })
      total = addTally(total, tally)
    }
  }
  const level = actor.region.level === 0 ? 'provinsi' : 'kantor'
  return { period, level, place: actor.region.name, rows: [...byId.values()], total, forms, today }
}

/** Above the office only counts leave it: what is not sent is not told apart. */
function tallyOf({ expected, sent, verified, approved, onTime }: AboveCount, due: string, today: string): Tally {
  const open = Math.max(0, expected - sent)
  return {
    ...emptyTally(),
    owed: Math.max(expected, sent),
    notBegun: open,
    sent: sent - verified,
    verified: verified - approved,
    approved,
    onTime,
    late: sent - onTime,
    overdue: due < today ? open : 0,
    dueOn: open > 0 ? due : null,
  }
}

/** The name of a file about a month. */
export const monthFileName = (period: Period): string => `bulan-ini-${periodText(period)}`
