import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { buttonClass } from '@/components/ui/button-class'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { readWorkAddress, workAddress } from '@/lib/worklists/address'
import { findWorkList, hasWorkLists } from '@/lib/worklists/lists'
import { listWork } from '@/lib/worklists/queries'
import { listKecamatanChoices } from '../../daftar/choices'

export const metadata: Metadata = { title: 'Perlu dibenahi' }

/** One list of what needs mending: searched, filtered and paged by its address. */
export default async function WorkListPage({ params, searchParams }: PageProps<'/perlu-dibenahi/[daftar]'>) {
  const list = findWorkList((await params).daftar)
  if (!list) notFound()
  const actor = await requireActor()
  if (!worksInOffice(actor) || !hasWorkLists(actor.role))
    return <NoPermissionState level={1} what="Daftar perlu dibenahi" who="dinas, koordinator kecamatan, dan PKB/PLKB" />
  const now = new Date()
  const view = readWorkAddress(await searchParams)
  const { found, kecamatan } = await inTenantSql(actor, async (tx) => ({
    found: await listWork(tx, list.code, view, now),
    kecamatan: actor.region.level === 2 ? await listKecamatanChoices(tx) : [],
  }))
  const filtered = view.search !== '' || view.kecamatanId !== null
  const hrefOf = (page: number) => paths.workLists(`${list.code}${workAddress({ ...view, page })}`)
  return (
    <Page
      title={list.title(found.period)}
      note={`${list.why} Keadaan ${formatDate(dayIn(actor.zone, now))}.`}
      crumbs={[{ label: 'Perlu dibenahi', href: paths.workLists() }]}
    >
      <FilterBar
        clearHref={filtered ? paths.workLists(list.code) : undefined}
        actions={
          <>
            <a
              href={paths.workLists(`${list.code}/ekspor${workAddress({ ...view, page: 1 })}`)}
              className={buttonClass({ tone: 'quiet' })}
              download
            >
              <FileSpreadsheet aria-hidden className="size-4" />
              Excel
            </a>
            <PrintButton />
          </>
        }
      >
        <SearchBox label={`Cari ${list.noun}`} value={view.search} />
        {kecamatan.length > 0 && (
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={String(view.kecamatanId ?? '')}
            all="Semua kecamatan"
            choices={kecamatan}
          />
        )}
      </FilterBar>
      <DataTable
        caption={list.title(found.period)}
        rows={found.items}
        rowKey={({ id }) => id}
        rowHref={(row) => list.hrefOf(row)}
        empty={<EmptyState title={filtered ? 'Tidak ada yang cocok' : 'Tidak ada lagi yang perlu dibenahi di sini'} />}
        columns={[
          { key: 'nama', head: 'Nama', phone: 'title', cell: ({ name }) => name },
          ...(list.noun === 'desa'
            ? []
            : [
                {
                  key: 'desa',
                  head: 'Desa/kelurahan',
                  phoneLabel: '',
                  cell: ({ villageName }: { villageName: string }) => villageName,
                },
              ]),
          { key: 'kecamatan', head: 'Kecamatan', phoneLabel: 'Kec.', cell: ({ kecamatanName }) => kecamatanName },
          ...(found.items.some(({ detail }) => detail !== '')
            ? [
                {
                  key: 'rincian',
                  head: 'Rincian',
                  phoneLabel: '',
                  cell: ({ detail }: { detail: string }) => detail || '—',
                },
              ]
            : []),
          {
            key: 'langkah',
            head: <span className="sr-only">Langkah</span>,
            phone: 'aside',
            cell: (row) => (
              <span className="no-print relative z-10 block text-end">
                <LinkButton href={list.hrefOf(row)} size="small" tone="quiet" prefetch={false}>
                  {list.action}
                  <span className="sr-only">: {row.name}</span>
                </LinkButton>
              </span>
            ),
          },
        ]}
      />
      <Pagination page={view.page} pageSize={view.size} total={found.total} noun={list.noun} hrefOf={hrefOf} />
    </Page>
  )
}
