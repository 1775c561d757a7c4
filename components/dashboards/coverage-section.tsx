import { CoverageBar } from '@/components/charts/coverage-bar'
import { Card } from '@/components/ui/card'
import { type DashboardView, viewQuery } from '@/lib/dashboards/address'
import type { ChildRow } from '@/lib/dashboards/dashboard'
import { stampOf } from '@/lib/dashboards/stamp'
import { type Standing, standingOf } from '@/lib/dashboards/standing'
import { formatCount } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { shortName } from '@/lib/regions/rules'
import { formatFormPeriod } from '@/lib/reports/form-period'
import type { ReportState } from '@/lib/reports/queries'
import { type StripVillage, VillageSquares, VillageStrip } from './village-strip'

type VillageCoverageProps = {
  code: string
  view: DashboardView
  /** Of every village, in code order. */
  standings: readonly Standing[]
  /** The villages themselves, for a view that holds their names and links itself. */
  states: readonly ReportState[] | null
}

/** Who has reported, who has not, who is late: a square for each village, pressed to open it. */
export function VillageCoverage({ code, view, standings, states }: VillageCoverageProps) {
  const stamp = stampOf(standings.join())
  return (
    <Card title="Siapa sudah melapor?" note={`${view.form.shortName}, ${formatFormPeriod(view.form, view.period)}`}>
      <VillageStrip
        label={stripLabel(view)}
        standings={standings}
        {...(states && view.whole
          ? { villages: stripVillages(view, states) }
          : {
              later: {
                href: paths.dashboardVillages(code, `${viewQuery(view)}&tanda=${stamp}`),
                wholeHref: paths.dashboard(code, viewQuery(view, { whole: true })),
              },
            })}
      />
    </Card>
  )
}

/** The squares that follow the page: each with its name, its state and the way to its dashboard. */
export function LaterVillages({ view, states }: { view: DashboardView; states: readonly ReportState[] }) {
  return <VillageSquares label={stripLabel(view)} villages={stripVillages(view, states)} />
}

const stripLabel = ({ form, period }: DashboardView) => `${form.name} ${formatPeriod(period)} menurut desa`

/** Of several kecamatan, a village says which is its own: names return. */
function stripVillages(view: DashboardView, states: readonly ReportState[]): StripVillage[] {
  const query = viewQuery(view, { sort: null })
  const several = new Set(states.map(({ kecamatanId }) => kecamatanId)).size > 1
  return states.map((state) => ({
    id: state.unitId,
    name: several ? `${state.name}, Kec. ${state.kecamatanName}` : state.name,
    standing: standingOf(state),
    href: paths.dashboard(state.code, query),
  }))
}

type RegionCoverageProps = { view: DashboardView; rows: readonly ChildRow[]; noun: string }

/** Above the office reports have no names: each region with how many of its villages have come. */
export function RegionCoverage({ view, rows, noun }: RegionCoverageProps) {
  const open = rows.filter(({ coverage }) => coverage.expected > 0)
  const away = rows.length - open.length
  const missing = ({ coverage }: ChildRow) => coverage.expected - coverage.reported
  return (
    <Card
      title="Siapa sudah melapor?"
      note={`${view.form.shortName}, ${formatFormPeriod(view.form, view.period)}. ${formatCount(open.length)} ${noun} memakai Lini${away > 0 ? `, ${formatCount(away)} belum` : ''}.`}
    >
      {open.length > 0 ? (
        <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2 desk:grid-cols-3">
          {open
            .toSorted((one, other) => missing(other) - missing(one))
            .map(({ region, coverage }) => (
              <li key={region.id}>
                <a
                  data-soft-link
                  href={paths.dashboard(region.code, viewQuery(view, { sort: null }))}
                  className="font-medium hover:text-brand hover:underline"
                >
                  {shortName(region)}
                </a>
                <CoverageBar {...coverage} />
              </li>
            ))}
        </ul>
      ) : (
        <p className="text-ink-soft">Belum ada kantor yang memakai Lini di sini pada bulan ini.</p>
      )}
    </Card>
  )
}
