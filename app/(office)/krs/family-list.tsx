import { RiskWord, VerifiedBadge } from '@/components/krs/krs-badges'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { SearchBox } from '@/components/ui/search-box'
import { KRS_MARKS, KRS_TARGETS, RANKS, rankLabel, VERIFIED_STATES } from '@/lib/krs/marks'
import type { KrsFamily, KrsList } from '@/lib/krs/queries'
import type { PlaceSums } from '@/lib/krs/sums'
import { isFiltered, type KrsView, krsQuery } from '@/lib/krs/view'
import { paths } from '@/lib/paths'
import { quietSearchAction } from '../quiet-search'
import { ListSelect } from './filters'
import { MOST, PAGE } from './read'

type FamilyListProps = {
  families: { rows: KrsFamily[]; total: number }
  view: KrsView
  lists: readonly KrsList[]
  places: readonly PlaceSums[]
  /** The searched word; the view carries it sealed. */
  searched: string
}

/** The families of a list that a person knows by name. Opening one shows its verval. */
export function FamilyList({ families: { rows, total }, view, lists, places, searched }: FamilyListProps) {
  const villages = places.map(({ villageId, villageName, kecamatanName }) => ({
    value: String(villageId),
    label: `${villageName}, ${kecamatanName}`,
  }))
  const filtered = isFiltered(view)
  return (
    <>
      <FilterBar
        quiet={{ action: quietSearchAction, at: paths.krs() }}
        clearHref={filtered ? paths.krs(krsQuery({ list: view.list })) : undefined}
      >
        <SearchBox label="Cari nama kepala keluarga" value={searched} />
        <ListSelect lists={lists} view={view} />
        {villages.length > 1 && (
          <FilterSelect
            label="Desa"
            name="desa"
            value={String(view.villageId ?? '')}
            all="Semua desa"
            choices={villages}
          />
        )}
        <FilterSelect
          label="Status berisiko"
          name="berisiko"
          value={view.risk}
          all="Status: semua"
          choices={[
            { value: 'ya', label: 'Berisiko' },
            { value: 'tidak', label: 'Tidak berisiko' },
            { value: 'belum', label: 'Belum diketahui' },
          ]}
        />
        <FilterSelect
          label="Tanda"
          name="tanda"
          value={view.mark}
          all="Semua tanda"
          choices={[
            { value: '4t', label: 'Paling sedikit satu 4T' },
            ...[...KRS_MARKS, ...KRS_TARGETS].map(({ code, short }) => ({ value: code as string, label: short })),
          ]}
        />
        <FilterSelect
          label="Peringkat kesejahteraan"
          name="peringkat"
          value={view.rank === null ? '' : String(view.rank)}
          all="Semua peringkat"
          choices={[...RANKS, 0].map((rank) => ({ value: String(rank), label: rankLabel(rank === 0 ? null : rank) }))}
        />
        <FilterSelect
          label="Verval"
          name="verval"
          value={view.verified}
          all="Verval: semua"
          choices={VERIFIED_STATES}
        />
      </FilterBar>
      <DataTable
        caption="Keluarga pada daftar KRS, yang berisiko dan belum diverifikasi dahulu"
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => paths.krsFamily(id)}
        empty={
          <EmptyState
            title={filtered ? 'Tidak ada keluarga yang cocok' : 'Tidak ada keluarga di wilayah Anda'}
            actions={
              filtered && <LinkButton href={paths.krs(krsQuery({ list: view.list }))}>Hapus saringan</LinkButton>
            }
          >
            <p>
              {filtered
                ? 'Longgarkan saringan atau periksa ejaannya.'
                : 'Daftar ini belum memuat keluarga di wilayah Anda.'}
            </p>
          </EmptyState>
        }
        columns={COLUMNS}
      />
      {!view.printing && total > 0 && (
        <Pagination
          page={view.page}
          pageSize={PAGE}
          total={total}
          noun="keluarga"
          hrefOf={(page) => paths.krs(krsQuery({ ...view, page }))}
        />
      )}
      {view.printing && total > MOST && <p>Hanya {MOST} keluarga pertama yang dicetak. Saring menurut desa.</p>}
    </>
  )
}

const COLUMNS: Column<KrsFamily>[] = [
  { key: 'nama', head: 'Kepala keluarga', phone: 'title', cell: ({ name }) => name },
  {
    key: 'tempat',
    head: 'Desa, RW/RT',
    phoneLabel: '',
    cell: ({ villageName, rw, rt }) =>
      [villageName, (rw || rt) && `RW ${rw || '—'}/RT ${rt || '—'}`].filter(Boolean).join(', '),
  },
  { key: 'berisiko', head: 'Menurut daftar', phoneLabel: '', cell: ({ atRisk }) => <RiskWord risk={atRisk} /> },
  {
    key: 'tanda',
    head: 'Tanda',
    cell: ({ marks }) =>
      KRS_MARKS.filter(({ code }) => marks[code])
        .map(({ short }) => short)
        .join(', ') || '—',
  },
  {
    key: 'peringkat',
    head: 'Peringkat',
    cell: ({ rank }) => (rank === null ? '—' : rank > 4 ? '>4' : rank),
    numeric: true,
  },
  { key: 'verval', head: 'Verval', phone: 'aside', cell: ({ verified }) => <VerifiedBadge state={verified} /> },
]
