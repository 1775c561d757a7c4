import { formatCount } from '@/lib/format/number'
import { participationOf } from './score'
import type { IndicatorCode, IndicatorRule } from './score-edition'
import {
  KB_METHODS,
  LONG_ACTING,
  SCORED_POKTAN,
  type ScoredPoktan,
  type ScoreFacts,
  sumKnown,
  wholePercent,
} from './score-facts'

/** The words for a kind of group. */
export const POKTAN_NAMES: Readonly<Record<ScoredPoktan, string>> = {
  bkb: 'BKB',
  bkr: 'BKR',
  bkl: 'BKL',
  uppka: 'UPPKA',
  pikr: 'PIK-R',
}

/** What a score needs, in a sentence with its number; null when it cannot be reached or reckoned. */
export type Need = { sentence: string; people: number } | null

type Wanted = { facts: ScoreFacts; value: number | null; bound: number }

const plain = (sentence: string): Need => ({ sentence, people: 0 })
const told = (value: number | null) => (value === null ? 'belum diisi' : formatCount(value))

/** The fewest more heads that lift a rounded share to a percentage; null when not even all of them do. */
function headsFor(part: number, whole: number, percent: number): number | null {
  const needed = Math.max(0, Math.ceil(((2 * percent - 1) * whole) / 200 - part))
  return part + needed <= whole && wholePercent(part + needed, whole) >= percent ? needed : null
}

const counted =
  (more: (count: number) => string) =>
  ({ value, bound }: Wanted): Need =>
    plain(`${more(bound - (value ?? 0))} (kini ${told(value)}, perlu ${formatCount(bound)})`)

function pokjaNeed({ facts: { pokja }, bound }: Wanted): Need {
  const steps = [
    ...(pokja.exists === true ? [] : ['bentuk Pokja']),
    ...((pokja.members ?? 0) > 0 ? [] : ['isi jumlah anggotanya']),
    ...(pokja.trained === true ? [] : ['latih anggotanya']),
  ]
  const done = 3 - steps.length
  return plain(`Pokja: ${steps.slice(0, Math.max(1, bound - done)).join(', ')}`)
}

function poktanNeed({ facts, value, bound }: Wanted): Need {
  const own = facts.poktan ?? []
  const missing = SCORED_POKTAN.filter((kind) => !own.includes(kind)).map((kind) => POKTAN_NAMES[kind])
  return plain(
    `bentuk ${bound - (value ?? 0)} jenis poktan lagi (kini ${told(value)}, perlu ${bound}; belum ada ${missing.join(', ')})`,
  )
}

function bothNeed(parts: readonly (readonly [boolean | null, string])[], bound: number): Need {
  const missing = parts.filter(([has]) => has !== true).map(([, words]) => words)
  const have = parts.length - missing.length
  return plain(bound - have < missing.length ? `salah satu: ${missing.join(' atau ')}` : missing.join(' dan '))
}

/** More members where a head weighs most: the smallest reach first, each kind up to all of it. */
function participationNeed({ facts, value, bound }: Wanted): Need {
  if (value === null) return null
  const joined = Object.fromEntries(SCORED_POKTAN.map((kind) => [kind, { ...facts.participation[kind] }])) as Record<
    ScoredPoktan,
    { joined: number | null; reach: number | null }
  >
  const kinds = SCORED_POKTAN.filter((kind) => joined[kind].joined !== null && joined[kind].reach).sort(
    (one, other) => (joined[one].reach ?? 0) - (joined[other].reach ?? 0),
  )
  const added: string[] = []
  let people = 0
  for (const kind of kinds) {
    let more = 0
    while ((participationOf(joined) ?? 0) < bound && (joined[kind].joined ?? 0) < (joined[kind].reach ?? 0)) {
      joined[kind].joined = (joined[kind].joined ?? 0) + 1
      more += 1
    }
    if (more > 0)
      added.push(`${formatCount(more)} ${kind === 'pikr' ? 'remaja' : 'keluarga'} lagi ikut ${POKTAN_NAMES[kind]}`)
    people += more
  }
  if ((participationOf(joined) ?? 0) < bound) return null
  return { sentence: `rata-rata partisipasi naik dari ${value}% ke ${bound}%: misalnya ${added.join(', ')}`, people }
}

function cprNeed({ facts: { pus, methods }, value, bound }: Wanted): Need {
  const users = sumKnown(KB_METHODS.map((method) => methods[method]))
  const more = value === null || users === null || !pus ? null : headsFor(users, pus, bound)
  return more === null
    ? null
    : { sentence: `CPR naik dari ${value}% ke ${bound}%: ${formatCount(more)} PUS lagi ber-KB`, people: more }
}

function mkjpNeed({ facts: { methods }, value, bound }: Wanted): Need {
  if (value === null) return null
  const users = sumKnown(KB_METHODS.map((method) => methods[method])) ?? 0
  const more = headsFor(sumKnown(LONG_ACTING.map((method) => methods[method])) ?? 0, users, bound)
  if (more === null) return null
  return {
    sentence: `MKJP naik dari ${value}% ke ${bound}%: ${formatCount(more)} peserta beralih ke MKJP`,
    people: more,
  }
}

function unmetNeed({ facts: { pus, iat, tial }, value, bound }: Wanted): Need {
  if (value === null || !pus) return null
  const unmet = (iat ?? 0) + (tial ?? 0)
  // The most that still rounds to the bound: below bound + a half.
  const most = Math.ceil(((2 * bound + 1) * pus) / 200) - 1
  const fewer = unmet - most
  return {
    sentence: `unmet need turun dari ${value}% ke ${bound}%: ${formatCount(fewer)} PUS terlayani`,
    people: fewer,
  }
}

const NEEDS: Record<IndicatorCode, (wanted: Wanted) => Need> = {
  pokja: pokjaNeed,
  dana: counted((more) => `tambah ${more} sumber dana`),
  poktan: poktanNeed,
  sarana: ({ facts: { sarana }, bound }) =>
    bothNeed(
      [
        [sarana.sekretariat, 'sediakan sekretariat'],
        [sarana.rumahDataku, 'bentuk Rumah DataKu'],
      ],
      bound,
    ),
  pendamping: ({ facts: { mentor, regulation }, bound }) =>
    bothNeed(
      [
        [mentor, 'tetapkan PKB/PLKB pendamping'],
        [regulation, 'terbitkan regulasi pendukung'],
      ],
      bound,
    ),
  data: counted((more) => `pakai ${more} jenis data lagi`),
  operasional: counted((more) => `jalankan ${more} mekanisme operasional lagi`),
  lintas_sektor: counted((more) => `libatkan ${more} instansi lagi dalam kegiatan`),
  partisipasi: participationNeed,
  cpr: cprNeed,
  mkjp: mkjpNeed,
  unmet: unmetNeed,
}

/** What lifts an indicator to a score, with the concrete number it takes from where it stands. */
export function needFor(rule: IndicatorRule, score: number, facts: ScoreFacts, value: number | null): Need {
  const row = rule.rows.find((one) => one.score === score)
  return row ? NEEDS[rule.code]({ facts, value, bound: row.bound }) : null
}
