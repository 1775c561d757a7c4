import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { NaskahBadge } from '@/components/naskah/state-badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatFigurePeriod } from '@/lib/figures/period'
import { formatDate, type Zone } from '@/lib/format/date'
import { dayIn } from '@/lib/format/day'
import { currentPeriod, yearOf } from '@/lib/format/period'
import { NASKAH_KINDS, type NaskahState, STATES } from '@/lib/naskah/body'
import { opensNaskah, readsNaskah, writesNaskah } from '@/lib/naskah/policy'
import { listNaskah, type NaskahHead } from '@/lib/naskah/queries'
import { paths } from '@/lib/paths'
import { fullName } from '@/lib/regions/rules'
import { listNaskahPlaces, placeChoices } from './places'

export const metadata: Metadata = { title: 'Naskah' }

const SHOWN: readonly NaskahState[] = ['draf', 'diajukan', 'ditandatangani']

/** The reports that a head of office signs: by period, place and how far they have come. */
export default async function NaskahListPage({ searchParams }: PageProps<'/naskah'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !opensNaskah(actor))
    return (
      <NoPermissionState
        level={1}
        what="Naskah"
        who="kabid, admin dinas, koordinator kecamatan, kepala dinas, dan TPPS kantor kabupaten/kota"
      />
    )
  const params = await searchParams
  const places = await listNaskahPlaces(actor)
  const place = places.find(({ id }) => String(id) === params.wilayah)
  const year = /^20\d{2}$/.test(String(params.tahun ?? '')) ? Number(params.tahun) : null
  const state = SHOWN.find((one) => one === params.keadaan) ?? null
  const placeOf = new Map(places.map((one) => [one.id, one]))
  const all = await inTenantSql(actor, (tx) =>
    listNaskah(tx, { regionIds: place ? [place.id] : places.map(({ id }) => id), year, state }),
  )
  const rows = all.filter((row) => readsNaskah(actor, placeOf.get(row.regionId)!, row.state))
  const filtered = Boolean(place || year || state)
  const thisYear = yearOf(currentPeriod(new Date(), actor.zone))
  const writes = writesNaskah(actor)
  return (
    <Page
      title="Naskah"
      note="Laporan bulanan dan semester yang disusun dari angka, disunting, lalu ditandatangani kepala dinas."
      actions={
        writes && (
          <LinkButton href={paths.naskahNew()} tone="primary" icon={Plus}>
            Susun naskah
          </LinkButton>
        )
      }
    >
      <FilterBar clearHref={filtered ? paths.naskah() : undefined}>
        <FilterSelect
          label="Tahun"
          name="tahun"
          value={year === null ? '' : String(year)}
          all="Semua tahun"
          choices={[0, 1, 2, 3].map((back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))}
        />
        {places.length > 1 && (
          <FilterSelect
            label="Wilayah"
            name="wilayah"
            value={place ? String(place.id) : ''}
            all="Semua wilayah"
            choices={placeChoices(places, 'id')}
          />
        )}
        <FilterSelect
          label="Keadaan"
          name="keadaan"
          value={state ?? ''}
          all="Semua keadaan"
          choices={SHOWN.map((value) => ({ value, label: STATES[value] }))}
        />
      </FilterBar>
      <DataTable
        caption="Naskah, periode terbaru dahulu"
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => paths.naskahOf(id)}
        columns={columns()}
        empty={
          <EmptyState
            title={filtered ? 'Tidak ada naskah yang cocok' : 'Belum ada naskah'}
            actions={
              filtered ? (
                <LinkButton href={paths.naskah()}>Hapus saringan</LinkButton>
              ) : (
                writes && <LinkButton href={paths.naskahNew()}>Susun naskah pertama</LinkButton>
              )
            }
          >
            <p>Naskah berisi angka, tabel, grafik, dan kalimat yang dapat ditelusuri sampai ke angkanya.</p>
          </EmptyState>
        }
      />
    </Page>
  )

  function columns(): Column<NaskahHead>[] {
    return [
      { key: 'title', head: 'Judul', phone: 'title', cell: ({ title }) => title },
      {
        key: 'period',
        head: 'Periode',
        cell: ({ kind, fromPeriod: from, toPeriod: to }) =>
          formatFigurePeriod({ kind: kind === 'bulanan' ? 'month' : 'semester', from, to }),
      },
      { key: 'kind', head: 'Jenis', phone: 'hidden', cell: ({ kind }) => NASKAH_KINDS[kind] },
      { key: 'place', head: 'Wilayah', phone: 'hidden', cell: ({ regionId }) => fullName(placeOf.get(regionId)!) },
      { key: 'number', head: 'Nomor', phone: 'hidden', cell: ({ number }) => number || '—' },
      {
        key: 'revision',
        head: 'Revisi',
        numeric: true,
        phone: 'hidden',
        cell: ({ revision }) => String(revision),
      },
      { key: 'state', head: 'Keadaan', phone: 'aside', cell: ({ state: is }) => <NaskahBadge state={is} /> },
      {
        key: 'day',
        head: 'Terakhir',
        cell: ({ signedAt, updatedAt }) => formatDate(dayIn(actor.zone as Zone, signedAt ?? updatedAt)),
      },
    ]
  }
}
