import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { ServiceTabs } from '@/components/partners/service-tabs'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { formatPeriod, periodText } from '@/lib/format/period'
import { FACILITY_CLASSES, METHODS } from '@/lib/partners/places'
import { seesPartners } from '@/lib/partners/policy'
import { type FacilityMonth, listFacilityMonths } from '@/lib/partners/results'
import { sumKnown } from '@/lib/partners/results-rules'
import { paths } from '@/lib/paths'
import { nameKey } from '@/lib/regions/name-key'
import { labelOf } from '@/lib/registers/rules'
import { listKecamatanChoices } from '../../daftar/choices'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { monthOf } from '../../kampung-kb/month'
import { ownKecamatan } from '../view'

export const metadata: Metadata = { title: 'Hasil per faskes' }

const PAGE_SIZE = 50
const sumOf = (result: FacilityMonth['result'], kind: 'pb' | 'pa') =>
  result && sumKnown(METHODS.map(({ value }) => result[`${kind}_${value}`]))

/** The facilities that serve KB in a month, with what each reported; the way to fill in who has not. */
export default async function ResultsPage({ searchParams }: PageProps<'/layanan-kb/hasil'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesPartners(actor.role))
    return <NoPermissionState level={1} what="Hasil per faskes" who="pegawai dan petugas kantor kabupaten/kota" />
  const params = await searchParams
  const word = (name: string) => (typeof params[name] === 'string' ? (params[name] as string) : '')
  const { period, running } = monthOf(word('bulan') || periodText(monthOf('', actor.zone).running - 1), actor.zone)
  const kecamatanId = Number(word('kecamatan')) || ownKecamatan(actor)
  const { all, kecamatan } = await inTenantSql(actor, async (tx) => ({
    all: (await listFacilityMonths(tx, period, { kecamatanId })).filter(({ servesKb }) => servesKb),
    kecamatan: await listKecamatanChoices(tx),
  }))
  const words = nameKey(word('q'))
  const rows = all.filter(
    (one) =>
      (words === '' || nameKey(one.name).includes(words)) &&
      (word('tempat') === '' || one.class === word('tempat')) &&
      (word('isi') === '' || (one.result !== null) === (word('isi') === 'ada')),
  )
  const page = Math.max(1, Number(word('hal')) || 1)
  const month = periodText(period)
  const told = all.filter(({ result }) => result !== null).length
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Hasil per faskes"
        note={`Peserta baru dan aktif yang dilayani setiap faskes, ${formatPeriod(period)}.`}
        crumbs={[{ label: 'Layanan KB', href: paths.kbServices() }, { label: 'Hasil per faskes' }]}
      >
        <ServiceTabs current="hasil" query={`?bulan=${month}`} />
        <FilterBar actions={<PrintButton />}>
          <SearchBox label="Cari faskes" value={word('q')} />
          <FilterSelect
            label="Bulan"
            name="bulan"
            value={month}
            all={formatPeriod(running - 1)}
            choices={Array.from({ length: 24 }, (_, back) => running - back).map((one) => ({
              value: periodText(one),
              label: formatPeriod(one),
            }))}
          />
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={String(kecamatanId ?? '')}
            all="Semua kecamatan"
            choices={kecamatan}
          />
          <FilterSelect
            label="Tempat"
            name="tempat"
            value={word('tempat')}
            all="Semua tempat"
            choices={FACILITY_CLASSES}
          />
          <FilterSelect
            label="Isian"
            name="isi"
            value={word('isi')}
            all="Sudah dan belum"
            choices={[
              { value: 'ada', label: 'Sudah melapor' },
              { value: 'belum', label: 'Belum melapor' },
            ]}
          />
        </FilterBar>
        <div className="surface px-4 py-3">
          <ProgressBar
            label="Faskes yang melapor"
            done={told}
            total={all.length}
            words={`${formatCount(told)} dari ${formatCount(all.length)} faskes melapor`}
          />
        </div>
        <DataTable
          caption={`Hasil pelayanan KB per faskes ${formatPeriod(period)}`}
          rows={rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.kbResult(id, month)}
          empty={
            <EmptyState title="Tidak ada faskes yang cocok">
              <p>Longgarkan saringan. Faskes yang melayani KB dicatat di daftar faskes.</p>
            </EmptyState>
          }
          columns={[
            { key: 'nama', head: 'Faskes', phone: 'title', cell: ({ name }) => name },
            { key: 'tempat', head: 'Tempat', cell: (one) => labelOf(FACILITY_CLASSES, one.class) },
            { key: 'kecamatan', head: 'Kecamatan', cell: ({ kecamatanName }) => kecamatanName },
            {
              key: 'baru',
              head: 'Peserta baru',
              numeric: true,
              cell: ({ result }) => formatCount(sumOf(result, 'pb')),
            },
            {
              key: 'aktif',
              head: 'Peserta aktif',
              numeric: true,
              cell: ({ result }) => formatCount(sumOf(result, 'pa')),
            },
            {
              key: 'keadaan',
              head: 'Keadaan',
              phone: 'aside',
              cell: ({ result }) =>
                result ? (
                  <Badge tone={result.sample ? 'warn' : 'good'}>{result.sample ? 'Data contoh' : 'Melapor'}</Badge>
                ) : (
                  <Badge>Belum melapor</Badge>
                ),
            },
          ]}
        />
        <Pagination
          page={page}
          pageSize={PAGE_SIZE}
          total={rows.length}
          noun="faskes"
          hrefOf={(at) =>
            paths.kbResults(
              `?${new URLSearchParams({ bulan: month, q: word('q'), kecamatan: word('kecamatan'), tempat: word('tempat'), isi: word('isi'), hal: String(at) })}`,
            )
          }
        />
      </Page>
    </>
  )
}
