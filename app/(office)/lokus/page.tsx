import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { LokusFigures } from '@/components/lokus/lokus-figures'
import { LokusTabs } from '@/components/lokus/lokus-tabs'
import { RankTable } from '@/components/lokus/rank-table'
import { ScoreLegend } from '@/components/lokus/score-bar'
import { buttonClass } from '@/components/ui/button-class'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { SearchBox } from '@/components/ui/search-box'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { lokusYears, readLokusBoard } from '@/lib/convergence/lokus-board'
import { LOKUS_SCOPE } from '@/lib/convergence/lokus-commands'
import { decidesLokus, READER_WORDS, readsConvergence, writesConvergence } from '@/lib/convergence/policy'
import { inTenant } from '@/lib/db/tenant'
import { paths } from '@/lib/paths'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { undoLokusAction } from './actions'
import { ChoiceCard } from './choice-card'
import { DecisionCard } from './decision-card'
import { rowsOf, shownRows } from './rows'
import { readLokusView } from './view'
import { WeightsCard } from './weights-card'

export const metadata: Metadata = { title: 'Lokus stunting' }

const DONE: Readonly<Record<string, string>> = {
  'lokus.planned': 'Jumlah desa sudah disimpan.',
  'lokus.chosen': 'Pilihan beserta alasannya sudah disimpan.',
  'lokus.choice-withdrawn': 'Pilihan ditarik; desa ini kembali mengikuti peringkat.',
  'lokus.weighed': 'Bobot kantor sudah disimpan.',
  'lokus.decided': 'Lokus sudah ditetapkan dan tercatat di daftar lokus.',
}

/** The proposal of a year: villages by score, what people chose against it, and the decision with its SK. */
export default async function LokusPage({ searchParams }: PageProps<'/lokus'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsConvergence(actor.role))
    return <NoPermissionState level={1} what="Lokus stunting" who={READER_WORDS} />
  const now = new Date()
  const today = dayIn(actor.zone, now)
  const thisYear = Number(today.slice(0, 4))
  const params = await searchParams
  const view = readLokusView(params, thisYear)
  const { board, step } = await inTenant(actor, async (tx) => ({
    board: await readLokusBoard(tx, view.year, now),
    step: await findKeyedStep(tx, LOKUS_SCOPE, params.langkah),
  }))
  const decided = board.plan?.state === 'ditetapkan'
  const writes = writesConvergence(actor.role) && !decided
  const rows = rowsOf(board)
  const shown = shownRows(rows, view)
  const kecamatan = [...new Map(rows.map((row) => [row.kecamatanId, row.kecamatanName]))]
  const here = `?tahun=${view.year}`
  const filtered = view.kecamatanId !== null || view.search !== '' || view.all
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Lokus stunting ${view.year}`}
        note="Desa diperingkat dari prevalensi, jumlah balita stunting, dan KRS; kantor menambah atau mengeluarkan dengan alasan, kepala dinas menetapkan dengan SK."
      >
        <div className="no-print">
          <LokusTabs current="usulan" />
        </div>
        {step && (
          <StepBanner key={step.key} action={undoLokusAction} fields={{ key: step.key }} open={step.open}>
            {DONE[step.action] ?? 'Tersimpan.'}
          </StepBanner>
        )}
        <FilterBar
          clearHref={filtered ? paths.lokus(here) : undefined}
          actions={
            <>
              <a href={paths.lokusExport(here)} className={buttonClass({ tone: 'quiet' })} download>
                <FileSpreadsheet aria-hidden className="size-4" />
                Excel
              </a>
              <PrintButton />
            </>
          }
        >
          <FilterSelect
            label="Tahun lokus"
            name="tahun"
            value={String(view.year)}
            all="Tahun depan"
            choices={lokusYears(board.rows, thisYear).map((year) => ({ value: String(year), label: String(year) }))}
          />
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={view.kecamatanId === null ? '' : String(view.kecamatanId)}
            all="Semua kecamatan"
            choices={kecamatan.map(([id, name]) => ({ value: String(id), label: name }))}
          />
          <FilterSelect
            label="Desa yang ditampilkan"
            name="lihat"
            value={view.all ? 'semua' : ''}
            all="Usulan dan 10 berikutnya"
            choices={[{ value: 'semua', label: 'Semua desa' }]}
          />
          <SearchBox label="Cari desa" value={view.search} />
        </FilterBar>
        <LokusFigures board={board} rows={rows} />
        {writes && view.villageId !== null && <ChoiceCard board={board} villageId={view.villageId} />}
        <DecisionCard board={board} decides={decidesLokus(actor.role)} today={today} />
        <WeightsCard board={board} view={view} writes={writes} decided={decided} />
        <ScoreLegend />
        <RankTable
          rows={shown}
          caption={`Peringkat desa untuk lokus ${view.year}`}
          {...(writes && { chooseHref: (id: number) => paths.lokus(`${here}&desa=${id}#pilihan`) })}
        />
        <p className="text-sm text-ink-soft">
          {shown.length} dari {rows.length} desa/kelurahan ditampilkan. Poin sebuah ukuran = bobot × nilai desa ÷ nilai
          tertinggi di kabupaten/kota. Ukuran yang belum ada datanya tidak dihitung nol: bobotnya dibagi ke ukuran yang
          diketahui, dan desa itu ditandai.
        </p>
      </Page>
    </>
  )
}
