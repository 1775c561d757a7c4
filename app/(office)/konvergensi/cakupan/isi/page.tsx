import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { CoverageGrid } from '@/components/convergence/coverage-grid'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Tabs } from '@/components/ui/tabs'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { listPlaces } from '@/lib/convergence/action-queries'
import { COVERAGE_GROUPS, columnsOfGroup } from '@/lib/convergence/coverage-columns'
import { FILLED_CODES, readCoverage } from '@/lib/convergence/coverage-queries'
import { writesConvergence } from '@/lib/convergence/policy'
import { inTenantSql } from '@/lib/db/tenant'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { one, yearChoices, yearIn } from '../../year'
import { coverAction } from '../actions'

export const metadata: Metadata = { title: 'Isi cakupan desa' }

/** The grid of one kecamatan and one group of columns. */
export default async function CoverageEntryPage({ searchParams }: PageProps<'/konvergensi/cakupan/isi'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !writesConvergence(actor.role))
    return <NoPermissionState level={1} what="Mengisi cakupan desa" who="Kabid Dalduk, Kabid KS, dan TPPS" />
  const params = await searchParams
  const thisYear = Number(dayIn(actor.zone, new Date()).slice(0, 4))
  const year = yearIn(params, thisYear)
  const group = COVERAGE_GROUPS.find(({ code }) => code === one(params.kelompok)) ?? COVERAGE_GROUPS[1]
  const asked = Number(one(params.kecamatan)) || 0
  const { kecamatan, here, lines } = await inTenantSql(actor, async (tx) => {
    const places = (await listPlaces(tx)).filter(({ level }) => level === 3)
    const chosen = places.find(({ id }) => id === asked) ?? places[0]
    return { kecamatan: places, here: chosen, lines: chosen ? await readCoverage(tx, year, chosen.id) : [] }
  })
  const columns = columnsOfGroup(group.code).filter(({ code }) => !FILLED_CODES.includes(code))
  const query = `?tahun=${year}&kecamatan=${here?.id ?? ''}`
  return (
    <Page
      title={`Isi cakupan ${year}: Kec. ${here?.name ?? ''}`}
      note="Enter ke bawah, Tab ke kanan, Ctrl V menempelkan blok dari Excel. Kosong berarti belum diketahui."
      crumbs={[{ label: `Cakupan desa ${year}`, href: paths.convergence(`/cakupan${query}`) }]}
    >
      <FilterBar>
        <FilterSelect label="Tahun" name="tahun" value={String(year)} all="Tahun ini" choices={yearChoices(thisYear)} />
        <FilterSelect
          label="Kecamatan"
          name="kecamatan"
          value={String(here?.id ?? '')}
          all="Kecamatan pertama"
          choices={kecamatan.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <input type="hidden" name="kelompok" value={group.code} />
      </FilterBar>
      <Tabs
        label="Kelompok indikator"
        tabs={COVERAGE_GROUPS.map(({ code, label }) => ({
          label,
          href: paths.convergence(`/cakupan/isi${query}&kelompok=${code}`),
          current: code === group.code,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title="Kecamatan ini belum punya desa" />
      ) : (
        <CoverageGrid
          key={`${group.code}/${here?.id}/${year}`}
          action={coverAction}
          hidden={{ key: randomUUID(), year: String(year), kecamatanId: String(here?.id ?? '') }}
          lines={lines}
          columns={columns}
        />
      )}
    </Page>
  )
}
