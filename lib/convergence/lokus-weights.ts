import type { Weights } from './lokus-score'

export type Certainty = 'pasti' | 'mungkin' | 'disimpulkan'

/** An edition of weights, with where it comes from and how sure that is. */
export interface Weighting extends Weights {
  /** Null for the one Lini comes with. */
  id: string | null
  yearFrom: number
  name: string
  source: string
  certainty: Certainty
  madeName: string
}

/** What Lini comes with. No official weights were found; districts choose by prevalence and by how many KRS and cases. */
export const SHIPPED_WEIGHTING: Weighting = {
  id: null,
  yearFrom: 0,
  name: 'Bawaan Lini',
  prevalence: 50,
  stunted: 25,
  krs: 25,
  source:
    'Bobot resmi tidak ditemukan. Kabupaten memilih menurut prevalensi serta jumlah kasus dan KRS (Belitung 2023, babel.antaranews.com/berita/333291)',
  certainty: 'disimpulkan',
  madeName: '',
}

/** The weights in force for a year: the office's latest for it, else those Lini comes with. `own` is newest first. */
export const weightingFor = (year: number, own: readonly Weighting[]): Weighting =>
  own.find(({ yearFrom }) => yearFrom <= year) ?? SHIPPED_WEIGHTING

/** The national target of 2024, above which Belitung made villages lokus in 2023. A line to look at, not a rule. */
export const LINE_PERCENT = 14
