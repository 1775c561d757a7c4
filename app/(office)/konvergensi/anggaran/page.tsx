import { FileSpreadsheet, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { ConvergenceTabs } from '@/components/convergence/convergence-tabs'
import { FundTable } from '@/components/convergence/fund-table'
import { StepDone } from '@/components/convergence/step-done'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { listOwnSchemes, listPlaces } from '@/lib/convergence/action-queries'
import { FUNDS, fundLabel, KINDS, kindLabel } from '@/lib/convergence/funds'
import { type Intervention, listInterventions } from '@/lib/convergence/intervention-queries'
import { CONVERGENCE_SCOPE } from '@/lib/convergence/keep'
import { READER_WORDS, readsConvergence, writesConvergence } from '@/lib/convergence/policy'
import { findAction, type Scheme, schemeFor } from '@/lib/convergence/schemes'
import { inTenant } from '@/lib/db/tenant'
import { formatRupiah } from '@/lib/format/money'
import { paths } from '@/lib/paths'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { undoConvergenceAction } from '../actions'
import { one, yearChoices, yearIn } from '../year'

export const metadata: Metadata = { title: 'Intervensi dan anggaran' }

/** What is done against stunting in a year and with whose money. */
export default async function BudgetPage({ searchParams }: PageProps<'/konvergensi/anggaran'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsConvergence(actor.role))
    return <NoPermissionState level={1} what="Intervensi dan anggaran" who={READER_WORDS} />
  const params = await searchParams
  const thisYear = Number(dayIn(actor.zone, new Date()).slice(0, 4))
  const year = yearIn(params, thisYear)
  const fund = FUNDS.find(({ value }) => value === one(params.sumber))?.value ?? ''
  const kind = KINDS.find(({ value }) => value === one(params.jenis))?.value ?? ''
  const place = one(params.kecamatan)
  const kecamatanId = /^\d{1,9}$/.test(place) ? Number(place) : null
  const search = one(params.q).slice(0, 60)
  const { list, own, places, step } = await inTenant(actor, async (tx) => ({
    list: await listInterventions(tx, { year, kind, fund, kecamatanId, search }),
    own: await listOwnSchemes(tx),
    places: await listPlaces(tx),
    step: await findKeyedStep(tx, CONVERGENCE_SCOPE, params.langkah),
  }))
  const scheme = schemeFor(year, own)
  const writes = writesConvergence(actor.role)
  const filtered = Boolean(fund || kind || kecamatanId || search)
  const money = list.flatMap((intervention) =>
    fund ? intervention.money.filter((money) => money.fund === fund) : intervention.money,
  )
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Intervensi dan anggaran ${year}`}
        note="Kegiatan untuk seluruh kabupaten/kota atau satu desa, dengan rencana dan realisasi tiap sumber dana."
        actions={
          writes && (
            <LinkButton href={paths.convergence(`/anggaran/baru?tahun=${year}`)} tone="primary" icon={Plus}>
              Tambah intervensi
            </LinkButton>
          )
        }
      >
        <div className="no-print">
          <ConvergenceTabs current="anggaran" year={year} />
        </div>
        <StepDone step={step} undo={undoConvergenceAction} />
        <FilterBar
          clearHref={filtered ? paths.convergence(`/anggaran?tahun=${year}`) : undefined}
          actions={
            <>
              <a href={paths.convergence(`/ekspor?tahun=${year}`)} className={buttonClass({ tone: 'quiet' })} download>
                <FileSpreadsheet aria-hidden className="size-4" />
                Excel
              </a>
              <PrintButton />
            </>
          }
        >
          <FilterSelect
            label="Tahun"
            name="tahun"
            value={String(year)}
            all="Tahun ini"
            choices={yearChoices(thisYear)}
          />
          <FilterSelect label="Sumber dana" name="sumber" value={fund} all="Semua sumber dana" choices={FUNDS} />
          <FilterSelect label="Jenis" name="jenis" value={kind} all="Semua jenis" choices={KINDS} />
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={kecamatanId ? String(kecamatanId) : ''}
            all="Semua kecamatan"
            choices={places
              .filter(({ level }) => level === 3)
              .map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <SearchBox label="Cari intervensi" value={search} />
        </FilterBar>
        <FundTable money={money} caption={`Anggaran ${year} menurut sumber dana`} />
        <DataTable
          caption={`Intervensi ${year}`}
          rows={list}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.convergence(`/anggaran/${id}`)}
          empty={
            <EmptyState title={filtered ? 'Tidak ada intervensi yang cocok' : `Belum ada intervensi ${year}`}>
              <p>
                {filtered
                  ? 'Ubah atau hapus saringannya.'
                  : writes
                    ? 'Tulis kegiatan pertama beserta sumber dananya; DD dan ADD terpisah.'
                    : 'Kabid dan TPPS menulis kegiatan beserta sumber dananya.'}
              </p>
            </EmptyState>
          }
          columns={columnsFor(scheme)}
        />
      </Page>
    </>
  )
}

const columnsFor = (scheme: Scheme): Column<Intervention>[] => [
  {
    key: 'nama',
    head: 'Intervensi',
    phone: 'title',
    cell: ({ name, sample }) => (
      <>
        {name}
        {sample && (
          <span className="ms-2">
            <Badge>Data contoh</Badge>
          </span>
        )}
      </>
    ),
  },
  { key: 'jenis', head: 'Jenis', phoneLabel: '', cell: ({ kind }) => kindLabel(kind) },
  { key: 'tempat', head: 'Tempat', phoneLabel: '', cell: ({ placeName }) => placeName },
  { key: 'opd', head: 'OPD', cell: ({ opdName }) => opdName ?? '—' },
  { key: 'aksi', head: 'Aksi', cell: ({ action }) => findAction(scheme, action)?.label ?? '—' },
  {
    key: 'dana',
    head: 'Rencana per sumber',
    numeric: true,
    cell: ({ money }) => <Amounts of={money.map(({ fund, planned }) => [fund, planned])} />,
  },
  {
    key: 'realisasi',
    head: 'Realisasi',
    numeric: true,
    cell: ({ money }) => <Amounts of={money.map(({ fund, realised }) => [fund, realised])} />,
  },
]

function Amounts({ of }: { of: [string, number | null][] }) {
  return of.map(([fund, amount]) => (
    <span key={fund} className="block whitespace-nowrap">
      <span className="text-sm text-ink-soft">{fundLabel(fund)}</span> {formatRupiah(amount)}
    </span>
  ))
}
