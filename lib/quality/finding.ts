import { type Effect, effectSentence } from './effect'

/** The checks, in the words of their filter. */
export const KINDS = [
  { value: 'aturan', label: 'Aturan dan petunjuk', one: 'Aturan' },
  { value: 'jauh', label: 'Jauh dari kebiasaan desa', one: 'Jauh dari kebiasaan' },
  { value: 'tetangga', label: 'Lain dari desa sekitar', one: 'Lain dari desa sekitar' },
  { value: 'berulang', label: 'Angka berulang', one: 'Angka berulang' },
  { value: 'salinan', label: 'Laporan salinan', one: 'Laporan salinan' },
  { value: 'tetap', label: 'Tidak berubah berbulan-bulan', one: 'Tidak berubah' },
  { value: 'digit', label: 'Digit akhir 0 dan 5', one: 'Digit akhir' },
  { value: 'kosong', label: 'Sel kosong', one: 'Sel kosong' },
] as const
export type FindingKind = (typeof KINDS)[number]['value']

export const kindWord = (kind: FindingKind): string => KINDS.find(({ value }) => value === kind)!.one

/** Something a check noticed in one village's report. It is computed at each reading and never stored. */
export interface Finding {
  unitId: number
  /** The cell; empty for the whole report. */
  column: string
  kind: FindingKind
  /** Which check exactly, as its answer is kept: `rule:pus-terbagi-habis`, `outlier`. */
  finding: string
  /** What was judged: when it changes, the finding is new. */
  value: string
  /** What is so, in one sentence. */
  sentence: string
  /** What the sender wrote about it. */
  reason: string
  effect: Effect | null
  /** For findings without an effect: how many cells they touch. */
  weight: number
}

/** Names a finding among those of its form and month. */
export const findingKey = ({ unitId, column, finding }: Pick<Finding, 'unitId' | 'column' | 'finding'>): string =>
  `${unitId}|${column}|${finding}`

/** What another number would do to the figures of an area; empty where nothing can be said. */
export const effectOfFinding = ({ kind, effect }: Pick<Finding, 'kind' | 'effect'>, area: string): string =>
  effect ? effectSentence(effect, area, kind === 'aturan' ? 'Bila angkanya disesuaikan' : undefined) : ''
