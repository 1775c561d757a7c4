import { ClipboardList, FileSpreadsheet, GitCompareArrows, LayoutDashboard } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigureBoard } from '@/components/dashboards/figure-board'
import { Page } from '@/components/layout/page'
import { regionCrumbs } from '@/components/regions/region-crumbs'
import { Still } from '@/components/still/still'
import { AimsCard } from '@/components/stunting/aims-card'
import { CareGroupsCard } from '@/components/stunting/care-groups-card'
import { KrsCard } from '@/components/stunting/krs-card'
import { LifeCourse } from '@/components/stunting/life-course'
import { MeasureChoice } from '@/components/stunting/measure-choice'
import { MeasureMap } from '@/components/stunting/measure-map'
import { RegionsTable } from '@/components/stunting/regions-table'
import { RoutineCard } from '@/components/stunting/routine-card'
import { ServicesCard } from '@/components/stunting/services-card'
import { SmallMultiples } from '@/components/stunting/small-multiples'
import { SurveyCard } from '@/components/stunting/survey-card'
import { ThreeAnswers } from '@/components/stunting/three-answers'
import { TrendCard } from '@/components/stunting/trend-card'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { SectionHeading } from '@/components/ui/section-heading'
import { requireActor } from '@/lib/auth/require-actor'
import { readMap } from '@/lib/dashboards/map'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { levelNoun } from '@/lib/dashboards/words'
import { mayReadFigures } from '@/lib/figures/policy'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { currentPeriod, formatPeriod } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { fullName, LEVEL, levelBelow } from '@/lib/regions/rules'
import { dayIn } from '@/lib/registers/rules'
import { acrossNote, officesFor } from '@/lib/stunting/across'
import { readAims } from '@/lib/stunting/aims'
import { readStuntingDesk } from '@/lib/stunting/desk'
import { nextSteps, whereItIs } from '@/lib/stunting/finding'
import { readKrsMarks } from '@/lib/stunting/krs-marks'
import { dashboardHref } from '@/lib/stunting/links'
import { PREVALENCE } from '@/lib/stunting/measures'
import { readStuntingView, stuntingQuery } from '@/lib/stunting/view'
import { readSurveysAround } from '@/lib/surveys/queries'
import { knowsSurveys } from '@/lib/surveys/rules'
import { coverageReach } from '@/lib/tpk/coverage-policy'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { KeepLink } from '../../tautan/keep-link'
import { stepPlace } from './step-places'

export const metadata: Metadata = { title: 'Stunting' }

