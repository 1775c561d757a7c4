import { FileSpreadsheet, PencilLine } from 'lucide-react'
import type { Metadata } from 'next'
import { ConvergenceTabs } from '@/components/convergence/convergence-tabs'
import { CoverageTable, KIND_WORDS } from '@/components/convergence/coverage-table'
import { StepDone } from '@/components/convergence/step-done'
import { Page } from '@/components/layout/page'
import { buttonClass } from '@/components/ui/button-class'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { listPlaces } from '@/lib/convergence/action-queries'
import { COVERAGE_EDITION } from '@/lib/convergence/coverage-columns'
import { FILLED_CODES, readCoverage } from '@/lib/convergence/coverage-queries'
import { CONVERGENCE_SCOPE } from '@/lib/convergence/keep'
import { READER_WORDS, readsConvergence, writesConvergence } from '@/lib/convergence/policy'
import { inTenant } from '@/lib/db/tenant'
import { paths } from '@/lib/paths'
import { findKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { undoConvergenceAction } from '../actions'
import { one, yearChoices, yearIn } from '../year'

export const metadata: Metadata = { title: 'Cakupan desa' }

/** The coverage table of a year, over the district, a kecamatan or one village. */
export default async function CoveragePage({ searchParams }: PageProps<'/konvergensi/cakupan'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsConvergence(actor.role))
    return <NoPermissionState level={1} what="Cakupan desa" who={READER_WORDS} />
  const params = await searchParams
  const thisYear = Number(dayIn(actor.zone, new Date()).slice(0, 4))
  const year = yearIn(params, thisYear)
  const id = (name: string) => (/^\d{1,9}$/.test(one(params[name])) ? Number(one(params[name])) : null)
  const kind = Object.keys(KIND_WORDS).find((value) => value === one(params.jenis)) ?? ''
  const { lines, places, step } = await inTenant(actor, async (tx) => {
    const kecamatan = (await listPlaces(tx)).filter(({ level }) => level === 3)
    const known = kecamatan.find((place) => place.id === id('kecamatan'))?.id ?? null
    return {
      lines: await readCoverage(tx, year, known),
      places: { kecamatan, known },
      step: await findKeyedStep(tx, CONVERGENCE_SCOPE, params.langkah),
    }
  })
  const kecamatanId = places.known
  const village = kecamatanId ? lines.find(({ villageId }) => villageId === id('desa')) : undefined
  const where = village?.villageName ?? places.kecamatan.find((place) => place.id === kecamatanId)?.name
  const here = `?tahun=${year}${kecamatanId ? `&kecamatan=${kecamatanId}` : ''}`
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Cakupan desa ${year}${where ? `: ${where}` : ''}`}
        note={`Intervensi spesifik dan sensitif per desa. Kolom: ${COVERAGE_EDITION.source} (${COVERAGE_EDITION.certainty}).`}
        actions={
          writesConvergence(actor.role) && (
            <LinkButton href={paths.convergence(`/cakupan/isi${here}`)} tone="primary" icon={PencilLine}>
              Isi cakupan
            </LinkButton>
          )
        }
      >
        <div className="no-print">
          <ConvergenceTabs current="cakupan" year={year} />
        </div>
        <StepDone step={step} undo={undoConvergenceAction} />
        <FilterBar
          clearHref={kecamatanId || kind ? paths.convergence(`/cakupan?tahun=${year}`) : undefined}
          actions={
            <>
              <a href={paths.convergence(`/cakupan/ekspor${here}`)} className={buttonClass({ tone: 'quiet' })} download>
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
          <FilterSelect
            label="Kecamatan"
            name="kecamatan"
            value={kecamatanId ? String(kecamatanId) : ''}
            all="Semua kecamatan"
            choices={places.kecamatan.map((place) => ({ value: String(place.id), label: place.name }))}
          />
          {kecamatanId && (
            <FilterSelect
              label="Desa"
              name="desa"
              value={village ? String(village.villageId) : ''}
              all="Semua desa"
              choices={lines.map((line) => ({ value: String(line.villageId), label: line.villageName }))}
            />
          )}
          <FilterSelect
            label="Jenis"
            name="jenis"
            value={kind}
            all="Semua jenis"
            choices={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
          />
        </FilterBar>
        <CoverageTable
          lines={village ? [village] : lines}
          filled={FILLED_CODES}
          kind={kind}
          caption={`Cakupan ${where ?? 'kabupaten/kota'} ${year}`}
        />
        <p className="text-sm text-ink-soft">
          Yang “Terisi sendiri” diambil dari laporan bulanan terakhir tahun itu (KB pascapersalinan: jumlah setahun).
          Cakupan adalah jumlah capaian dibagi jumlah sasaran desa yang keduanya diketahui; desa tanpa data tidak
          dihitung nol.
        </p>
      </Page>
    </>
  )
}
