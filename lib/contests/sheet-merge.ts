/** What a judge writes of one entry. */
export interface SheetAnswers {
  visitedOn: string
  points: Readonly<Record<string, number>>
  notes: Readonly<Record<string, string>>
  note: string
  photos: readonly string[]
}

/** A sheet by its single answers, so that two people's edits are compared one by one. */
function answersOf({ visitedOn, points, notes, note, photos }: SheetAnswers): Map<string, unknown> {
  return new Map<string, unknown>([
    ['visitedOn', visitedOn],
    ['note', note],
    ['photos', [...photos].sort().join()],
    ...Object.entries(points).map(([code, value]): [string, unknown] => [`points.${code}`, value]),
    ...Object.entries(notes).map(([code, value]): [string, unknown] => [`notes.${code}`, value]),
  ])
}

const keysOf = (...maps: Map<string, unknown>[]) => new Set(maps.flatMap((map) => [...map.keys()]))

/** The answers in which two sheets differ. */
export function differingAnswers(one: SheetAnswers, other: SheetAnswers): string[] {
  const [a, b] = [answersOf(one), answersOf(other)]
  return [...keysOf(a, b)].filter((key) => a.get(key) !== b.get(key))
}

/**
 * Joins what was changed on both sides of what its author saw. What both changed, each to
 * something else, is `touching`: only a person can tell.
 */
export function mergeSheets(
  base: SheetAnswers,
  own: SheetAnswers,
  stored: SheetAnswers,
): { merged: SheetAnswers; touching: string[] } {
  const mine = new Set(differingAnswers(base, own))
  const theirs = new Set(differingAnswers(base, stored))
  const apart = new Set(differingAnswers(own, stored))
  const touching = [...mine].filter((key) => theirs.has(key) && apart.has(key))
  const take = (key: string) => (mine.has(key) ? own : stored)
  const parts = <Value>(field: 'points' | 'notes', pick: (sheet: SheetAnswers) => Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      [...new Set([...Object.keys(pick(own)), ...Object.keys(pick(stored))])].flatMap((code): [string, Value][] => {
        const value = pick(take(`${field}.${code}`))[code]
        return value === undefined ? [] : [[code, value]]
      }),
    )
  return {
    touching,
    merged: {
      visitedOn: take('visitedOn').visitedOn,
      note: take('note').note,
      photos: take('photos').photos,
      points: parts('points', ({ points }) => points),
      notes: parts('notes', ({ notes }) => notes),
    },
  }
}
