import type { Indicator } from '@/lib/figures/indicator'
import { formatPeriod, type Period, parsePeriod, periodText } from '@/lib/format/period'
import { findMeasure, indicatorOf, PREVALENCE } from './measures'

/** What an address of the stunting desk asks for. Every part has a usual value. */
export interface StuntingView {
  period: Period
  /** What is ranked and mapped. */
  measure: Indicator
  months: 12 | 24
  /** The column the table is sorted by; null is by code. */
  sort: string | null
  descending: boolean
  /** Sentences about what was asked and could not be given. */
  remarks: readonly string[]
}

type Params = Readonly<Record<string, string | string[] | undefined>>
/** Measurements were not kept anywhere before. */
const EARLIEST: Period = 2015 * 12

/** Reads an address; what cannot be read becomes the usual and a sentence that says so. */
export function readStuntingView(params: Params, current: Period): StuntingView {
  const word = (name: string) => {
    const value = params[name]
    return String((Array.isArray(value) ? value[0] : value) ?? '').trim()
  }
  const remarks: string[] = []
  const usual = current - 1
  let period = usual
  if (word('bulan') !== '') {
    const asked = parsePeriod(word('bulan'))
    if (asked === null || asked < EARLIEST)
      remarks.push(`Bulan ditulis seperti ${periodText(usual)}. Yang tampil: ${formatPeriod(usual)}.`)
    else if (asked > current)
      remarks.push(`${formatPeriod(asked)} belum berjalan. Yang tampil: ${formatPeriod(usual)}.`)
    else period = asked
  }
  const measure = findMeasure(word('ukuran'))
  if (word('ukuran') !== '' && !measure)
    remarks.push(`Ukuran yang diminta tidak ada di sini. Yang tampil: ${indicatorOf(PREVALENCE).label}.`)
  const sort = word('urut')
  return {
    period,
    measure: measure ?? indicatorOf(PREVALENCE),
    months: word('rentang') === '24' ? 24 : 12,
    sort: findMeasure(sort) ? sort : null,
    descending: word('arah') === 'turun',
    remarks,
  }
}

/** The query text of a view with changes: the month always, the rest where it is not usual. */
export function stuntingQuery(view: StuntingView, change: Partial<Omit<StuntingView, 'remarks'>> = {}): string {
  const { period, measure, months, sort, descending } = { ...view, ...change }
  const params = new URLSearchParams({ bulan: periodText(period) })
  if (measure.code !== PREVALENCE) params.set('ukuran', measure.code)
  if (months === 24) params.set('rentang', '24')
  if (sort) params.set('urut', sort)
  if (sort && descending) params.set('arah', 'turun')
  return `?${params}`
}
