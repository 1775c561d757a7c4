import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { readComputed } from '@/lib/reports/computed'
import type { FormDeclaration } from '@/lib/reports/form'
import { listReportStates, type ReportState, type Within } from '@/lib/reports/queries'
import type { Reasons } from '@/lib/reports/rules'
import { type Answer, standingAnswer } from './answer'
import { limitOf } from './edition'
import { totalsOf } from './effect'
import { type Finding, findingKey } from './finding'
import { findAll, outlierFindings, type UnitFacts } from './findings'
import { groupsOf } from './grid'
import type { DeskScope } from './policy'
import { readGrid } from './read-grid'

/** A finding with its village and the answer that holds. */
export interface DeskFinding extends Finding {
  state: ReportState
  answer: Answer | null
  /** Lines of its cell's thread. */
  comments: number
}

/** How many months before a month the checks look at. */
const lookBack = () => Math.max(limitOf('flowMonths'), limitOf('stockMonths'))

/**
 * The findings of a form and month, the strongest effect first. The figures they are
 * measured by are the scope's: the office's, or the kecamatan's for whoever has one.
 */
export async function readDesk(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  scope: DeskScope,
): Promise<DeskFinding[]> {
  const within: Within = scope.kecamatanId === null ? {} : { kecamatanId: scope.kecamatanId }
  const [states, answers, threads, reasons, served] = await Promise.all([
    listReportStates(tx, form, period, within),
    listAnswers(tx, form.code, period),
    countComments(tx, form.code, period),
    listReasons(tx, form.code, period),
    scope.ownOnly ? findServedVillages(tx, tx.actor, lastDayOf(period)) : null,
  ])
  const own = served && new Set(served.map(({ id }) => id))
  const findings = await findIn(tx, form, period, states, reasons)
  const byUnit = new Map(states.map((state) => [state.unitId, state]))
  return findings
    .filter(({ unitId }) => !own || own.has(unitId))
    .map((finding) => ({
      ...finding,
      state: byUnit.get(finding.unitId)!,
      answer: standingAnswer(finding, answers.get(findingKey(finding))),
      comments: threads.get(`${finding.unitId}|${finding.column}`) ?? 0,
    }))
}

async function findIn(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  states: readonly ReportState[],
  reasons: ReadonlyMap<number, Reasons>,
): Promise<Finding[]> {
  const unitIds = states.map(({ unitId }) => unitId)
  if (unitIds.length === 0) return []
  // Only a difference that was explained can stand in a sent report: the rest need no counting.
  const explained = unitIds.filter((unitId) =>
    Object.keys(reasons.get(unitId) ?? {}).some((key) => key.startsWith('daftar-')),
  )
  const [grid, computed] = await Promise.all([
    readGrid(tx, form, unitIds, period - lookBack(), period),
    readComputed(tx, form, period, explained),
  ])
  const units = states.map(
    (state): UnitFacts => ({
      unitId: state.unitId,
      name: state.name,
      kecamatanId: state.kecamatanId,
      sender: state.sentBy ?? '',
      reasons: reasons.get(state.unitId) ?? {},
      computed: computed.get(state.unitId) ?? {},
      revision: state.revision,
    }),
  )
  return findAll(grid, lookBack(), units)
}

/** The outliers of some villages' reports with their effect on the kecamatan's figures, the strongest first. */
export async function outliersOf(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitIds: readonly number[],
): Promise<Map<number, Finding[]>> {
  const found = new Map<number, Finding[]>()
  if (unitIds.length === 0) return found
  const states = await listReportStates(tx, form, period)
  const asked = new Set(unitIds)
  const kecamatan = new Set(states.filter(({ unitId }) => asked.has(unitId)).map(({ kecamatanId }) => kecamatanId))
  const around = states.filter(({ kecamatanId }) => kecamatan.has(kecamatanId))
  const grid = await readGrid(
    tx,
    form,
    around.map(({ unitId }) => unitId),
    period - lookBack(),
    period,
  )
  const groups = groupsOf(around.map(({ kecamatanId }) => kecamatanId))
  const findings = outlierFindings(grid, lookBack(), groups, totalsOf(grid, lookBack()))
    .filter(({ unitId }) => asked.has(unitId))
    .toSorted((one, other) => (other.effect?.share ?? 0) - (one.effect?.share ?? 0))
  for (const finding of findings) found.set(finding.unitId, [...(found.get(finding.unitId) ?? []), finding])
  return found
}

async function listAnswers(tx: TenantSql, formCode: string, period: Period): Promise<Map<string, Answer>> {
  const rows = await tx.sql.query<Answer>(
    `select unit_id as "unitId", "column", finding, state, value, note, by_name as "byName", at, version
     from quality_answer where tenant_id = $1 and form_code = $2 and period = $3`,
    [tx.tenantId, formCode, period],
  )
  return new Map(rows.map((row) => [findingKey(row), row]))
}

async function countComments(tx: TenantSql, formCode: string, period: Period): Promise<Map<string, number>> {
  const rows = await tx.sql.query<{ unitId: number; column: string; lines: number }>(
    `select unit_id as "unitId", "column", count(*)::int as lines from cell_comment
     where tenant_id = $1 and form_code = $2 and period = $3 and withdrawn_at is null group by unit_id, "column"`,
    [tx.tenantId, formCode, period],
  )
  return new Map(rows.map(({ unitId, column, lines }) => [`${unitId}|${column}`, lines]))
}

/** What the senders explained in the last sent revisions of a month. */
async function listReasons(tx: TenantSql, formCode: string, period: Period): Promise<Map<number, Reasons>> {
  const rows = await tx.sql.query<{ unitId: number; reasons: Reasons }>(
    `select v.unit_id as "unitId", v.reasons from report r
     join report_revision v on v.tenant_id = r.tenant_id and v.form_code = r.form_code and v.period = r.period
       and v.unit_id = r.unit_id and v.revision = r.revision
     where r.tenant_id = $1 and r.form_code = $2 and r.period = $3 and v.reasons <> '{}'::jsonb`,
    [tx.tenantId, formCode, period],
  )
  return new Map(rows.map(({ unitId, reasons }) => [unitId, reasons]))
}
