import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { CoverageBar } from '@/components/charts/coverage-bar'
import { Page } from '@/components/layout/page'
import { MethodTable } from '@/components/partners/method-table'
import { PlaceTable } from '@/components/partners/place-table'
import { ServiceTabs } from '@/components/partners/service-tabs'
import { Stat } from '@/components/partners/stat'
import { regionCrumbs } from '@/components/regions/region-crumbs'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { closedPeriod } from '@/lib/figures/closed-period'
import type { Figure } from '@/lib/figures/figure'
import { formatCount, formatDecimal, formatPercent, MISSING } from '@/lib/format/number'
import { formatPeriod, type Period, periodText, yearOf } from '@/lib/format/period'
import { sumByPlace } from '@/lib/partners/by-place'
import { seesPartners } from '@/lib/partners/policy'
import { listFacilityMonths } from '@/lib/partners/results'
import { type PlaceLine, readServiceBoard } from '@/lib/partners/services'
import { paths } from '@/lib/paths'
import { fullName, LEVEL } from '@/lib/regions/rules'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { monthOf } from '../kampung-kb/month'
import { placeIn } from '../sasaran/place'

export const metadata: Metadata = { title: 'Layanan KB' }

/** Active users against their target, by method and by place of service, of a region in a month. */
export default async function KbServicesPage({ searchParams }: PageProps<'/layanan-kb'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesPartners(actor.role))
    return <NoPermissionState level={1} what="Layanan KB" who="pegawai dan petugas kantor kabupaten/kota" />
  const params = await searchParams
  const closed = closedPeriod(new Date())
  const asked = typeof params.bulan === 'string' ? monthOf(params.bulan, actor.zone).period : closed
  const { region, ancestors } = await placeIn(actor, params)
  const [board, places] = await Promise.all([
    readServiceBoard(actor, region, asked),
    region.level === LEVEL.village
      ? null
      : inTenantSql(actor, async (tx) =>
          sumByPlace(
            await listFacilityMonths(tx, asked, {
              kecamatanId: region.level === LEVEL.kecamatan ? region.id : null,
            }),
          ),
        ),
  ])
  const query = (code: string, period: Period = asked) => {
    const parts = new URLSearchParams()
    if (period !== closed) parts.set('bulan', periodText(period))
    if (code !== actor.region.code) parts.set('wilayah', code)
    return parts.size > 0 ? `?${parts}` : ''
  }
  const above = (code: string) => {
    const one = ancestors.find((place) => place.code === code)
    return one && one.level >= actor.region.level ? paths.kbServices(query(code)) : null
  }
  const coverage = board.figures.get('kb.aktif')?.coverage
  const year = yearOf(asked)
  const ratio = (code: string) => board.figures.get(code)
  const difference = board.check ? board.check.using + board.check.notUsing - board.check.couples : 0
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Layanan KB"
        note={`${fullName(region)}, ${formatPeriod(asked)}. Dari Laporan Bulanan Desa dan hasil bulanan faskes.`}
        crumbs={regionCrumbs(ancestors, region, ({ code }) => above(code))}
      >
        <ServiceTabs current="ikhtisar" query={asked === closed ? '' : `?bulan=${periodText(asked)}`} />
        <FilterBar
          actions={
            <>
              <a href={paths.kbServicesExport(query(region.code))} className={buttonClass({ tone: 'quiet' })} download>
                <FileSpreadsheet aria-hidden className="size-4" />
                Excel
              </a>
              <PrintButton />
            </>
          }
        >
          <FilterSelect
            label="Bulan"
            name="bulan"
            value={asked === closed ? '' : periodText(asked)}
            all={formatPeriod(closed)}
            choices={[closed + 1, ...Array.from({ length: 23 }, (_, back) => closed - back - 1)].map((one) => ({
              value: periodText(one),
              label: formatPeriod(one),
            }))}
          />
          {region.code !== actor.region.code && <input type="hidden" name="wilayah" value={region.code} />}
        </FilterBar>
        {coverage && (
          <div className="surface px-4 py-3">
            <CoverageBar {...coverage} />
          </div>
        )}
        <dl className="grid grid-cols-2 gap-4 lg:grid-cols-5">
          <Stat label="PUS" value={countOf(ratio('pus.jumlah'))} note="pasangan usia subur" />
          <Stat
            label="Peserta KB aktif"
            value={countOf(ratio('kb.aktif'))}
            note={targetNote(ratio('kb.aktif'), board.targets.get('kb.aktif'))}
          />
          <Stat label="mCPR" value={percentOf(ratio('kb.mcpr'))} note={pointNote(board.targets.get('kb.mcpr'))} />
          <Stat label="Bagian MKJP" value={percentOf(ratio('kb.mkjp'))} note="IUD, MOW, MOP, implan" />
          <Stat label="Unmet need rutin" value={percentOf(ratio('kb.unmet'))} note="IAT + TIAL dari PUS" />
        </dl>
        <Card
          title="Menurut cara"
          note={`Peserta aktif pada akhir ${formatPeriod(asked)}; peserta baru sejak Januari ${year}. Sasaran yang sudah disetujui.`}
          actions={
            <Link className="link inline-flex min-h-9 items-center" href={paths.targets(`?tahun=${year}`)}>
              Sasaran {year}
            </Link>
          }
          flush
        >
          <MethodTable methods={board.methods} year={year} />
        </Card>
        {board.check && (
          <Banner tone={difference === 0 ? 'good' : 'warn'}>
            Peserta semua cara {formatCount(board.check.using)} + bukan peserta {formatCount(board.check.notUsing)} ={' '}
            {formatCount(board.check.using + board.check.notUsing)};{' '}
            {difference === 0
              ? 'sama dengan PUS.'
              : `PUS ${formatCount(board.check.couples)}, selisih ${formatCount(Math.abs(difference))}. Periksa desa yang laporannya beralasan.`}
          </Banner>
        )}
        {places && (
          <Card
            title="Menurut tempat pelayanan"
            note="Yang dilayani faskes di wilayah ini bulan itu. Peserta dapat berasal dari wilayah lain, jadi tidak sama dengan laporan desa."
            actions={
              <Link
                className="link inline-flex min-h-9 items-center"
                href={paths.kbResults(`?bulan=${periodText(asked)}`)}
              >
                Hasil per faskes
              </Link>
            }
            flush
          >
            <PlaceTable places={places} />
          </Card>
        )}
        {board.children && (
          <ChildTable
            caption={region.level === LEVEL.kecamatan ? 'Desa/kelurahan' : 'Kecamatan'}
            lines={board.children}
            hrefOf={(code) => paths.kbServices(query(code))}
          />
        )}
      </Page>
    </>
  )
}

