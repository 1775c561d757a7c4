import { useEffect, useMemo } from 'react'
import { refreshCopy, usePart } from '@/lib/offline/copy'
import type { Me } from '@/lib/sync/protocol'
import type { CarePart, FamilyPart } from '@/lib/tpk/care'
import { applyCareSteps, type FamilyBook, linesWith } from '@/lib/tpk/field-book'
import type { StandingCareStep } from '@/lib/tpk/field-step'
import { useWantedPart } from '../use-wanted-part'
import { forgetStep, useCareSteps } from './steps'
import { todayIn } from './today'

/** A family as its screens have it: what the office told, and one's own steps upon it. */
export interface OpenFamily {
  book: FamilyBook
  care: CarePart | null
  lines: ReturnType<typeof linesWith>
  steps: StandingCareStep[]
  /** Whether the office has told of it; else everything is from this device. */
  told: boolean
  today: string
}
export type Opened = OpenFamily | 'reading' | 'none'

/** Opens a family's part of the readable copy, or what this device itself recorded. */
export function useFamily(familyId: string, me: Me): Opened {
  const name = `dampingan/${familyId}`
  const { state, body: part, at } = useWantedPart<FamilyPart>(name)
  const { body: care, at: caredAt } = usePart<CarePart>('dampingan')
  const steps = useCareSteps(me.accountId, familyId)

  // What was received is in the next copy; only then does the own step step back.
  const received = steps?.filter((step) => step.state === 'diterima').map(({ key }) => key) ?? []
  const settled = received.join()
  useEffect(() => {
    if (!settled) return
    void refreshCopy(['dampingan', name])
      .then((reached) => {
        if (!reached) return
        for (const key of settled.split(',')) void forgetStep(familyId, key)
      })
      .catch(() => {})
  }, [settled, name, familyId])

  return useMemo(() => {
    const told = at ?? caredAt
    const book = steps && applyCareSteps(part, steps)
    if (book && steps) {
      const lines = linesWith(care?.lines ?? [], steps).filter((line) => line.familyId === familyId)
      return { book, care, lines, steps, told: part !== null, today: todayIn(me.zone, told) }
    }
    return steps && (state === 'none' || state === 'here') ? 'none' : 'reading'
  }, [part, care, steps, at, caredAt, state, familyId, me.zone])
}
