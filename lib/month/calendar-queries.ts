import 'server-only'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Zone } from '@/lib/format/date'
import { type Period, periodsBetween } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { dueAt, runningPeriod } from '@/lib/reports/due'
import { type FormDeclaration, optionalColumns } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { findDue } from '@/lib/reports/queries'
import { readAboveCounts } from './above'
import type { CalendarCell, CalendarRow } from './calendar'
import { isAsked } from './forms'
import { seatOf } from './policy'

export const CALENDAR_MONTHS = 24

export type CalendarLevel = 'provinsi' | 'kantor' | 'kecamatan' | 'petugas' | 'desa'

/** What the calendar shows, as its address says. Null is the reader's own beginning. */
export interface CalendarView {
  form: FormDeclaration
  level: 'kecamatan' | 'petugas' | 'desa' | null
  kecamatan: number | null
  petugas: string | null
}

export interface Calendar {
  level: CalendarLevel
  periods: Period[]
  rows: CalendarRow[]
}

const GROUPS = {
  kecamatan: { id: `'kecamatan:' || k.id`, name: 'k.name', about: `''`, order: 'min(k.code)' },
  petugas: {
    id: `'petugas:' || coalesce(o.id::text, 'tanpa')`,
    name: `coalesce(o.name, 'Tanpa petugas')`,
    about: 'min(k.name)',
    order: '(min(o.id::text) is null), min(o.name)',
  },
  desa: { id: `'desa:' || v.region_id`, name: 'n.name', about: 'min(k.name)', order: 'min(n.code)' },
} as const

/** A function takes a hundred arguments at most. */
const ARGUMENTS = 90

/** Whether a fact row says every cell: as many NULLs as cells that do not apply. */
export function completeSql(form: FormDeclaration): string {
  const columns = form.elements.map(({ column }) => `f.${column}`)
  const parts: string[] = []
  for (let at = 0; at < columns.length; at += ARGUMENTS)
    parts.push(`num_nulls(${columns.slice(at, at + ARGUMENTS).join(', ')})`)
  const applies = optionalColumns(form).length > 0 ? 'coalesce(bit_count(f.na), 0)' : '0'
  return `${parts.join(' + ')} = ${applies}`
}

const text = (form: FormDeclaration, level: keyof typeof GROUPS) => `
  with months as (select * from unnest($2::int[], $3::date[]) m (period, day)),
  facts as (select f.period, f.unit_id, f.timely, ${completeSql(form)} as complete from ${formTables(form).fact} f
    where f.tenant_id = $1 and f.period = any ($2::int[]) and f.status >= 2),
  served as (select distinct on (m.period, b.village_id) m.period, b.village_id, p.id, p.name, p.account_id
    from months m
    join desa_binaan b on b.tenant_id = $1 and b.from_on <= m.day and (b.to_on is null or b.to_on > m.day)
    join petugas p on p.tenant_id = b.tenant_id and p.id = b.petugas_id
    order by m.period, b.village_id, b.from_on desc)
  select ${GROUPS[level].id} as id, ${GROUPS[level].name} as name, ${GROUPS[level].about} as about, m.period,
    count(*)::int as expected, count(f.unit_id)::int as received,
    (count(*) filter (where f.complete))::int as complete, (count(*) filter (where f.timely > 0))::int as "onTime",
    (count(*) filter (where f.timely = 2))::int as later
  from months m
  join region_version v on v.valid_from <= m.day and (v.valid_to is null or v.valid_to > m.day)
  join region n on n.id = v.region_id and n.level = 4
  join region k on k.id = v.parent_id and k.district_id = $1
  left join served o on o.period = m.period and o.village_id = v.region_id
  left join facts f on f.period = m.period and f.unit_id = v.region_id
  where ($4::int is null or k.id = $4::int) and ($5::text = '' or coalesce(o.id::text, 'tanpa') = $5)
    and ($6::uuid is null or o.account_id = $6::uuid)
  group by 1, 2${level === 'kecamatan' ? '' : level === 'petugas' ? ', o.id' : ', v.region_id'}, m.period
  order by ${GROUPS[level].order}, 1, m.period`

