import { DataTable } from '@/components/ui/data-table'
import { fundLabel, type Money, sumFunds, totalOf } from '@/lib/convergence/funds'
import { formatRupiah } from '@/lib/format/money'
import { formatPercent } from '@/lib/format/number'

/** Planned and realised by source. DD and ADD stand on lines of their own. */
export function FundTable({ money, caption }: { money: readonly Money[]; caption: string }) {
  const sums = sumFunds(money)
  const total = totalOf(sums)
  if (sums.length === 0) return null
  return (
    <DataTable
      caption={caption}
      rows={sums}
      rowKey={({ fund }) => fund}
      empty={null}
      columns={[
        { key: 'sumber', head: 'Sumber dana', phone: 'title', cell: ({ fund }) => fundLabel(fund) },
        { key: 'rencana', head: 'Rencana', numeric: true, cell: ({ planned }) => formatRupiah(planned) },
        { key: 'realisasi', head: 'Realisasi', numeric: true, cell: ({ realised }) => formatRupiah(realised) },
        {
          key: 'serapan',
          head: 'Serapan',
          numeric: true,
          cell: ({ fund }) => absorbed(money.filter((one) => one.fund === fund)),
        },
      ]}
      foot={['Semua sumber', formatRupiah(total.planned), formatRupiah(total.realised), absorbed(money)]}
    />
  )
}

/** Realised of planned, of the lines that say both: a realisation nobody knows is not zero. */
function absorbed(money: readonly Money[]): string {
  const both = totalOf(money.filter(({ planned, realised }) => planned !== null && realised !== null))
  return formatPercent(both.realised, both.planned)
}
