import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { formatFigurePeriod } from '@/lib/figures/period'
import { formatCount, formatDecimal, formatPercent } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'

const number = (value: number | null) =>
  value !== null && !Number.isInteger(value) ? formatDecimal(value) : formatCount(value)

const WITHOUT: Record<Exclude<Figure['state'], 'value'>, string> = {
  not_reported: 'Belum ada yang melaporkan.',
  not_applicable: 'Tidak berlaku di sini.',
  hidden: 'Disamarkan: jumlahnya terlalu kecil, atau dapat dipakai menebak jumlah kecil di dekatnya.',
}

const RANGE: Record<Indicator['range'], string> = {
  sum: 'Jumlah semua bulan dalam periode ini.',
  last: 'Keadaan bulan tertutup terakhir dalam periode ini.',
  'unit-months': 'Kedua bagian dijumlahkan dari desa dan bulan yang sama.',
  'mean-stock': 'Dibagi rata-rata keadaan akhir bulan selama periode ini.',
}

/** A figure's formula with its own numbers filled in, and how its months were put together. */
export function formulaOf(indicator: Indicator, figure: Figure): string {
  const { state, value, numerator, denominator, counted, period, coverage } = figure
  if (state !== 'value') {
    if (state === 'not_applicable' && denominator === 0)
      return `Tidak ada ${indicator.denominator}, jadi tidak ada persentase.`
    return WITHOUT[state]
  }
  const months = period.kind === 'month' ? '' : ` ${RANGE[indicator.range]}`
  if (indicator.kind === 'ratio') {
    const halves = `${number(numerator)} ${indicator.numerator} ÷ ${number(denominator)} ${indicator.denominator}`
    return `${halves} × 100 = ${formatPercent(numerator, denominator)}.${months}`
  }
  const amount = `${number(value)} ${indicator.unit}`
  if (indicator.kind === 'stock') return `${amount} tercatat pada akhir ${formatPeriod(period.to)}.`
  const units = coverage.unit === 'desa' && period.kind === 'month' ? ` dari ${formatCount(counted)} desa` : ''
  return `Jumlah${units}, ${formatFigurePeriod(period)}: ${amount}.${months}`
}
