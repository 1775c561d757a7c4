import Link from 'next/link'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatCount, formatPercent } from '@/lib/format/number'
import { GROUP_LABELS, GROUPS, type TargetGroup } from '@/lib/tpk/care'
import { addGroups, type CareCounts, type CoveragePlace, type GroupCounts, totalOf } from '@/lib/tpk/coverage'

/** The columns both tables share, of a row's counts; null is unknown. */
const counted = <Row,>(of: (row: Row) => CareCounts | null): Column<Row>[] => [
  { key: 'sasaran', head: 'Sasaran', numeric: true, cell: (row) => formatCount(of(row)?.sasaran) },
  { key: 'didampingi', head: 'Didampingi', numeric: true, cell: (row) => formatCount(of(row)?.didampingi) },
  {
    key: 'cakupan',
    head: 'Cakupan',
    numeric: true,
    phone: 'aside',
    cell: (row) => formatPercent(of(row)?.didampingi, of(row)?.sasaran),
  },
  { key: 'berisiko', head: 'Berisiko', numeric: true, cell: (row) => formatCount(of(row)?.berisiko) },
  { key: 'dirujuk', head: 'Dirujuk', numeric: true, cell: (row) => formatCount(of(row)?.dirujuk) },
  { key: 'bansos', head: 'Bansos', numeric: true, cell: (row) => formatCount(of(row)?.bansos) },
]

const feet = (counts: CareCounts) => [
  formatCount(counts.sasaran),
  formatCount(counts.didampingi),
  formatPercent(counts.didampingi, counts.sasaran),
  formatCount(counts.berisiko),
  formatCount(counts.dirujuk),
  formatCount(counts.bansos),
]

/** The five target groups of a place. */
export function GroupTable({ groups }: { groups: GroupCounts }) {
  return (
    <DataTable
      caption="Pendampingan menurut kelompok sasaran"
      rows={GROUPS}
      rowKey={(group) => group}
      empty={null}
      columns={[
        { key: 'kelompok', head: 'Kelompok', phone: 'title', cell: (group) => GROUP_LABELS[group] },
        ...counted<TargetGroup>((group) => groups[group]),
      ]}
      foot={['Jumlah', ...feet(totalOf(groups, null))]}
    />
  )
}

const HEADS = { kecamatan: 'Kecamatan', desa: 'Desa/kelurahan', tim: 'Tim' } as const

/** The places of a view, each leading one step further down. */
export function PlaceTable({
  places,
  level,
  group,
  hrefOf,
}: {
  places: readonly CoveragePlace[]
  level: keyof typeof HEADS
  group: TargetGroup | null
  hrefOf: (place: CoveragePlace) => string | null
}) {
  const countsOf = ({ groups }: CoveragePlace) => groups && totalOf(groups, group)
  const sum = addGroups(places.map(({ groups }) => groups))
  const overdue = places.reduce((all, place) => all + place.overdue, 0)
  return (
    <DataTable
      caption={`Pendampingan menurut ${HEADS[level].toLowerCase()}`}
      rows={places}
      rowKey={({ id }) => id || 'tanpa-tim'}
      empty={
        <EmptyState title="Belum ada sasaran di desa ini">
          <p>Sasaran yang dicatat kader TPK atau PKB akan terhitung menurut timnya.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'tempat',
          head: HEADS[level],
          phone: 'title',
          cell: (place) => {
            const href = hrefOf(place)
            return (
              <>
                {href ? (
                  <Link className="hover:underline" href={href} prefetch={false}>
                    {place.name}
                  </Link>
                ) : (
                  place.name
                )}
                {place.groups === null && (
                  <span className="block text-sm font-normal text-ink-soft">belum dicatat di Lini</span>
                )}
              </>
            )
          },
        },
        ...counted(countsOf),
        {
          key: 'terlambat',
          head: 'Terlambat',
          numeric: true,
          cell: (place) => (place.groups === null ? formatCount(null) : formatCount(place.overdue)),
        },
      ]}
      {...(sum && { foot: ['Jumlah', ...feet(totalOf(sum, group)), formatCount(overdue)] })}
    />
  )
}
