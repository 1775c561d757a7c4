/** The five kinds of groups whose participation counts. Members of PIK-R are persons, of the others families. */
export const SCORED_POKTAN = ['bkb', 'bkr', 'bkl', 'uppka', 'pikr'] as const
export type ScoredPoktan = (typeof SCORED_POKTAN)[number]

/** The seven methods of a Kampung KB's record; MAL is not among them. The first four are long-acting. */
export const KB_METHODS = ['iud', 'mow', 'mop', 'implan', 'suntik', 'pil', 'kondom'] as const
export type KbMethod = (typeof KB_METHODS)[number]
export const LONG_ACTING: readonly KbMethod[] = ['iud', 'mow', 'mop', 'implan']

/** What a class is computed from, as it was recorded. Null is not told, and never the same as none. */
export interface ScoreFacts {
  pokja: { exists: boolean | null; members: number | null; trained: boolean | null }
  /** How many different sources of funds. */
  funds: number | null
  /** Which of the five kinds of groups it has. */
  poktan: readonly ScoredPoktan[] | null
  sarana: { sekretariat: boolean | null; rumahDataku: boolean | null }
  mentor: boolean | null
  regulation: boolean | null
  /** How many kinds of data it plans with. */
  dataKinds: number | null
  /** How many of the five mechanisms it keeps to. */
  mechanisms: number | null
  /** How many different agencies took part in its activities. */
  agencies: number
  /** Who takes part and who could, in families; in persons for PIK-R. */
  participation: Readonly<Record<ScoredPoktan, { joined: number | null; reach: number | null }>>
  pus: number | null
  methods: Readonly<Record<KbMethod, number | null>>
  /** Couples who want a child later, and who want none, and use nothing. */
  iat: number | null
  tial: number | null
}

/** Facts of a Kampung KB nobody has told anything about. */
export const NO_FACTS: ScoreFacts = {
  pokja: { exists: null, members: null, trained: null },
  funds: null,
  poktan: null,
  sarana: { sekretariat: null, rumahDataku: null },
  mentor: null,
  regulation: null,
  dataKinds: null,
  mechanisms: null,
  agencies: 0,
  participation: {
    bkb: { joined: null, reach: null },
    bkr: { joined: null, reach: null },
    bkl: { joined: null, reach: null },
    uppka: { joined: null, reach: null },
    pikr: { joined: null, reach: null },
  },
  pus: null,
  methods: { iud: null, mow: null, mop: null, implan: null, suntik: null, pil: null, kondom: null },
  iat: null,
  tial: null,
}

/** A sum of what is told; null when nothing is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** A sum of which every part is told; else null. */
export function sumWhole(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : sumKnown(values)
}

/** A share in whole percent, a half up, without a floating-point slip. */
export const wholePercent = (part: number, whole: number): number => Math.floor((200 * part + whole) / (2 * whole))
