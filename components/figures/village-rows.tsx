import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { Indicator } from '@/lib/figures/indicator'
import { type Part, type Share, totalOf } from '@/lib/figures/of-cells'
import { originQuery } from '@/lib/figures/origin-address'
import { type FigurePeriod, figurePeriodText } from '@/lib/figures/period'
import type { VillageRow } from '@/lib/figures/village-rows'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import type { CellValue } from '@/lib/reports/form'

type VillageRowsProps = {
  indicator: Indicator
  period: FigurePeriod
  parts: readonly Part[]
  rows: readonly VillageRow[]
  /** Null on the village's own page. */
  linked: boolean
}

/** More cells than this stand in the file and on the village's own page. */
const MOST_CELLS = 6

/** Villages with the cells of their reports and what they put into the figure; the foot is the figure, added up again. */
export function VillageRows({ indicator, period, parts, rows, linked }: VillageRowsProps) {
  const sums = totalOf(rows)
  const cells = parts.length <= MOST_CELLS && !isBare(indicator, parts) ? parts : []
  const columns: Column<VillageRow>[] = [
    { key: 'desa', head: 'Desa', phone: 'title', cell: ({ name }) => name },
    { key: 'laporan', head: 'Laporan', phone: 'aside', cell: (row) => <State row={row} /> },
    ...cells.map(
      ({ element }): Column<VillageRow> => ({
        key: element.column,
        head: element.label,
        numeric: true,
        cell: ({ cells: own }) => (own ? cellText(own[element.column] ?? null) : '—'),
      }),
    ),
    {
      key: 'pembilang',
      head: indicator.denominator === null ? 'Masuk hitungan' : capital(indicator.numerator),
      numeric: true,
      cell: ({ share }) => (share?.state === 'counted' ? formatCount(share.numerator) : outside(share)),
    },
    ...(indicator.denominator === null
      ? []
      : [
          {
            key: 'penyebut',
            head: capital(indicator.denominator),
            numeric: true,
            cell: ({ share }: VillageRow) => (share?.state === 'counted' ? formatCount(share.denominator) : '—'),
          },
        ]),
    {
      key: 'buka',
      head: <span className="sr-only">Laporan</span>,
      phoneLabel: '',
      cell: ({ unitId, name, cells: own, opens }) =>
        own && opens && indicator.form ? (
          <a
            className="link phone:relative phone:z-10 print:hidden"
            aria-label={`Buka laporan ${name}`}
            href={paths.report(indicator.form, figurePeriodText(period), unitId)}
          >
            Buka laporan
          </a>
        ) : null,
    },
  ]
  return (
    <DataTable
      caption={`Desa di balik ${indicator.label}`}
      columns={columns}
      rows={rows}
      rowKey={({ unitId }) => String(unitId)}
      rowHref={linked ? ({ code }) => paths.figureOrigin(code, originQuery(indicator, period)) : undefined}
      empty={null}
      foot={[
        'Jumlah',
        '',
        ...cells.map(() => ''),
        formatCount(sums.numerator),
        ...(indicator.denominator === null ? [] : [formatCount(sums.denominator)]),
        '',
      ]}
    />
  )
}

/** A cell that is the half itself need not stand twice. */
const isBare = (indicator: Indicator, parts: readonly Part[]): boolean =>
  parts.length === (indicator.denominator === null ? 1 : 2) && parts.every(({ half }) => half !== 'both')

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const outside = (share: Share | null): string =>
  share === null ? '—' : share.state === 'not_applicable' ? 'tidak berlaku' : 'sel kosong'

export const cellText = (value: CellValue): string =>
  value === null ? 'kosong' : value === 'na' ? 'tb' : formatCount(value)

function State({ row: { cells, state } }: { row: VillageRow }) {
  if (state?.status === 1) return <Badge tone="bad">dikembalikan</Badge>
  if (!cells) return <Badge>belum</Badge>
  return state?.timely === 0 ? <Badge tone="warn">terlambat</Badge> : <Badge tone="good">dihitung</Badge>
}
