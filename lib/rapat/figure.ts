import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { type FigurePeriod, formatFigurePeriod, monthly } from '@/lib/figures/period'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { monthOf, type Period, parsePeriod, periodOf, yearOf } from '@/lib/format/period'

/** A figure as it stood when a follow-up was agreed, kept with what it was made of. */
export interface FigureThen {
  regionId: number
  regionName: string
  period: Period
  state: Figure['state']
  value: number | null
  numerator: number | null
  denominator: number | null
  /** Villages (or the office) that answered, of those expected. */
  reported: number
  expected: number
  unit: 'desa' | 'kantor'
  asOf: string
}

/** The month whose figure holds on a day (`YYYY-MM-DD`): the month before for a report, the year's January, this month for a register. */
export function periodFor(indicator: Pick<Indicator, 'form' | 'periodKind'>, day: string): Period {
  const here = parsePeriod(day.slice(0, 7))!
  if (indicator.form === null) return here
  return indicator.periodKind === 'year' ? periodOf(yearOf(here), 1) : here - 1
}

/** The period as figures are asked for. */
export const asked = (period: Period): FigurePeriod => monthly(period)

/** What is kept of a figure. */
export const freeze = (figure: Figure): FigureThen => ({
  regionId: figure.region.id,
  regionName: figure.region.name,
  period: figure.period.from,
  state: figure.state,
  value: figure.value,
  numerator: figure.numerator,
  denominator: figure.denominator,
  reported: figure.coverage.reported,
  expected: figure.coverage.expected,
  unit: figure.coverage.unit,
  asOf: figure.asOf,
})

type Said = Pick<Indicator, 'kind' | 'unit'>

/** `64,2%` or `1.250 keluarga`; in words where there is none. */
export function valueWords({ kind, unit }: Said, { state, value }: Pick<FigureThen, 'state' | 'value'>): string {
  if (state === 'not_reported') return 'belum dilaporkan'
  if (state === 'hidden') return 'disamarkan'
  if (state === 'not_applicable' || value === null) return 'tidak berlaku'
  return kind === 'ratio' ? `${formatDecimal(value)}%` : `${formatCount(value)} ${unit}`
}

/** `61 dari 95; 9 dari 9 desa melapor`. */
export function basisWords({ numerator, denominator, reported, expected, unit }: FigureThen): string {
  const halves =
    denominator === null || numerator === null ? '' : `${formatCount(numerator)} dari ${formatCount(denominator)}`
  const coverage =
    unit === 'desa' && expected > 0 ? `${formatCount(reported)} dari ${formatCount(expected)} desa melapor` : ''
  return [halves, coverage].filter(Boolean).join('; ')
}

export const monthWords = (indicator: Pick<Indicator, 'periodKind'>, period: Period): string =>
  indicator.periodKind === 'year' && monthOf(period) === 1
    ? `Tahun ${yearOf(period)}`
    : formatFigurePeriod(monthly(period))

/** What became of a figure since a follow-up was agreed, as one or two sentences. */
export function differenceWords(
  indicator: Pick<Indicator, 'kind' | 'unit' | 'better' | 'periodKind'>,
  then: FigureThen | null,
  now: FigureThen | null,
): string {
  if (!then) return 'Angka awalnya tidak tercatat, jadi tidak dapat dibandingkan.'
  if (!now || now.period === then.period) return 'Belum ada bulan baru sejak disepakati.'
  if (then.state !== 'value' || then.value === null)
    return `Saat disepakati angkanya ${valueWords(indicator, then)}, jadi tidak dapat dibandingkan.`
  if (now.state !== 'value' || now.value === null)
    return `Sekarang angkanya ${valueWords(indicator, now)}, jadi belum dapat dibandingkan.`
  return [changeWords(indicator, then.value, now.value), coverageWords(then, now)].filter(Boolean).join(' ')
}

function changeWords({ kind, unit, better }: Pick<Indicator, 'kind' | 'unit' | 'better'>, from: number, to: number) {
  const ratio = kind === 'ratio'
  const change = ratio ? Math.round((to - from) * 10) / 10 : Math.round(to - from)
  if (change === 0) return 'Tetap.'
  const size = ratio ? `${formatDecimal(Math.abs(change))} poin` : `${formatCount(Math.abs(change))} ${unit}`
  const judged = better === 'neither' ? '' : change > 0 === (better === 'up') ? ', membaik' : ', memburuk'
  return `${change > 0 ? 'Naik' : 'Turun'} ${size}${judged}.`
}

/** A changed coverage may be the whole difference: it is said. */
function coverageWords(then: FigureThen, now: FigureThen): string {
  if (then.unit !== 'desa' || (then.reported === now.reported && then.expected === now.expected)) return ''
  return `Hati-hati: dahulu ${then.reported} dari ${then.expected} desa melapor, sekarang ${now.reported} dari ${now.expected}.`
}
