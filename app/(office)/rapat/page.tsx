import { FileSpreadsheet, ListChecks, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { RapatBadge } from '@/components/rapat/badges'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { listEditions } from '@/lib/rapat/edition-queries'
import { keepsRapat, readsRapat, setsTemplates } from '@/lib/rapat/policy'
import { countByMonth, listKecamatan, listRapat, listYears, type RapatRow } from '@/lib/rapat/queries'
import { kindLabel, RAPAT_KINDS, RAPAT_STATES } from '@/lib/rapat/rules'
import { editionOn } from '@/lib/rapat/templates'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { rapatQuery, readRapatView } from './view'
import { placeWords, presentWords, whenWords } from './words'
import { YearGrid } from './year-grid'

export const metadata: Metadata = { title: 'Rapat' }

/** A year of rapat: the months of each kecamatan against the target, and each rapat with what came of it. */
export default async function RapatListPage({ searchParams }: PageProps<'/rapat'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsRapat(actor.role))
    return (
      <NoPermissionState level={1} what="Rapat dan tindak lanjutnya" who="kantor kabupaten/kota dan kecamatannya" />
    )
  const today = dayIn(actor.zone, new Date())
  const thisYear = Number(today.slice(0, 4))
  const view = readRapatView(await searchParams, thisYear)
  const kind = view.kind || 'lokmin'
  const { rows, counts, kecamatan, years, edition } = await inTenantSql(actor, async (tx) => {
    const [list, months, places, known, editions] = await Promise.all([
      listRapat(tx, view, today),
      countByMonth(tx, kind, view.year),
      listKecamatan(tx),
      listYears(tx),
      listEditions(tx),
    ])
    return {
      ...{ rows: list, counts: months, kecamatan: places },
      years: [...new Set([thisYear + 1, thisYear, ...known])].sort((one, other) => other - one),
      edition: editionOn(editions, kind, view.year === thisYear ? today : `${view.year}-12-31`),
    }
  })
  const shown = kecamatan.filter(({ id }) => view.kecamatanId === null || id === view.kecamatanId)
  const filtered = view.kind !== '' || view.kecamatanId !== null || view.state !== '' || view.search !== ''
  const held = counts.reduce((sum, one) => sum + one.held, 0)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Rapat ${view.year}`}
        note="Lokmin, rembuk stunting, pertemuan lintas sektor, dan KIE: siapa hadir, apa yang disepakati, dan siapa menindaklanjuti."
        actions={
          <>
            <LinkButton href={paths.rtl()} icon={ListChecks}>
              Papan tindak lanjut
            </LinkButton>
            {keepsRapat(actor.role) && (
              <LinkButton href={paths.rapatNew(view.kind ? `?jenis=${view.kind}` : '')} tone="primary" icon={Plus}>
                Buat rapat
              </LinkButton>
            )}
          </>
        }
      >
        <FilterBar
          clearHref={filtered ? paths.rapatList(`?tahun=${view.year}`) : undefined}
          actions={
            <>
              <a href={paths.rapatListExport(rapatQuery(view))} className={buttonClass({})} download>
                <Icon of={FileSpreadsheet} />
                Excel
              </a>
              <PrintButton />
            </>
          }
        >
          <SearchBox label="Cari rapat" value={view.search} />
          <FilterSelect
            label="Tahun"
            name="tahun"
            value={String(view.year)}
            all="Tahun ini"
            choices={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
          <FilterSelect label="Jenis" name="jenis" value={view.kind} all="Semua jenis" choices={RAPAT_KINDS} />
          {kecamatan.length > 1 && (
            <FilterSelect
              label="Kecamatan"
              name="kecamatan"
              value={view.kecamatanId === null ? '' : String(view.kecamatanId)}
              all="Semua kecamatan"
              choices={kecamatan.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          )}
          <FilterSelect label="Keadaan" name="keadaan" value={view.state} all="Semua keadaan" choices={RAPAT_STATES} />
        </FilterBar>
        {shown.length > 0 && (
          <Card
            flush
            title={`${kindLabel(kind)} per bulan`}
            note={
              <>
                {formatCount(held)} diadakan di {formatCount(shown.length)} kecamatan.{' '}
                {edition.timesAYear === null
                  ? 'Belum ada acuan berapa kali setahun.'
                  : `Acuan ${formatCount(edition.timesAYear)} kali setahun tiap kecamatan${edition.id ? ', menurut kantor Anda' : ', seperti di Maluku Tengah; kantor Anda dapat menetapkan sendiri'}.`}{' '}
                Bulat penuh: diadakan; bulat kosong: direncanakan.
              </>
            }
            actions={
              <LinkButton href={paths.rapatTemplates(`?jenis=${kind}`)} size="small">
                {setsTemplates(actor.role) ? 'Atur acuan dan undangan' : 'Acuan dan undangan'}
              </LinkButton>
            }
          >
            <YearGrid
              year={view.year}
              kindLabel={kindLabel(kind)}
              kecamatan={shown}
              counts={counts}
              target={edition.timesAYear}
            />
          </Card>
        )}
        <DataTable
          caption={`Rapat tahun ${view.year}, yang terbaru dahulu`}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.rapat(id)}
          empty={
            <EmptyState
              title={filtered ? 'Tidak ada rapat yang cocok' : `Belum ada rapat tahun ${view.year}`}
              actions={
                filtered ? (
                  <LinkButton href={paths.rapatList(`?tahun=${view.year}`)}>Hapus saringan</LinkButton>
                ) : (
                  keepsRapat(actor.role) && <LinkButton href={paths.rapatNew()}>Buat rapat</LinkButton>
                )
              }
            >
              <p>Rapat dicatat koordinator kecamatan, kabid, dan TPPS; undangannya sudah tersusun menurut jenisnya.</p>
            </EmptyState>
          }
          columns={COLUMNS}
        />
      </Page>
    </>
  )
}

const COLUMNS: Column<RapatRow>[] = [
  { key: 'judul', head: 'Rapat', phone: 'title', cell: ({ title }) => title },
  { key: 'waktu', head: 'Waktu', phoneLabel: '', cell: whenWords, className: 'desk:w-56' },
  { key: 'jenis', head: 'Jenis', phoneLabel: '', cell: ({ kind }) => kindLabel(kind) },
  { key: 'wilayah', head: 'Wilayah', phoneLabel: '', cell: placeWords },
  { key: 'hadir', head: 'Hadir', cell: presentWords },
  {
    key: 'rtl',
    head: 'RTL',
    cell: ({ rtl, rtlDone, rtlLate }) =>
      rtl === 0 ? (
        '—'
      ) : (
        <span className="inline-flex flex-wrap gap-1">
          {`${rtlDone} dari ${rtl} selesai`}
          {rtlLate > 0 && <Badge tone="bad">{`${rtlLate} lewat`}</Badge>}
        </span>
      ),
  },
  {
    key: 'keadaan',
    head: 'Keadaan',
    phone: 'aside',
    cell: ({ state, sample }) => (
      <span className="inline-flex flex-wrap gap-1">
        <RapatBadge state={state} />
        {sample && <Badge tone="warn">Contoh</Badge>}
      </span>
    ),
  },
]
