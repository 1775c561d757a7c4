/** The states of a plan. One is approved at a time; the others of its indicator and year are older or to come. */
export const PLAN_STATES = {
  konsep: 'Konsep',
  diajukan: 'Diajukan',
  disetujui: 'Disetujui',
  diganti: 'Diganti',
} as const
export type PlanState = keyof typeof PLAN_STATES

/** The targets of one indicator and year, one revision. */
export interface Plan {
  id: string
  indicator: string
  year: number
  revision: number
  state: PlanState
  /** By what it was spread: an indicator's code, `rata`, or empty for a percentage that is the same everywhere. */
  base: string
  source: string
  note: string
  madeBy: string
  madeByName: string
  madeAt: Date
  approvedByName: string
  approvedAt: Date | null
  version: number
}

/** One region's target. */
export interface PlanValue {
  regionId: number
  value: number
  baseValue: number | null
  byHand: boolean
  reason: string
}

/** Spread evenly, whatever a region's size. */
export const EVENLY = 'rata'
