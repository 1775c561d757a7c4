import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { formatPeriod, periodOf } from '@/lib/format/period'
import { formTables } from '@/lib/reports/form-columns'
import { findForm } from '@/lib/reports/forms/all'
import { STATUS } from '@/lib/reports/workflow'
import type { CoverageCell, CoverageLine } from './coverage-columns'

/** What Lini works out itself from sent reports: the column, its form, and the two halves. */
interface Fill {
  code: string
  form: string
  reached: string
  target: string
  /** The latest month of the year, or all its months together. */
  over: 'last' | 'sum'
}

const FILLS: readonly Fill[] = [
  { code: 'dipantau', form: 'posyandu', reached: 'jml_d', target: 'jml_s', over: 'last' },
  { code: 'unmet', form: 'laporan-desa', reached: 'iat + tial', target: 'pus', over: 'last' },
  { code: 'krs-damping', form: 'penapisan-tpk', reached: 'krs_didampingi', target: 'krs_ada', over: 'last' },
  { code: 'kbpp', form: 'penapisan-tpk', reached: 'nifas_kb', target: 'nifas_selesai', over: 'sum' },
]
export const FILLED_CODES: readonly string[] = FILLS.map(({ code }) => code)

interface Found {
  villageId: number
  reached: number
  target: number
  period: number
}

function readFill(tx: TenantSql, { form, reached, target, over }: Fill, year: number): Promise<Found[]> {
  const from = `from ${formTables(findForm(form)!).fact} where tenant_id = $1 and period between $2::int and $3::int
    and status >= $4::int and (${reached}) is not null and (${target}) is not null`
  const values = [tx.tenantId, periodOf(year, 1), periodOf(year, 12), STATUS.dikirim]
  return tx.sql.query<Found>(
    over === 'last'
      ? `select distinct on (unit_id) unit_id as "villageId", (${reached})::int as reached, (${target})::int as target, period
         ${from} order by unit_id, period desc`
      : `select unit_id as "villageId", sum(${reached})::int as reached, sum(${target})::int as target, max(period) as period
         ${from} group by unit_id`,
    values,
  )
}

/** Every village of the office, or of a kecamatan, with what was typed and what Lini works out. In code order. */
export async function readCoverage(
  tx: TenantSql,
  year: number,
  kecamatanId: number | null = null,
): Promise<CoverageLine[]> {
  const rows = await tx.sql.query<Omit<CoverageLine, 'filled'>>(
    `select v.id as "villageId", v.name as "villageName", k.id as "kecamatanId", k.name as "kecamatanName",
       coalesce(c.version, 0) as version, coalesce(c.cells, '{}') as typed
     from region v join region k on k.id = v.kecamatan_id
     left join village_coverage c on c.tenant_id = $1 and c.village_id = v.id and c.year = $2::int
     where v.district_id = $1 and v.level = 4 and v.closed_on is null and ($3::int is null or v.kecamatan_id = $3::int)
     order by v.code`,
    [tx.tenantId, year, kecamatanId],
  )
  const filled = new Map<number, Record<string, CoverageCell>>()
  for (const fill of FILLS)
    for (const { villageId, reached, target, period } of await readFill(tx, fill, year)) {
      const name = findForm(fill.form)!.shortName
      const source =
        fill.over === 'last' ? `${name} ${formatPeriod(period)}` : `${name}, Januari–${formatPeriod(period)}`
      filled.set(villageId, { ...filled.get(villageId), [fill.code]: { reached, target, source } })
    }
  return rows.map((row) => ({ ...row, filled: filled.get(row.villageId) ?? {} }))
}
