import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { type Period, periodOf } from '@/lib/format/period'
import { TRACK } from './edition'

/** How a target stands: reached, keeping up, behind, or nothing known yet. */
export type Track = 'tercapai' | 'sesuai' | 'tertinggal' | 'belum'

export const TRACKS: Readonly<Record<Track, { label: string; tone: 'good' | 'info' | 'warn' | 'neutral' }>> = {
  tercapai: { label: 'Tercapai', tone: 'good' },
  sesuai: { label: 'Sesuai jalur', tone: 'info' },
  tertinggal: { label: 'Tertinggal', tone: 'warn' },
  belum: { label: 'Belum ada capaian', tone: 'neutral' },
}

/** What of a target was reached. */
export interface Achievement {
  target: number
  /** Null where nothing is known. */
  achieved: number | null
  /** Achieved as a share of the target; null without one, or where less is better. */
  share: number | null
  track: Track
  /** How many a month bring a flow home, and over how many months; null for levels, and when the year is over. */
  needed: { perMonth: number; months: number } | null
}

/** Targets of a percentage that should fall are met from above. */
export const isLowerBetter = ({ better }: Pick<Indicator, 'better'>): boolean => better === 'down'

/** The months of a year that are closed: what achievement is counted over. None before its January is closed. */
export function closedMonths(year: number, closed: Period): { from: Period; to: Period; count: number } | null {
  const from = periodOf(year, 1)
  const to = Math.min(closed, periodOf(year, 12))
  return to < from ? null : { from, to, count: to - from + 1 }
}

/** How a target stands after some closed months of its year. */
export function achievementOf(
  indicator: Pick<Indicator, 'aggregation' | 'better'>,
  target: number,
  figure: Pick<Figure, 'state' | 'value'> | undefined,
  months: number,
): Achievement {
  const achieved = figure?.state === 'value' ? figure.value : null
  const left = 12 - months
  const flow = indicator.aggregation === 'flow'
  const needed =
    flow && left > 0 && target > (achieved ?? 0)
      ? { perMonth: Math.ceil((target - (achieved ?? 0)) / left), months: left }
      : null
  const lower = isLowerBetter(indicator)
  const share = achieved === null || lower || target === 0 ? null : achieved / target
  return { target, achieved, share, track: trackOf(), needed }

  function trackOf(): Track {
    if (achieved === null) return 'belum'
    if (lower) return achieved <= target ? 'tercapai' : achieved * TRACK.share <= target ? 'sesuai' : 'tertinggal'
    if (achieved >= target) return 'tercapai'
    const due = flow ? (target * months) / 12 : target
    return achieved >= due * TRACK.share ? 'sesuai' : 'tertinggal'
  }
}