/** Stunting in one region, from the nation to a village: where it is, how sure that is, what to do next. */
export default async function StuntingPage({ params, searchParams }: PageProps<'/stunting/[code]'>) {
  const actor = await requireActor()
  const place = await findDashboardPlace(actor, decodeURIComponent((await params).code))
  if (!place) notFound()
  const { region, ancestors } = place
  const now = new Date()
  const view = readStuntingView(await searchParams, currentPeriod(now, actor.zone))
  const [desk, surveys, marks, aims, outlines, offices, letterhead] = await Promise.all([
    readStuntingDesk(actor, region, view, now),
    readSurveysAround(actor, region, ancestors),
    readKrsMarks(actor, region),
    readAims(actor, region, view, now),
    readMap(actor, region),
    officesFor(actor, region, view.period),
    readLetterhead(actor),
  ])
  const noun = levelNoun(levelBelow(region.level) ?? LEVEL.village)
  const { children } = desk
  const across = actor.tenantId === null
  const steps = nextSteps(desk)
  return (
    <FigureBoard subject={`stunting ${region.id} ${stuntingQuery(view)}`}>
      <Still className="contents">{letterhead}</Still>
      <Page
        title={`Stunting di ${fullName(region)}`}
        crumbs={regionCrumbs(ancestors, region, ({ code }) => {
          const above = ancestors.find((one) => one.code === code)
          return above && mayReadFigures(actor, above, false)
            ? paths.stunting(code, stuntingQuery(view, { sort: null }))
            : null
        })}
        note={`${formatPeriod(view.period)}, dibaca ${formatDateTime(now, actor.zone as Zone)}`}
        actions={
          <>
            <Still className="flex flex-wrap gap-2">
              <a href={dashboardHref(region.code, 'posyandu', view.period)} data-soft-link className={buttonClass()}>
                <Icon of={LayoutDashboard} />
                Dasbor
              </a>
              <a href={compareHref()} data-soft-link className={buttonClass()}>
                <Icon of={GitCompareArrows} />
                Bandingkan
              </a>
              {knowsSurveys(region) && (
                <a href={paths.stuntingSurveys(region.code)} data-soft-link className={buttonClass()}>
                  <Icon of={ClipboardList} />
                  Survei
                </a>
              )}
              {actor.tenantId !== null && (
                <KeepLink
                  target={paths.stunting(region.code, stuntingQuery(view))}
                  title={`Stunting ${fullName(region)}`}
                />
              )}
              <a href={paths.stuntingExcel(region.code, stuntingQuery(view))} download className={buttonClass()}>
                <Icon of={FileSpreadsheet} />
                Excel
              </a>
            </Still>
            <PrintButton />
          </>
        }
      >
        <Still className="space-y-6">
          {view.remarks.map((remark) => (
            <Banner key={remark} tone="warn">
              {remark}
            </Banner>
          ))}
          <ThreeAnswers {...{ desk, view, noun, steps }} hrefOf={(step) => stepPlace(actor, region.code, view, step)} />
        </Still>
        <div className="grid gap-4 desk:grid-cols-2">
          <div className="grid min-w-0 content-start gap-4">
            <Still className="grid">
              <RoutineCard desk={desk} view={view} note={acrossNote(actor, desk.now.get(PREVALENCE), offices)} />
            </Still>
            <TrendCard desk={desk} view={view} />
          </div>
          <Still className="grid min-w-0">
            <SurveyCard region={region} ancestors={ancestors} results={surveys} />
          </Still>
        </div>
        <Still className="space-y-6">
          {children && children.length > 0 && (
            <section aria-labelledby="judul-ukuran" id="ukuran" className="space-y-4">
              <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
                <SectionHeading id="judul-ukuran" title={`Bandingkan ${noun}: ${view.measure.label}`} />
                <MeasureChoice view={view} />
              </div>
              <MeasureMap
                {...{ view, noun, outlines }}
                rows={children}
                whole={{ figure: desk.now.get(view.measure.code), name: fullName(region) }}
              />
              <SmallMultiples view={view} rows={children} noun={noun} />
            </section>
          )}
          <div className="grid items-start gap-4 desk:grid-cols-2">
            <KrsCard {...{ desk, view, marks }} without={withoutMarks()} />
            <div className="grid gap-4">
              <CareGroupsCard
                desk={desk}
                view={view}
                href={!across && coverageReach(actor.role) !== null ? paths.care() : null}
              />
              <AimsCard aims={aims} view={view} code={region.code} across={across} />
            </div>
          </div>
          <LifeCourse desk={desk} view={view} />
          <ServicesCard desk={desk} view={view} day={dayIn(actor.zone, now)} />
          {children && children.length > 0 && (
            <RegionsTable code={region.code} view={view} rows={children} noun={noun} />
          )}
          {across && (
            <p className="text-sm text-ink-soft">
              Angka kesehatan dan anak keluar dari kantor menurut langkah terbitan, berhenti di kecamatan, dan jumlah
              kecil disamarkan. Hasil survei sudah diterbitkan, jadi tampil apa adanya.
            </p>
          )}
        </Still>
      </Page>
    </FigureBoard>
  )

  function compareHref() {
    // Those that have something to compare, beside the whole they belong to.
    const beside = (whereItIs(children)?.highest ?? []).map(({ row }) => row.region.code)
    const codes = [region.code, ...beside]
    return paths.stuntingCompare(`${stuntingQuery(view, { sort: null })}&wilayah=${codes.join(',')}`)
  }

  function withoutMarks(): string {
    if (across)
      return 'Tanda penapisan per keluarga tidak keluar dari kantor kabupaten/kota; yang keluar hanya jumlah KRS.'
    if (marks === null && region.districtId === actor.tenantId)
      return 'Belum ada daftar verval KRS yang dapat Anda lihat untuk wilayah ini. Daftar dimuat di halaman KRS.'
    return ''
  }
}
