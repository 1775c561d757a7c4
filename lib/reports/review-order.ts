import type { Cells, FormDeclaration } from '@/lib/reports/form'
import type { Problem } from '@/lib/reports/rules'

/** How a cell moved since last month; `last` is null where last month said nothing. */
export interface Change {
  column: string
  label: string
  short: string
  now: number
  last: number
}

/**
 * How far two counts lie apart, on a scale on which the ordinary noise of small and of large counts is alike (the
 * difference of square roots, Anscombe's for counts): 3 → 0 weighs more than 403 → 400.
 */
export const distanceOf = (now: number, last: number): number => Math.abs(2 * (Math.sqrt(now) - Math.sqrt(last)))

/** The largest changes since last month, largest first; unchanged cells are none. Both months must hold a value. */
export function largestChanges(form: FormDeclaration, cells: Cells, last: Cells | null, most = 3): Change[] {
  if (!last) return []
  return form.elements
    .flatMap(({ column, label, short }): Change[] => {
      const [now, before] = [cells[column], last[column]]
      return typeof now === 'number' && typeof before === 'number' && now !== before
        ? [{ column, label, short, now, last: before }]
        : []
    })
    .sort(
      (one, other) =>
        distanceOf(other.now, other.last) - distanceOf(one.now, one.last) || (one.column < other.column ? -1 : 1),
    )
    .slice(0, most)
}

/** What decides how soon a reviewer should look at a report. */
export interface Striking {
  problems: readonly { problem: Pick<Problem, 'severity'> }[]
  changes: readonly Pick<Change, 'now' | 'last'>[]
  blanks: number
  /** How strange other checks find it; robust z of the quality desk may stand here. */
  strangeness?: number
  name: string
}

const WEIGHT: Record<Problem['severity'], number> = { tolak: 100, perlu_alasan: 10, petunjuk: 5 }

/** The order in which reports are looked at: broken rules, then blanks and the largest change, then by name. */
export function reviewOrder(one: Striking, other: Striking): number {
  return weightOf(other) - weightOf(one) || one.name.localeCompare(other.name, 'id')
}

function weightOf({ problems, changes, blanks, strangeness = 0 }: Striking): number {
  const rules = problems.reduce((sum, { problem }) => sum + WEIGHT[problem.severity], 0)
  const change = Math.max(0, ...changes.map(({ now, last }) => distanceOf(now, last)))
  return rules * 1_000 + (Math.min(blanks, 5) + Math.min(change, 50) + strangeness) * 10
}
