import { findIndicator } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'
import { type FigurePeriod, figurePeriodText, monthly, parseFigurePeriod } from '@/lib/figures/period'
import type { Period } from '@/lib/format/period'
import { parseRegionCode } from '@/lib/regions/rules'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** What an address of *Sebab* asks for: a figure, a period, and what it is compared with. */
export interface CauseView {
  indicator: Indicator
  period: FigurePeriod
  /** The period it is compared with, of the same kind. */
  before: FigurePeriod
  /** The code of the region it is compared with in the same period, instead of another period; null for none. */
  other: string | null
}

/** Reads an address; null for a figure that does not exist. Without more it is the last closed month beside the one before. */
export function readCauseView(params: Params, current: Period): CauseView | null {
  const word = (name: string) => (typeof params[name] === 'string' ? params[name].trim() : '')
  const indicator = findIndicator(word('ukuran'))
  if (!indicator) return null
  const asked = parseFigurePeriod(word('periode'))
  const period = ownPeriod(indicator, asked && asked.from <= current ? asked : monthly(current - 1))
  const compared = parseFigurePeriod(word('banding'))
  const fits = compared && compared.kind === period.kind && compared.from <= current
  const before = fits ? ownPeriod(indicator, compared) : periodBefore(indicator, period)
  return { indicator, period, before, other: parseRegionCode(codeIn(word('dengan'))) }
}

/** What a chosen suggestion begins with: `33.16.02 · Randublatung, …`. */
const codeIn = (text: string): string => text.split(' · ')[0] ?? ''

/** January stands for the year of a yearly form. */
const ownPeriod = ({ periodKind }: Indicator, period: FigurePeriod): FigurePeriod =>
  periodKind === 'year' ? monthly(period.from - (period.from % 12)) : period

/** The period just before, of the same kind; for a yearly form the year before. */
export function periodBefore({ periodKind }: Indicator, { kind, from, to }: FigurePeriod): FigurePeriod {
  const length = periodKind === 'year' ? 12 : to - from + 1
  return { kind, from: from - length, to: to - length }
}

/** The query of *Sebab*; what is usual is left out. */
export function causeQuery(view: Pick<CauseView, 'indicator' | 'period'> & Partial<CauseView>): string {
  const { indicator, period, before, other } = view
  const params = new URLSearchParams({ ukuran: indicator.code, periode: figurePeriodText(period) })
  if (before && before.from !== periodBefore(indicator, period).from) params.set('banding', figurePeriodText(before))
  if (other) params.set('dengan', other)
  return `?${params}`
}
