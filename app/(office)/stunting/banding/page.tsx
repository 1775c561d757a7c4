import { FileSpreadsheet, GitCompareArrows, X } from 'lucide-react'
import type { Metadata } from 'next'
import { ChartFoot, ChartHead } from '@/components/charts/chart-frame'
import { ExploreTrend } from '@/components/charts/explore-trend'
import { FigureBoard } from '@/components/dashboards/figure-board'
import { Page } from '@/components/layout/page'
import { Still } from '@/components/still/still'
import { AddRegion } from '@/components/stunting/add-region'
import { CompareBars } from '@/components/stunting/compare-bars'
import { CompareSurveys } from '@/components/stunting/compare-surveys'
import { MeasureChoice } from '@/components/stunting/measure-choice'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/auth/require-actor'
import { figureSays } from '@/lib/dashboards/words'
import { currentPeriod, formatPeriod, formatPeriodShort, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { nameInContext, shortName } from '@/lib/regions/rules'
import { comparedCodes, MOST_COMPARED, readComparison } from '@/lib/stunting/compare'
import { readStuntingView, stuntingQuery } from '@/lib/stunting/view'
import { readSurveys } from '@/lib/surveys/queries'
import { readLetterhead } from '../../dasbor/[code]/letterhead'

export const metadata: Metadata = { title: 'Bandingkan stunting' }

/** Any regions side by side: the routine course on one chart, every measure as bars, surveys apart. */
export default async function ComparePage({ searchParams }: PageProps<'/stunting/banding'>) {
  const actor = await requireActor()
  const now = new Date()
  const params = await searchParams
  const view = readStuntingView(params, currentPeriod(now, actor.zone))
  const [{ rows, unknown }, letterhead] = await Promise.all([
    readComparison(actor, comparedCodes(params), view, now),
    readLetterhead(actor),
  ])
  const regions = rows.map(({ region }) => region)
  const surveys = await readSurveys(actor, regions)
  const codes = regions.map(({ code }) => code)
  const address = (wanted: readonly string[]) =>
    paths.stuntingCompare(`${stuntingQuery(view)}${wanted.length > 0 ? `&wilayah=${wanted.join(',')}` : ''}`)
  const keep = {
    bulan: periodText(view.period),
    ...(codes.length > 0 && { wilayah: codes.join(',') }),
    ...(view.months === 24 && { rentang: '24' }),
  }
  const label = `${view.measure.label}, ${regions.map(shortName).join(', ')}, ${view.months} bulan`
  return (
    <FigureBoard subject={`banding ${codes.join()} ${stuntingQuery(view)}`}>
      <Still className="contents">{letterhead}</Still>
      <Page
        title="Bandingkan stunting antarwilayah"
        crumbs={[{ label: 'Dasbor stunting', href: paths.stuntings() }]}
        note={`Angka rutin ${formatPeriod(view.period)}. Paling banyak ${MOST_COMPARED} wilayah, boleh beda tingkat.`}
        actions={
          rows.length > 0 && (
            <>
              <Still>
                <a
                  href={paths.stuntingCompareExcel(`${stuntingQuery(view)}&wilayah=${codes.join(',')}`)}
                  download
                  className={buttonClass()}
                >
                  <Icon of={FileSpreadsheet} />
                  Excel
                </a>
              </Still>
              <PrintButton />
            </>
          )
        }
      >
        {[
          ...view.remarks,
          ...unknown.map((code) => `Wilayah ${code} tidak ditemukan, atau bukan wilayah kerja Anda.`),
        ].map((remark) => (
          <Banner key={remark} tone="warn">
            {remark}
          </Banner>
        ))}
        <div className="space-y-4">
          {rows.length > 0 && (
            <Still>
              <ul aria-label="Wilayah yang dibandingkan" className="flex flex-wrap gap-2">
                {regions.map((region) => (
                  <li
                    key={region.id}
                    className="inline-flex items-center rounded-full border border-line bg-paper-raised"
                  >
                    <a
                      data-soft-link
                      href={paths.stunting(region.code, stuntingQuery(view))}
                      className="py-2 ps-4 pe-2 font-medium hover:text-brand hover:underline desk:py-1"
                    >
                      {nameInContext(region)}
                    </a>
                    <a
                      data-soft-link
                      href={address(codes.filter((code) => code !== region.code))}
                      aria-label={`Lepaskan ${region.name}`}
                      className="no-print grid size-11 place-items-center rounded-full text-ink-soft hover:bg-paper-sunk hover:text-ink desk:size-8"
                    >
                      <Icon of={X} />
                    </a>
                  </li>
                ))}
              </ul>
            </Still>
          )}
          {codes.length < MOST_COMPARED && (
            <AddRegion
              key={codes.join()}
              keep={{ ...keep, ukuran: view.measure.code }}
              action={paths.stuntingCompare()}
            />
          )}
        </div>
        {rows.length === 0 ? (
          <EmptyState icon={GitCompareArrows} title="Pilih wilayah yang ingin dibandingkan">
            <p>Tambahkan dua wilayah atau lebih di atas. Trennya tampil pada satu bagan, ukuran lain berdampingan.</p>
          </EmptyState>
        ) : (
          <>
            <section className="surface min-w-0 p-4">
              <Still>
                <ChartHead
                  title={`Bagaimana ${view.measure.label} bergerak?`}
                  note={`Angka rutin, ${view.months} bulan sampai ${formatPeriod(view.period)}`}
                  actions={<MeasureChoice view={view} keep={{ wilayah: codes.join(',') }} />}
                />
              </Still>
              {rows.some(({ course }) => course.some(({ value }) => value !== null)) ? (
                <ExploreTrend
                  label={label}
                  labels={(rows[0]?.course ?? []).map(({ period }) => formatPeriodShort(period.from))}
                  series={rows.map(({ region, course }) => ({
                    name: shortName(region),
                    values: course.map(({ value }) => value),
                  }))}
                  style={view.measure.kind === 'ratio' ? 'percent' : 'count'}
                />
              ) : (
                <p className="py-8 text-ink-soft">
                  Belum ada angka {view.measure.label} dari wilayah ini selama {view.months} bulan. Lepaskan salah satu,
                  atau pilih ukuran lain.
                </p>
              )}
              <Still>
                <ChartFoot
                  table={{
                    caption: label,
                    head: ['Bulan', ...regions.map(shortName)],
                    rows: (rows[0]?.course ?? [])
                      .map(({ period }, index) => [
                        formatPeriod(period.from),
                        ...rows.map(({ course }) => figureSays(view.measure, course[index])),
                      ])
                      .reverse(),
                  }}
                />
              </Still>
            </section>
            <Still className="space-y-6">
              <CompareBars rows={rows} view={view} />
              <CompareSurveys regions={regions} results={surveys} />
              {actor.tenantId === null && (
                <p className="text-sm text-ink-soft">
                  Angka kesehatan dan anak keluar dari kantor menurut langkah terbitan, berhenti di kecamatan, dan
                  jumlah kecil disamarkan.
                </p>
              )}
            </Still>
          </>
        )}
      </Page>
    </FigureBoard>
  )
}
