import { useEffect, useMemo } from 'react'
import {
  type ShownVerval,
  type StandingVerval,
  type VervalPart,
  type VervalVillagePart,
  withSteps,
} from '@/lib/krs/field-part'
import { refreshCopy } from '@/lib/offline/copy'
import type { Me } from '@/lib/sync/protocol'
import { todayIn } from '../care/today'
import { useWantedPart } from '../use-wanted-part'
import { forgetStep, useVervalSteps } from './steps'

const INDEX = 'verval'

/** The families of a village to verify as this device knows them, with one's own steps upon them. */
export interface OpenVillage {
  id: number
  name: string
  lists: VervalPart['lists']
  /** As the office has them. */
  office: VervalVillagePart['lines']
  lines: ShownVerval[]
  steps: StandingVerval[]
  today: string
}

/** The open lists and their villages, with what waits here to be sent. */
export function useVervalIndex(me: Me): { part: VervalPart; steps: StandingVerval[] } | 'reading' | 'none' {
  const { state, body: part } = useWantedPart<VervalPart>(INDEX)
  const steps = useVervalSteps(me.accountId)
  if (part && steps) return { part, steps }
  return state === 'none' ? 'none' : 'reading'
}

/** Opens a village's part of the copy; what the office has received steps back once the copy holds it. */
export function useVerval(villageId: number, me: Me): OpenVillage | 'reading' | 'none' {
  const name = `${INDEX}/${villageId}`
  const { state, body: index } = useWantedPart<VervalPart>(INDEX)
  const { state: ownState, body: part, at } = useWantedPart<VervalVillagePart>(name)
  const steps = useVervalSteps(me.accountId, villageId)
  const settled = (steps ?? [])
    .filter((step) => step.state === 'diterima')
    .map(({ key, lineId }) => `${lineId} ${key}`)
    .join()
  useEffect(() => {
    if (!settled) return
    void refreshCopy([INDEX, name])
      .then(async (reached) => {
        if (!reached) return
        for (const one of settled.split(',')) {
          const [lineId = '', key = ''] = one.split(' ')
          await forgetStep(`${villageId}/${lineId}`, key)
        }
      })
      .catch(() => {})
  }, [settled, name, villageId])
  return useMemo(() => {
    if (index && part && steps)
      return {
        id: villageId,
        name: index.villages.find(({ id }) => id === villageId)?.name ?? '',
        ...{ lists: index.lists, office: part.lines, lines: withSteps(part.lines, steps), steps },
        today: todayIn(me.zone, at),
      }
    return state === 'none' || ownState === 'none' ? 'none' : 'reading'
  }, [index, part, steps, state, ownState, at, villageId, me.zone])
}
