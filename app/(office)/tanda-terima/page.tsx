import { ReceiptText } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { CarriedUpload } from '@/components/sync/carried-upload'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { isRole, ROLES } from '@/lib/auth/roles'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { clockWords } from '@/lib/sync/clock-words'
import { KIND_WORDS } from '@/lib/sync/late-schema'
import { OUTCOME_WORDS } from '@/lib/sync/outcome-words'
import { listReceipts, type Receipt, receiptScopeOf } from '@/lib/sync/receipts'
import { PAGE_SIZE, type ReceiptPageView, readReceiptView, receiptHref } from './view'

export const metadata: Metadata = { title: 'Tanda terima' }

/** Settles "saya sudah mengirim": every item that arrived, by its receipt, its person or its day. */
export default async function ReceiptsPage({ searchParams }: PageProps<'/tanda-terima'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor))
    return <NoPermissionState level={1} what="Tanda terima" who="petugas dan pejabat kantor kabupaten/kota" />
  const view = readReceiptView(await searchParams)
  const unreadable = view.typed !== '' && view.code === null
  const { rows, total } = unreadable ? { rows: [], total: 0 } : await inTenantSql(actor, (tx) => listReceipts(tx, view))
  const { accountId, kecamatanId } = receiptScopeOf(actor)
  const isOwn = accountId !== null && kecamatanId === null
  const filtered = view.typed !== '' || view.person !== '' || view.day !== null || view.outcome !== null
  return (
    <Page
      title="Tanda terima"
      note={
        isOwn
          ? 'Semua kiriman Anda yang sampai di server, dengan kode dan waktunya.'
          : 'Semua kiriman lapangan yang sampai di server, dengan kode dan waktunya.'
      }
    >
      <FilterBar clearHref={filtered ? paths.receipts() : undefined}>
        <SearchBox label="Kode tanda terima" name="kode" value={view.typed} placeholder="7K3M-Q9T2" />
        {!isOwn && <SearchBox label="Nama pengirim" name="orang" value={view.person} />}
        <label className="block min-w-0 flex-1 basis-40 sm:flex-none">
          <span className="sr-only">Hari diterima</span>
          <input type="date" name="hari" defaultValue={view.day ?? ''} className="control" />
        </label>
        <FilterSelect
          label="Hasil"
          name="hasil"
          value={view.outcome ?? ''}
          all="Semua hasil"
          choices={(['diterima', 'ditolak', 'bentrok', 'susulan'] as const).map((value) => ({
            value,
            label: OUTCOME_WORDS[value].word,
          }))}
        />
      </FilterBar>
      {unreadable && (
        <Banner tone="warn" title="Kode ini tidak mungkin sebuah tanda terima">
          Kode terdiri dari delapan huruf dan angka, seperti 7K3M-Q9T2; huruf terakhirnya memeriksa yang lain. Periksa
          lagi yang tertulis di HP pengirim.
        </Banner>
      )}
      <ReceiptTable rows={rows} view={view} zone={actor.zone as Zone} filtered={filtered} />
      {total > 0 && (
        <Pagination
          page={view.page}
          pageSize={PAGE_SIZE}
          total={total}
          noun="kiriman"
          hrefOf={(page) => receiptHref(view, page)}
        />
      )}
      <Card
        title="Terima berkas titipan"
        note="Bila HP petugas tidak mendapat sinyal, berkasnya dapat dibawa siapa saja. Isinya tetap atas nama petugas itu."
      >
        <CarriedUpload address="/api/sync/titipan" />
      </Card>
    </Page>
  )
}

interface ReceiptTableProps {
  rows: Receipt[]
  view: ReceiptPageView
  zone: Zone
  filtered: boolean
}

function ReceiptTable({ rows, zone, filtered }: ReceiptTableProps) {
  return (
    <DataTable
      caption="Kiriman yang diterima server"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'code',
          head: 'Kode',
          phone: 'title',
          cell: ({ receipt }) => <span className="figures whitespace-nowrap">{receipt}</span>,
        },
        {
          key: 'outcome',
          head: 'Hasil',
          phone: 'aside',
          cell: ({ outcome }) => <Badge tone={OUTCOME_WORDS[outcome].tone}>{OUTCOME_WORDS[outcome].word}</Badge>,
        },
        {
          key: 'what',
          head: 'Kiriman',
          cell: ({ label, kind, message }) => (
            <>
              {label || KIND_WORDS[kind] || 'Kiriman'}
              <span className="block text-sm text-ink-soft">
                {[KIND_WORDS[kind], message].filter(Boolean).join('. ')}
              </span>
            </>
          ),
        },
        {
          key: 'who',
          head: 'Pengirim',
          cell: ({ accountName, role, carried, carriedByName }) => (
            <>
              {accountName}
              <span className="block text-sm text-ink-soft">
                {isRole(role) ? ROLES[role].label : role}
                {carried && `, dibawa ${carriedByName ?? 'petugas lain'}`}
              </span>
            </>
          ),
        },
        {
          key: 'made',
          head: 'Dibuat',
          cell: ({ madeAt, clockOff }) => (
            <span className="figures">
              {formatDateTime(madeAt, zone)}
              {clockWords(clockOff)}
            </span>
          ),
        },
        {
          key: 'received',
          head: 'Diterima server',
          cell: ({ receivedAt }) => <span className="figures">{formatDateTime(receivedAt, zone)}</span>,
        },
      ]}
      empty={
        <EmptyState
          icon={ReceiptText}
          title={filtered ? 'Tidak ada kiriman yang cocok' : 'Belum ada kiriman'}
          actions={filtered && <LinkButton href={paths.receipts()}>Tampilkan semua</LinkButton>}
        >
          <p>
            {filtered
              ? 'Bila pengirim yakin sudah mengirim, minta ia membuka Kotak keluar di HP-nya: yang belum sampai masih ada di sana.'
              : 'Setiap laporan dan pertemuan yang dikirim dari HP mendapat kode di sini.'}
          </p>
        </EmptyState>
      }
    />
  )
}
