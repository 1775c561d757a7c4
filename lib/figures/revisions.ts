import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import type { Indicator } from '@/lib/figures/indicator'
import { type Share, shareOf } from '@/lib/figures/of-cells'
import type { FigurePeriod } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import type { Period } from '@/lib/format/period'
import { LEVEL, type Region, type RegionKind } from '@/lib/regions/rules'
import type { Cells, FormDeclaration } from '@/lib/reports/form'

/** How far back a revision is told of: "since last month". */
export const SINCE_DAYS = 31

/** A village whose counted month was changed, and what its part of the figure was and is. */
export interface FigureRevision {
  region: { id: number; code: string; name: string; kind: RegionKind }
  kecamatanName: string
  period: Period
  /** What stood before the first change of late; null where nothing was counted. */
  before: Share | null
  /** What stands now; null where the report was returned or withdrawn and is not counted. */
  after: Share | null
  at: Date
  byName: string
  reason: string
}

interface Row {
  unit_id: number
  code: string
  name: string
  kind: RegionKind
  kecamatan: string
  period: Period
  status: number
  now_cells: Cells | null
  old_cells: Cells | null
  at: Date
  by_name: string
  reason: string
}

// The newest revision of a report beside what was counted before the 31 days, or first in them; and reports that were
// counted and no longer are.
const REVISED = (where: string) => `
  select r.unit_id, v.code, v.name, v.kind, k.name as kecamatan, r.period, r.status,
    now.cells as now_cells, old.cells as old_cells,
    case when r.status < 2 then coalesce(gone.at, now.received_at) else now.received_at end as at,
    case when r.status < 2 then coalesce(gone.actor_name, now.sent_by_name) else now.sent_by_name end as by_name,
    case when r.status < 2 then coalesce(gone.reason, '') else now.correction end as reason
  from report r
  join region v on v.id = r.unit_id
  join region k on k.id = r.kecamatan_id
  cross join lateral (
    select n.cells, n.received_at, n.sent_by_name, n.correction, n.revision from report_revision n
    where n.tenant_id = $1 and n.form_code = $2 and n.period = r.period and n.unit_id = r.unit_id
    order by n.revision desc limit 1) now
  left join lateral (
    select e.at, e.actor_name, e.reason from report_event e
    where e.tenant_id = $1 and e.form_code = $2 and e.period = r.period and e.unit_id = r.unit_id
      and e.from_state >= 2 and e.to_state < 2 order by e.id desc limit 1) gone on true
  left join lateral (
    select o.cells from report_revision o
    where o.tenant_id = $1 and o.form_code = $2 and o.period = r.period and o.unit_id = r.unit_id
      and (o.revision < now.revision or r.status < 2)
    order by (o.received_at <= $5::timestamptz) desc,
      case when o.received_at <= $5::timestamptz then -o.revision else o.revision end limit 1) old on true
  where r.tenant_id = $1 and r.form_code = $2 and r.period between $3 and $4 and ${where}
    and ((now.revision > 1 and now.received_at > $5::timestamptz)
      or (r.status < 2 and gone.at > $5::timestamptz))
  order by at desc`

/**
 * The villages of a region that changed an already counted month in the last 31 days, newest first, with
 * what their part of the figure was and is. Null above the office, and for those who see the total only.
 */
export async function readRevisions(
  actor: Actor,
  indicator: Indicator,
  form: FormDeclaration,
  region: Region,
  { from, to }: FigurePeriod,
  now: Date = new Date(),
): Promise<FigureRevision[] | null> {
  if (actor.tenantId === null || region.level < LEVEL.district) return null
  if (!mayReadFigures(actor, region, region.level < LEVEL.village)) return null
  const where =
    region.level === LEVEL.district
      ? '$6::int = r.tenant_id'
      : region.level === LEVEL.kecamatan
        ? 'r.kecamatan_id = $6::int'
        : 'r.unit_id = $6::int'
  const since = new Date(now.getTime() - SINCE_DAYS * 86_400_000)
  const rows = await inTenantSql(actor, (tx) =>
    tx.sql.query<Row>(REVISED(where), [tx.tenantId, form.code, from, to, since, region.id]),
  )
  return rows.flatMap((row): FigureRevision[] => {
    const part = (cells: Cells | null) => cells && shareOf(form, indicator, cells)
    const before = part(row.old_cells)
    const after = row.status >= 2 ? part(row.now_cells) : null
    return [
      {
        region: { id: row.unit_id, code: row.code, name: row.name, kind: row.kind },
        kecamatanName: row.kecamatan,
        period: row.period,
        before,
        after,
        at: row.at,
        byName: row.by_name,
        reason: row.reason,
      },
    ]
  })
}
