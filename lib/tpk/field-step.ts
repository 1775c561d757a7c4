import type { ItemOutcome } from '@/lib/sync/protocol'
import type { CareLine, Risk } from './care'

/** What screening said of a visit on this device. */
export interface SaidOfVisit {
  risk: Risk
  marks: string[]
  words: string[]
  /** Of a child's measures, where they could be judged: hundredths. */
  zlen?: number | null
  zwei?: number | null
  zwfl?: number | null
}

/**
 * A step of assistance as its author keeps it readable on the device, beside the sealed item.
 * It carries what the list says afterwards, so that the list needs no questions and no schedule.
 */
export interface CareStep {
  key: string
  kind: string
  familyId: string
  /** What the outbox calls it: nobody's name. */
  label: string
  body: Record<string, unknown>
  baseVersion: number
  base?: Record<string, unknown>
  madeAt: string
  /** Lines of the list as they stand after it. */
  lines?: CareLine[]
  /** Targets that are no longer accompanied after it. */
  ended?: string[]
  said?: SaidOfVisit
  /** Words of what its body names by id: the village of a new family, the facility of a referral. */
  placeName?: string
  /** The form it was made with: a step that is refused is mended there, with nothing to type again. */
  form?: { draft: string; href: string; value: object }
}

/** A step with what became of its item so far. */
export interface StandingCareStep extends CareStep {
  state: 'menunggu' | 'dikirim' | 'diterima' | 'ditolak' | 'bentrok' | 'susulan'
  outcome: ItemOutcome | null
  tries: number
}

/** Whether a step is, or will be, at the office: it waits, is under way, or was received. */
export const stands = ({ state }: Pick<StandingCareStep, 'state'>): boolean =>
  state === 'menunggu' || state === 'dikirim' || state === 'diterima'

/** Whether the office may not have it yet. */
export const isWaiting = ({ state }: Pick<StandingCareStep, 'state'>): boolean =>
  state === 'menunggu' || state === 'dikirim'