const countOf = (figure?: Figure) => formatCount(figure?.value)
const percentOf = (figure?: Figure) => formatPercent(figure?.numerator, figure?.denominator)
const targetNote = (figure: Figure | undefined, target: number | undefined) =>
  target === undefined ? 'belum ada sasaran' : `${formatPercent(figure?.value, target)} dari ${formatCount(target)}`
const pointNote = (target: number | undefined) =>
  target === undefined ? 'belum ada sasaran' : `sasaran ${formatDecimal(target)}%`

function ChildTable({
  caption,
  lines,
  hrefOf,
}: {
  caption: string
  lines: readonly PlaceLine[]
  hrefOf: (code: string) => string
}) {
  return (
    <Card title={`Menurut ${caption.toLowerCase()}`} flush>
      <DataTable
        caption={`Layanan KB menurut ${caption.toLowerCase()}`}
        rows={lines}
        rowKey={({ region }) => region.code}
        rowHref={({ region }) => hrefOf(region.code)}
        empty={null}
        columns={[
          { key: 'wilayah', head: caption, phone: 'title', cell: ({ region }) => region.name },
          {
            key: 'aktif',
            head: 'Peserta aktif',
            numeric: true,
            phone: 'aside',
            cell: ({ figures }) => countOf(figures.get('kb.aktif')),
          },
          { key: 'sasaran', head: 'Sasaran', numeric: true, cell: ({ target }) => formatCount(target) },
          {
            key: 'capaian',
            head: 'Dari sasaran',
            numeric: true,
            cell: ({ figures, target }) => formatPercent(figures.get('kb.aktif')?.value, target),
          },
          { key: 'pus', head: 'PUS', numeric: true, cell: ({ figures }) => countOf(figures.get('pus.jumlah')) },
          { key: 'mcpr', head: 'mCPR', numeric: true, cell: ({ figures }) => percentOf(figures.get('kb.mcpr')) },
          { key: 'mkjp', head: 'MKJP', numeric: true, cell: ({ figures }) => percentOf(figures.get('kb.mkjp')) },
          {
            key: 'unmet',
            head: 'Unmet need',
            numeric: true,
            cell: ({ figures }) => percentOf(figures.get('kb.unmet')),
          },
          {
            key: 'lapor',
            head: 'Melapor',
            numeric: true,
            cell: ({ figures }) => {
              const coverage = figures.get('kb.aktif')?.coverage
              return coverage ? `${formatCount(coverage.reported)} dari ${formatCount(coverage.expected)}` : MISSING
            },
          },
        ]}
      />
    </Card>
  )
}
