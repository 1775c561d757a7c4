import { BellRing } from 'lucide-react'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { formatDate } from '@/lib/format/date'
import { formatCount, MISSING } from '@/lib/format/number'
import { type Board, type BoardRow, blocksOf, openOf, receivedOf, type Tally, timeLeft } from '@/lib/month/board'
import { HEADS } from './words'

interface BoardTableProps {
  board: Board
  today: string
  /** Where a row leads: deeper, or to its reports; nowhere above the office. */
  hrefOf?: (row: BoardRow) => string
  /** Where the row's person is reminded; absent above the office. */
  remindOf?: (row: BoardRow) => { href: string; name: string } | null
  /** When the row's person was last reminded, in words. */
  remindedOf?: (row: BoardRow) => string | null
}

/** A month's rows: owed and received, what blocks the rest, and the step beside it. */
export function BoardTable({ board, today, hrefOf, remindOf, remindedOf }: BoardTableProps) {
  const { level, rows, total } = board
  const above = level === 'provinsi' || level === 'kantor'
  return (
    <DataTable
      caption={`Laporan menurut ${HEADS[level].toLowerCase()}`}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={hrefOf}
      empty={<EmptyState title="Tidak ada laporan yang ditunggu di sini pada bulan ini" />}
      columns={[
        {
          key: 'nama',
          head: HEADS[level],
          phone: 'title',
          cell: (row) => (
            <>
              {row.name}
              {row.about && row.about !== row.name && (
                <span className="block text-xs font-normal text-ink-soft">{row.about}</span>
              )}
            </>
          ),
        },
        {
          key: 'diterima',
          head: 'Diterima',
          numeric: true,
          phone: 'aside',
          cell: (row) => (
            <span className="whitespace-nowrap">
              {formatCount(receivedOf(row))} dari {formatCount(row.owed)}
            </span>
          ),
        },
        { key: 'tepat', head: 'Tepat waktu', numeric: true, cell: (row) => formatCount(row.onTime) },
        { key: 'lambat', head: 'Terlambat', numeric: true, cell: (row) => formatCount(row.late) },
        ...(above
          ? []
          : [
              {
                key: 'tunggu',
                head: 'Menunggu Anda',
                numeric: true,
                cell: (row: BoardRow) => formatCount(row.waiting),
              },
            ]),
        {
          key: 'tenggat',
          head: 'Tenggat',
          cell: (row) =>
            row.dueOn ? (
              <span className={row.dueOn < today ? 'font-medium text-bad' : undefined}>
                {formatDate(row.dueOn)} <span className="whitespace-nowrap">({timeLeft(row.dueOn, today)})</span>
              </span>
            ) : (
              MISSING
            ),
        },
        { key: 'sebab', head: 'Yang tersisa', cell: (row) => <Blocks tally={row} above={above} /> },
        ...(remindOf
          ? [
              {
                key: 'ingatkan',
                head: <span className="print:hidden">Ingatkan</span>,
                phoneLabel: '',
                cell: (row: BoardRow) => <Remind row={row} remindOf={remindOf} reminded={remindedOf?.(row) ?? null} />,
              },
            ]
          : []),
      ]}
      foot={[
        'Jumlah',
        `${formatCount(receivedOf(total))} dari ${formatCount(total.owed)}`,
        formatCount(total.onTime),
        formatCount(total.late),
        ...(above ? [] : [formatCount(total.waiting)]),
        '',
        openOf(total) > 0 ? `${formatCount(openOf(total))} belum dikirim` : '',
        ...(remindOf ? [''] : []),
      ]}
    />
  )
}

function Blocks({ tally, above }: { tally: Tally; above: boolean }) {
  const blocks = blocksOf(tally, above)
  if (blocks.length === 0) return <span className="text-good">selesai</span>
  return (
    <ul className="inline phone:contents">
      {blocks.map(({ count, words }) => (
        <li key={words} className="after:content-[',_'] last:after:content-[''] inline">
          {formatCount(count)} {words}
        </li>
      ))}
    </ul>
  )
}

function Remind({
  row,
  remindOf,
  reminded,
}: {
  row: BoardRow
  remindOf: NonNullable<BoardTableProps['remindOf']>
  reminded: string | null
}) {
  const link = openOf(row) > 0 || row.sent > 0 ? remindOf(row) : null
  return (
    <>
      {link && (
        <LinkButton
          href={link.href}
          size="small"
          icon={BellRing}
          prefetch={false}
          className="no-print phone:relative phone:z-10"
          aria-label={`Ingatkan ${link.name}`}
        >
          Ingatkan
        </LinkButton>
      )}
      {reminded && <span className="block text-xs text-ink-soft">{reminded}</span>}
    </>
  )
}
