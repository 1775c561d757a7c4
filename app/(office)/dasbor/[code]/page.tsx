import { Baby, FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChildrenTable } from '@/components/dashboards/children-table'
import { RegionCoverage, VillageCoverage } from '@/components/dashboards/coverage-section'
import { ExploreChoice } from '@/components/dashboards/explore-choice'
import { ExploreMap } from '@/components/dashboards/explore-map'
import { ExploreTrendCard } from '@/components/dashboards/explore-trend-card'
import { FigureBoard } from '@/components/dashboards/figure-board'
import { HeadlineFigures } from '@/components/dashboards/headline-figures'
import { RegisterStrip } from '@/components/dashboards/register-strip'
import { TimelinessCard } from '@/components/dashboards/timeliness-card'
import { VillageReportCard } from '@/components/dashboards/village-report-card'
import { Page } from '@/components/layout/page'
import { LiveRefresh } from '@/components/live/live-refresh'
import { regionCrumbs } from '@/components/regions/region-crumbs'
import { Still } from '@/components/still/still'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { SectionHeading } from '@/components/ui/section-heading'
import { Tabs } from '@/components/ui/tabs'
import { requireActor } from '@/lib/auth/require-actor'
import { readView, viewQuery } from '@/lib/dashboards/address'
import { countOpenOffices, type Headline, readDashboard } from '@/lib/dashboards/dashboard'
import { draftText } from '@/lib/dashboards/draft'
import { headlinesOf } from '@/lib/dashboards/indicators'
import { readMap } from '@/lib/dashboards/map'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { readReportStates, readStandings } from '@/lib/dashboards/report-states'
import { rowsOfMonthHref } from '@/lib/dashboards/rows-href'
import { readTargets, targetNote } from '@/lib/dashboards/targets'
import { readVillageReport } from '@/lib/dashboards/village-report'
import { levelNoun } from '@/lib/dashboards/words'
import { mayReadFigures } from '@/lib/figures/policy'
import { formatDateTime, formatTime, type Zone } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { fullName, LEVEL, levelBelow } from '@/lib/regions/rules'
import { formatFormPeriod } from '@/lib/reports/form-period'
import { FORMS } from '@/lib/reports/forms/all'
import { KeepLink } from '../../tautan/keep-link'
import { ExplainFigure } from './explain-figure'
import { readLetterhead } from './letterhead'

export const metadata: Metadata = { title: 'Dasbor' }

