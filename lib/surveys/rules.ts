import { LEVEL, type Region } from '@/lib/regions/rules'

/** The national nutrition surveys, and any other an office knows of. */
export const SURVEYS = [
  { code: 'ssgi', short: 'SSGI', name: 'Survei Status Gizi Indonesia' },
  { code: 'ski', short: 'SKI', name: 'Survei Kesehatan Indonesia' },
  { code: 'lain', short: 'Survei lain', name: 'Survei lain' },
] as const
export type SurveyCode = (typeof SURVEYS)[number]['code']
export const isSurvey = (code: string): code is SurveyCode => SURVEYS.some((survey) => survey.code === code)

/** What a survey measured. News calls them by each other's names, so it is kept with each result. */
export const MEASURES = [
  { code: 'stunting', label: 'Stunting (PB/U atau TB/U)' },
  { code: 'wasting', label: 'Wasting (BB/PB atau BB/TB)' },
  { code: 'underweight', label: 'Berat badan kurang (BB/U)' },
] as const
export type MeasureCode = (typeof MEASURES)[number]['code']
export const isMeasure = (code: string): code is MeasureCode => MEASURES.some((measure) => measure.code === code)
export const measureLabel = (code: MeasureCode): string => MEASURES.find((measure) => measure.code === code)!.label

export const CERTAINTIES = { pasti: 'pasti', mungkin: 'mungkin', disimpulkan: 'disimpulkan' } as const
export type Certainty = keyof typeof CERTAINTIES

/** One published result of one region. Never a point on a line of routine figures. */
export interface SurveyResult {
  survey: SurveyCode
  /** Of another survey its own name. */
  surveyName: string
  year: number
  measure: MeasureCode
  regionId: number
  regionName: string
  /** Percent, as published. */
  value: number
  low: number | null
  high: number | null
  source: string
  note: string
  /** Of a shipped result; an office's own has none. */
  certainty: Certainty | null
  /** An office wrote it down; false for a shipped result. */
  written: boolean
  /** The office's own row, for the office alone. */
  entry: { id: string; version: number; byName: string } | null
}

/** "SSGI 2022": how a result is always called. */
export const surveyTitle = ({ survey, surveyName, year }: Pick<SurveyResult, 'survey' | 'surveyName' | 'year'>) =>
  `${survey === 'lain' ? surveyName : SURVEYS.find(({ code }) => code === survey)!.short} ${year}`

/** Surveys draw their sample for districts and above: nothing smaller has a result. */
export const knowsSurveys = ({ level }: Pick<Region, 'level'>): boolean => level <= LEVEL.district

const matterOf = ({ survey, surveyName, year, measure, regionId }: SurveyResult) =>
  `${survey} ${surveyName} ${year} ${measure} ${regionId}`

/**
 * The results that stand, oldest first: what an office wrote of its own district stands in place of what Lini ships
 * for the same survey, year and measure.
 */
export function standingResults(results: readonly SurveyResult[]): SurveyResult[] {
  const owned = new Set(results.filter(({ written }) => written).map(matterOf))
  return results
    .filter((result) => result.written || !owned.has(matterOf(result)))
    .toSorted((one, other) => one.year - other.year || surveyTitle(one).localeCompare(surveyTitle(other)))
}

/** The newest standing result of a region and measure; null where no survey is known. */
export const latestResult = (
  results: readonly SurveyResult[],
  regionId: number,
  measure: MeasureCode = 'stunting',
): SurveyResult | null =>
  standingResults(results)
    .filter((result) => result.regionId === regionId && result.measure === measure)
    .at(-1) ?? null

/** Why a survey and the posyandu say different things, as it stands wherever both are on one page. */
export const WHY_THEY_DIFFER =
  'Survei mengukur sampel rumah tangga oleh petugas terlatih, sekali setahun, dan mewakili kabupaten/kota. Angka rutin berasal dari balita yang datang dan diukur di Posyandu bulan itu. Yang tidak datang tidak terhitung, jadi angka rutin biasanya lebih rendah. Keduanya tidak digabung dan tidak dibandingkan dalam satu garis.'
