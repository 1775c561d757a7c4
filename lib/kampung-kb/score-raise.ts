import type { KampungKbClass } from './rules'
import { classOfIndexes, type IndicatorScore, scoreKampungKb } from './score'
import { type IndexCode, type IndicatorCode, indicatorRule, SCORE_EDITION, type ScoreEdition } from './score-edition'
import type { ScoreFacts } from './score-facts'
import { needFor } from './score-needs'

/** One indicator lifted to a higher score, and what that takes. */
export interface Lift {
  code: IndicatorCode
  from: number
  to: number
  sentence: string
  people: number
  effort: number
}

/** Lifts that together give a class. */
export interface Raise {
  to: KampungKbClass
  lifts: Lift[]
  effort: number
}

/** What counts as a step up from a class. *Mandiri* is no step up from *berkembang*, nor the other way round. */
const ABOVE: Readonly<Record<KampungKbClass, readonly KampungKbClass[]>> = {
  dasar: ['berkembang', 'mandiri', 'berkelanjutan'],
  berkembang: ['berkelanjutan'],
  mandiri: ['berkelanjutan'],
  berkelanjutan: [],
}

const effortOf = (lifts: readonly Lift[]) => lifts.reduce((sum, { effort }) => sum + effort, 0)
const peopleOf = (lifts: readonly Lift[]) => lifts.reduce((sum, { people }) => sum + people, 0)

/**
 * What raises a Kampung KB to a higher class: single lifts and pairs, cheapest
 * first, each without one that is not needed. A class that neither reaches is
 * told by its cheapest longer way. What is not known cannot be reckoned: see
 * `missingOf`.
 */
export function raisesOf(facts: ScoreFacts, edition: ScoreEdition = SCORE_EDITION): Raise[] {
  const sheet = scoreKampungKb(facts, edition)
  const options = sheet.indicators.map((one) => liftsOf(one, facts, edition))
  const classWith = (lifts: readonly Lift[]): KampungKbClass => {
    const reached = sheet.indexes.map(({ code, points, indicators }): [IndexCode, boolean] => {
      const more = lifts.filter((lift) => indicatorRule(lift.code, edition).index === code)
      const sum = more.reduce((total, { from, to }) => total + to - from, points)
      return [code, sum >= edition.reached * indicators]
    })
    return classOfIndexes(Object.fromEntries(reached) as Record<IndexCode, boolean>)
  }

  const above = ABOVE[sheet.class]
  const singles = options.flat().map((lift) => [lift])
  const pairs = options.flatMap((own, at) =>
    own.flatMap((lift) => options.slice(at + 1).flatMap((others) => others.map((other) => [lift, other]))),
  )
  const raises = [...singles, ...pairs]
    .map((lifts): Raise => ({ to: classWith(lifts), lifts, effort: effortOf(lifts) }))
    .filter(({ to }) => above.includes(to))
  const needed = raises.filter((raise) => !raises.some((other) => other !== raise && isLess(other, raise)))
  const longer = above
    .filter((to) => !needed.some((raise) => raise.to === to))
    .flatMap((to) => longWay(to, sheet.indexes, options, edition))
  return [...needed, ...longer].toSorted(
    (one, other) =>
      one.effort - other.effort ||
      one.lifts.length - other.lifts.length ||
      peopleOf(one.lifts) - peopleOf(other.lifts) ||
      above.indexOf(other.to) - above.indexOf(one.to),
  )
}

/** Whether one raise gives the same class with a part of the other's lifts. */
const isLess = (one: Raise, other: Raise): boolean =>
  one.to === other.to &&
  one.lifts.every((lift) => other.lifts.some(({ code, to }) => code === lift.code && to >= lift.to))

/** The higher scores an indicator can be lifted to from what is known of it. */
function liftsOf({ code, score, value }: IndicatorScore, facts: ScoreFacts, edition: ScoreEdition): Lift[] {
  const rule = indicatorRule(code, edition)
  return rule.rows
    .filter((row) => row.score > score)
    .flatMap(({ score: to }) => {
      const need = needFor(rule, to, facts, value)
      return need ? [{ code, from: score, to, ...need, effort: rule.effort * (to - score) }] : []
    })
}

type Index = { code: IndexCode; points: number; indicators: number; reached: boolean }

/** The cheapest lifts that reach an index; null when none do. Few indicators: every way is tried. */
function cheapest(index: Index, options: readonly Lift[][], edition: ScoreEdition): Lift[] | null {
  const own = options.filter(([first]) => first && indicatorRule(first.code, edition).index === index.code)
  const ways = own.reduce<Lift[][]>(
    (all, lifts) => all.flatMap((way) => [way, ...lifts.map((lift) => [...way, lift])]),
    [[]],
  )
  const lacks = edition.reached * index.indicators - index.points
  const fits = ways.filter((way) => way.reduce((sum, { from, to }) => sum + to - from, 0) >= lacks)
  const [best] = fits.toSorted((one, other) => effortOf(one) - effortOf(other) || peopleOf(one) - peopleOf(other))
  return best ?? null
}

/** The cheapest way to a class over as many indicators as it takes. */
function longWay(
  to: KampungKbClass,
  indexes: readonly Index[],
  options: readonly Lift[][],
  edition: ScoreEdition,
): Raise[] {
  const wanted: Readonly<Record<KampungKbClass, readonly IndexCode[][]>> = {
    dasar: [],
    berkembang: [['masukan', 'proses']],
    mandiri: [
      ['masukan', 'keluaran'],
      ['proses', 'keluaran'],
    ],
    berkelanjutan: [['masukan', 'proses', 'keluaran']],
  }
  const ways = wanted[to].flatMap((codes) => {
    const parts = indexes
      .filter(({ code, reached }) => codes.includes(code) && !reached)
      .map((index) => cheapest(index, options, edition))
    if (parts.includes(null)) return []
    const lifts = parts.flatMap((part) => part ?? [])
    return [{ to, lifts, effort: effortOf(lifts) }]
  })
  return ways.toSorted((one, other) => one.effort - other.effort).slice(0, 1)
}

/** Indicators without data: told first, since telling may raise them at once. */
export const missingOf = (facts: ScoreFacts, edition: ScoreEdition = SCORE_EDITION): IndicatorCode[] =>
  scoreKampungKb(facts, edition)
    .indicators.filter(({ value }) => value === null)
    .map(({ code }) => code)