/** One page for every level, from a village to the nation. */
export default async function DashboardPage({ params, searchParams }: PageProps<'/dasbor/[code]'>) {
  const actor = await requireActor()
  const place = await findDashboardPlace(actor, decodeURIComponent((await params).code))
  if (!place) notFound()
  const { region, ancestors, firstPeriod } = place
  const now = new Date()
  const current = currentPeriod(now, actor.zone)
  const view = readView(await searchParams, current)
  const below = levelBelow(region.level)
  const [dashboard, standings, states, offices, outlines, village, letterhead, targets] = await Promise.all([
    readDashboard(actor, region, view, now),
    readStandings(actor, region, view),
    view.whole || view.explain ? readReportStates(actor, region, view) : null,
    actor.tenantId === null ? countOpenOffices(region, view.period) : null,
    view.whole ? readMap(actor, region) : null,
    readVillageReport(actor, region, view, firstPeriod),
    readLetterhead(actor),
    readTargets(actor, region, view.period),
  ])
  const { children: rows, headlines } = dashboard
  const noun = levelNoun(below ?? LEVEL.village)
  const draft = village?.report.draft?.cells ?? null
  const early = firstPeriod !== null && view.period < firstPeriod

  return (
    <FigureBoard subject={`${region.id} ${viewQuery(view)}`}>
      <Still className="contents">{letterhead}</Still>
      <Page
        title={fullName(region)}
        crumbs={regionCrumbs(ancestors, region, (above) => crumbHref(above))}
        status={
          <span className="inline-flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
            <LiveRefresh />
            <span className="no-print">· diperbarui {formatTime(new Date(dashboard.readAt), actor.zone as Zone)}</span>
          </span>
        }
        note={subtitle()}
        actions={
          <Still className="flex flex-wrap gap-2">
            <a
              href={paths.stunting(region.code, `?bulan=${periodText(view.period)}`)}
              data-soft-link
              className={buttonClass()}
            >
              <Icon of={Baby} />
              Stunting
            </a>
            {actor.tenantId !== null && (
              <KeepLink target={paths.dashboard(region.code, viewQuery(view))} title={`Dasbor ${fullName(region)}`} />
            )}
            <a href={paths.dashboardExcel(region.code, viewQuery(view))} download className={buttonClass()}>
              <Icon of={FileSpreadsheet} />
              Excel
            </a>
          </Still>
        }
      >
        <Still className="space-y-6">
          {view.remarks.map((remark) => (
            <Banner key={remark} tone="warn">
              {remark}
            </Banner>
          ))}
          {early && (
            <Banner tone="info">
              Laporan bulanan dicatat di Lini sejak {formatPeriod(firstPeriod)}. Untuk{' '}
              {formatFormPeriod(view.form, view.period)} yang ada hanya angka dari daftar.
            </Banner>
          )}
          <Tabs
            label="Laporan"
            tabs={FORMS.map((form) => ({
              label: form.shortName,
              href: paths.dashboard(region.code, viewQuery(view, { form })),
              current: form.code === view.form.code,
            }))}
          />
          <HeadlineFigures
            code={region.code}
            view={view}
            headlines={headlines}
            noteOf={noteOf}
            draftOf={({ indicator }) => (draft ? draftText(view.form, indicator, draft) : null)}
          />
        </Still>
        {village && <VillageReportCard code={region.code} view={view} village={village} />}
        {(standings || rows) && region.level < LEVEL.village && (
          <Still>
            {standings && <VillageCoverage code={region.code} {...{ view, standings, states }} />}
            {!standings && rows && <RegionCoverage view={view} rows={rows} noun={noun} />}
          </Still>
        )}
        <section id="ukuran" className="space-y-4" aria-labelledby="judul-ukuran">
          <Still className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
            <SectionHeading id="judul-ukuran" title={`Telusuri: ${view.indicator.label}`} />
            <ExploreChoice view={view} />
          </Still>
          <div className="grid gap-4 desk:grid-cols-2">
            <ExploreTrendCard region={region} view={view} figures={dashboard.explored} />
            <Still className="grid">
              <TimelinessCard view={view} completeness={dashboard.completeness} timeliness={dashboard.timeliness} />
            </Still>
          </div>
          {rows && rows.length > 0 && (
            <Still>
              <ExploreMap code={region.code} {...{ view, rows, noun, outlines }} whole={wholeOf()} />
            </Still>
          )}
        </section>
        <Still className="space-y-6">
          {rows && rows.length > 0 && (
            <ChildrenTable code={region.code} view={view} rows={rows} columns={headlinesOf(view.form)} noun={noun} />
          )}
          <RegisterStrip
            code={region.code}
            view={view}
            registers={dashboard.registers}
            rowsHref={(measure) => rowsOfMonthHref(actor, region, measure, { period: view.period, current })}
          />
        </Still>
        {view.explain && <ExplainFigure {...{ actor, region, view, states, now }} indicator={view.explain} />}
      </Page>
    </FigureBoard>
  )

  function crumbHref({ code }: { code: string }): string | null {
    const above = ancestors.find((one) => one.code === code)
    return above && mayReadFigures(actor, above, false) ? paths.dashboard(code, viewQuery(view, { sort: null })) : null
  }

  /** Inside the office a figure says what was aimed at; above it, how much of the region it holds. */
  function noteOf(headline: Headline): string | undefined {
    const { indicator } = headline
    return acrossNote(headline) ?? targetNote(indicator, targets.get(indicator.code), view.period)
  }

  /**
   * Above the office every figure says of how many offices it is; sensitive ones also
   * the day of their last step and how many villages it holds, since they move in steps.
   */
  function acrossNote({ indicator, now: figure }: Headline): string | undefined {
    if (!offices) return undefined
    const active = `kantor aktif ${formatCount(offices.open)} dari ${formatCount(offices.districts)}`
    if (indicator.sensitivity !== 'peka' || figure.coverage.reported === 0) return active
    const day = formatDateTime(new Date(figure.asOf), actor.zone as Zone).split(',')[0]
    return `per ${day}, ${formatCount(figure.coverage.reported)} desa · ${active}`
  }

  function wholeOf() {
    const figure = dashboard.explored.at(-1)
    return figure && { figure, name: fullName(region) }
  }

  function subtitle() {
    const month = `${view.form.name}, ${formatFormPeriod(view.form, view.period)}`
    return offices
      ? `${month} · kantor aktif ${formatCount(offices.open)} dari ${formatCount(offices.districts)}`
      : month
  }
}
