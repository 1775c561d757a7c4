import { ArrowLeftRight, FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { DistrictTabs } from '@/components/kampung-kb/district-tabs'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { formatPeriod, formatPeriodShort } from '@/lib/format/period'
import {
  type ClassRow,
  type ClassSort,
  type ClassView,
  classQuery,
  differs,
  NO_DECREE,
  NO_PROFILE,
  readClassView,
  viewRows,
} from '@/lib/kampung-kb/class-list'
import { listClassRows } from '@/lib/kampung-kb/overview'
import { classLabel, KAMPUNG_KB_CLASSES } from '@/lib/kampung-kb/rules'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { OfficeOnly } from '../../daftar/office-only'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { monthOf } from '../month'

export const metadata: Metadata = { title: 'Kelas Kampung KB' }

const PAGE = 50

/** Every Kampung KB with the class decreed beside the class computed, those that differ first. */
export default async function ClassesPage({ searchParams }: PageProps<'/kampung-kb/kelas'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor)) return <OfficeOnly what="Kelas Kampung KB" />
  const params = await searchParams
  const { period, month } = monthOf(params.bulan, actor.zone)
  const view = readClassView(params)
  const printing = params.tampil === 'cetak'
  const all = await inTenantSql(actor, (tx) => listClassRows(tx, period, dayIn(actor.zone, new Date())))
  const rows = viewRows(all, view)
  const kecamatan = new Map(all.map(({ kecamatanId, kecamatanName }) => [kecamatanId, kecamatanName]))
  const query = (over: Partial<ClassView> = {}) => classQuery({ ...view, ...over }, month)
  const filtered = rows.length < all.length || view.search !== ''
  const printQuery = `${query({ page: 1 }) || '?'}${query({ page: 1 }) ? '&' : ''}tampil=cetak`
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Kelas Kampung KB"
        note={`Keadaan ${formatPeriod(period)}: ${formatCount(all.filter(differs).length)} dari ${formatCount(all.length)} dihitung lain dari yang ditetapkan.`}
        crumbs={[{ label: 'Kampung KB', href: paths.kampungKbOverview() }]}
      >
        <div className="no-print">
          <DistrictTabs current="kelas" />
        </div>
        <FilterBar
          clearHref={filtered ? paths.kampungKbClasses(classQuery({}, month)) : undefined}
          actions={
            <>
              <a
                href={paths.kampungKbClassesExport(query({ page: 1 }))}
                className={buttonClass({ tone: 'quiet' })}
                download
              >
                <FileSpreadsheet aria-hidden className="size-4" />
                Excel
              </a>
              {printing ? (
                <PrintButton />
              ) : (
                <LinkButton href={paths.kampungKbClasses(printQuery)} tone="quiet" prefetch={false}>
                  Cetak
                </LinkButton>
              )}
            </>
          }
        >
          <SearchBox label="Cari Kampung KB atau desa" value={view.search} />
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={String(view.kecamatanId ?? '')}
            all="Semua kecamatan"
            choices={[...kecamatan].map(([id, name]) => ({ value: String(id), label: name }))}
          />
          <FilterSelect
            label="Kelas ditetapkan"
            name="ditetapkan"
            value={view.decreed}
            all="Ditetapkan: semua"
            choices={[...KAMPUNG_KB_CLASSES, { value: NO_DECREE, label: 'Belum ditetapkan' }]}
          />
          <FilterSelect
            label="Kelas dihitung"
            name="dihitung"
            value={view.computed}
            all="Dihitung: semua"
            choices={[...KAMPUNG_KB_CLASSES, { value: NO_PROFILE, label: 'Tanpa profil' }]}
          />
          <FilterSelect
            label="Perbedaan"
            name="beda"
            value={view.onlyDifferent ? '1' : ''}
            all="Sama dan berbeda"
            choices={[{ value: '1', label: 'Yang berbeda saja' }]}
          />
          {month && <input type="hidden" name="bulan" value={month} />}
          {view.sort !== 'beda' && <input type="hidden" name="urut" value={view.sort} />}
          {view.descending && <input type="hidden" name="arah" value="turun" />}
        </FilterBar>
        <DataTable
          caption={`Kelas Kampung KB, ${formatPeriod(period)}`}
          rows={printing ? rows : rows.slice((view.page - 1) * PAGE, view.page * PAGE)}
          rowKey={(row) => row.id}
          rowHref={(row) => paths.kampungKb(row.id, 'kelas')}
          empty={
            <EmptyState
              title={filtered ? 'Tidak ada Kampung KB yang cocok' : 'Belum ada Kampung KB'}
              actions={filtered && <LinkButton href={paths.kampungKbClasses()}>Hapus saringan</LinkButton>}
            >
              <p>Longgarkan saringan atau periksa ejaannya.</p>
            </EmptyState>
          }
          columns={columnsFor(view, query)}
        />
        {!printing && (
          <Pagination
            page={view.page}
            pageSize={PAGE}
            total={rows.length}
            noun="Kampung KB"
            hrefOf={(page) => paths.kampungKbClasses(query({ page }))}
          />
        )}
      </Page>
    </>
  )
}

function columnsFor(view: ClassView, query: (over: Partial<ClassView>) => string): Column<ClassRow>[] {
  const sorting = (sort: ClassSort) => {
    const sorted = view.sort === sort
    return {
      sortHref: paths.kampungKbClasses(query({ sort, descending: sorted && !view.descending, page: 1 })),
      ...(sorted && { sorted: view.descending ? ('desc' as const) : ('asc' as const) }),
    }
  }
  const index = (at: number, sort: ClassSort, head: string): Column<ClassRow> => ({
    key: sort,
    head,
    numeric: true,
    ...sorting(sort),
    cell: ({ indexes }) => formatDecimal(indexes ? indexes[at]! / 100 : null, 2),
  })
  return [
    { key: 'nama', head: 'Kampung KB', phone: 'title', ...sorting('nama'), cell: ({ name }) => name },
    { key: 'desa', head: 'Desa/kelurahan', phoneLabel: '', cell: ({ villageName }) => villageName },
    {
      key: 'kecamatan',
      head: 'Kecamatan',
      phoneLabel: 'Kec.',
      ...sorting('kecamatan'),
      cell: ({ kecamatanName }) => kecamatanName,
    },
    {
      key: 'ditetapkan',
      head: 'Ditetapkan',
      cell: ({ decreed }) => (decreed ? classLabel(decreed) : <span className="text-ink-soft">Belum</span>),
    },
    {
      key: 'dihitung',
      head: 'Dihitung',
      ...sorting('beda'),
      cell: (row) =>
        row.computed ? (
          differs(row) ? (
            <Badge tone="warn" icon={ArrowLeftRight}>
              {classLabel(row.computed)}
            </Badge>
          ) : (
            classLabel(row.computed)
          )
        ) : (
          <span className="text-ink-soft">Tanpa profil</span>
        ),
    },
    index(0, 'masukan', 'Masukan'),
    index(1, 'proses', 'Proses'),
    index(2, 'keluaran', 'Keluaran'),
    {
      key: 'profil',
      head: 'Profil',
      cell: ({ profilePeriod }) => (profilePeriod === null ? '—' : formatPeriodShort(profilePeriod)),
    },
  ]
}
