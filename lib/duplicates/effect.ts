import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { type Period, periodsBetween } from '@/lib/format/period'
import { readComputed } from '@/lib/reports/computed'
import type { CellValue } from '@/lib/reports/form'
import { FORMS } from '@/lib/reports/forms/all'
import { isCountedSource } from '@/lib/reports/sources'
import type { Snapshot } from './snapshot'

/** A counted cell of a village's month that a merge changes. */
export interface EffectLine {
  form: string
  formName: string
  period: Period
  villageId: number
  villageName: string
  label: string
  before: CellValue
  after: CellValue
  /** The village's report was sent: it says what it said until it is corrected. */
  sent: boolean
}

export interface Effect {
  lines: EffectLine[]
  /** The months that were looked at; earlier ones were not. */
  from: Period | null
  to: Period | null
}

/** Months looked at, the latest ones: enough for what offices still correct. */
const MONTHS = 13
const SENT = 2

/** Counted cells by form, month, village and column. */
export type Counts = Map<string, CellValue>

export interface CountScope {
  villages: readonly number[]
  periods: readonly Period[]
}

/** The villages and months in which these rows can be counted, the last thirteen months. */
export function scopeOf(snapshot: Snapshot, running: Period): CountScope {
  const villages = new Set<number>()
  let first = running
  for (const rows of snapshot.values())
    for (const row of rows.values()) {
      if (typeof row.village_id === 'number') villages.add(row.village_id)
      for (const day of [row.opened_on, row.visited_on, row.measured_on, row.joined_on])
        if (typeof day === 'string') first = Math.min(first, Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1)
    }
  return { villages: [...villages], periods: periodsBetween(Math.max(first, running - MONTHS + 1), running) }
}

const counting = FORMS.filter(({ elements }) =>
  elements.some(({ computedFrom }) => computedFrom !== undefined && isCountedSource(computedFrom)),
)

/** What the counted forms count in these villages and months, in this transaction. */
export async function readCounts(tx: TenantTx, { villages, periods }: CountScope): Promise<Counts> {
  const counts: Counts = new Map()
  for (const form of counting)
    for (const period of periods) {
      if (form.periodKind === 'year' && period % 12 !== 0) continue
      for (const [villageId, cells] of await readComputed(tx, form, period, villages))
        for (const [column, value] of Object.entries(cells))
          counts.set(`${form.code} ${period} ${villageId} ${column}`, value)
    }
  return counts
}

/** Which cells differ between two counts, with the words of their forms. */
export async function effectBetween(tx: TenantTx, scope: CountScope, before: Counts, after: Counts): Promise<Effect> {
  const [from, to] = [scope.periods[0] ?? null, scope.periods.at(-1) ?? null]
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => (before.get(key) ?? null) !== (after.get(key) ?? null),
  )
  if (keys.length === 0) return { lines: [], from, to }
  const places = await tx.sql.query<{ id: number; name: string }>(
    'select id, name from region where id = any($1::int[])',
    [scope.villages],
  )
  const sent = await tx.sql.query<{ key: string }>(
    `select form_code || ' ' || period || ' ' || village_id as key from report
     where tenant_id = $1 and form_code = any($2::text[]) and period = any($3::int[]) and unit_id = any($4::int[]) and status >= ${SENT}`,
    [tx.tenantId, counting.map(({ code }) => code), scope.periods, scope.villages],
  )
  const names = new Map(places.map(({ id, name }) => [id, name]))
  const reports = new Set(sent.map(({ key }) => key))
  const lines = keys.map((key): EffectLine => {
    const [code, period, villageId, column] = key.split(' ') as [string, string, string, string]
    const form = counting.find((one) => one.code === code)!
    return {
      form: code,
      formName: form.shortName,
      period: Number(period),
      villageId: Number(villageId),
      villageName: names.get(Number(villageId)) ?? '',
      label: form.elements.find((element) => element.column === column)?.label ?? column,
      before: before.get(key) ?? null,
      after: after.get(key) ?? null,
      sent: reports.has(`${code} ${period} ${villageId}`),
    }
  })
  return { lines: lines.sort((a, b) => b.period - a.period || a.formName.localeCompare(b.formName)), from, to }
}
