import { ExplainPanel } from '@/components/dashboards/explain-panel'
import type { Actor } from '@/lib/auth/actor'
import { type DashboardView, viewQuery } from '@/lib/dashboards/address'
import { reminderText } from '@/lib/dashboards/reminder'
import { withoutReport } from '@/lib/dashboards/report-states'
import { rowsHrefOf } from '@/lib/dashboards/rows-href'
import { inTenantSql } from '@/lib/db/tenant'
import { type Explanation, explain } from '@/lib/figures/explain'
import type { Indicator } from '@/lib/figures/indicator'
import { monthly } from '@/lib/figures/period'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { NamedRegion } from '@/lib/regions/rules'
import { findDue, type ReportState } from '@/lib/reports/queries'

type ExplainFigureProps = {
  actor: Actor
  region: NamedRegion
  view: DashboardView
  indicator: Indicator
  /** The villages of the region with their reports; null above the office. */
  states: readonly ReportState[] | null
  now: Date
}

/** Reads what stands behind one figure and shows it beside the page. */
export async function ExplainFigure({ actor, region, view, indicator, states, now }: ExplainFigureProps) {
  const explanation = await explain(actor, indicator.code, region, monthly(view.period), now)
  return (
    <ExplainPanel
      explanation={explanation}
      zone={actor.zone as Zone}
      closeHref={paths.dashboard(region.code, viewQuery(view))}
      down={downOf(actor, region, view, explanation)}
      reminder={states && indicator.form !== null ? await reminderOf(actor, view, states) : null}
    />
  )
}

function downOf(actor: Actor, region: NamedRegion, view: DashboardView, { indicator, down }: Explanation) {
  if (down.kind === 'children')
    return { href: `${paths.dashboard(region.code, viewQuery(view, { indicator }))}#rincian`, label: 'Lihat rincian' }
  if (down.kind === 'register') {
    const href = rowsHrefOf(actor, region, indicator.code)
    return href ? { href, label: 'Lihat baris' } : null
  }
  if (actor.tenantId === null) return null
  return { href: paths.report(down.form, periodText(down.period), down.unitId), label: 'Lihat laporannya' }
}

async function reminderOf(actor: Actor, view: DashboardView, states: readonly ReportState[]) {
  const missing = withoutReport(states)
  if (missing.length === 0) return null
  const { dueAt, zone } = await inTenantSql(actor, (tx) => findDue(tx, view.form, view.period))
  return {
    missing: missing.map(({ name }) => name),
    text: reminderText(view.form, view.period, missing, formatDateTime(dueAt, zone)),
  }
}
