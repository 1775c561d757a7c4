/** How sure a rule is: `likely` was read in one print, `inferred` is a memory of the field that an office can mend. */
export interface GainEdition {
  code: string
  name: string
  validFrom: string
  source: string
  certainty: 'sure' | 'likely' | 'inferred'
  /** The least gain in grams over the month that ends at this age in completed months, from month 1 on. */
  L: readonly number[]
  P: readonly number[]
  /** The least gain of every later month. */
  later: number
}

/**
 * KBM, kenaikan berat minimal, of the card KMS. The row of weights 800, 900, 800, 600,
 * 500, 400, 300, 200 and "the same as KBM or more is N" are read in Buku KIA; at which
 * month a boy's and a girl's 400 and 300 end is not legible there and is inferred.
 */
export const GAIN_EDITIONS: readonly GainEdition[] = [
  {
    code: 'kms-2010',
    name: 'KBM pada KMS',
    validFrom: '2010-01-01',
    source: 'Buku KIA cetakan 2023, halaman KMS (urutan gram); batas bulan 400, 300, dan 200 gram disimpulkan',
    certainty: 'inferred',
    L: [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300],
    P: [800, 900, 800, 600, 500, 400, 300, 300, 300, 300],
    later: 200,
  },
]
