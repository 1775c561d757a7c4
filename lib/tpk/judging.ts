import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Answers, Risk, Stage, StageFacts } from './care'

/** What screening found, one line for each threshold that was looked at. */
export interface Finding {
  mark: string
  value: number | string | boolean | null
  verdict: string
  set: string
  words: string
}

export interface Judging {
  screen(stage: Stage, answers: Answers, facts: StageFacts, person: { sex: string; bornOn: string | null; on: string }): {
    risk: Risk
    marks: Finding[]
  }
  next(
    target: { stage: Stage; anchorOn: string | null; openedOn: string; bornOn: string | null },
    visits: readonly { visitedOn: string; step: string }[],
    today: string,
  ): { step: string; dueOn: string } | null
}

/** The office's thresholds and schedule in force. */
export async function judgingOf(_tx: TenantSql): Promise<Judging> {
  return { screen: () => ({ risk: '', marks: [] }), next: () => null }
}
