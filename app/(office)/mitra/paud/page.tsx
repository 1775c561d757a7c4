import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Formed } from '@/components/partners/coverage-table'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { seesPartners } from '@/lib/partners/policy'
import { paths } from '@/lib/paths'
import { mayWriteAt } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { readPartners } from '../read'

export const metadata: Metadata = { title: 'Pokja Bunda PAUD' }

/** Which villages have a Pokja Bunda PAUD and which have none, kecamatan by kecamatan. */
export default async function PokjaPaudPage({ searchParams }: PageProps<'/mitra/paud'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesPartners(actor.role))
    return <NoPermissionState level={1} what="Pokja Bunda PAUD" who="pegawai dan petugas kantor kabupaten/kota" />
  const { kecamatan: asked, keadaan } = await searchParams
  const today = dayIn(actor.zone, new Date())
  const { places, area, kecamatan } = await readPartners(actor, today)
  const chosen = places.filter(({ id }) => !asked || String(id) === asked)
  const newHref = (query: string) => paths.registerNew('mitra', `?jenis=pokja_bunda_paud&${query}`)
  const shown = chosen
    .map((place) => ({
      ...place,
      villages: place.villages.filter(({ pokja }) => !keadaan || (pokja === null) === (keadaan === 'belum')),
    }))
    .filter(({ villages }) => villages.length > 0)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Pokja Bunda PAUD"
        note={`Per ${formatDate(today)}. Pokja di kecamatan dan desa membuat PAUD holistik integratif berjalan bersama BKB dan Posyandu.`}
        crumbs={[{ label: 'Mitra', href: paths.partners() }, { label: 'Pokja Bunda PAUD' }]}
        actions={<PrintButton />}
      >
        <FilterBar
          clearHref={asked || keadaan ? paths.pokjaPaud() : undefined}
          actions={
            <LinkButton href={paths.registerList('mitra', '?jenis=pokja_bunda_paud')} tone="quiet">
              Daftar dan Excel
            </LinkButton>
          }
        >
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={typeof asked === 'string' ? asked : ''}
            all="Semua kecamatan"
            choices={kecamatan.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <FilterSelect
            label="Keadaan"
            name="keadaan"
            value={typeof keadaan === 'string' ? keadaan : ''}
            all="Sudah dan belum"
            choices={[
              { value: 'belum', label: 'Belum terbentuk' },
              { value: 'sudah', label: 'Sudah terbentuk' },
            ]}
          />
        </FilterBar>
        {shown.length === 0 && (
          <EmptyState title="Tidak ada desa yang cocok">
            <p>Longgarkan saringan untuk melihat desa yang lain.</p>
          </EmptyState>
        )}
        {shown.map((place) => (
          <Card
            key={place.id}
            title={`Kec. ${place.name}`}
            note={`${place.pokja ? `Kecamatan: ${place.pokja.name}${place.pokja.skNumber ? `, SK ${place.pokja.skNumber}` : ', belum ber-SK'}` : 'Pokja kecamatan belum terbentuk'}. ${formatCount(place.formed)} desa sudah.`}
            actions={
              place.pokja === null &&
              mayWriteAt(area, { kecamatanId: place.id, villageId: null }) && (
                <LinkButton href={newHref(`tingkat=kecamatan&kecamatan=${place.id}`)} icon={Plus} prefetch={false}>
                  Catat Pokja kecamatan
                </LinkButton>
              )
            }
            flush
          >
            <DataTable
              caption={`Pokja Bunda PAUD desa di Kec. ${place.name}`}
              rows={place.villages}
              rowKey={({ id }) => String(id)}
              empty={null}
              columns={[
                { key: 'desa', head: 'Desa/kelurahan', phone: 'title', cell: ({ name }) => name },
                {
                  key: 'pokja',
                  head: 'Pokja',
                  phone: 'aside',
                  className: 'desk:w-28',
                  cell: ({ pokja }) => <Formed href={pokja && paths.registerEntry('mitra', pokja.id)} />,
                },
                { key: 'ketua', head: 'Ketua', className: 'desk:w-56', cell: ({ pokja }) => pokja?.leader || '—' },
                {
                  key: 'sk',
                  head: 'SK',
                  className: 'desk:w-48',
                  cell: ({ pokja }) => (pokja ? pokja.skNumber || 'belum ber-SK' : '—'),
                },
                {
                  key: 'sejak',
                  head: 'Sejak',
                  className: 'desk:w-32',
                  cell: ({ pokja }) => (pokja ? formatDate(pokja.since) : '—'),
                },
                {
                  key: 'langkah',
                  head: <span className="sr-only">Langkah</span>,
                  phoneLabel: '',
                  className: 'desk:w-28',
                  cell: (village) =>
                    village.pokja === null &&
                    mayWriteAt(area, { kecamatanId: place.id, villageId: village.id }) && (
                      <span className="no-print block text-end">
                        <LinkButton
                          href={newHref(`tingkat=desa&kecamatan=${place.id}&desa=${village.id}`)}
                          tone="quiet"
                          size="small"
                          icon={Plus}
                          prefetch={false}
                        >
                          Catat<span className="sr-only"> {village.name}</span>
                        </LinkButton>
                      </span>
                    ),
                },
              ]}
            />
          </Card>
        ))}
      </Page>
    </>
  )
}
