import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { TenantSql } from '@/lib/db/tenant'
import type { Indicator } from '@/lib/figures/indicator'
import { type Part, partsOf, type Share, shareOf } from '@/lib/figures/of-cells'
import type { Period } from '@/lib/format/period'
import { LEVEL, type Region } from '@/lib/regions/rules'
import { type Cells, type FormDeclaration, optionalColumns } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { mayTake } from '@/lib/reports/policy'
import { listReportStates, type ReportState } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'

/** A village behind a form's figure: how its report stands, its cells, and what they put in. */
export interface VillageRow {
  unitId: number
  code: string
  name: string
  kecamatanName: string
  state: ReportState | null
  /** The counted report; null where none counts. */
  cells: Cells | null
  share: Share | null
  /** Whether the reader may open the report itself. */
  opens: boolean
}

interface FactRow {
  unit_id: number
  code: string
  name: string
  kecamatan_id: number
  kecamatan: string
  timely: number
  na: string | null
  [column: string]: unknown
}

/**
 * Every village of a region with what its counted report puts into a figure of a month: those that were expected,
 * and those that count here though they stand elsewhere now. Their shares add up to the figure.
 */
export async function readVillageRows(
  tx: TenantSql,
  actor: Actor,
  form: FormDeclaration,
  indicator: Indicator,
  region: Pick<Region, 'id' | 'level'>,
  period: Period,
): Promise<{ parts: Part[]; rows: VillageRow[] }> {
  const parts = partsOf(form, indicator)
  const within =
    region.level === LEVEL.district
      ? {}
      : region.level === LEVEL.kecamatan
        ? { kecamatanId: region.id }
        : { unitIds: [region.id] }
  const [states, facts] = await Promise.all([
    listReportStates(tx, form, period, within),
    tx.sql.query<FactRow>(factsSql(form, parts, region.level), [tx.tenantId, period, region.id]),
  ])
  const counted = new Map(facts.map((fact) => [fact.unit_id, fact]))
  const expected = new Set(states.map(({ unitId }) => unitId))
  const cellsOf = (fact: FactRow): Cells => {
    const optional = optionalColumns(form)
    return Object.fromEntries(
      parts.map(({ element: { column } }) => {
        const bit = optional.indexOf(column)
        return [column, bit >= 0 && fact.na?.[bit] === '1' ? 'na' : ((fact[column] as number | null) ?? null)]
      }),
    )
  }
  const row = (place: Omit<VillageRow, 'cells' | 'share' | 'opens'>, kecamatanId: number): VillageRow => {
    const fact = counted.get(place.unitId)
    const cells = fact ? cellsOf(fact) : null
    return {
      ...place,
      cells,
      share: headShare(indicator, fact) ?? (cells && shareOf(form, indicator, cells)),
      opens: mayTake('read', actor, {
        formCode: form.code,
        villageId: place.unitId,
        kecamatanId,
        status: place.state?.status ?? STATUS.draf,
        sentBy: place.state?.sentBy ?? null,
        served: false,
      }),
    }
  }
  return {
    parts,
    rows: [
      ...states.map((state) => row({ ...state, state }, state.kecamatanId)),
      ...facts
        .filter(({ unit_id }) => !expected.has(unit_id))
        .map((fact) =>
          row(
            { unitId: fact.unit_id, code: fact.code, name: fact.name, kecamatanName: fact.kecamatan, state: null },
            fact.kecamatan_id,
          ),
        ),
    ],
  }
}

/** Where reports themselves are counted, a village is expected once and is there or is not. */
function headShare({ measure }: Indicator, fact: FactRow | undefined): Share | null {
  if (measure.from !== 'heads') return null
  const there = measure.numerator === 'sent' ? fact !== undefined : (fact?.timely ?? 0) > 0
  return { state: 'counted', numerator: there ? 1 : 0, denominator: 1 }
}

function factsSql(form: FormDeclaration, parts: readonly Part[], level: number): string {
  const place = { 2: 'r.tenant_id', 3: 'r.kecamatan_id', 4: 'r.unit_id' }[level]
  const columns = parts.map(({ element }) => `r.${element.column}`)
  const na = optionalColumns(form).length > 0 ? 'r.na::text as na' : 'null::text as na'
  return `select r.unit_id, v.code, v.name, r.kecamatan_id, k.name as kecamatan, r.timely, ${[...columns, na].join(', ')}
    from ${formTables(form).fact} r join region v on v.id = r.unit_id join region k on k.id = r.kecamatan_id
    where r.tenant_id = $1 and r.period = $2 and r.status >= 2 and ${place} = $3::int order by v.code`
}
