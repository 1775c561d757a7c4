import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { CaseBadge } from '@/components/aks/case-badge'
import { Figure } from '@/components/charts/figure'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { groupLabel } from '@/lib/aks/groups'
import { followsCases, keepsCases, seesCases } from '@/lib/aks/policy'
import { type BoardCase, type CaseCount, countCases, listCases } from '@/lib/aks/queries'
import { CASE_STATES, ROUNDS } from '@/lib/aks/rules'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { careAreaOf } from '@/lib/tpk/care-area'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { readCaseView } from './view'

export const metadata: Metadata = { title: 'Audit kasus stunting' }

/** Cases of audit, overdue ones first: by name for those who keep them, by number for those who follow. */
export default async function CasesPage({ searchParams }: PageProps<'/aks'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesCases(actor.role))
    return (
      <NoPermissionState
        level={1}
        what="Audit kasus stunting"
        who="PKB, koordinator kecamatan, kabid, kepala dinas, dan TPPS kantor kabupaten/kota"
      />
    )
  const keeps = keepsCases(actor.role)
  const lists = keeps || followsCases(actor.role)
  const view = readCaseView(await searchParams)
  const today = dayIn(actor.zone, new Date())
  const { counts, cases } = await inTenantSql(actor, async (tx) => {
    const area = keeps ? await careAreaOf(tx) : ({ kind: 'office' } as const)
    return {
      counts: await countCases(tx, area, view, today),
      cases: lists ? await listCases(tx, area, view, today) : [],
    }
  })
  const sum = (of: (count: CaseCount) => number) => counts.reduce((total, count) => total + of(count), 0)
  const filtered = view.year !== null || view.round !== null || view.state !== 'terbuka' || view.kecamatanId !== null
  const years = Array.from({ length: 5 }, (_, back) => Number(today.slice(0, 4)) - back)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Audit kasus stunting"
        note="Kasus terpilih ditelaah tim kabupaten dua putaran setahun: penyebab, rekomendasi, dan tindak lanjutnya sampai selesai."
        actions={
          keeps && (
            <LinkButton href={paths.stuntingCaseNew()} tone="primary" icon={Plus}>
              Usulkan kasus
            </LinkButton>
          )
        }
      >
        <div className="grid grid-cols-2 gap-3 desk:grid-cols-4">
          <Figure label="Kasus terbuka" value={formatCount(sum(({ open }) => open))} unit="kasus" />
          <Figure label="Lewat tenggat" value={formatCount(sum(({ overdue }) => overdue))} unit="kasus" />
          <Figure label="Selesai" value={formatCount(sum(({ done }) => done))} unit="kasus" />
          <Figure label="Semua" value={formatCount(sum(({ all }) => all))} unit="kasus" />
        </div>
        <FilterBar clearHref={filtered ? paths.stuntingCases() : undefined}>
          <FilterSelect
            label="Tahun"
            name="tahun"
            value={view.year === null ? '' : String(view.year)}
            all="Semua tahun"
            choices={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
          <FilterSelect
            label="Putaran"
            name="putaran"
            value={view.round === null ? '' : String(view.round)}
            all="Kedua putaran"
            choices={ROUNDS}
          />
          {lists && (
            <FilterSelect
              label="Keadaan"
              name="keadaan"
              value={view.state === '' ? 'semua' : view.state === 'terbuka' ? '' : view.state}
              all="Yang terbuka"
              choices={[{ value: 'semua', label: 'Semua keadaan' }, ...CASE_STATES]}
            />
          )}
          {lists && counts.length > 1 && (
            <FilterSelect
              label="Kecamatan"
              name="kecamatan"
              value={view.kecamatanId === null ? '' : String(view.kecamatanId)}
              all="Semua kecamatan"
              choices={counts.map(({ kecamatanId, kecamatanName }) => ({
                value: String(kecamatanId),
                label: kecamatanName,
              }))}
            />
          )}
        </FilterBar>
        {lists && (
          <DataTable
            caption="Kasus audit, yang lewat tenggat dahulu"
            rows={cases}
            rowKey={({ id }) => id}
            {...(keeps && { rowHref: ({ id }: BoardCase) => paths.stuntingCase(id) })}
            empty={
              <EmptyState
                title={filtered ? 'Tidak ada kasus yang cocok' : 'Belum ada kasus terbuka'}
                actions={
                  filtered ? (
                    <LinkButton href={paths.stuntingCases()}>Hapus saringan</LinkButton>
                  ) : (
                    keeps && <LinkButton href={paths.stuntingCaseNew()}>Usulkan kasus</LinkButton>
                  )
                }
              >
                <p>Kasus diusulkan PKB dan koordinator dari keluarga yang mereka kenal.</p>
              </EmptyState>
            }
            columns={columnsFor(keeps, today)}
          />
        )}
        {!keeps && counts.length > 0 && (
          <DataTable
            caption="Kasus per kecamatan"
            rows={counts}
            rowKey={({ kecamatanId }) => String(kecamatanId)}
            empty={null}
            columns={COUNTS}
          />
        )}
      </Page>
    </>
  )
}

const columnsFor = (keeps: boolean, today: string): Column<BoardCase>[] => [
  ...(keeps
    ? [
        { key: 'nama', head: 'Nama', phone: 'title', cell: ({ name }) => name } satisfies Column<BoardCase>,
        { key: 'nomor', head: 'Nomor', phoneLabel: '', cell: ({ number }) => number } satisfies Column<BoardCase>,
      ]
    : [{ key: 'nomor', head: 'Nomor', phone: 'title', cell: ({ number }) => number } satisfies Column<BoardCase>]),
  { key: 'kelompok', head: 'Kelompok', phoneLabel: '', cell: ({ group }) => groupLabel(group) },
  {
    key: 'desa',
    head: 'Desa, kecamatan',
    phoneLabel: '',
    cell: ({ villageName, kecamatanName }) => `${villageName}, ${kecamatanName}`,
  },
  { key: 'keadaan', head: 'Keadaan', phone: 'aside', cell: ({ state }) => <CaseBadge state={state} /> },
  {
    key: 'tindak',
    head: 'Tindak lanjut',
    cell: ({ steps, openSteps }) => (steps === 0 ? 'Belum ada' : `${steps - openSteps} dari ${steps} selesai`),
  },
  {
    key: 'tenggat',
    head: 'Tenggat berikut',
    cell: ({ nextOn }) =>
      nextOn === null ? (
        '—'
      ) : nextOn < today ? (
        <Badge tone="bad">Lewat {formatDate(nextOn)}</Badge>
      ) : (
        formatDate(nextOn)
      ),
  },
]

const COUNTS: Column<CaseCount>[] = [
  { key: 'kecamatan', head: 'Kecamatan', phone: 'title', cell: ({ kecamatanName }) => kecamatanName },
  { key: 'terbuka', head: 'Terbuka', numeric: true, cell: ({ open }) => formatCount(open) },
  { key: 'lewat', head: 'Lewat tenggat', numeric: true, cell: ({ overdue }) => formatCount(overdue) },
  { key: 'selesai', head: 'Selesai', numeric: true, cell: ({ done }) => formatCount(done) },
  { key: 'semua', head: 'Semua', numeric: true, cell: ({ all }) => formatCount(all) },
]
