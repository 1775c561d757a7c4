import { Plus, Printer } from 'lucide-react'
import type { Metadata } from 'next'
import { ActivityPhotos } from '@/components/kampung-kb/activity-photos'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import { areaOf } from '@/lib/fieldwork/area'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { categoryLabel, INPRES_CATEGORIES } from '@/lib/kampung-kb/activity-lists'
import { ACTIVITIES_A_PAGE, type Activity, listActivities, listActivityYears } from '@/lib/kampung-kb/activity-queries'
import { monthWriters } from '@/lib/kampung-kb/policy'
import { paths } from '@/lib/paths'
import { mayWriteAt } from '@/lib/registers/policy'
import { readLetterhead } from '../../../../dasbor/[code]/letterhead'
import { openEntry } from '../../../[daftar]/[id]/open-entry'
import { OfficeOnly } from '../../../office-only'
import { KampungPage } from '../kampung-page'

export const metadata: Metadata = { title: 'Kegiatan' }

/** A page of paper takes fewer than a list of lines. */
const MOST_PRINTED = 100

/** The activities of a Kampung KB by category and year, latest first. */
export default async function ActivitiesPage({ params, searchParams }: PageProps<'/daftar/kampung-kb/[id]/kegiatan'>) {
  const { id } = await params
  const { kategori, tahun, hal, tampil } = await searchParams
  const category = INPRES_CATEGORIES.find(({ value }) => value === kategori)?.value
  const year = typeof tahun === 'string' && /^\d{4}$/.test(tahun) ? Number(tahun) : undefined
  const page = typeof hal === 'string' && /^\d{1,4}$/.test(hal) ? Math.max(1, Number(hal)) : 1
  const printing = tampil === 'cetak'
  const opened = await openEntry({ daftar: 'kampung-kb', id }, async (tx) => {
    const filter = { ...(category && { category }), ...(year && { year }) }
    return {
      list: printing
        ? await listActivities(tx, id, filter, 1, MOST_PRINTED)
        : await listActivities(tx, id, filter, page),
      years: await listActivityYears(tx, id),
      area: await areaOf(tx, monthWriters),
    }
  })
  if (!opened) return <OfficeOnly what="Kegiatan Kampung KB" />
  const { entry, actor, more } = opened
  const { items, total } = more.list
  const writes = mayWriteAt(more.area, entry)
  const query = (over: Record<string, string> = {}) => {
    const asked = { ...(category && { kategori: category }), ...(year && { tahun: String(year) }), ...over }
    return Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : ''
  }
  const filtered = Boolean(category || year)
  return (
    <>
      {await readLetterhead(actor)}
      <KampungPage
        entry={entry}
        current="kegiatan"
        actions={
          printing ? (
            <>
              <LinkButton href={paths.kampungKbActivities(id, query())} tone="quiet">
                Kembali
              </LinkButton>
              <PrintButton />
            </>
          ) : (
            <>
              {total > 0 && (
                <LinkButton
                  href={paths.kampungKbActivities(id, query({ tampil: 'cetak' }))}
                  tone="quiet"
                  icon={Printer}
                >
                  Cetak
                </LinkButton>
              )}
              {writes && (
                <LinkButton href={paths.kampungKbActivityNew(id)} tone="primary" icon={Plus}>
                  Catat kegiatan
                </LinkButton>
              )}
            </>
          )
        }
      >
        {printing ? (
          <PrintedActivities items={items} total={total} />
        ) : (
          <>
            {(total > 0 || filtered) && (
              <FilterBar clearHref={filtered ? paths.kampungKbActivities(id) : undefined}>
                <FilterSelect
                  label="Kategori"
                  name="kategori"
                  value={category}
                  all="Semua kategori"
                  choices={INPRES_CATEGORIES}
                />
                <FilterSelect
                  label="Tahun"
                  name="tahun"
                  value={year ? String(year) : ''}
                  all="Semua tahun"
                  choices={more.years.map((one) => ({ value: String(one), label: String(one) }))}
                />
              </FilterBar>
            )}
            <DataTable
              caption="Kegiatan"
              rows={items}
              rowKey={(one) => one.id}
              rowHref={(one) => paths.kampungKbActivity(id, one.id)}
              empty={
                <EmptyState
                  title={filtered ? 'Tidak ada kegiatan yang cocok' : 'Belum ada kegiatan'}
                  actions={
                    filtered ? (
                      <LinkButton href={paths.kampungKbActivities(id)}>Hapus saringan</LinkButton>
                    ) : (
                      writes && (
                        <LinkButton href={paths.kampungKbActivityNew(id)} tone="primary" icon={Plus}>
                          Catat kegiatan
                        </LinkButton>
                      )
                    )
                  }
                >
                  <p>Kegiatan dengan kategori Inpres 3/2022, sasaran, OPD yang terlibat, dan fotonya.</p>
                </EmptyState>
              }
              columns={[
                {
                  key: 'judul',
                  head: 'Kegiatan',
                  phone: 'title',
                  cell: (one) => (
                    <>
                      {one.title} {one.dashat && <Badge tone="brand">DASHAT</Badge>}
                    </>
                  ),
                },
                {
                  key: 'tanggal',
                  head: 'Tanggal',
                  phone: 'aside',
                  cell: (one) => <span className="whitespace-nowrap">{formatDate(one.heldOn)}</span>,
                },
                { key: 'kategori', head: 'Kategori', phoneLabel: '', cell: (one) => categoryLabel(one.category) },
                { key: 'opd', head: 'OPD', numeric: true, cell: (one) => formatCount(one.opdNames.length) },
                { key: 'peserta', head: 'Peserta', numeric: true, cell: (one) => formatCount(one.people) },
                { key: 'foto', head: 'Foto', numeric: true, cell: (one) => formatCount(one.photos.length) },
              ]}
            />
            <Pagination
              page={page}
              pageSize={ACTIVITIES_A_PAGE}
              total={total}
              noun="kegiatan"
              hrefOf={(at) => paths.kampungKbActivities(id, query({ hal: String(at) }))}
            />
          </>
        )}
      </KampungPage>
    </>
  )
}

function PrintedActivities({ items, total }: { items: readonly Activity[]; total: number }) {
  return (
    <div className="space-y-4">
      {total > items.length && (
        <p>Memuat {formatCount(items.length)} kegiatan terbaru. Saring menurut tahun untuk yang lain.</p>
      )}
      {items.map((one) => (
        <section key={one.id} className="break-inside-avoid border-b border-line pb-4">
          <h2 className="text-md">{one.title}</h2>
          <p className="text-ink-soft">
            {[formatDate(one.heldOn), one.place, categoryLabel(one.category), one.kegiatan].filter(Boolean).join(' · ')}
          </p>
          {one.description && <p className="mt-1 max-w-prose whitespace-pre-line">{one.description}</p>}
          {one.opdNames.length > 0 && <p className="mt-1">OPD: {one.opdNames.join(', ')}</p>}
          {one.partners && <p>Mitra: {one.partners}</p>}
          <div className="mt-2">
            <ActivityPhotos photos={one.photos} title={one.title} />
          </div>
        </section>
      ))}
    </div>
  )
}
