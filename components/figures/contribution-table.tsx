import { type Column, DataTable } from '@/components/ui/data-table'
import type { Cause } from '@/lib/dashboards/cause'
import { partText, styleOf, writtenDifference } from '@/lib/dashboards/cause-words'
import type { Contribution, Explained } from '@/lib/figures/contribution'
import type { FigureRegion } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { formatFigurePeriodShort } from '@/lib/figures/period'
import { formatCount, formatPercent } from '@/lib/format/number'
import { shortName } from '@/lib/regions/rules'

type ContributionTableProps = {
  indicator: Indicator
  cause: Cause
  explained: Explained<FigureRegion>
  noun: string
  hrefOf: (region: FigureRegion) => string
}

type Row = Contribution<FigureRegion>

/** Each region with both sides and its part of the difference; the foot is the difference itself. */
export function ContributionTable({ indicator, cause, explained, noun, hrefOf }: ContributionTableProps) {
  const { here, there, other } = cause
  const style = styleOf(indicator, explained.difference)
  const split = indicator.kind === 'ratio' && !other
  const columns: Column<Row>[] = [
    { key: 'wilayah', head: noun, phone: 'title', cell: ({ child }) => shortName(child) },
    ...(other
      ? []
      : [
          {
            key: 'sebelum',
            head: formatFigurePeriodShort(there.period),
            numeric: true,
            cell: ({ before }: Row) => sideText(indicator, before),
          },
        ]),
    {
      key: 'sesudah',
      head: other ? 'Angka' : formatFigurePeriodShort(here.period),
      numeric: true,
      cell: ({ before, after }) => sideText(indicator, after ?? (other ? before : null)),
    },
    ...(split
      ? [
          {
            key: 'persentase',
            head: 'Karena persentasenya',
            numeric: true,
            cell: ({ rate }: Row) => partText(style, rate),
          },
          { key: 'bobot', head: 'Karena bobotnya', numeric: true, cell: ({ mix }: Row) => partText(style, mix) },
        ]
      : []),
    {
      key: 'bagian',
      head: indicator.kind === 'ratio' ? 'Bagian (poin)' : 'Bagian',
      numeric: true,
      phone: 'aside',
      cell: ({ total }) => <b className="font-semibold">{partText(style, total)}</b>,
    },
  ]
  const sum = (of: 'rate' | 'mix') =>
    partText(
      style,
      explained.parts.reduce((total, part) => total + part[of], 0),
    )
  return (
    <DataTable
      caption={`Bagian tiap ${noun.toLowerCase()} dari selisih ${indicator.label}`}
      columns={columns}
      rows={explained.parts}
      rowKey={({ child }) => String(child.id)}
      rowHref={({ child }) => hrefOf(child)}
      empty={null}
      foot={[
        explained.rest === 0 ? 'Selisih' : `Selisih (${partText(style, explained.rest)} tidak terbagi)`,
        ...(other ? [] : [sideText(indicator, there)]),
        sideText(indicator, here),
        ...(split ? [sum('rate'), sum('mix')] : []),
        partText(style, writtenDifference(cause, style)),
      ]}
    />
  )
}

/** "71,0% dari 240", or the count; a dash where there is none. */
function sideText(
  { kind }: Pick<Indicator, 'kind'>,
  side: { numerator: number | null; denominator: number | null } | null,
): string {
  if (side === null || side.numerator === null) return '—'
  if (kind !== 'ratio') return formatCount(side.numerator)
  if (!side.denominator) return '—'
  return `${formatPercent(side.numerator, side.denominator)} dari ${formatCount(side.denominator)}`
}
