import { useEffect, useMemo } from 'react'
import type { JudgingPart, StandingSheet } from '@/lib/contests/judging-part'
import { refreshCopy } from '@/lib/offline/copy'
import type { Me } from '@/lib/sync/protocol'
import { useWantedPart } from '../use-wanted-part'
import { forgetStep, useSheetSteps } from './steps'

const PART = 'penilaian'

/** A judge's contests as this device knows them, and the own sheets saved here. */
export type Judging = { part: JudgingPart; steps: StandingSheet[] } | 'reading' | 'none'

/** Opens a judge's part of the copy; what the office has received steps back once the copy holds it. */
export function useJudging(me: Me): Judging {
  const { state, body: part } = useWantedPart<JudgingPart>(PART)
  const steps = useSheetSteps(me.accountId)
  const settled = (steps ?? [])
    .filter((step) => step.state === 'diterima')
    .map(({ key, entryId }) => `${entryId} ${key}`)
    .join()
  useEffect(() => {
    if (!settled) return
    void refreshCopy([PART])
      .then(async (reached) => {
        if (!reached) return
        for (const one of settled.split(',')) {
          const [entryId = '', key = ''] = one.split(' ')
          await forgetStep(entryId, key)
        }
      })
      .catch(() => {})
  }, [settled])
  return useMemo(() => {
    if (part && steps) return { part, steps }
    return state === 'none' ? 'none' : 'reading'
  }, [part, steps, state])
}