/**
 * Completeness and timeliness of a form over the last 24 months, by kecamatan, officer or village, each as it
 * stood in its month; one statement. A PKB sees the villages while they served them, a koordinator the kecamatan,
 * a dinas the office, those above counts by office or province. Refuses other roles.
 */
export async function readCalendar(actor: Actor, view: CalendarView, now: Date): Promise<Calendar> {
  const last = runningPeriod(now, actor.zone as Zone) - 1
  const periods = periodsBetween(last - CALENDAR_MONTHS + 1, last)
  const seat = seatOf(actor.role)
  if (seat === 'above') return readAbove(actor, view.form, periods, now)
  if (!worksInOffice(actor) || (seat !== 'office' && actor.role !== 'pkb')) throw new Refusal('not-allowed')
  const kecamatan = actor.region.level === 3 ? actor.region.id : view.kecamatan
  const level =
    actor.role === 'pkb' ? 'desa' : (view.level ?? (view.petugas ? 'desa' : kecamatan ? 'petugas' : 'kecamatan'))
  return inTenantSql(actor, async (tx) => {
    const { firstPeriod, zone } = await findDue(tx, view.form, last)
    const dueDays = await tx.sql.query<{ fromPeriod: Period; day: number }>(
      `select from_period as "fromPeriod", day from due_day where tenant_id = $1 and form_code = $2 and level = 4
       order by from_period desc`,
      [tx.tenantId, view.form.code],
    )
    const isDue = (period: Period) =>
      now >
      dueAt(
        period,
        dueDays.find(({ fromPeriod }) => fromPeriod <= period)?.day ?? view.form.dueDay,
        zone,
        view.form.periodKind,
      )
    const asked = periods.filter((period) => period >= firstPeriod && isAsked(view.form, period))
    const found = await tx.sql.query<Omit<CalendarRow, 'cells'> & Omit<CalendarCell, 'due'>>(text(view.form, level), [
      tx.tenantId,
      asked,
      asked.map(lastDayOf),
      kecamatan,
      view.petugas ?? '',
      actor.role === 'pkb' ? (actor.onBehalfOf ?? actor.accountId) : null,
    ])
    return { level, periods, rows: rowsOf(found, periods, isDue) }
  })
}

async function readAbove(actor: Actor, form: FormDeclaration, periods: Period[], now: Date): Promise<Calendar> {
  const counts = await readAboveCounts(actor, form, periods[0]!, periods.at(-1)!)
  const asked = counts.filter(({ period }) => isAsked(form, period))
  const found = asked.map(({ id, name, period, expected, sent, onTime }) => ({
    id: `kantor:${id}`,
    name,
    about: '',
    period,
    // A village that was dissolved since may have reported in a month that no longer expects it.
    expected: Math.max(expected, sent),
    received: sent,
    complete: null,
    onTime,
    later: 0,
  }))
  const level = actor.region.level === 0 ? 'provinsi' : 'kantor'
  return {
    level,
    periods,
    rows: rowsOf(found, periods, (period) => now > dueAt(period, form.dueDay, 'Asia/Jakarta', form.periodKind)),
  }
}

/** Rows with a cell for every month: those in which nothing was expected stay empty. */
function rowsOf(
  found: readonly (Omit<CalendarRow, 'cells'> & Omit<CalendarCell, 'due'>)[],
  periods: readonly Period[],
  isDue: (period: Period) => boolean,
): CalendarRow[] {
  const byId = new Map<string, { row: CalendarRow; cells: Map<Period, CalendarCell> }>()
  for (const { id, name, about, ...cell } of found) {
    const known = byId.get(id) ?? { row: { id, name, about, cells: [] }, cells: new Map() }
    byId.set(id, known)
    known.cells.set(cell.period, { ...cell, due: isDue(cell.period) })
  }
  return [...byId.values()].map(({ row, cells }) => {
    const complete = [...cells.values()].some((cell) => cell.complete === null) ? null : 0
    const empty = (period: Period): CalendarCell => ({
      ...{ period, expected: 0, received: 0, complete, onTime: 0, later: 0, due: isDue(period) },
    })
    return { ...row, cells: periods.map((period) => cells.get(period) ?? empty(period)) }
  })
}
