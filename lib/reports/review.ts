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
import { type Change, largestChanges, reviewOrder } from '@/lib/reports/review-order'
import { BLANKS, checkCells, checkComputed, type Problem } from '@/lib/reports/rules'
import { STATUS } from '@/lib/reports/workflow'

/** Something a reviewer should look at before they accept a report, with the sender's reason if there is one. */
export interface Remark {
  state: ReportState
  problem: Problem
  reason: string
}

/** One report that waits, with what a reviewer looks at first. */
export interface ReviewItem {
  state: ReportState
  name: string
  problems: { problem: Problem; reason: string }[]
  /** The largest changes since last month. */
  changes: Change[]
  /** Nothing was sent for last month: there is nothing to compare with. */
  isFirst: boolean
  /** Cells that are left blank, with the sender's reason. */
  blanks: number
  blankReason: string
}

export interface ReviewList {
  states: ReportState[]
  step: 'verify' | 'approve' | null
  /** Reports that wait for this person's step. */
  waiting: ReportState[]
  /** The same, as far as anybody reads on, the most striking first. */
  items: ReviewItem[]
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
    const items = await itemsOf(tx, form, period, waiting.slice(0, MOST_LOOKED_AT))
    const remarks = items.flatMap(({ state, problems }) => problems.map((one) => ({ state, ...one })))
    return { states, step, waiting, items, remarks }
  })
}

async function itemsOf(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  states: readonly ReportState[],
): Promise<ReviewItem[]> {
  const unitIds = states.map((state) => state.unitId)
  const [sent, last, computed, others] = await Promise.all([
    listSentCells(tx, form, period, unitIds),
    listSentCells(tx, form, lastFormPeriod(form, period), unitIds),
    readComputed(tx, form, period, unitIds),
    readOtherForms(tx, form, period, unitIds),
  ])
  const items = states.map((state): ReviewItem => {
    const { cells = {}, reasons = {} } = sent.get(state.unitId) ?? {}
    const before = last.get(state.unitId)?.cells ?? null
    const problems = [
      ...checkCells(form, cells, before, others.get(state.unitId)),
      ...checkComputed(form, cells, computed.get(state.unitId) ?? {}),
    ]
    return {
      state,
      name: state.name,
      problems: problems.map((problem) => ({ problem, reason: reasons[problem.rule] ?? '' })),
      changes: largestChanges(form, cells, before),
      isFirst: before === null,
      blanks: form.elements.filter(({ column }) => (cells[column] ?? null) === null).length,
      blankReason: reasons[BLANKS] ?? '',
    }
  })
  return items.sort(reviewOrder)
}

/** What became of a list of reports on which one step was taken. */
export interface BulkResult {
  done: number
  /** The villages whose report took the step. */
  taken: number[]
  refused: { unitId: number; message: string }[]
}

/** Takes a reviewer's step on many reports, each on its own: one that moved on meanwhile stops no other. */
export async function reviewMany(
  actor: Actor,
  input: {
    key: string
    form: FormDeclaration
    period: Period
    step: 'verify' | 'approve' | 'return'
    /** One reason for all that are returned; empty for the other steps. */
    reason?: string
    reports: readonly { unit: number; version: number }[]
  },
  now: Date,
): Promise<BulkResult> {
  const { key, form, period, step, reports, reason = '' } = input
  const result: BulkResult = { done: 0, taken: [], refused: [] }
  for (const { unit, version } of reports) {
    const body = { form: form.code, period, unit, version, step, ...(reason && { reason }) }
    const intent = { key: keyFor(key, String(unit)), bodyHash: hashBody(body), now }
    try {
      await takeStep(actor, intent, step, { form, period, unit, version, reason })
      result.done++
      result.taken.push(unit)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      result.refused.push({ unitId: unit, message: error.message })
    }
  }
  return result
}
