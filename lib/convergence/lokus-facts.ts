import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { formatPeriod, type Period, periodOf } from '@/lib/format/period'
import { listKrsLists } from '@/lib/krs/queries'
import { sumKrsByVillage } from '@/lib/krs/sums'
import { formTables } from '@/lib/reports/form-columns'
import { findForm } from '@/lib/reports/forms/all'
import { STATUS } from '@/lib/reports/workflow'
import type { VillageFacts } from './lokus-score'

/** How far back a village's latest month may lie before it counts as unknown. */
const MONTHS_BACK = 12

/** What the proposal of a year stands on. */
export interface LokusFacts {
  villages: VillageFacts[]
  /** The last month that is looked at. */
  until: Period
  /** Where the number of KRS comes from, in words; null without any. */
  krsSource: string | null
}

const factOf = (form: string): string => formTables(findForm(form)!).fact

/** The last month whose figures the lokus of a year are chosen by: of the year before, as far as it is closed. */
export const untilOf = (year: number, closed: Period): Period => Math.min(closed, periodOf(year - 1, 12))

/**
 * Every village of the office with its latest measured month and its KRS. KRS come from one source for all,
 * since two kinds of counting cannot be ranked together: the list of verval or the monthly reports,
 * whichever knows more villages.
 */
export async function readLokusFacts(tx: TenantSql, until: Period): Promise<LokusFacts> {
  const from = until - MONTHS_BACK + 1
  const values = [tx.tenantId, from, until, STATUS.dikirim]
  const villages = await tx.sql.query<Omit<VillageFacts, 'krs'>>(
    `select v.id as "villageId", v.code, v.name, k.id as "kecamatanId", k.name as "kecamatanName",
       f.cases, f.valid, f.period
     from region v join region k on k.id = v.kecamatan_id
     left join lateral (select f.tbu_sp + f.tbu_p as cases, f.tbu_sah as valid, f.period from ${factOf('posyandu')} f
       where f.tenant_id = $1 and f.unit_id = v.id and f.period between $2::int and $3::int and f.status >= $4::int
         and f.tbu_sah > 0 and f.tbu_sp is not null and f.tbu_p is not null
       order by f.period desc limit 1) f on true
     where v.district_id = $1 and v.level = 4 and v.closed_on is null order by v.code`,
    values,
  )
  const reported = await tx.sql.query<{ villageId: number; krs: number }>(
    `select distinct on (f.unit_id) f.unit_id as "villageId", f.krs_ada as krs from ${factOf('penapisan-tpk')} f
     where f.tenant_id = $1 and f.period between $2::int and $3::int and f.status >= $4::int and f.krs_ada is not null
     order by f.unit_id, f.period desc`,
    values,
  )
  const list = (await listKrsLists(tx)).find(({ year, semester }) => periodOf(year, semester === 1 ? 1 : 7) <= until)
  const listed = list
    ? (await sumKrsByVillage(tx, list.id, { kind: 'office' })).flatMap(({ villageId, riskNow }) =>
        riskNow === null ? [] : [{ villageId, krs: riskNow }],
      )
    : []
  const fromList = listed.length > 0 && listed.length >= reported.length
  const known = new Map((fromList ? listed : reported).map(({ villageId, krs }) => [villageId, krs]))
  return {
    until,
    krsSource: fromList
      ? `daftar KRS semester ${list!.semester} ${list!.year}`
      : reported.length > 0
        ? `Rekap Penapisan dan KRS sampai ${formatPeriod(until)}`
        : null,
    villages: villages.map((one) => ({ ...one, krs: known.get(one.villageId) ?? null })),
  }
}
