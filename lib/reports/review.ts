import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Period } from '@/lib/format/period'
import { takeStep } from '@/lib/reports/commands'
import { readComputed } from '@/lib/reports/computed'
import type { FormDeclaration } from '@/lib/reports/form'
import { lastFormPeriod } from '@/lib/reports/form-period'
import { hashBody, keyFor } from '@/lib/reports/intent'
import { readOtherForms } from '@/lib/reports/other-forms'
import { readScopeOf, reviewStepOf } from '@/lib/reports/policy'
import { listReportStates, listSentCells, type ReportState } from '@/lib/reports/queries'
import { checkCells, checkComputed, type Problem } from '@/lib/reports/rules'
import { STATUS } from '@/lib/reports/workflow'

/** Something a reviewer should look at before they accept a report, with the sender's reason if there is one. */
export interface Remark {
  state: ReportState
  problem: Problem
  reason: string
}

export interface ReviewList {
  states: ReportState[]
  step: 'verify' | 'approve' | null
  /** Reports that wait for this person's step. */
  waiting: ReportState[]
  remarks: Remark[]
}

/** More than this nobody reads before pressing a button. */
const MOST_LOOKED_AT = 300

/** The villages whose reports a person may read in a month, what waits for them, and what is striking in it. */
export async function readReviewList(actor: Actor, form: FormDeclaration, period: Period): Promise<ReviewList> {
  const scope = readScopeOf(actor)
  if (!scope) throw new Refusal('not-allowed')
  return inTenantSql(actor, async (tx) => {
    const states = await listReportStates(tx, form, period, scope)
    const step = reviewStepOf(actor.role, form.code)
    const at = step === 'verify' ? STATUS.dikirim : STATUS.diverifikasi
    const waiting = step ? states.filter((state) => state.status === at && state.sentBy !== actor.accountId) : []
    return { states, step, waiting, remarks: await remarksOn(tx, form, period, waiting.slice(0, MOST_LOOKED_AT)) }
  })
}

async function remarksOn(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  states: readonly ReportState[],
): Promise<Remark[]> {
  const unitIds = states.map((state) => state.unitId)
  const [sent, last, computed, others] = await Promise.all([
    listSentCells(tx, form, period, unitIds),
    listSentCells(tx, form, lastFormPeriod(form, period), unitIds),
    readComputed(tx, form, period, unitIds),
    readOtherForms(tx, form, period, unitIds),
  ])
  return states.flatMap((state) => {
    const { cells = {}, reasons = {} } = sent.get(state.unitId) ?? {}
    const problems = [
      ...checkCells(form, cells, last.get(state.unitId)?.cells ?? null, others.get(state.unitId)),
      ...checkComputed(form, cells, computed.get(state.unitId) ?? {}),
    ]
    return problems.map((problem) => ({ state, problem, reason: reasons[problem.rule] ?? '' }))
  })
}

/** What became of a list of reports on which one step was taken. */
export interface BulkResult {
  done: number
  refused: { unitId: number; message: string }[]
}

/** Takes a reviewer's step on many reports, each on its own: one that moved on meanwhile stops no other. */
export async function reviewMany(
  actor: Actor,
  input: {
    key: string
    form: FormDeclaration
    period: Period
    step: 'verify' | 'approve'
    reports: readonly { unit: number; version: number }[]
  },
  now: Date,
): Promise<BulkResult> {
  const { key, form, period, step, reports } = input
  const result: BulkResult = { done: 0, refused: [] }
  for (const { unit, version } of reports) {
    const body = { form: form.code, period, unit, version, step }
    const intent = { key: keyFor(key, String(unit)), bodyHash: hashBody(body), now }
    try {
      await takeStep(actor, intent, step, { form, period, unit, version, reason: '' })
      result.done++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      result.refused.push({ unitId: unit, message: error.message })
    }
  }
  return result
}
