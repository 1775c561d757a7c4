import { findIndicator } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'
import { type FigurePeriod, figurePeriodText, monthly, parseFigurePeriod } from '@/lib/figures/period'
import type { Period } from '@/lib/format/period'
import { findForm } from '@/lib/reports/forms/all'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** What an address of *Asal angka* asks for. */
export interface OriginView {
  indicator: Indicator
  period: FigurePeriod
  page: number
}

/** Reads an address; null for a figure that does not exist. Without a month it is the last one that has closed. */
export function readOriginView(params: Params, current: Period): OriginView | null {
  const word = (name: string) => (typeof params[name] === 'string' ? params[name].trim() : '')
  const indicator = findIndicator(word('ukuran'))
  if (!indicator) return null
  const asked = parseFigurePeriod(word('periode'))
  const period = asked && asked.from <= current ? asked : monthly(current - 1)
  const page = /^[1-9]\d{0,3}$/.test(word('hal')) ? Number(word('hal')) : 1
  return { indicator, period: ownPeriod(indicator, period), page }
}

/** A yearly form is kept under January of its year, whatever month of it is asked. */
function ownPeriod({ periodKind }: Indicator, period: FigurePeriod): FigurePeriod {
  if (periodKind !== 'year') return period
  return monthly(period.from - (period.from % 12))
}

/** The query of a figure's *Asal angka*. */
export function originQuery(indicator: Pick<Indicator, 'code'>, period: FigurePeriod, page = 1): string {
  const params = new URLSearchParams({ ukuran: indicator.code, periode: figurePeriodText(period) })
  if (page > 1) params.set('hal', String(page))
  return `?${params}`
}

/** The form an indicator comes from; null for a register. */
export const formOf = ({ form }: Pick<Indicator, 'form'>) => (form === null ? null : findForm(form))
