import type { Answers } from './care'

/** What two people may change of one visit. */
export interface VisitAnswers {
  visitedOn: string
  step: string
  answers: Answers
}

const HEAD = ['visitedOn', 'step'] as const

/** An answer that nobody gave is the same as none; the order of a list says nothing. */
const plain = (value: Answers[string] | undefined): string =>
  JSON.stringify(
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      ? null
      : Array.isArray(value)
        ? [...value].sort()
        : value,
  )

/** Every field in which two visits differ: `visitedOn`, `step`, or a question's code. */
export function differingAnswers(one: VisitAnswers, other: VisitAnswers): string[] {
  const codes = new Set([...Object.keys(one.answers), ...Object.keys(other.answers)])
  return [
    ...HEAD.filter((field) => one[field] !== other[field]),
    ...[...codes].filter((code) => plain(one.answers[code]) !== plain(other.answers[code])),
  ]
}

export interface VisitJoin {
  visit: VisitAnswers
  /** What both changed, and differently: a person must choose. */
  touching: string[]
  /** Whether the stored visit brought anything that the author had not seen. */
  joined: boolean
}

/**
 * Joins one author's answers with what is stored, question by question, by what the author had
 * seen: what one side left alone is the other's. Where both gave another answer, `touching`
 * names the question and the stored one stands.
 */
export function joinVisit(base: VisitAnswers, mine: VisitAnswers, stored: VisitAnswers): VisitJoin {
  const ours = new Set(differingAnswers(base, mine))
  const theirs = new Set(differingAnswers(base, stored))
  const apart = new Set(differingAnswers(mine, stored))
  const visit: VisitAnswers = { ...stored, answers: { ...stored.answers } }
  const touching: string[] = []
  for (const field of ours) {
    if (theirs.has(field)) {
      if (apart.has(field)) touching.push(field)
    } else if (field === 'visitedOn' || field === 'step') visit[field] = mine[field]
    else if (Object.hasOwn(mine.answers, field)) visit.answers[field] = mine.answers[field]!
    else delete visit.answers[field]
  }
  return { visit, touching, joined: theirs.size > 0 }
}
