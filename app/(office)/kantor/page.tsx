import { Building2 } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { requireActor } from '@/lib/auth/require-actor'
import { formatDate, ZONE_NAMES, type Zone } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { countOffices, type DistrictOffice, listDistrictOffices, OFFICES_PER_PAGE } from '@/lib/office/offices'
import { mayOpenOffices } from '@/lib/office/policy'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Kantor' }

const columns: Column<DistrictOffice>[] = [
  { key: 'name', head: 'Kabupaten/kota', phone: 'title', cell: ({ name }) => name },
  { key: 'state', head: 'Kantor', phone: 'aside', cell: (office) => <OfficeState office={office} /> },
  { key: 'code', head: 'Kode', phone: 'line', cell: ({ code }) => <span className="figures">{code}</span> },
  { key: 'province', head: 'Provinsi', phone: 'line', cell: ({ provinceName }) => provinceName },
  { key: 'opened', head: 'Dibuka', phone: 'hidden', cell: ({ openedOn }) => formatDate(openedOn) },
  {
    key: 'zone',
    head: 'Zona',
    phone: 'hidden',
    cell: ({ zone }) => (zone ? ZONE_NAMES[zone as Zone] : '—'),
  },
]

/** Every district of the country: which offices use Lini, and where to open the next. */
export default async function OfficesPage({ searchParams }: PageProps<'/kantor'>) {
  const actor = await requireActor()
  if (!mayOpenOffices(actor)) return <NoPermissionState level={1} what="Daftar kantor" who="admin nasional" />
  const asked = readSearch(await searchParams)
  const [{ items, total }, counts] = await Promise.all([listDistrictOffices(asked), countOffices()])
  return (
    <Page
      title="Kantor"
      note={`${formatCount(counts.open)} dari ${formatCount(counts.districts)} kabupaten/kota sudah membuka kantornya di Lini. Pilih satu untuk membukanya.`}
    >
      <FilterBar clearHref={asked.q || asked.open !== undefined ? paths.offices() : undefined}>
        <SearchBox label="Cari kabupaten, kota, provinsi, atau kode" value={asked.q} />
        <FilterSelect
          label="Keadaan"
          name="kantor"
          value={asked.open === undefined ? '' : asked.open ? 'buka' : 'belum'}
          all="Semua"
          choices={[
            { value: 'buka', label: 'Sudah dibuka' },
            { value: 'belum', label: 'Belum dibuka' },
          ]}
        />
      </FilterBar>
      <DataTable
        caption="Kantor per kabupaten/kota"
        columns={columns}
        rows={items}
        rowKey={({ code }) => code}
        rowHref={({ code }) => paths.office(code)}
        empty={
          <EmptyState icon={Building2} title="Tidak ada kabupaten/kota yang cocok">
            <p>Coba sebagian nama, misalnya “kutai”, atau kode seperti 64.08.</p>
          </EmptyState>
        }
      />
      {total > 0 && (
        <Pagination
          page={asked.page}
          pageSize={OFFICES_PER_PAGE}
          total={total}
          noun="kabupaten/kota"
          hrefOf={(page) => hrefOf({ ...asked, page })}
        />
      )}
    </Page>
  )
}

function OfficeState({ office: { openedOn, sample } }: { office: DistrictOffice }) {
  if (!openedOn) return <Badge>Belum dibuka</Badge>
  return sample ? <Badge tone="warn">Contoh</Badge> : <Badge tone="good">Dibuka</Badge>
}

type Search = { q: string; open?: boolean; page: number }

function readSearch({ q, kantor, hal }: Record<string, string | string[] | undefined>): Search {
  const page = Number(hal)
  return {
    q: typeof q === 'string' ? q.slice(0, 100) : '',
    ...(kantor === 'buka' && { open: true }),
    ...(kantor === 'belum' && { open: false }),
    page: Number.isInteger(page) && page > 0 && page < 1_000 ? page : 1,
  }
}

function hrefOf({ q, open, page }: Search): string {
  const params = new URLSearchParams({
    ...(q && { q }),
    ...(open !== undefined && { kantor: open ? 'buka' : 'belum' }),
    hal: String(page),
  })
  return `${paths.offices()}?${params}`
}
