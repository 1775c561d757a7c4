import { Plus, Target } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { regionCrumbs } from '@/components/regions/region-crumbs'
import { AcrossTable } from '@/components/targets/across-table'
import { BoardTable } from '@/components/targets/board-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { closedPeriod } from '@/lib/figures/closed-period'
import { mayReadFigures } from '@/lib/figures/policy'
import { formatPeriod, periodOf } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { fullName, LEVEL } from '@/lib/regions/rules'
import { readAcrossBoard } from '@/lib/targets/across'
import { readBoard } from '@/lib/targets/board'
import { plansAtAll, readsTargets } from '@/lib/targets/policy'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { KeepLink } from '../tautan/keep-link'
import { ExcelLink } from './excel-link'
import { placeIn, placeQuery, yearChoices, yearIn } from './place'

export const metadata: Metadata = { title: 'Sasaran' }

/** The year's targets of a region beside what was reached; above the office those of its offices. */
export default async function TargetsPage({ searchParams }: PageProps<'/sasaran'>) {
  const actor = await requireActor()
  if (!readsTargets(actor))
    return <NoPermissionState level={1} what="Sasaran" who="dinas, koordinator kecamatan, dan PKB/PLKB" />
  const params = await searchParams
  const year = yearIn(params, actor.zone)
  const { region, ancestors } = await placeIn(actor, params)
  const query = placeQuery(actor, year, region.code)
  const planning = worksInOffice(actor) && plansAtAll(actor.role) && region.id === actor.tenantId
  const closed = Math.min(closedPeriod(new Date()), periodOf(year, 12))
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Sasaran ${year}`}
        note={
          closed < periodOf(year, 1)
            ? `${fullName(region)}. Capaian dihitung sejak Januari ${year} ditutup.`
            : `${fullName(region)}. Capaian sampai ${formatPeriod(closed)}, bulan terakhir yang sudah ditutup.`
        }
        crumbs={regionCrumbs(ancestors, region, ({ code }) => crumbHref(code))}
        actions={
          <>
            {worksInOffice(actor) && (
              <KeepLink target={paths.targets(query)} title={`Sasaran ${year} ${fullName(region)}`} />
            )}
            {planning && (
              <LinkButton href={paths.targets(`/baru?tahun=${year}`)} tone="primary" icon={Plus}>
                Buat sasaran
              </LinkButton>
            )}
          </>
        }
      >
        <FilterBar
          actions={
            <>
              <ExcelLink query={query} />
              <PrintButton />
            </>
          }
        >
          <FilterSelect
            label="Tahun"
            name="tahun"
            value={String(year)}
            all="Tahun ini"
            choices={yearChoices(actor.zone).map((one) => ({ value: String(one), label: String(one) }))}
          />
          {region.code !== actor.region.code && <input type="hidden" name="wilayah" value={region.code} />}
        </FilterBar>
        {worksInOffice(actor) ? await ownBoard(actor, region, year) : await acrossBoard(actor, year)}
      </Page>
    </>
  )

  /** Inside the office only: above it a person of the office reads no targets. */
  function crumbHref(code: string): string | null {
    const above = ancestors.find((one) => one.code === code)
    if (!above || above.level < LEVEL.district || !mayReadFigures(actor, above, false)) return null
    return paths.targets(placeQuery(actor, year, above.code))
  }
}

async function ownBoard(actor: Actor, region: Parameters<typeof readBoard>[1], year: number) {
  const rows = await readBoard(actor, region, year, new Date())
  if (rows.length === 0)
    return (
      <div className="surface">
        <EmptyState icon={Target} title={`Belum ada sasaran ${year}`}>
          <p>
            {plansAtAll(actor.role)
              ? 'Buat sasaran kabupaten/kota sekali; Lini membaginya ke kecamatan dan desa tanpa selisih.'
              : 'Kabid atau admin dinas membuat sasaran, kepala dinas menyetujuinya.'}
          </p>
        </EmptyState>
      </div>
    )
  return (
    <BoardTable
      rows={rows}
      hrefOf={({ indicator }) => paths.targets(`/${indicator.code}${placeQuery(actor, year, region.code)}`)}
    />
  )
}

async function acrossBoard(actor: Actor, year: number) {
  const rows = await readAcrossBoard(actor, year, new Date())
  if (rows.length === 0)
    return (
      <div className="surface">
        <EmptyState icon={Target} title={`Belum ada kantor yang sasarannya disetujui untuk ${year}`}>
          <p>Sasaran tampak di sini sesudah disetujui kepala dinasnya.</p>
        </EmptyState>
      </div>
    )
  return <AcrossTable rows={rows} />
}
