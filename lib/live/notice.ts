import type { Actor } from '@/lib/auth/actor'
import type { Period } from '@/lib/format/period'
import { LEVEL } from '@/lib/regions/rules'

/** The channel on which the folder says what moved. */
export const CHANNEL = 'lini_figures'

/** Figures of one office that moved: of a form, or of its registers (`daftar`). */
export interface Moved {
  tenantId: number
  provinceId: number
  source: string
  period: Period
  /** `office` for those inside only, `above` for those who see published steps only, `all` for both. */
  seenBy: 'office' | 'above' | 'all'
}

type Line = [tenantId: number, provinceId: number, source: string, period: Period, seenBy: 0 | 1 | 2]
const SEEN_BY = ['office', 'above', 'all'] as const

/** PostgreSQL refuses a notice of 8,000 bytes; ours stay well below. */
const LINES_PER_NOTICE = 120

/** What moved, as few compact notices. Holds no figure. */
export function noticesOf(moved: readonly Moved[]): string[] {
  const lines = moved.map(
    ({ tenantId, provinceId, source, period, seenBy }) =>
      [tenantId, provinceId, source, period, SEEN_BY.indexOf(seenBy)] as Line,
  )
  const notices: string[] = []
  for (let start = 0; start < lines.length; start += LINES_PER_NOTICE)
    notices.push(JSON.stringify(lines.slice(start, start + LINES_PER_NOTICE)))
  return notices
}

/** Reads a notice; empty when it is none of ours. */
export function readNotice(payload: string): Moved[] {
  try {
    const lines = JSON.parse(payload) as Line[]
    return lines.map(([tenantId, provinceId, source, period, seenBy]) => ({
      tenantId,
      provinceId,
      source,
      period,
      seenBy: SEEN_BY[seenBy],
    }))
  } catch {
    return []
  }
}

/** Whether somebody may know that these figures moved: their own office, their province's offices, or all. */
export function concerns(actor: Pick<Actor, 'tenantId' | 'region'>, moved: Moved): boolean {
  if (actor.tenantId !== null) return moved.tenantId === actor.tenantId && moved.seenBy !== 'above'
  if (moved.seenBy === 'office') return false
  return actor.region.level === LEVEL.nation || moved.provinceId === actor.region.id
}
