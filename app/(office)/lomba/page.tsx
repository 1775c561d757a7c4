import { FileSpreadsheet, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { ContestBadge } from '@/components/contests/contest-badge'
import { Ladder, standWords } from '@/components/contests/ladder'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { CONTEST_KINDS, kindLabel, LEVELS, levelLabel } from '@/lib/contests/kinds'
import { judgesContests, seesContests, writesContests } from '@/lib/contests/policy'
import { type ListedContest, listContests } from '@/lib/contests/queries'
import { inTenantSql } from '@/lib/db/tenant'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../dasbor/[code]/letterhead'
import { contestQuery, readContestView } from './view'

export const metadata: Metadata = { title: 'Lomba' }

/** The office's contests: a ladder of one year, and the list; a juri sees the own ones. */
export default async function ContestsPage({ searchParams }: PageProps<'/lomba'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !seesContests(actor.role))
    return (
      <NoPermissionState
        level={1}
        what="Lomba"
        who="kabid, kepala dinas, admin dinas, koordinator kecamatan, dan juri lombanya"
      />
    )
  const view = readContestView(await searchParams)
  const contests = await inTenantSql(actor, (tx) => listContests(tx, view))
  const running = Number(dayIn(actor.zone, new Date()).slice(0, 4))
  const years = [...new Set([running, ...contests.map(({ year }) => year)])].sort((one, other) => other - one)
  const shownYear = view.year ?? contests[0]?.year ?? running
  const filtered = contestQuery(view) !== ''
  const onLadder = contests.filter(({ year, state }) => year === shownYear && state !== 'batal')
  const writes = writesContests(actor.role)
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Lomba"
        note="Kelompok, keluarga, dan Kampung KB terbaik dipilih dari catatannya sendiri, dinilai juri, lalu diusulkan ke tingkat atas."
        actions={
          writes && (
            <>
              <LinkButton href={paths.contestCriteria()}>Kriteria</LinkButton>
              <LinkButton href={paths.contestNew()} tone="primary" icon={Plus}>
                Buat lomba
              </LinkButton>
            </>
          )
        }
      >
        {judgesContests(actor.role) && (
          <p>
            Anda juri.{' '}
            <a className="link" href={paths.fieldJudging()}>
              Buka lembar penilaian
            </a>
            , juga tanpa sinyal.
          </p>
        )}
        <FilterBar
          clearHref={filtered ? paths.contests() : undefined}
          actions={
            <a className={buttonClass()} href={paths.contestsExport(contestQuery(view))} download>
              <FileSpreadsheet aria-hidden className="size-4" />
              Excel
            </a>
          }
        >
          <FilterSelect
            label="Tahun"
            name="tahun"
            value={view.year === null ? '' : String(view.year)}
            all="Semua tahun"
            choices={years.map((year) => ({ value: String(year), label: String(year) }))}
          />
          <FilterSelect label="Jenis" name="jenis" value={view.kind} all="Semua jenis" choices={CONTEST_KINDS} />
          <FilterSelect label="Tingkat" name="tingkat" value={view.level} all="Semua tingkat" choices={LEVELS} />
        </FilterBar>
        {onLadder.length > 0 && <Ladder contests={onLadder} year={shownYear} />}
        <DataTable
          caption="Lomba, tahun terbaru dahulu"
          rows={contests}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.contest(id)}
          empty={
            <EmptyState
              title={filtered ? 'Tidak ada lomba yang cocok' : 'Belum ada lomba'}
              actions={
                filtered ? (
                  <LinkButton href={paths.contests()}>Hapus saringan</LinkButton>
                ) : (
                  writes && <LinkButton href={paths.contestNew()}>Buat lomba</LinkButton>
                )
              }
            >
              <p>
                {judgesContests(actor.role)
                  ? 'Lomba tampak di sini sesudah kabid memasukkan akun Anda ke tim penilai.'
                  : 'Lomba dibuat kabid KS; pesertanya diusulkan dari catatan kelompok.'}
              </p>
            </EmptyState>
          }
          columns={COLUMNS}
        />
      </Page>
    </>
  )
}

const COLUMNS: Column<ListedContest>[] = [
  {
    key: 'nama',
    head: 'Lomba',
    phone: 'title',
    cell: ({ title, sample }) => (
      <>
        {title} {sample && <Badge tone="warn">Data contoh</Badge>}
      </>
    ),
  },
  { key: 'tahun', head: 'Tahun', phoneLabel: '', cell: ({ year }) => year },
  { key: 'jenis', head: 'Jenis', phoneLabel: '', cell: ({ kind }) => kindLabel(kind) },
  {
    key: 'tingkat',
    head: 'Tingkat',
    phoneLabel: '',
    cell: ({ level, kecamatanName }) => (kecamatanName ? `Kec. ${kecamatanName}` : levelLabel(level)),
  },
  { key: 'keadaan', head: 'Keadaan', phone: 'aside', cell: ({ state }) => <ContestBadge state={state} /> },
  { key: 'sampai', head: 'Sampai di mana', phoneLabel: '', cell: standWords },
]
