import type { Metadata } from 'next'
import { DigitBars } from '@/components/growth/digit-bars'
import { MarkList } from '@/components/growth/quality-mark'
import { QualitySources } from '@/components/growth/quality-sources'
import { QualityTable } from '@/components/growth/quality-table'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { gravity, qualityMarks } from '@/lib/growth/quality'
import { coverageOf, readCoverage, readMeasuring } from '@/lib/growth/quality-queries'
import { periodsOf, qualityQuery, qualityScopeOf, readQualityView, SPANS, USUAL_SPAN } from '@/lib/growth/quality-view'
import { paths } from '@/lib/paths'

const TITLE = 'Mutu pengukuran'
/** Posyandu or workers on one page. */
const ROWS = 25

export const metadata: Metadata = { title: TITLE }

/** How well children are measured: per posyandu and worker, with what to do. Sums only, nobody by name but who measured. */
export default async function MeasuringQualityPage({ searchParams }: PageProps<'/ukur/mutu'>) {
  const actor = await requireActor()
  const scope = qualityScopeOf(actor)
  if (!worksInOffice(actor) || !scope)
    return <NoPermissionState level={1} what={TITLE} who="dinas, koordinator kecamatan, PKB, dan kader TPK" />
  const now = currentPeriod(new Date(), actor.zone)
  const view = readQualityView(await searchParams, now)
  const periods = periodsOf(view)
  const { rows, all, coverage } = await inTenantSql(actor, async (tx) => {
    const rows = await readMeasuring(tx, view.by, periods, scope)
    const [all] = await readMeasuring(tx, 'all', periods, scope)
    return { rows, all: all!, coverage: await readCoverage(tx, all!.villageIds, view.period) }
  })
  const marked = rows
    .map((row) => ({ ...row, marks: qualityMarks(row.facts, coverageOf(row.villageIds, coverage)) }))
    .sort((a, b) => gravity(b.marks) - gravity(a.marks) || b.facts.measurements - a.facts.measurements)
  const chosen = marked.find(({ key }) => key === view.chosen) ?? null
  const opened = chosen ?? { ...all, marks: qualityMarks(all.facts, coverageOf(all.villageIds, coverage)) }
  const months = view.span === 1 ? formatPeriod(view.period) : `${view.span} bulan sampai ${formatPeriod(view.period)}`
  return (
    <Page
      title={TITLE}
      note={`Seberapa dapat dipercaya hasil timbang dan ukur, ${months}. Pendek atau tidaknya anak hanya sebaik cara mengukurnya.`}
      crumbs={[{ label: 'Timbang & ukur', href: paths.measuring() }]}
    >
      <FilterBar>
        <FilterSelect
          label="Sampai bulan"
          name="bulan"
          value={view.period === now ? '' : periodText(view.period)}
          all={`Sampai ${formatPeriod(now)}`}
          choices={Array.from({ length: 11 }, (_, back) => ({
            value: periodText(now - back - 1),
            label: `Sampai ${formatPeriod(now - back - 1)}`,
          }))}
        />
        <FilterSelect
          label="Lama"
          name="rentang"
          value={view.span === USUAL_SPAN ? '' : String(view.span)}
          all={`${USUAL_SPAN} bulan`}
          choices={SPANS.filter((span) => span !== USUAL_SPAN).map((span) => ({
            value: String(span),
            label: `${span} bulan`,
          }))}
        />
        {view.by === 'worker' && <input type="hidden" name="menurut" value="petugas" />}
      </FilterBar>
      {all.facts.measurements === 0 ? (
        <EmptyState title="Belum ada pengukuran">
          <p>Mutu dapat dinilai sesudah anak ditimbang dan diukur di bulan-bulan ini.</p>
        </EmptyState>
      ) : (
        <>
          <Card
            title={chosen ? chosen.name : 'Seluruh wilayah Anda'}
            note={`${formatCount(opened.facts.measurements)} pengukuran. D/S: anak yang ditimbang dari semua anak balita di ${chosen ? 'desanya' : 'desa yang mengukur'}, ${formatPeriod(view.period)}.`}
            actions={
              chosen && (
                <LinkButton href={paths.measuringQuality(qualityQuery(view))} size="small">
                  Seluruh wilayah
                </LinkButton>
              )
            }
          >
            <div className="grid gap-6 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <MarkList marks={opened.marks} />
              <div className="space-y-5">
                <DigitBars title="Angka akhir panjang (0,1 cm)" digits={opened.facts.lengthDigits} />
                <DigitBars title="Angka akhir berat (0,1 kg)" digits={opened.facts.weightDigits} />
                <p className="text-sm text-ink-soft">
                  Bila dibaca teliti, setiap angka muncul kira-kira 10% (garis putus-putus).
                </p>
              </div>
            </div>
          </Card>
          <section className="space-y-3">
            <Tabs
              label="Menurut"
              tabs={[
                {
                  label: 'Per posyandu',
                  href: paths.measuringQuality(qualityQuery({ ...view, by: 'posyandu' })),
                  current: view.by === 'posyandu',
                },
                {
                  label: 'Per petugas',
                  href: paths.measuringQuality(qualityQuery({ ...view, by: 'worker' })),
                  current: view.by === 'worker',
                },
              ]}
            />
            <QualityTable
              caption={`${TITLE}, ${months}`}
              who={view.by === 'worker' ? 'Petugas' : 'Posyandu'}
              rows={marked.slice((view.page - 1) * ROWS, view.page * ROWS)}
              hrefOf={(key) => paths.measuringQuality(qualityQuery(view, { chosen: key }))}
            />
            <Pagination
              page={view.page}
              pageSize={ROWS}
              total={marked.length}
              noun={view.by === 'worker' ? 'petugas' : 'posyandu'}
              hrefOf={(page) => paths.measuringQuality(qualityQuery(view, { page }))}
            />
          </section>
          <QualitySources />
        </>
      )}
    </Page>
  )
}
