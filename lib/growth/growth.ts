/** What the WHO standards are asked, and what they answer. Shared by tables, phones, files and figures. */

/** One child's measures of one day. Units are kilograms and centimetres; null is not measured or unknown. */
export interface Measures {
  sex: 'L' | 'P' | ''
  /** Whole days between two dates, or null when the day of birth is unknown. */
  ageDays: number | null
  weightKg: number | null
  lengthCm: number | null
  /** L lying, H standing, empty when unknown. */
  measure: 'L' | 'H' | ''
  oedema: boolean | null
  headCm: number | null
  muacCm: number | null
}

export const INDICES = ['zlen', 'zwei', 'zwfl', 'zbmi', 'zhc', 'zac'] as const
/** Length/height-for-age, weight-for-age, weight-for-length/height, BMI-for-age, head circumference, arm circumference. */
export type Index = (typeof INDICES)[number]

/** z-scores in hundredths, rounded last as WHO's package does; null where none is computed. */
export type ZScores = Record<Index, number | null>

export interface Judged extends ZScores {
  /** The length after the correction for how it was measured, in centimetres. */
  corrected: number | null
  /** True: implausible, kept but left out of prevalence; null where there is no z. */
  flagged: Record<Index, boolean | null>
  /** A standing measurement under nine months, whose mark WHO drops. */
  standingTooYoung: boolean
}
