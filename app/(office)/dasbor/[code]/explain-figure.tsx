import { ExplainPanel } from '@/components/dashboards/explain-panel'
import type { Actor } from '@/lib/auth/actor'
import { type DashboardView, viewQuery } from '@/lib/dashboards/address'
import { reminderText } from '@/lib/dashboards/reminder'
import { withoutReport } from '@/lib/dashboards/report-states'
import { rowsHrefOf } from '@/lib/dashboards/rows-href'
import { inTenantSql } from '@/lib/db/tenant'
import { causeQuery } from '@/lib/figures/cause-address'
import { type Explanation, explain } from '@/lib/figures/explain'
import type { Indicator } from '@/lib/figures/indicator'
import { originQuery } from '@/lib/figures/origin-address'
import { monthly } from '@/lib/figures/period'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { currentPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import { mayTake } from '@/lib/reports/policy'
import { findDue, type ReportState } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'

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
      ways={waysOf(actor, region, view, explanation)}
      reminder={states && indicator.form !== null ? await reminderOf(actor, view, states) : null}
    />
  )
}

/** The rows, the report of a village, the list of a register, and what explains a change, as far as the reader may go. */
function waysOf(actor: Actor, region: NamedRegion, view: DashboardView, { indicator, down, figure }: Explanation) {
  const list = down.kind === 'register' ? rowsHrefOf(actor, region, indicator.code) : null
  return [
    { href: paths.figureOrigin(region.code, originQuery(indicator, figure.period)), label: 'Lihat baris' },
    ...(region.level < LEVEL.village
      ? [
          {
            href: paths.figureCause(region.code, causeQuery({ indicator, period: figure.period })),
            label: 'Apa sebab berubah?',
          },
        ]
      : []),
    ...(list && view.period >= currentPeriod(new Date(), actor.zone) - 1 ? [{ href: list, label: 'Buka daftar' }] : []),
    ...(down.kind === 'report' && actor.tenantId !== null && mayOpen(actor, region, down.form)
      ? [{ href: paths.report(down.form, periodText(down.period), down.unitId), label: 'Lihat laporannya' }]
      : []),
  ]
}

const mayOpen = (actor: Actor, { id, kecamatanId }: NamedRegion, formCode: string): boolean =>
  mayTake('read', actor, {
    ...{ formCode, villageId: id, kecamatanId: kecamatanId ?? 0, status: STATUS.draf, sentBy: null },
    served: false,
  })

async function reminderOf(actor: Actor, view: DashboardView, states: readonly ReportState[]) {
  const missing = withoutReport(states)
  if (missing.length === 0) return null
  const { dueAt, zone } = await inTenantSql(actor, (tx) => findDue(tx, view.form, view.period))
  return {
    missing: missing.map(({ name }) => name),
    text: reminderText(view.form, view.period, missing, formatDateTime(dueAt, zone)),
  }
}
