import { TrendLine } from '@/components/charts/trend-line'
import { type Column, DataTable } from '@/components/ui/data-table'
import { findIndicator } from '@/lib/figures/catalogue'
import { formatFigurePeriodShort } from '@/lib/figures/period'
import { formatCount, formatDecimal } from '@/lib/format/number'
import type { Section, TableRow } from '@/lib/naskah/body'
import { factText, isRatio, shownNumber } from '@/lib/naskah/facts'
import { factSays } from '@/lib/naskah/words'
import { shortName } from '@/lib/regions/rules'

/** Heads that fit a column. */
const HEADS: Readonly<Record<string, string>> = {
  'pus.jumlah': 'PUS',
  'kb.aktif': 'KB aktif',
  'kb.baru': 'KB baru',
  'kb.mcpr': 'mCPR',
  'kb.unmet': 'Unmet need',
  'krs.ada': 'KRS',
  'krs.cakupan': 'KRS didampingi',
  'gizi.tbu.sah': 'Balita diukur (sah)',
  'gizi.stunting': 'Stunting (Posyandu)',
  'gizi.wasting': 'Gizi buruk & kurang (Posyandu)',
  'posyandu.ds': 'D/S',
  'posyandu.ukur_s': 'Diukur dari balita',
}
export const columnHead = (indicator: string): string =>
  HEADS[indicator] ??
  (findIndicator(indicator)?.label ?? indicator)
    .replace(/^Kelengkapan /, '')
    .replace(/^Cakupan pendampingan (ibu )?/, '')
    .replace(/ yang ada$/, '')
    .replace(/^Kampung KB kelas /, 'Kelas ')

/** A section's table: the regions inside in code order, and the whole at its foot. */
export function SectionTable({ table, title }: { table: NonNullable<Section['table']>; title: string }) {
  const columns: Column<TableRow>[] = [
    { key: 'place', head: 'Wilayah', phone: 'title', cell: ({ region }) => shortName(region) },
    ...table.columns.map(
      (indicator, at): Column<TableRow> => ({
        key: indicator,
        head: columnHead(indicator),
        numeric: true,
        cell: ({ facts }) => {
          const fact = facts[at]!
          return fact.state === 'value' ? factText(fact) : <span className="text-ink-soft">{factSays(fact)}</span>
        },
      }),
    ),
  ]
  return (
    <DataTable
      caption={`${title} menurut wilayah`}
      columns={columns}
      rows={table.rows}
      rowKey={({ region }) => String(region.id)}
      foot={['Seluruhnya', ...table.own.map((fact) => (fact.state === 'value' ? factText(fact) : factSays(fact)))]}
      empty={<p className="p-4 text-ink-soft">Tidak ada wilayah di dalamnya.</p>}
    />
  )
}

/** The same on paper: close rows that go on to the next page under their heads. */
export function PaperTable({ table, title }: { table: NonNullable<Section['table']>; title: string }) {
  const row = (facts: TableRow['facts']) =>
    facts.map((fact) => (
      <td key={fact.indicator} className="figures px-2 py-0.5 text-end">
        {fact.state === 'value' ? factText(fact) : <span className="text-xs text-ink-soft">{factSays(fact)}</span>}
      </td>
    ))
  return (
    <table className="w-full text-sm phone:text-xs">
      <caption className="py-1 text-start font-medium">{title} menurut wilayah</caption>
      <thead>
        <tr className="border-y border-line-strong">
          <th scope="col" className="px-2 py-1 text-start align-bottom font-medium">
            Wilayah
          </th>
          {table.columns.map((indicator) => (
            <th key={indicator} scope="col" className="px-2 py-1 text-end align-bottom font-medium">
              {columnHead(indicator)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {table.rows.map(({ region, facts }) => (
          <tr key={region.id} className="break-inside-avoid">
            <th scope="row" className="px-2 py-0.5 text-start font-normal">
              {shortName(region)}
            </th>
            {row(facts)}
          </tr>
        ))}
        <tr className="border-t border-line-strong font-semibold">
          <th scope="row" className="px-2 py-0.5 text-start">
            Seluruhnya
          </th>
          {row(table.own)}
        </tr>
      </tbody>
    </table>
  )
}

/** Twelve months of a section's first indicator. */
export function SectionChart({ chart, place }: { chart: NonNullable<Section['chart']>; place: string }) {
  const label = findIndicator(chart.indicator)?.label ?? chart.indicator
  const ratio = chart.facts[0] !== undefined && isRatio(chart.facts[0])
  const format = (value: number) =>
    ratio ? `${Number.isInteger(value) ? formatCount(value) : formatDecimal(value)}%` : formatCount(value)
  const known = chart.facts.filter((fact) => shownNumber(fact) !== null)
  return (
    <figure className="break-inside-avoid">
      <figcaption className="mb-2 text-sm font-medium">{label}, dua belas bulan</figcaption>
      <TrendLine
        label={`${label}, ${place}: ${known.map((fact) => `${formatFigurePeriodShort(fact.period)} ${factText(fact)}`).join('; ')}`}
        labels={chart.facts.map(({ period }) => formatFigurePeriodShort(period))}
        series={[{ name: label, values: chart.facts.map(shownNumber) }]}
        format={format}
      />
    </figure>
  )
}
