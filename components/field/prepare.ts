'use client'

import { useSyncExternalStore } from 'react'
import { periodText } from '@/lib/format/period'
import type { VervalPart } from '@/lib/krs/field-part'
import { readPart, refreshCopy } from '@/lib/offline/copy'
import { keepDraft, readDraft } from '@/lib/offline/draft'
import type { GroupsPart } from '@/lib/poktan/field-part'
import type { MonthPart } from '@/lib/reports/month-part'
import type { CarePart } from '@/lib/tpk/care'

/** How far the first offline preparation of this device has come. */
export interface Preparation {
  phase: 'none' | 'working' | 'done' | 'stopped'
  /** Villages whose forms and groups are on the device. */
  done: number
  total: number
}

let state: Preparation = { phase: 'none', done: 0, total: 0 }
const watchers = new Set<() => void>()

/** The preparation of this page, for its words in the frame. */
export const usePreparation = (): Preparation =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => state,
    () => state,
  )

function show(next: Preparation): void {
  state = next
  for (const watcher of watchers) watcher()
}

const underWay = new Set<string>()
/** Kept among the drafts of whoever this device was wholly prepared for. */
const READY = 'siap'

/**
 * Brings the readable copy up to date. On a device that holds nothing yet it goes village
 * by village, so that a broken line leaves whole villages behind; afterwards only what changed.
 */
export async function prepareCopy(accountId: string, anew = false): Promise<void> {
  if (underWay.has(accountId)) return
  underWay.add(accountId)
  try {
    const known = await readParts()
    const ready = (await readDraft<boolean>(READY)) === true && Object.values(known).some((part) => part !== null)
    if (!anew && ready) return void (await refreshCopy())
    show({ phase: 'working', done: 0, total: 0 })
    if (!(await refreshCopy(['bulan', 'kelompok', 'dampingan', 'verval', 'penilaian'])))
      return show({ ...state, phase: 'stopped' })
    const villages = villagesOf(await readParts())
    show({ phase: 'working', done: 0, total: villages.length })
    // The forms of a month hold all villages at once; groups are by village.
    const sheets = await sheetNames()
    if (sheets.length > 0 && !(await refreshCopy(sheets))) return show({ ...state, phase: 'stopped' })
    for (const [at, { parts }] of villages.entries()) {
      if (parts.length > 0 && !(await refreshCopy(parts))) return show({ ...state, phase: 'stopped' })
      show({ ...state, done: at + 1 })
    }
    await keepDraft(READY, true)
    show({ ...state, phase: 'done' })
  } catch {
    // The copy was shut meanwhile, or the store is full: its own screen says so.
    show({ ...state, phase: 'stopped' })
  } finally {
    underWay.delete(accountId)
  }
}

interface Known {
  month: MonthPart | null
  groups: GroupsPart | null
  care: CarePart | null
  verval: VervalPart | null
}

async function readParts(): Promise<Known> {
  const [month, groups, care, verval] = await Promise.all([
    readPart<MonthPart>('bulan'),
    readPart<GroupsPart>('kelompok'),
    readPart<CarePart>('dampingan'),
    readPart<VervalPart>('verval'),
  ])
  return { month, groups, care, verval }
}

async function sheetNames(): Promise<string[]> {
  const month = await readPart<MonthPart>('bulan')
  return (month?.months ?? []).flatMap(({ period, forms }) =>
    forms.map(({ code }) => `isian/${code}/${periodText(period)}`),
  )
}

/** So many families come without being asked for; the others when they are opened. */
const MOST_FAMILIES = 500

/** The villages of the person, each with the parts of its groups, of the families accompanied there, and of those to verify. */
export function villagesOf({ month, groups, care, verval }: Known): { id: number; parts: string[] }[] {
  const villages = new Map<number, string[]>()
  for (const { forms } of month?.months ?? [])
    for (const form of forms) for (const { unitId } of form.villages) villages.set(unitId, [])
  for (const { id, villageId } of groups?.groups ?? [])
    villages.set(villageId, [...(villages.get(villageId) ?? []), `kelompok/${id}`])
  const lines = new Map(care?.lines.map((line) => [line.familyId, line]))
  for (const { familyId, villageName } of [...lines.values()].slice(0, MOST_FAMILIES)) {
    const id = care?.villages.find(({ name }) => name === villageName)?.id ?? 0
    villages.set(id, [...(villages.get(id) ?? []), `dampingan/${familyId}`])
  }
  for (const { id } of verval?.villages ?? []) villages.set(id, [...(villages.get(id) ?? []), `verval/${id}`])
  for (const { id } of care?.villages ?? []) villages.set(id, villages.get(id) ?? [])
  return [...villages].map(([id, parts]) => ({ id, parts }))
}
