import type { PoktanKind } from './rules'

export type Certainty = 'sure' | 'likely' | 'inferred'

/** Whom a kind of group is for: the person in a family that makes it a member, or the member itself. */
export interface EligibilityRule {
  kind: PoktanKind
  /** What the person is called on screen; null where no single person makes a family eligible. */
  person: 'anak' | 'remaja' | 'lansia' | null
  /** Whole months lived, from (included) and below (not included); null without such a bound. */
  fromMonths: number | null
  belowMonths: number | null
  /** Whether a marriage ends it. */
  unmarried: boolean
  source: string
  certainty: Certainty
}

export interface EligibilityEdition {
  edition: string
  /** `YYYY-MM-DD` */
  validFrom: string
  rules: readonly EligibilityRule[]
}

const years = (count: number) => count * 12

/** Editions, the oldest first. None of them refuses a member: they only say when somebody should look. */
export const ELIGIBILITY: readonly EligibilityEdition[] = [
  {
    edition: '2020',
    validFrom: '1950-01-01',
    rules: [
      {
        kind: 'bkb',
        person: 'anak',
        fromMonths: 0,
        belowMonths: years(6),
        unmarried: false,
        source: 'Formulir SIGA 2020: enam kelompok umur 0–<1 sampai 5–<6 tahun',
        certainty: 'sure',
      },
      {
        kind: 'bkr',
        person: 'remaja',
        fromMonths: years(10),
        belowMonths: years(25),
        unmarried: true,
        source: 'Sasaran BKR: keluarga dengan remaja 10–24 tahun; belum menikah sejalan dengan PIK-R',
        certainty: 'likely',
      },
      {
        kind: 'bkl',
        person: 'lansia',
        fromMonths: years(60),
        belowMonths: null,
        unmarried: false,
        source: 'Sasaran BKL: keluarga dengan lansia 60 tahun ke atas',
        certainty: 'sure',
      },
      {
        kind: 'uppka',
        person: null,
        fromMonths: null,
        belowMonths: null,
        unmarried: false,
        source: 'UPPKA: keluarga akseptor yang berusaha; Perban BKKBN 17/2020 tidak terbaca',
        certainty: 'inferred',
      },
      {
        kind: 'pikr',
        person: 'remaja',
        fromMonths: years(10),
        belowMonths: years(25),
        unmarried: true,
        source: 'PIK-R: remaja 10–24 tahun belum menikah',
        certainty: 'sure',
      },
    ],
  },
]
