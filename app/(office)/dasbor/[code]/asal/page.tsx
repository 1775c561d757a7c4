import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CoverageBar } from '@/components/charts/coverage-bar'
import { CellOriginList } from '@/components/figures/cell-origins'
import { LackingList } from '@/components/figures/lacking-list'
import { RevisionList } from '@/components/figures/revision-list'
import { Page } from '@/components/layout/page'
import { regionCrumbs } from '@/components/regions/region-crumbs'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { requireActor } from '@/lib/auth/require-actor'
import { readOrigin } from '@/lib/dashboards/origin'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { coverageNoun, figureSays, unitWord } from '@/lib/dashboards/words'
import { causeQuery } from '@/lib/figures/cause-address'
import { originQuery, readOriginView } from '@/lib/figures/origin-address'
import { formatFigurePeriod } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { currentPeriod } from '@/lib/format/period'
import { mayReadChildren } from '@/lib/growth/policy'
import { paths } from '@/lib/paths'
import { fullName, LEVEL } from '@/lib/regions/rules'
import { readLetterhead } from '../letterhead'
import { OriginRows } from './origin-rows'

export const metadata: Metadata = { title: 'Asal angka' }

/** One figure down to what it is made of: its formula, who is in it, what was revised, and its rows. */
export default async function OriginPage({ params, searchParams }: PageProps<'/dasbor/[code]/asal'>) {
  const actor = await requireActor()
  const place = await findDashboardPlace(actor, decodeURIComponent((await params).code))
  const now = new Date()
  const view = readOriginView(await searchParams, currentPeriod(now, actor.zone))
  if (!place || !view) notFound()
  const { region, ancestors } = place
  const { indicator, period } = view
  const origin = await readOrigin(actor, { region, ...view }, now)
  const { figure, formula, source, freshness, offices, lacking, revisions } = origin.explanation
  const zone = actor.zone as Zone
  const asOf = formatDateTime(new Date(figure.asOf), zone)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Asal angka: ${indicator.label}`}
        note={`${fullName(region)}, ${formatFigurePeriod(period)}`}
        crumbs={regionCrumbs(ancestors, region, (above) => {
          const one = ancestors.find(({ code }) => code === above.code)
          return one && mayReadFigures(actor, one, false)
            ? paths.figureOrigin(above.code, originQuery(indicator, period))
            : null
        })}
        actions={
          <>
            {region.level < LEVEL.village && period.kind === 'month' && (
              <LinkButton href={paths.figureCause(region.code, causeQuery({ indicator, period }))}>
                Apa sebab berubah?
              </LinkButton>
            )}
            <a
              href={paths.figureOriginExcel(region.code, originQuery(indicator, period))}
              download
              className={buttonClass()}
            >
              <Icon of={FileSpreadsheet} />
              Excel
            </a>
            <PrintButton />
          </>
        }
      >
        <section className="surface p-4" aria-label="Angka dan rumusnya">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="figures text-3xl font-semibold">{figureSays(indicator, figure)}</span>
            {figure.state === 'value' && <span className="text-ink-soft">{unitWord(indicator)}</span>}
          </p>
          <p className="figures mt-2 rounded-md bg-paper-sunk px-3 py-2" data-formula>
            {formula}
          </p>
          <div className="mt-4 grid gap-x-8 gap-y-4 desk:grid-cols-2">
            <DescriptionList
              items={[
                {
                  term: 'Sumber',
                  detail: `${source.name}${source.words === source.name ? '' : `. ${source.words}`}, edisi ${source.edition}`,
                },
                {
                  term: 'Keadaan',
                  detail:
                    freshness === 'live'
                      ? `Langsung, dibaca ${asOf}`
                      : `Data peka: dibuka bertahap, per ${asOf}, dari ${formatCount(figure.coverage.reported)} desa`,
                },
                ...(indicator.form === null || figure.state !== 'value'
                  ? []
                  : [
                      {
                        term: 'Masuk hitungan',
                        detail: `${formatCount(figure.counted)} desa dengan semua sel yang diperlukan`,
                      },
                    ]),
                ...(region.level <= LEVEL.province
                  ? [{ term: 'Kantor aktif', detail: `${formatCount(offices.open)} dari ${formatCount(offices.all)}` }]
                  : []),
              ]}
            />
            <div>
              {figure.coverage.expected > 0 && <CoverageBar {...figure.coverage} noun={coverageNoun(figure)} />}
              {indicator.form !== null && <LackingList lacking={lacking} />}
            </div>
          </div>
        </section>
        <OriginRows origin={origin} view={view} region={region} />
        {origin.origins && origin.villages && (
          <Card title="Dari mana sel ini dihitung" note="Menurut catatan sampai sekarang, di samping angka laporan.">
            <CellOriginList
              parts={origin.villages.parts}
              cells={origin.villages.rows[0]?.cells ?? null}
              origins={origin.origins}
              village={region}
              period={period.to}
              readsChildren={mayReadChildren(actor.role)}
            />
          </Card>
        )}
        {revisions && (
          <Card title="Perubahan setelah dihitung" note="Laporan yang diubah atau ditarik dalam 31 hari terakhir.">
            <RevisionList indicator={indicator} revisions={revisions} zone={zone} months={period.kind !== 'month'} />
          </Card>
        )}
      </Page>
    </>
  )
}
