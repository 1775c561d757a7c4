import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { type Chosen, MEASURES, type Measure, type Part, type Scored } from '@/lib/convergence/lokus-score'
import { formatCount, formatDecimal, formatPercent } from '@/lib/format/number'
import { formatPeriodShort } from '@/lib/format/period'
import { ScoreBar } from './score-bar'

export type RankRow = Scored & {
  chosen: Chosen | null
  excluded: boolean
  reason: string
  /** On the list before this year. */
  before: boolean
}

export type RankTableProps = {
  rows: readonly RankRow[]
  /** Address of the choice about a village; absent for those who only read. */
  chooseHref?: (villageId: number) => string
  caption: string
}

/** Villages in the order of their scores, each with what its score is made of. */
export function RankTable({ rows, chooseHref, caption }: RankTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ villageId }) => String(villageId)}
      empty={
        <EmptyState title="Tidak ada desa yang cocok">
          <p>Ubah saringan, atau pilih “Semua desa”.</p>
        </EmptyState>
      }
      columns={[
        { key: 'peringkat', head: 'No.', numeric: true, phone: 'aside', cell: ({ rank }) => rank ?? '—' },
        { key: 'desa', head: 'Desa, kecamatan', phone: 'title', cell: (row) => <Place row={row} /> },
        ...MEASURES.map(
          ({ code, short }): Column<RankRow> => ({
            key: code,
            head: short,
            numeric: true,
            cell: (row) => <PartCell row={row} measure={code} />,
          }),
        ),
        {
          key: 'skor',
          head: 'Skor',
          numeric: true,
          cell: ({ score }) => <b>{formatDecimal(score)}</b>,
        },
        {
          key: 'susunan',
          head: 'Susunan skor',
          phone: 'hidden',
          className: 'desk:w-40',
          cell: (row) => (row.score === null ? null : <ScoreBar village={row} />),
        },
        ...(chooseHref
          ? [
              {
                key: 'langkah',
                head: <span className="sr-only">Langkah</span>,
                phoneLabel: '',
                cell: (row: RankRow) => (
                  <a className="link no-print text-sm whitespace-nowrap" href={chooseHref(row.villageId)}>
                    {row.chosen || row.excluded ? 'Ubah' : 'Tambahkan'}
                    <span className="sr-only">: {row.name}</span>
                  </a>
                ),
              } satisfies Column<RankRow>,
            ]
          : []),
      ]}
    />
  )
}

function Place({ row }: { row: RankRow }) {
  return (
    <>
      {row.name} <span className="font-normal text-ink-soft">Kec. {row.kecamatanName}</span>
      <span className="flex flex-wrap gap-1 empty:hidden">
        {row.chosen === 'peringkat' && <Badge tone="brand">Diusulkan</Badge>}
        {row.chosen === 'ditambahkan' && <Badge tone="info">Ditambahkan</Badge>}
        {row.excluded && <Badge tone="warn">Tidak diikutkan</Badge>}
        {row.before && <Badge>Lokus tahun sebelumnya</Badge>}
      </span>
      {row.reason && <span className="block text-sm font-normal text-ink-soft">Alasan: {row.reason}</span>}
    </>
  )
}

function PartCell({ row, measure }: { row: RankRow; measure: Measure }) {
  const part = row.parts[measure]
  if (row.missing.includes(measure))
    return <span className="text-sm whitespace-nowrap text-ink-soft">Belum ada data</span>
  return (
    <>
      {measure === 'prevalence' ? formatPercent(row.cases, row.valid) : formatCount(part?.value ?? null)}
      <span className="block text-xs whitespace-nowrap text-ink-soft">{pointsOf(part)}</span>
      {measure === 'prevalence' && (
        <span className="block text-xs whitespace-nowrap text-ink-soft">
          {formatCount(row.cases)} dari {formatCount(row.valid)}
          {row.period !== null && `, ${formatPeriodShort(row.period)}`}
        </span>
      )}
    </>
  )
}

const pointsOf = (part: Part | null): string => (part ? `${formatDecimal(part.points)} poin` : '—')
