/**
 * How a region looks on a map: a step of the sequential scale, 1 to 7, or the
 * reason why it has none, in the words of the figures API.
 */
export type RegionClass = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 'not_reported' | 'not_applicable' | 'hidden'

/** One class of a legend: "10–<20%" at step 4. */
export type Band = { label: string; step: RegionClass /** The first value that no longer belongs. */; below?: number }

/** WHO and UNICEF's bands of the prevalence of stunting, in percent (de Onis 2019), as visual.md labels them. */
export const PREVALENCE_BANDS: readonly Band[] = [
  { label: '< 2,5%', step: 1, below: 2.5 },
  { label: '2,5 – < 10%', step: 3, below: 10 },
  { label: '10 – < 20%', step: 4, below: 20 },
  { label: '20 – < 30%', step: 5, below: 30 },
  { label: '≥ 30%', step: 7 },
]

/** The class of a value; a missing value was not reported. */
export function bandOf(value: number | null, bands: readonly Band[]): RegionClass {
  if (value === null) return 'not_reported'
  const band = bands.find(({ below }) => below === undefined || value < below)
  return band?.step ?? 'not_reported'
}

/** The words for the three reasons of no value. */
export const ABSENCES: readonly Band[] = [
  { label: 'Belum dilaporkan', step: 'not_reported' },
  { label: 'Tidak berlaku', step: 'not_applicable' },
  { label: 'Disamarkan', step: 'hidden' },
]

/** Fill of a class in an SVG; `not_reported` needs `HatchPattern` in the same drawing. */
export const REGION_FILL: Record<RegionClass, string> = {
  1: 'fill-seq-1',
  2: 'fill-seq-2',
  3: 'fill-seq-3',
  4: 'fill-seq-4',
  5: 'fill-seq-5',
  6: 'fill-seq-6',
  7: 'fill-seq-7',
  not_reported: '',
  not_applicable: 'fill-paper',
  hidden: 'fill-paper-sunk',
}

/**
 * Border of a class where shapes touch the page: pale classes keep a line of their own, or coasts would
 * vanish on paper; deep ones are told apart by the page shining through.
 */
export const REGION_STROKE: Record<RegionClass, string> = {
  1: 'stroke-line-strong',
  2: 'stroke-line-strong',
  3: 'stroke-line-strong',
  4: 'stroke-paper-raised',
  5: 'stroke-paper-raised',
  6: 'stroke-paper-raised',
  7: 'stroke-paper-raised',
  not_reported: 'stroke-line-strong',
  not_applicable: 'stroke-line-strong',
  hidden: 'stroke-line-strong',
}

/** Text that can be read on the fill of a class. */
export const REGION_TEXT: Record<RegionClass, string> = {
  1: 'fill-on-seq-1',
  2: 'fill-on-seq-2',
  3: 'fill-on-seq-3',
  4: 'fill-on-seq-4',
  5: 'fill-on-seq-5',
  6: 'fill-on-seq-6',
  7: 'fill-on-seq-7',
  not_reported: 'fill-ink',
  not_applicable: 'fill-ink-soft',
  hidden: 'fill-ink-soft',
}
