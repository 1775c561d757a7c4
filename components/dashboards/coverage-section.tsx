import { CoverageBar } from '@/components/charts/coverage-bar'
import { Card } from '@/components/ui/card'
import { type DashboardView, viewQuery } from '@/lib/dashboards/address'
import type { ChildRow } from '@/lib/dashboards/dashboard'
import type { Standing } from '@/lib/dashboards/standing'
import { formatCount } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { shortName } from '@/lib/regions/rules'
import { VillageStrip } from './village-strip'

/** A village's report as the strip shows it. */
export interface VillageStanding {
  id: number
  code: string
  name: string
  kecamatanName: string
  standing: Standing
}

type VillageCoverageProps = {
  view: DashboardView
  villages: readonly VillageStanding[]
  /** Of the district: squares stand under the name of their kecamatan. */
  grouped: boolean
}

/** Who has reported, who has not, who is late: a square for each village, pressed to open it. */
export function VillageCoverage({ view, villages, grouped }: VillageCoverageProps) {
  const query = viewQuery(view, { sort: null })
  return (
    <Card title="Siapa sudah melapor?" note={`${view.form.shortName}, ${formatPeriod(view.period)}`}>
      <VillageStrip
        label={`${view.form.name} ${formatPeriod(view.period)} menurut desa`}
        villages={villages.map(({ id, code, name, kecamatanName, standing }) => ({
          id,
          name: grouped ? `${name}, Kec. ${kecamatanName}` : name,
          standing,
          href: paths.dashboard(code, query),
        }))}
      />
    </Card>
  )
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
      note={`${view.form.shortName}, ${formatPeriod(view.period)}. ${formatCount(open.length)} ${noun} memakai Lini${away > 0 ? `, ${formatCount(away)} belum` : ''}.`}
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
