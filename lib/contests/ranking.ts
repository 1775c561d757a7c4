import { type Criteria, scoredParts, WHOLE } from './criteria'

/** A judge's sheet: points by part. What was not scored is absent, never 0. */
export interface Sheet {
  entryId: string
  memberId: string
  points: Readonly<Record<string, number>>
}

/** The points of the judges for one part, and how far they lie apart. */
export interface Spread {
  code: string
  label: string
  /** Highest less lowest; null with fewer than two judges. */
  range: number | null
  wide: boolean
}

export interface Ranked {
  entryId: string
  /** 1, 1, 3 …; null while no judge has scored every part. */
  place: number | null
  tied: boolean
  /** Complete sheets, and the sum of their weighted points (each at most 10.000). */
  judges: number
  sum: number
  /** Each judge's weighted points in hundredths; null while the sheet lacks a part. */
  totals: Readonly<Record<string, number | null>>
  /** Sheets still missing or incomplete, by judge. */
  lacking: readonly string[]
  spreads: readonly Spread[]
}

/** A sheet's weighted points, 0 to 10.000; null while a part is missing. */
export function totalOf(criteria: Criteria, points: Sheet['points']): number | null {
  let total = 0
  for (const { code, weight } of scoredParts(criteria)) {
    const given = points[code]
    if (given === undefined) return null
    total += weight * given
  }
  return total
}

/** The mean of the complete sheets in points of 100, rounded to two decimals, once and last; null without one. */
export const meanOf = ({ sum, judges }: Pick<Ranked, 'sum' | 'judges'>): number | null =>
  judges === 0 ? null : Math.round((sum * 100) / (judges * WHOLE)) / 100

/** The same in ten-thousandths, as a nomination keeps it. */
export const meanTenThousandths = ({ sum, judges }: Pick<Ranked, 'sum' | 'judges'>): number =>
  judges === 0 ? 0 : Math.round((sum * 10_000) / (judges * WHOLE))

/** Whether one mean is above, level with or below another, without a division. */
const compare = (one: Pick<Ranked, 'sum' | 'judges'>, other: Pick<Ranked, 'sum' | 'judges'>): number =>
  other.sum * one.judges - one.sum * other.judges

/**
 * The entries by the weighted mean of the judges' complete sheets, the best first; ties share
 * a place. Entries without a complete sheet stand last, without a place: missing is not zero.
 */
export function rank(
  criteria: Criteria,
  entryIds: readonly string[],
  memberIds: readonly string[],
  sheets: readonly Sheet[],
): Ranked[] {
  const lines = entryIds.map((entryId) => lineOf(criteria, entryId, memberIds, sheets))
  const scored = lines.filter(({ judges }) => judges > 0).toSorted(compare)
  const placed = scored.map((line): Ranked => {
    const level = scored.filter((other) => compare(line, other) === 0).length
    return { ...line, place: 1 + scored.filter((other) => compare(other, line) < 0).length, tied: level > 1 }
  })
  return [...placed, ...lines.filter(({ judges }) => judges === 0)]
}

function lineOf(criteria: Criteria, entryId: string, memberIds: readonly string[], sheets: readonly Sheet[]): Ranked {
  const own = sheets.filter((sheet) => sheet.entryId === entryId && memberIds.includes(sheet.memberId))
  const totals = Object.fromEntries(
    memberIds.map((memberId): [string, number | null] => {
      const sheet = own.find((one) => one.memberId === memberId)
      return [memberId, sheet ? totalOf(criteria, sheet.points) : null]
    }),
  )
  const complete = Object.values(totals).filter((total) => total !== null)
  const limit = criteria.spreadLimit
  const spreads = scoredParts(criteria).map(({ code, label }): Spread => {
    const given = own.flatMap(({ points }) => points[code] ?? [])
    return { code, label, ...spreadOf(given, limit) }
  })
  const whole = spreadOf(
    complete.map((total) => total / WHOLE),
    limit,
  )
  return {
    ...{ entryId, place: null, tied: false, totals },
    judges: complete.length,
    sum: complete.reduce((sum, total) => sum + total, 0),
    lacking: memberIds.filter((id) => totals[id] === null),
    spreads: [...spreads, { code: '', label: 'Nilai akhir', ...whole }],
  }
}

function spreadOf(given: readonly number[], limit: number): Pick<Spread, 'range' | 'wide'> {
  if (given.length < 2) return { range: null, wide: false }
  const range = Math.max(...given) - Math.min(...given)
  return { range, wide: range > limit }
}

/** The ranges of an entry that lie beyond the limit, by part: what a talk was about. */
export const wideRanges = ({ spreads }: Pick<Ranked, 'spreads'>): Record<string, number> =>
  Object.fromEntries(spreads.filter(({ wide }) => wide).map(({ code, range }) => [code || 'akhir', range!]))

/** Whether a talk covers everything that lies apart now: the same parts with the same ranges. */
export const isTalkedOver = (ranges: Readonly<Record<string, number>>, talked: Readonly<Record<string, number>>) =>
  Object.entries(ranges).every(([code, range]) => talked[code] === range)
