import type { Actor } from '@/lib/auth/actor'
import { type Period, parsePeriod, periodsBetween, periodText } from '@/lib/format/period'
import { mayReadSums } from './policy'
import type { QualityScope } from './quality-queries'

/** How many months are looked at together: one month of one posyandu says little. */
export const SPANS = [1, 3, 6, 12] as const
export const USUAL_SPAN = 3

export interface QualityView {
  /** The last of the months. */
  period: Period
  span: (typeof SPANS)[number]
  by: 'posyandu' | 'worker'
  /** The posyandu or worker opened; null for the whole area. */
  chosen: string | null
  page: number
}

type Params = Record<string, string | string[] | undefined>

/** What an address asks for; what nobody understands becomes the usual. */
export function readQualityView(params: Params, now: Period): QualityView {
  const word = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  const period = parsePeriod(word('bulan'))
  return {
    period: period !== null && period <= now ? period : now,
    span: SPANS.find((span) => String(span) === word('rentang')) ?? USUAL_SPAN,
    by: word('menurut') === 'petugas' ? 'worker' : 'posyandu',
    chosen: /^[0-9a-f-]{36}$/.test(word('pilih')) ? word('pilih') : null,
    page: /^[1-9]\d{0,2}$/.test(word('halaman')) ? Number(word('halaman')) : 1,
  }
}

export const periodsOf = ({ period, span }: QualityView): Period[] => periodsBetween(period - span + 1, period)

/** The address's end for a view. */
export function qualityQuery(
  { period, span, by }: QualityView,
  { chosen = null, page = 1 }: { chosen?: string | null; page?: number } = {},
): string {
  const query = new URLSearchParams({ bulan: periodText(period), rentang: String(span) })
  if (by === 'worker') query.set('menurut', 'petugas')
  if (chosen) query.set('pilih', chosen)
  if (page > 1) query.set('halaman', String(page))
  return `?${query}`
}

/** Whose measurements a person sees as sums; null for nobody's. */
export function qualityScopeOf({ role, region }: Pick<Actor, 'role' | 'region'>): QualityScope | null {
  if (!mayReadSums(role)) return null
  return {
    kecamatanId: region.level === 3 ? region.id : null,
    villageId: region.level === 4 ? region.id : null,
  }
}
