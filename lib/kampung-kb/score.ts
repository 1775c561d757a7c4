import type { KampungKbClass } from './rules'
import {
  type IndexCode,
  type IndicatorCode,
  type IndicatorRule,
  SCORE_EDITION,
  type ScoreEdition,
} from './score-edition'
import {
  KB_METHODS,
  LONG_ACTING,
  SCORED_POKTAN,
  type ScoreFacts,
  sumKnown,
  sumWhole,
  wholePercent,
} from './score-facts'

/** An indicator with what it was read from. Without data `value` is null and the score that of the lowest row. */
export interface IndicatorScore {
  code: IndicatorCode
  index: IndexCode
  value: number | null
  score: number
}

/** An index as whole points over its indicators; `reached` compares them without a division. */
export interface IndexScore {
  code: IndexCode
  points: number
  indicators: number
  /** The mean with two decimals, as a number of hundredths: 340 is 3,40. */
  hundredths: number
  reached: boolean
}

/** A whole computation: kept as it is beside a yearly evaluation. */
export interface ScoreSheet {
  edition: string
  indicators: IndicatorScore[]
  indexes: IndexScore[]
  class: KampungKbClass
}

const yes = (...answers: readonly (boolean | null)[]): number | null =>
  answers.every((answer) => answer === null) ? null : answers.filter((answer) => answer === true).length

/** The mean of the five participations in whole percent: each rounded first, an unknown one counts 0. Null when all are unknown. */
export function participationOf(participation: ScoreFacts['participation']): number | null {
  const shares = SCORED_POKTAN.map((kind) => {
    const { joined, reach } = participation[kind]
    return joined === null || !reach ? null : wholePercent(joined, reach)
  })
  const sum = sumKnown(shares)
  return sum === null ? null : Math.floor((2 * sum + SCORED_POKTAN.length) / (2 * SCORED_POKTAN.length))
}

const VALUES: Record<IndicatorCode, (facts: ScoreFacts) => number | null> = {
  pokja: ({ pokja }) => {
    if (pokja.exists !== true) return pokja.exists === null ? null : 0
    return 1 + Number((pokja.members ?? 0) > 0) + Number(pokja.trained === true)
  },
  dana: ({ funds }) => funds,
  poktan: ({ poktan }) => (poktan === null ? null : new Set(poktan).size),
  sarana: ({ sarana }) => yes(sarana.sekretariat, sarana.rumahDataku),
  pendamping: ({ mentor, regulation }) => yes(mentor, regulation),
  data: ({ dataKinds }) => dataKinds,
  operasional: ({ mechanisms }) => mechanisms,
  lintas_sektor: ({ agencies }) => agencies,
  partisipasi: ({ participation }) => participationOf(participation),
  // What is missing never raises a score: users not yet told can only add to the CPR, but they would
  // inflate the MKJP share and hide unmet need, so those two ask for all their parts.
  cpr: ({ pus, methods }) => {
    const users = sumKnown(KB_METHODS.map((method) => methods[method]))
    return users === null || !pus ? null : wholePercent(users, pus)
  },
  mkjp: ({ methods }) => {
    const users = sumWhole(KB_METHODS.map((method) => methods[method]))
    const long = sumWhole(LONG_ACTING.map((method) => methods[method]))
    return !users || long === null ? null : wholePercent(long, users)
  },
  // A village without couples has no unmet need to be praised for.
  unmet: ({ pus, iat, tial }) => {
    const unmet = sumWhole([iat, tial])
    return unmet === null || !pus ? null : wholePercent(unmet, pus)
  },
}

/** The score of a value in a rule's table; 1 without a value. */
export function scoreOf(rule: IndicatorRule, value: number | null): number {
  if (value === null) return 1
  const fits = rule.rows.filter(({ bound }) => (rule.better === 'up' ? value >= bound : value <= bound))
  return Math.max(1, ...fits.map(({ score }) => score))
}

/** Whether each index is reached decides; the order of the classes is one of words, not of points. */
export function classOfIndexes(reached: Readonly<Record<IndexCode, boolean>>): KampungKbClass {
  const { masukan, proses, keluaran } = reached
  if (masukan && proses) return keluaran ? 'berkelanjutan' : 'berkembang'
  return keluaran && (masukan || proses) ? 'mandiri' : 'dasar'
}

/** Adds scored indicators up to the three indices and the class. */
export function sheetOf(indicators: IndicatorScore[], edition: ScoreEdition = SCORE_EDITION): ScoreSheet {
  const indexes = edition.indexes.map(({ code }): IndexScore => {
    const own = indicators.filter(({ index }) => index === code)
    const points = own.reduce((sum, { score }) => sum + score, 0)
    return {
      code,
      points,
      indicators: own.length,
      hundredths: Math.floor((200 * points + own.length) / (2 * own.length)),
      reached: points >= edition.reached * own.length,
    }
  })
  const reached = Object.fromEntries(indexes.map(({ code, reached: is }) => [code, is])) as Record<IndexCode, boolean>
  return { edition: edition.edition, indicators, indexes, class: classOfIndexes(reached) }
}

/** The score sheet of a Kampung KB: every indicator, the three indices and the class they give. */
export function scoreKampungKb(facts: ScoreFacts, edition: ScoreEdition = SCORE_EDITION): ScoreSheet {
  const indicators = edition.indicators.map((rule): IndicatorScore => {
    const value = VALUES[rule.code](facts)
    return { code: rule.code, index: rule.index, value, score: scoreOf(rule, value) }
  })
  return sheetOf(indicators, edition)
}
