import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type Period, yearOf } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import type { ClassRow } from './class-list'
import { readScores } from './score-queries'

interface Stored {
  id: string
  name: string
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  scope: string
  sample: boolean
  decreed: ClassRow['decreed']
  decreedFrom: string | null
  skNumber: string | null
}

/**
 * Every Kampung KB of the office that stood on a month's last day, with the
 * class decreed by then beside the one computed from its latest profile, by
 * kecamatan and village. Six statements, however many there are.
 */
export async function listClassRows(tx: TenantSql, period: Period, today: string): Promise<ClassRow[]> {
  const day = [lastDayOf(period), today].sort()[0] as string
  const stored = await tx.sql.query<Stored>(
    `select t.id, t.name, t.village_id as "villageId", v.name as "villageName", t.kecamatan_id as "kecamatanId",
       k.name as "kecamatanName", t.scope, t.sample, c.class as decreed,
       to_char(c.from_on, 'YYYY-MM-DD') as "decreedFrom", c.sk_number as "skNumber"
     from kampung_kb t join region v on v.id = t.village_id join region k on k.id = t.kecamatan_id
     left join lateral (
       select c.class, c.from_on, c.sk_number from kampung_kb_class c
       where c.tenant_id = t.tenant_id and c.kampung_kb_id = t.id and c.from_on <= $2::date
         and (c.to_on is null or c.to_on > $2::date)
       order by c.from_on desc limit 1) c on true
     where t.tenant_id = $1 and t.active_from <= $2::date and (t.active_to is null or t.active_to > $2::date)
     order by k.code, v.code, t.name_key`,
    [tx.tenantId, day],
  )
  const scores = await readScores(
    tx,
    stored.map(({ id, villageId, scope }) => ({ id, villageId, scope, asOf: period })),
  )
  return stored.map((row, at): ClassRow => {
    const score = scores[at] ?? null
    return {
      ...row,
      computed: score?.sheet.class ?? null,
      indexes: score?.sheet.indexes.map(({ hundredths }) => hundredths) ?? null,
      profilePeriod: score?.period ?? null,
    }
  })
}

/** What the Kampung KB of the office did in a year. */
export interface YearOfActivities {
  categories: { category: string; count: number }[]
  total: number
  /** Distinct agencies that took part. */
  agencies: number
  dashat: number
  portions: number
}

/** Activities of a year up to a month, those withdrawn left out. */
export async function readActivityYear(tx: TenantSql, period: Period): Promise<YearOfActivities> {
  const values = [tx.tenantId, yearOf(period) * 12, period] as const
  const where = 'tenant_id = $1 and period between $2::int and $3::int and not withdrawn'
  const [categories, [sums], [taking]] = await Promise.all([
    tx.sql.query<{ category: string; count: number }>(
      `select category, count(*)::int as count from kampung_kb_activity where ${where} group by 1`,
      values,
    ),
    tx.sql.query<{ total: number; dashat: number; portions: number }>(
      `select count(*)::int as total, count(dashat)::int as dashat,
         coalesce(sum((dashat->>'portions')::bigint), 0)::int as portions from kampung_kb_activity where ${where}`,
      values,
    ),
    tx.sql.query<{ agencies: number }>(
      `select count(distinct o.id)::int as agencies from kampung_kb_activity a cross join lateral unnest(a.opd_ids) o (id)
       where ${where}`,
      values,
    ),
  ])
  return {
    categories,
    total: sums?.total ?? 0,
    dashat: sums?.dashat ?? 0,
    portions: sums?.portions ?? 0,
    agencies: taking?.agencies ?? 0,
  }
}
