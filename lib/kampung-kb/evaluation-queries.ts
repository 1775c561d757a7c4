import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import type { Support } from './evaluation-schema'
import type { KampungKbClass } from './rules'
import type { ScoreSheet } from './score'

/** A year's evaluation with the sheet as it was computed on its day. */
export interface Evaluation {
  kampungKbId: string
  year: number
  version: number
  targetClass: KampungKbClass
  scoredOn: string
  scoredPeriod: Period
  /** Empty when nothing could be computed then. */
  scoredClass: KampungKbClass | ''
  sheet: ScoreSheet | null
  gap: string
  support: (Support & { opdName: string })[]
  pilot: string
  innovation: string
  note: string
  evaluator: string
  sample: boolean
}

const SELECT = `
  select e.kampung_kb_id as "kampungKbId", e.year, e.version, e.target_class as "targetClass",
    to_char(e.scored_on, 'YYYY-MM-DD') as "scoredOn", e.scored_period as "scoredPeriod",
    e.scored_class as "scoredClass", case when e.sheet ? 'indexes' then e.sheet end as sheet, e.gap,
    coalesce((select jsonb_agg(s.one || jsonb_build_object('opdName', coalesce(nullif(o.acronym, ''), o.name, 'OPD')) order by s.at)
      from jsonb_array_elements(e.support) with ordinality s (one, at)
      left join opd o on o.tenant_id = e.tenant_id and o.id::text = s.one->>'opdId'), '[]'::jsonb) as support,
    e.pilot, e.innovation, e.note, e.evaluator_name as evaluator, e.sample
  from kampung_kb_evaluation e`

/** The evaluations of a Kampung KB, latest year first. */
export const listEvaluations = (tx: TenantSql, id: string): Promise<Evaluation[]> =>
  tx.sql.query<Evaluation>(`${SELECT} where e.tenant_id = $1 and e.kampung_kb_id = $2::uuid order by e.year desc`, [
    tx.tenantId,
    id,
  ])

/** The evaluations of a year, by Kampung KB. */
export async function listEvaluationsOf(tx: TenantSql, year: number): Promise<Map<string, Evaluation>> {
  const rows = await tx.sql.query<Evaluation>(`${SELECT} where e.tenant_id = $1 and e.year = $2`, [tx.tenantId, year])
  return new Map(rows.map((row) => [row.kampungKbId, row]))
}
