import type { Figure, FigureState } from '@/lib/figures/figure'

/** A share of two sums, or the reason why there is none. */
export interface Share {
  state: FigureState
  numerator: number | null
  denominator: number | null
}

/** The four groups a TPK accompanies. Children are baduta and balita 24-59 months, which are disjoint. */
export const CARE_GROUPS = [
  { code: 'catin', label: 'Calon pengantin', noun: 'catin', figures: ['tpk.catin.cakupan'] },
  { code: 'hamil', label: 'Ibu hamil', noun: 'ibu hamil', figures: ['tpk.hamil.cakupan'] },
  { code: 'pascasalin', label: 'Ibu pascapersalinan', noun: 'ibu', figures: ['tpk.pascasalin.cakupan'] },
  {
    code: 'anak',
    label: 'Anak 0–59 bulan',
    noun: 'anak',
    figures: ['tpk.baduta.cakupan', 'tpk.balita.cakupan'],
  },
] as const

/**
 * Several shares as one: the sum of what is above over the sum of what is below, never a mean. One that is hidden hides
 * the whole; those nobody reported are left out, and with none reported nothing is.
 */
export function joinShares(figures: readonly (Figure | undefined)[]): Share {
  const known = figures.filter((figure) => figure !== undefined)
  if (known.some(({ state }) => state === 'hidden')) return { state: 'hidden', numerator: null, denominator: null }
  const told = known.filter(({ state, denominator }) => state === 'value' && denominator !== null)
  if (told.length === 0) {
    const state = known.some((figure) => figure.state === 'not_applicable') ? 'not_applicable' : 'not_reported'
    return { state, numerator: null, denominator: null }
  }
  const sum = (half: 'numerator' | 'denominator') => told.reduce((total, figure) => total + (figure[half] ?? 0), 0)
  return { state: 'value', numerator: sum('numerator'), denominator: sum('denominator') }
}
