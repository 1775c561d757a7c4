import { formatCount, formatDecimal } from '@/lib/format/number'
import type { IndexScore, IndicatorScore } from './score'
import { type IndicatorCode, indicatorRule, type ScoreEdition } from './score-edition'
import { KB_METHODS, LONG_ACTING, SCORED_POKTAN, type ScoreFacts, sumKnown, wholePercent } from './score-facts'
import { POKTAN_NAMES } from './score-needs'

/** What stands where a score has no data behind it. */
export const NO_DATA = 'tidak ada data'

/** An index with two decimals: `3,40`. */
export const indexWords = ({ hundredths }: Pick<IndexScore, 'hundredths'>): string => formatDecimal(hundredths / 100, 2)

/** The row of the table that a score came from: "2–4 sumber". */
export function thresholdWords({ code, score }: IndicatorScore, edition?: ScoreEdition): string {
  return indicatorRule(code, edition).rows.find((row) => row.score === score)?.words ?? ''
}

const users = ({ methods }: ScoreFacts) => sumKnown(KB_METHODS.map((method) => methods[method]))
const both = (one: boolean | null, other: boolean | null, words: readonly [string, string]): string =>
  [one === true && words[0], other === true && words[1]].filter(Boolean).join(' dan ') || 'tidak ada'

const WORDS: Record<IndicatorCode, (facts: ScoreFacts, value: number) => string> = {
  pokja: ({ pokja }) =>
    pokja.exists
      ? `ada, ${pokja.members === null ? 'anggota belum diisi' : `${formatCount(pokja.members)} anggota`}, ${pokja.trained ? 'terlatih' : 'belum dilatih'}`
      : 'belum ada',
  dana: (_facts, value) => `${formatCount(value)} sumber`,
  poktan: ({ poktan }, value) =>
    value === 0
      ? 'tidak ada'
      : `${formatCount(value)} jenis: ${(poktan ?? []).map((kind) => POKTAN_NAMES[kind]).join(', ')}`,
  sarana: ({ sarana }) => both(sarana.sekretariat, sarana.rumahDataku, ['sekretariat', 'Rumah DataKu']),
  pendamping: ({ mentor, regulation }) => both(mentor, regulation, ['pendamping', 'regulasi']),
  data: (_facts, value) => `${formatCount(value)} jenis`,
  operasional: (_facts, value) => `${formatCount(value)} dari 5`,
  lintas_sektor: (_facts, value) => `${formatCount(value)} instansi`,
  partisipasi: ({ participation }, value) =>
    `${value}% (${SCORED_POKTAN.map((kind) => {
      const { joined, reach } = participation[kind]
      return `${POKTAN_NAMES[kind]} ${joined === null || !reach ? '—' : `${wholePercent(joined, reach)}%`}`
    }).join(', ')})`,
  cpr: (facts, value) => `${value}% (${formatCount(users(facts))} dari ${formatCount(facts.pus)} PUS)`,
  mkjp: (facts, value) =>
    `${value}% (${formatCount(sumKnown(LONG_ACTING.map((method) => facts.methods[method])))} dari ${formatCount(users(facts))} peserta)`,
  unmet: ({ iat, tial, pus }, value) =>
    `${value}% (${formatCount(sumKnown([iat, tial]))} dari ${formatCount(pus)} PUS)`,
}

/** What a score was read from, in words: "12% (48 dari 400 PUS)". */
export const valueWords = ({ code, value }: IndicatorScore, facts: ScoreFacts): string =>
  value === null ? NO_DATA : WORDS[code](facts, value)
