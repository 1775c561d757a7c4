import { randomUUID } from 'node:crypto'
import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { AcceptForm } from '@/components/contests/accept-form'
import { ContestFrame } from '@/components/contests/contest-frame'
import { buttonClass } from '@/components/ui/button-class'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { readProposal, takenBy } from '@/lib/contests/entry-commands'
import { subjectOfKind } from '@/lib/contests/kinds'
import { proposesEntries, writesContests } from '@/lib/contests/policy'
import { type Contest, listEntries } from '@/lib/contests/queries'
import { asOfWords, LEAST_KNOWN, MEASURE_LABELS, measureCodes, type Proposed } from '@/lib/contests/shortlist'
import type { Candidate } from '@/lib/contests/shortlist-queries'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { foldName } from '@/lib/regions/name-key'
import { acceptEntriesAction } from '../../actions'
import { openContest } from '../../open'
import { FamilyProposal } from './family-proposal'

export const metadata: Metadata = { title: 'Usulan peserta' }

type Line = Proposed<Candidate>
/** So many stand on a page; the best come first, and the search finds the others. */
const PAGE_SIZE = 25
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

/** Who may enter a contest, in the order their own records propose; each number opens where it stands. */
export default async function ShortlistPage({ params, searchParams }: PageProps<'/lomba/[id]/usulan'>) {
  const asked = await searchParams
  const opened = await openContest((await params).id, undefined, async (tx, contest, { role }) =>
    proposesEntries(role)
      ? { lines: await readProposal(tx, contest), entries: await listEntries(tx, contest.id) }
      : null,
  )
  if (!opened?.rest)
    return <NoPermissionState level={1} what="Usulan peserta" who="kabid KS dan koordinator kecamatan" />
  const { actor, contest, rest } = opened
  if (subjectOfKind(contest.kind) === 'keluarga')
    return <FamilyProposal actor={actor} contest={contest} entries={rest.entries} asked={asked} />
  const known = new Set(rest.entries.map(({ subjectId }) => subjectId))
  const own = writesContests(actor.role) ? rest.lines : rest.lines.filter(inKecamatan(actor.region.id))
  const [word, kecamatan] = [foldName(one(asked.q)), one(asked.kecamatan)]
  const shown = own
    .filter(({ candidate }) => !known.has(candidate.subjectId))
    .filter(({ candidate }) => !kecamatan || String(candidate.kecamatanId) === kecamatan)
    .filter(({ candidate }) => foldName(`${candidate.name} ${candidate.villageName}`).includes(word))
  const places = [...new Map(own.map(({ candidate }) => [candidate.kecamatanId, candidate.kecamatanName]))]
    .map(([id, label]) => ({ value: String(id), label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id'))
  const ranked = own.filter(({ rank }) => rank !== null).length
  const filtered = word !== '' || kecamatan !== ''
  const open = contest.state === 'disiapkan'
  const last = Math.max(1, Math.ceil(shown.length / PAGE_SIZE))
  const page = Math.min(last, /^[1-9]\d{0,3}$/.test(one(asked.hal)) ? Number(one(asked.hal)) : 1)
  const hrefOf = (to: number) => {
    const query = new URLSearchParams({ hal: String(to) })
    if (word) query.set('q', one(asked.q))
    if (kecamatan) query.set('kecamatan', kecamatan)
    return paths.contestShortlist(contest.id, `?${query}`)
  }
  const table = (
    <DataTable
      caption={`Usulan peserta ${contest.title}`}
      rows={shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
      rowKey={({ candidate }) => candidate.subjectId}
      {...(open && {
        selection: {
          name: 'subjects',
          labelOf: ({ candidate }: Line) => `Pilih ${candidate.name}, ${candidate.villageName}`,
        },
      })}
      empty={
        <EmptyState
          title={filtered ? 'Tidak ada yang cocok' : 'Tidak ada lagi yang dapat diusulkan'}
          actions={filtered && <LinkButton href={paths.contestShortlist(contest.id)}>Hapus saringan</LinkButton>}
        >
          <p>Yang sudah menjadi peserta tidak tampak di sini.</p>
        </EmptyState>
      }
      columns={columnsFor(contest)}
    />
  )
  return (
    <ContestFrame contest={contest} role={actor.role} part="usulan" title="Usulan peserta">
      <div className="max-w-prose space-y-1 text-ink-soft">
        <p>
          {formatCount(own.length)} dapat ikut; {formatCount(ranked)} cukup catatannya untuk diurutkan.{' '}
          {asOfWords(contest.factsOn)}.
        </p>
        <Disclosure summary="Bagaimana urutan ini dihitung?">
          <p>
            Indeks adalah rata-rata tertimbang dari yang tercatat:{' '}
            {measureCodes(contest.criteria.proposal)
              .map((code) => `${MEASURE_LABELS[code]} ${contest.criteria.proposal[code]}`)
              .join(', ')}
            . Yang belum ada catatannya tidak dihitung sebagai nol. Bila yang tercatat kurang dari {LEAST_KNOWN.percent}
            % bobot, tidak diurutkan. Bobot {LEAST_KNOWN.certainty}; kantor dapat menggantinya di Kriteria.
          </p>
        </Disclosure>
      </div>
      <FilterBar
        clearHref={filtered ? paths.contestShortlist(contest.id) : undefined}
        actions={
          <a className={buttonClass()} href={paths.contestShortlistExport(contest.id)} download>
            <FileSpreadsheet aria-hidden className="size-4" />
            Excel
          </a>
        }
      >
        <SearchBox label="Cari nama atau desa" value={one(asked.q)} />
        {places.length > 1 && (
          <FilterSelect label="Kecamatan" name="kecamatan" value={kecamatan} all="Semua kecamatan" choices={places} />
        )}
      </FilterBar>
      {open ? (
        <AcceptForm
          action={acceptEntriesAction}
          hidden={{ key: randomUUID(), contestId: contest.id }}
          submit={writesContests(actor.role) ? 'Terima sebagai peserta' : 'Usulkan ke kabid'}
        >
          {table}
        </AcceptForm>
      ) : (
        table
      )}
      {shown.length > PAGE_SIZE && (
        <Pagination page={page} pageSize={PAGE_SIZE} total={shown.length} noun="calon peserta" hrefOf={hrefOf} />
      )}
    </ContestFrame>
  )
}

const inKecamatan =
  (id: number) =>
  ({ candidate }: Line) =>
    candidate.kecamatanId === id

const columnsFor = (contest: Contest): Column<Line>[] => [
  {
    key: 'urutan',
    head: 'Usulan',
    phone: 'aside',
    cell: ({ rank }) =>
      rank === null ? '—' : takenBy(contest, rank) && contest.places ? <strong>{rank}</strong> : rank,
  },
  {
    key: 'nama',
    head: 'Nama, desa',
    phone: 'title',
    cell: ({ candidate: { name, villageName, kecamatanName } }) => (
      <>
        {name}
        <span className="block text-xs font-normal text-ink-soft">
          {villageName}, {kecamatanName}
        </span>
      </>
    ),
  },
  ...measureCodes(contest.criteria.proposal).map(
    (code): Column<Line> => ({
      key: code,
      head: MEASURE_LABELS[code] ?? code,
      cell: ({ measures }) => <MeasureCell line={measures.find((one) => one.code === code)} />,
    }),
  ),
  {
    key: 'indeks',
    head: 'Indeks',
    numeric: true,
    // Too little on record to be put in order is too little for an index.
    cell: ({ index, rank }) => (index === null || rank === null ? '—' : formatDecimal(index, 1)),
  },
]

function MeasureCell({ line }: { line?: Line['measures'][number] }) {
  if (!line) return '—'
  const look = line.share === null ? 'text-sm text-ink-soft' : 'text-sm'
  if (!line.href) return <span className={look}>{line.words}</span>
  return (
    <Link className={`${look} relative z-10 underline-offset-2 hover:underline`} href={line.href} prefetch={false}>
      {line.words}
    </Link>
  )
}
