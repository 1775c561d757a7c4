/** A limit by which measuring is judged, with where it comes from. */
export interface QualityLimit {
  /** From here on it asks for a look, and for help. */
  warn: number
  bad: number
  source: string
  certainty: 'sure' | 'likely' | 'inferred'
}

/** Fewer measures than this say nothing of how they were taken. */
export const LEAST_MEASURES = 30

const FIELD = 'Pengalaman lapangan; tidak ditemukan dokumen yang memuat batasnya'
const WHO_UNICEF =
  'WHO & UNICEF, Recommendations for data collection, analysis and reporting on anthropometric indicators (2019)'
const WHO_854 = 'WHO Technical Report Series 854 (1995): rentang SD yang diharapkan'
const MEI =
  'Mei & Grummer-Strawn, Bulletin WHO 85 (2007): persentil 95 SD dari 51 survei (TB/U 1,95; BB/U 1,46; BB/TB 1,50)'

/** Percent of last digits that would have to differ. */
export const HEAPING: QualityLimit = { warn: 15, bad: 30, source: FIELD, certainty: 'inferred' }
/** Percent of z-scores that are implausible. */
export const FLAGGED: QualityLimit = {
  warn: 1,
  bad: 5,
  source: `${WHO_UNICEF}: lebih dari 1% patut diperiksa`,
  certainty: 'likely',
}
/** Percent of measurements of children whose day of birth is unknown or only about. */
export const BIRTHS: QualityLimit = { warn: 1, bad: 5, source: FIELD, certainty: 'inferred' }
/** Percent of measurements that repeat a child's of the same day. */
export const REPEATED: QualityLimit = { warn: 0.5, bad: 2, source: FIELD, certainty: 'inferred' }
/** Percent of children weighed: here less is worse. */
export const COVERAGE: QualityLimit = { warn: 80, bad: 60, source: FIELD, certainty: 'inferred' }

/** The spread of z-scores: within `expected` among well measured children; `most` is what the worst surveys reach. */
export interface SpreadLimit {
  expected: readonly [least: number, most: number]
  expectedSource: string
  most: number
  mostSource: string
}

/** Spread below this is too even to be true: numbers copied or made up. */
export const TOO_EVEN = 0.8

export const SPREADS: Record<'zlen' | 'zwei' | 'zwfl', SpreadLimit> = {
  zlen: { expected: [1.1, 1.3], expectedSource: WHO_854, most: 1.95, mostSource: MEI },
  zwei: { expected: [1, 1.2], expectedSource: WHO_854, most: 1.46, mostSource: MEI },
  zwfl: { expected: [0.85, 1.1], expectedSource: WHO_854, most: 1.5, mostSource: MEI },
}
