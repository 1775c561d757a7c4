import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { lateScopeOf } from '@/lib/sync/late-policy'
import { listLate } from '@/lib/sync/late-queries'
import { isLateReason, KIND_WORDS, LATE_REASONS, type LateState } from '@/lib/sync/late-schema'
import { lateHref, PAGE_SIZE, readLateView } from './view'

export const metadata: Metadata = { title: 'Kotak masuk susulan' }

const reasonOf = (code: string, message: string) => (isLateReason(code) ? LATE_REASONS[code] : message)
const DECIDED: Record<LateState, { tone: 'good' | 'bad' | 'neutral'; word: string }> = {
  diterapkan: { tone: 'good', word: 'Diterapkan' },
  ditolak: { tone: 'bad', word: 'Ditolak' },
  menunggu: { tone: 'neutral', word: 'Menunggu' },
}

/** Work of the field that came too late to be applied by its sender alone: somebody of the office decides. */
export default async function LateInboxPage({ searchParams }: PageProps<'/kotak-susulan'>) {
  const actor = await requireActor()
  const scope = worksInOffice(actor) ? lateScopeOf(actor) : null
  if (!scope)
    return (
      <NoPermissionState
        level={1}
        what="Kotak masuk susulan"
        who="koordinator kecamatan, admin dinas, dan kepala dinas"
      />
    )
  const view = readLateView(await searchParams)
  const { rows, total, waiting } = await inTenantSql(actor, (tx) =>
    listLate(tx, { ...view, ...scope, pageSize: PAGE_SIZE }),
  )
  const zone = actor.zone as Zone
  const filtered = view.code !== null || view.q !== ''
  return (
    <Page
      title="Kotak masuk susulan"
      note="Kiriman lapangan yang tidak dapat diterapkan pengirimnya sendiri. Tidak ada yang hilang: Anda yang memutuskan."
      actions={<LinkButton href={paths.receipts()}>Tanda terima</LinkButton>}
    >
      <Tabs
        label="Yang ditampilkan"
        tabs={[
          {
            label: 'Menunggu',
            href: lateHref(view, { decided: false }),
            current: !view.decided,
            count: waiting > 0 ? String(waiting) : undefined,
          },
          { label: 'Sudah diputuskan', href: lateHref(view, { decided: true }), current: view.decided },
        ]}
      />
      <FilterBar clearHref={filtered ? lateHref({ ...view, code: null, q: '' }) : undefined}>
        {view.decided && <input type="hidden" name="keadaan" value="diputuskan" />}
        <SearchBox label="Cari pengirim atau isi" value={view.q} />
        <FilterSelect
          label="Sebab"
          name="sebab"
          value={view.code ?? ''}
          all="Semua sebab"
          choices={Object.entries(LATE_REASONS).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      <DataTable
        caption="Kiriman susulan"
        rows={rows}
        rowKey={({ key }) => key}
        rowHref={({ key }) => paths.lateItem(key)}
        columns={[
          {
            key: 'what',
            head: 'Kiriman',
            phone: 'title',
            cell: ({ label, kind }) => label || KIND_WORDS[kind] || 'Kiriman',
          },
          {
            key: 'state',
            head: view.decided ? 'Keputusan' : 'Jenis',
            phone: 'aside',
            cell: ({ state, kind }) =>
              view.decided ? <Badge tone={DECIDED[state].tone}>{DECIDED[state].word}</Badge> : KIND_WORDS[kind],
          },
          { key: 'why', head: 'Sebab', cell: ({ code, message }) => reasonOf(code, message) },
          { key: 'who', head: 'Pengirim', cell: ({ accountName }) => accountName },
          {
            key: 'where',
            head: 'Desa',
            cell: ({ villageName, kecamatanName }) =>
              villageName ? `${villageName}, ${kecamatanName}` : 'tidak dikenal',
          },
          {
            key: 'when',
            head: view.decided ? 'Diputuskan' : 'Diterima',
            cell: ({ receivedAt, decidedAt }) => (
              <span className="figures">{formatDateTime(view.decided ? decidedAt : receivedAt, zone)}</span>
            ),
          },
        ]}
        empty={
          <EmptyState
            title={filtered ? 'Tidak ada kiriman dengan saringan ini' : 'Tidak ada yang menunggu keputusan'}
            actions={
              filtered && <LinkButton href={lateHref({ ...view, code: null, q: '' })}>Tampilkan semua</LinkButton>
            }
          >
            {!filtered && (
              <p>
                Di sini muncul kiriman dari petugas yang desanya sudah berpindah, yang perannya berakhir, atau yang
                bulannya sudah ditutup.
              </p>
            )}
          </EmptyState>
        }
      />
      {total > 0 && (
        <Pagination
          page={view.page}
          pageSize={PAGE_SIZE}
          total={total}
          noun="kiriman"
          hrefOf={(page) => lateHref(view, { page })}
        />
      )}
    </Page>
  )
}
