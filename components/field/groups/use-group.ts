import { useEffect, useMemo, useRef } from 'react'
import { dayIn, laterDay } from '@/lib/format/day'
import { refreshCopy, usePart } from '@/lib/offline/copy'
import { useField } from '@/lib/offline/session'
import { applySteps, type FieldBook, type StandingStep } from '@/lib/poktan/field-book'
import type { GroupPart } from '@/lib/poktan/field-part'
import type { Me } from '@/lib/sync/protocol'
import { forgetStep, useSteps } from './steps'

/** A group as its screens have it: what the office told, and one's own steps upon it. */
export interface OpenGroup {
  part: GroupPart
  steps: StandingStep[]
  book: FieldBook
  /** The office's day: this device's clock may stand behind, and what was told last says how far at least. */
  today: string
}
export type Opened = OpenGroup | 'reading' | 'none'

/** Opens a group's part of the readable copy; asks for it once where the device does not hold it. */
export function useGroup(poktanId: string, me: Me): Opened {
  const name = `kelompok/${poktanId}`
  const { state, body: part, at } = usePart<GroupPart>(name)
  const steps = useSteps(me.accountId, poktanId)
  const online = useField()?.online ?? false
  const asked = useRef(false)

  useEffect(() => {
    if (state !== 'none' || !online || asked.current) return
    asked.current = true
    void refreshCopy([name]).catch(() => {})
  }, [state, online, name])

  // What was received is in the next copy; only then does the own step step back.
  const received = steps?.filter((step) => step.state === 'diterima').map(({ key }) => key) ?? []
  const settled = received.join()
  useEffect(() => {
    if (!settled) return
    void refreshCopy([name])
      .then((reached) => {
        if (!reached) return
        for (const key of settled.split(',')) void forgetStep(poktanId, key)
      })
      .catch(() => {})
  }, [settled, name, poktanId])

  return useMemo(() => {
    if (part && steps) {
      const today = laterDay(dayIn(me.zone, new Date()), dayIn(me.zone, at ? new Date(at) : new Date(0)))
      return { part, steps, book: applySteps(part, steps), today }
    }
    return state === 'none' || state === 'locked' ? 'none' : 'reading'
  }, [part, steps, at, state, me.zone])
}
