/** The states of a case and what leads from one to the next. Safe in a browser. */

export const CASE_STATES = [
  { value: 'diusulkan', label: 'Diusulkan' },
  { value: 'ditelaah', label: 'Ditelaah' },
  { value: 'direkomendasikan', label: 'Direkomendasikan' },
  { value: 'ditindaklanjuti', label: 'Ditindaklanjuti' },
  { value: 'selesai', label: 'Selesai' },
  { value: 'batal', label: 'Batal' },
] as const
export type CaseState = (typeof CASE_STATES)[number]['value']

export const caseStateLabel = (state: string): string =>
  CASE_STATES.find(({ value }) => value === state)?.label ?? state

export const isOpenCase = (state: string): boolean => state !== 'selesai' && state !== 'batal'

/** The state after findings were written: with a recommendation, unless steps are already under way. */
export function stateAfterAudit(state: CaseState, recommendation: string): CaseState {
  if (state === 'ditindaklanjuti') return state
  return recommendation.trim() === '' ? 'ditelaah' : 'direkomendasikan'
}

/** Audits are held twice a year: the first half and the second. */
export const ROUNDS = [
  { value: '1', label: 'Putaran 1 (Januari–Juni)' },
  { value: '2', label: 'Putaran 2 (Juli–Desember)' },
] as const

export const roundOf = (day: string): { year: number; round: 1 | 2 } => ({
  year: Number(day.slice(0, 4)),
  round: Number(day.slice(5, 7)) <= 6 ? 1 : 2,
})

export const caseNumber = (year: number, round: number, sequence: number): string =>
  `AKS-${year}-${round}-${String(sequence).padStart(3, '0')}`
