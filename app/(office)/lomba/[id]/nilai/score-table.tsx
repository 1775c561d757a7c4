import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { WHOLE } from '@/lib/contests/criteria'
import { type Contest, entryName, type Member } from '@/lib/contests/queries'
import { meanOf } from '@/lib/contests/ranking'
import type { BoardLine } from '@/lib/contests/scoreboard'
import { formatDecimal } from '@/lib/format/number'
import { paths } from '@/lib/paths'

interface ScoreTableProps {
  contest: Contest
  lines: readonly BoardLine[]
  judges: readonly Member[]
  /** Whether places and means are shown: not to a juri before the lock. */
  ranked: boolean
}

/** Entries in their order with each judge's weighted points, the mean and how far the judges lie apart. */
export function ScoreTable({ contest, lines, judges, ranked }: ScoreTableProps) {
  const columns: Column<BoardLine>[] = [
    ...(ranked
      ? [
          {
            key: 'peringkat',
            head: 'Peringkat',
            phone: 'aside',
            cell: ({ place, tied }) => (place === null ? '—' : tied ? `${place} (seri)` : place),
          } satisfies Column<BoardLine>,
        ]
      : []),
    {
      key: 'peserta',
      head: 'Peserta',
      phone: 'title',
      cell: ({ entry }) => (
        <>
          {entryName(entry)}
          <span className="block text-xs font-normal text-ink-soft">
            {entry.villageName}, {entry.kecamatanName}
          </span>
        </>
      ),
    },
    ...judges.map(
      (judge): Column<BoardLine> => ({
        key: judge.id,
        head: judge.name,
        numeric: true,
        cell: ({ totals }) => {
          const total = totals[judge.id]
          return total === null || total === undefined ? 'Belum lengkap' : formatDecimal(total / WHOLE, 2)
        },
      }),
    ),
    ...(ranked
      ? [
          {
            key: 'rata',
            head: 'Nilai akhir',
            numeric: true,
            cell: (line) => {
              const mean = meanOf(line)
              return mean === null ? '—' : <strong>{formatDecimal(mean, 2)}</strong>
            },
          } satisfies Column<BoardLine>,
          {
            key: 'selisih',
            head: 'Selisih juri',
            numeric: true,
            cell: (line) => <SpreadCell line={line} />,
          } satisfies Column<BoardLine>,
        ]
      : []),
  ]
  return (
    <DataTable
      caption={`Nilai ${contest.title}`}
      rows={lines}
      rowKey={({ entryId }) => entryId}
      rowHref={({ entryId }) => paths.contestSheet(contest.id, entryId)}
      empty={<EmptyState title="Belum ada peserta yang diterima" />}
      columns={columns}
    />
  )
}

function SpreadCell({ line }: { line: BoardLine }) {
  const { range } = line.spreads.find(({ code }) => code === '') ?? { range: null }
  if (range === null) return '—'
  const wide = Object.keys(line.wide).length > 0
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1.5">
      {formatDecimal(range, 2)}
      {wide && <Badge tone={line.talked ? 'good' : 'warn'}>{line.talked ? 'Sudah dibahas' : 'Perlu dibahas'}</Badge>}
    </span>
  )
}
