import { type Column, DataTable } from '@/components/ui/data-table'
import { coverageNoun, figureSays } from '@/lib/dashboards/words'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { originQuery } from '@/lib/figures/origin-address'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { shortName } from '@/lib/regions/rules'

type RegionRowsProps = { indicator: Indicator; figure: Figure; rows: readonly Figure[]; noun: string }

const half = (value: number | null) =>
  value !== null && !Number.isInteger(value) ? formatDecimal(value) : formatCount(value)

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The regions inside with both halves of their own figure; each leads on to its own rows. */
export function RegionRows({ indicator, figure, rows, noun }: RegionRowsProps) {
  const ratio = indicator.denominator !== null
  const columns: Column<Figure>[] = [
    { key: 'wilayah', head: noun, phone: 'title', cell: ({ region }) => shortName(region) },
    {
      key: 'nilai',
      head: 'Angka',
      numeric: true,
      phone: 'aside',
      cell: (row) => figureSays(indicator, row),
    },
    ...(ratio
      ? [
          {
            key: 'pembilang',
            head: capital(indicator.numerator),
            numeric: true,
            cell: (row: Figure) => half(row.numerator),
          },
          {
            key: 'penyebut',
            head: capital(indicator.denominator ?? ''),
            numeric: true,
            cell: (row: Figure) => half(row.denominator),
          },
        ]
      : []),
    {
      key: 'cakupan',
      head: coverageNoun(figure) === 'desa' ? 'Desa melapor' : 'Kantor',
      numeric: true,
      cell: ({ coverage }) => `${formatCount(coverage.reported)} dari ${formatCount(coverage.expected)}`,
    },
  ]
  return (
    <DataTable
      caption={`${noun} di balik ${indicator.label}`}
      columns={columns}
      rows={rows}
      rowKey={({ region }) => String(region.id)}
      rowHref={({ region }) => paths.figureOrigin(region.code, originQuery(indicator, figure.period))}
      empty={null}
      foot={[
        'Seluruhnya',
        figureSays(indicator, figure),
        ...(ratio ? [half(figure.numerator), half(figure.denominator)] : []),
        '',
      ]}
    />
  )
}
