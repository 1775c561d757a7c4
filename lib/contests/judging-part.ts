import type { ItemOutcome } from '@/lib/sync/protocol'
import type { Aspect } from './criteria'
import type { SheetAnswers } from './sheet-merge'

/** A sheet as the office holds it. */
export interface OfficeSheet extends SheetAnswers {
  id: string
  version: number
}

export interface JudgedEntry {
  id: string
  number: number
  /** A family stays nameless: its number and village say which. */
  name: string
  villageName: string
  kecamatanName: string
  sheet: OfficeSheet | null
}

export interface JudgedContest {
  id: string
  title: string
  state: string
  aspects: readonly Aspect[]
  entries: JudgedEntry[]
}

/** The part `penilaian` of the readable copy: a judge's contests, their entries, and the own sheets alone. */
export interface JudgingPart {
  contests: JudgedContest[]
}

/** A sheet that was saved on the device, readable beside its sealed item. */
export interface SheetStep {
  key: string
  kind: string
  entryId: string
  label: string
  body: Record<string, unknown>
  baseVersion: number
  base?: Record<string, unknown>
  madeAt: string
  /** Small pictures of its photos by id. */
  thumbs?: Record<string, string>
}

export interface StandingSheet extends SheetStep {
  state: 'menunggu' | 'dikirim' | 'diterima' | 'ditolak' | 'bentrok' | 'susulan'
  outcome: ItemOutcome | null
  tries: number
}

/** What a step wrote. */
export const answersOfStep = ({ body }: Pick<SheetStep, 'body'>): SheetAnswers => ({
  visitedOn: String(body.visitedOn ?? ''),
  points: (body.points ?? {}) as SheetAnswers['points'],
  notes: (body.notes ?? {}) as SheetAnswers['notes'],
  note: String(body.note ?? ''),
  photos: (body.photos ?? []) as string[],
})

const STANDS = ['menunggu', 'dikirim', 'diterima']

/** The sheet as its judge last saved it: on this device, else at the office. */
export function shownSheet(entry: JudgedEntry, steps: readonly StandingSheet[]): OfficeSheet | null {
  const last = steps.findLast(({ entryId, state }) => entryId === entry.id && STANDS.includes(state))
  if (!last) return entry.sheet
  return { ...answersOfStep(last), id: String(last.body.id), version: last.baseVersion + 1 }
}
