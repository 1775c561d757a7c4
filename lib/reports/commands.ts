import 'server-only'
import { auditStatement } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { asOne } from '@/lib/db/as-one'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { timelinessOf } from '@/lib/reports/due'
import { factStatement, factStatusStatement } from '@/lib/reports/fact-sql'
import { creditOf, creditText, type Intent, receiptStatement, repeatedAnswer, withIntent } from '@/lib/reports/intent'
import { refusalOf } from '@/lib/reports/policy'
import { eventStatement, insertReport, type RowChange, subjectText, updateReport } from '@/lib/reports/report-writes'
import { isSendable, whatBlocks } from '@/lib/reports/rules'
import type { Draft, ReportRef, Sent, StepInput } from '@/lib/reports/schema'
import { computedFor, placesOf, requireSendable } from '@/lib/reports/sendable'
import { StaleReport } from '@/lib/reports/stale-report'
import { type ReportRow, readStanding, requireOpenPeriod, type Standing } from '@/lib/reports/standing'
import { stepNews } from '@/lib/reports/step-news'
import { joinedWith, requireVersion, storedVersion } from '@/lib/reports/versions'
import { isOpenForEntry, needsReason, next, STATUS, type Status, type Step } from '@/lib/reports/workflow'

const REOPENED_DAYS = 10

/** What a command answers, and what its receipt keeps. */
export interface ReportAnswer {
  version: number
  status: Status
  revision: number
  receivedAt: string
  timely?: 0 | 1 | 2
  /** Somebody else's edit was joined with this one. */
  joined?: true
}

export interface DraftInput extends ReportRef, Draft {
  version: number
  /** What the author saw; with it, an edit of somebody else that touches none of theirs is joined. */
  base?: Draft
}

export interface SendInput extends ReportRef, Sent {
  version: number
  /** When the person pressed *Kirim*, by the device's clock, and how far that clock stood from the server's. */
  madeAt: Date
  clockOff: number | null
  base?: Draft
}

/** Keeps what is typed and not yet sent. Moves no total; refuses when sent, closed, ahead, or not served. */
export function saveDraft(actor: Actor, intent: Intent, input: DraftInput): Promise<ReportAnswer> {
  const { form, period } = input
  return withIntent(actor, intent, async (tx, finish, now) => {
    const standing = await readStanding(tx, input, intent.key)
    const repeated = repeatedAnswer<ReportAnswer>(standing.receipt, intent)
    if (repeated) return repeated
    permit(intent.author ? 'decide' : 'draft', tx, standing)
    requireOpenPeriod(form, period, standing, now)
    const { version, draft: content, joined } = await joinedWith(tx, input, standing, input)
    requireOpenForEntry(standing.report)

    const { report } = standing
    const answer = {
      ...answerOf(version + 1, report?.status ?? STATUS.draf, report?.revision ?? 0, now),
      ...(joined && { joined }),
    }
    const { accountId, name } = intent.author ?? tx.actor
    const draft = JSON.stringify(content)
    await finish([
      asOne([
        report
          ? updateReport(tx, input, {
              version: answer.version,
              draft,
              draft_at: now,
              draft_by: accountId,
              draft_by_name: name,
            })
          : insertReport(tx, input, standing, {
              version: answer.version,
              draft,
              draft_at: now,
              draft_by: accountId,
              draft_by_name: name,
            }),
        auditStatement(tx, 'report.drafted', subjectText(input), { version: answer.version, ...creditOf(intent) }),
        receiptStatement(tx, intent, answer),
        ...(intent.also?.(tx, answer) ?? []),
      ]),
    ])
    return answer
  })
}

/**
 * Sends a village's month for review: revision, fact, state, event, audit and receipt
 * together or not at all, and the totals above with them. Refuses what the form's
 * rules refuse, with a sentence for each cell.
 */
export function sendReport(actor: Actor, intent: Intent, input: SendInput): Promise<ReportAnswer> {
  const { form, period, unit } = input
  return withIntent(actor, intent, async (tx, finish, now) => {
    const standing = await readStanding(tx, input, intent.key)
    const repeated = repeatedAnswer<ReportAnswer>(standing.receipt, intent)
    if (repeated) return repeated
    permit(intent.author ? 'decide' : 'send', tx, standing)
    requireOpenPeriod(form, period, standing, now)
    const { version, draft, joined } = await joinedWith(tx, input, standing, { ...input, unread: {} })
    requireOpenForEntry(standing.report)
    const { cells, reasons, unread } = draft
    if (Object.keys(unread).length > 0)
      throw new StaleReport(await storedVersion(tx, input, standing), Object.keys(unread))
    const obstacles = whatBlocks(form, cells, reasons, await computedFor(tx, input, cells, standing), standing.others)
    // Each edit may be right and both together not: then their authors must look at it.
    if (joined && !isSendable(obstacles))
      throw new StaleReport(await storedVersion(tx, input, standing), placesOf(obstacles))
    requireSendable(obstacles)
    const { accountId, name } = intent.author ?? tx.actor

    const { report, subject } = standing
    const firstReceived = report?.firstReceived ?? now
    const madeAt = new Date(Math.min(input.madeAt.getTime(), now.getTime()))
    // A return or a correction does not make a timely report late: the first arrival counts.
    const timely = report?.firstReceived
      ? report.timely
      : timelinessOf({ dueAt: standing.dueAt, receivedAt: now, madeAt, clockOff: input.clockOff })
    const revision = (report?.revision ?? 0) + 1
    const answer = {
      ...answerOf(version + 1, advance(subject.status, 'send'), revision, now),
      timely,
      ...(joined && { joined }),
    }
    const row: RowChange = {
      version: answer.version,
      status: answer.status,
      revision,
      edition: form.edition,
      draft: null,
      correction: '',
      return_reason: '',
      made_at: madeAt,
      // What it is judged by is written with the judgement: an extension given later changes neither.
      due_at: standing.dueAt,
      received_at: now,
      first_received_at: firstReceived,
      timely,
      sent_by: accountId,
      sent_by_name: name,
      reviewed_by_name: '',
    }
    await finish([
      asOne([
        report ? updateReport(tx, input, row) : insertReport(tx, input, standing, row),
        {
          text: `insert into report_revision (tenant_id, form_code, period, unit_id, revision, edition, cells, reasons,
            correction, made_at, received_at, sent_by, sent_by_name)
          values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10, $11, $12::uuid, $13)`,
          values: [
            tx.tenantId,
            form.code,
            period,
            unit,
            revision,
            form.edition,
            JSON.stringify(cells),
            JSON.stringify(reasons),
            report?.correction ?? '',
            madeAt,
            now,
            accountId,
            name,
          ],
        },
        factStatement(
          form,
          {
            tenantId: tx.tenantId,
            period,
            unitId: unit,
            villageId: subject.villageId,
            kecamatanId: subject.kecamatanId,
            status: answer.status,
            revision,
            timely,
          },
          cells,
        ),
        eventStatement(tx, input, 'send', subject.status, answer, creditText(intent) || (report?.correction ?? '')),
        auditStatement(tx, 'report.sent', subjectText(input), { revision, ...creditOf(intent) }),
        receiptStatement(tx, intent, answer),
        ...(intent.also?.(tx, answer) ?? []),
      ]),
    ])
    return answer
  })
}

/** The sender takes a report back before anybody verified it: it leaves the totals and is a draft again. */
export const withdrawReport = (actor: Actor, intent: Intent, input: StepInput) =>
  takeStep(actor, intent, 'withdraw', input)
/** Opens a sent report for correction, with a reason. The earlier revision stands until the correction is sent. */
export const correctReport = (actor: Actor, intent: Intent, input: StepInput) =>
  takeStep(actor, intent, 'correct', input)
/** The koordinator of the kecamatan has checked the figures. */
export const verifyReport = (actor: Actor, intent: Intent, input: StepInput) => takeStep(actor, intent, 'verify', input)
/** The kabid of the form's field, or kepala dinas, accepts the report for the office. */
export const approveReport = (actor: Actor, intent: Intent, input: StepInput) =>
  takeStep(actor, intent, 'approve', input)
/** Gives a report back to its sender with a reason; it leaves the totals until it is sent again. */
export const returnReport = (actor: Actor, intent: Intent, input: StepInput) => takeStep(actor, intent, 'return', input)
/** Closes an approved report before the ten days are over. */
export const lockReport = (actor: Actor, intent: Intent, input: StepInput) => takeStep(actor, intent, 'lock', input)
/** Opens a locked report or a closed month for ten days, with a reason. */
export const reopenReport = (actor: Actor, intent: Intent, input: StepInput) => takeStep(actor, intent, 'reopen', input)

/** Takes one step of the workflow: state, fact, event, audit and receipt together. Refuses a step that is not open. */
export function takeStep(
  actor: Actor,
  intent: Intent,
  step: Exclude<Step, 'send'>,
  input: StepInput,
): Promise<ReportAnswer> {
  return withIntent(actor, intent, async (tx, finish, now) => {
    const standing = await readStanding(tx, input, intent.key)
    const repeated = repeatedAnswer<ReportAnswer>(standing.receipt, intent)
    if (repeated) return repeated
    permit(intent.author ? 'decide' : step, tx, standing)
    if (step === 'correct' || step === 'withdraw') requireOpenPeriod(input.form, input.period, standing, now)
    await requireVersion(tx, input, standing, input.version)
    const from = standing.subject.status
    const to = advance(from, step)
    if (needsReason(step) && input.reason === '')
      throw new Refusal('report.reason-needed', { fields: { reason: 'Tulis alasannya, paling sedikit 5 huruf.' } })

    const { report } = standing
    const answer = answerOf(input.version + 1, to, report?.revision ?? 0, now)
    const change: RowChange = { version: answer.version, status: to, ...changeOf(step, input.reason, tx, now) }
    await finish([
      asOne([
        report ? updateReport(tx, input, change) : insertReport(tx, input, standing, change),
        ...(to !== from
          ? [factStatusStatement(input.form, { tenantId: tx.tenantId, period: input.period, unitId: input.unit }, to)]
          : []),
        eventStatement(tx, input, step, from, answer, input.reason),
        ...stepNews(tx, input, step, standing, now),
        auditStatement(tx, `report.${step}`, subjectText(input), {
          from,
          to,
          reason: input.reason,
          ...creditOf(intent),
        }),
        receiptStatement(tx, intent, answer),
        ...(intent.also?.(tx, answer) ?? []),
      ]),
    ])
    return answer
  })
}

function changeOf(step: Exclude<Step, 'send'>, reason: string, tx: TenantSql, now: Date): RowChange {
  const reopened = new Date(now.getTime() + REOPENED_DAYS * 86_400_000)
  switch (step) {
    // Taken back, a report is not in yet: its next arrival decides whether it is on time.
    case 'withdraw':
      return { first_received_at: null }
    case 'correct':
      return { correction: reason }
    case 'verify':
    case 'approve':
      return { reviewed_by_name: tx.actor.name }
    // Who must repair a report needs the time for it, also when the month has closed meanwhile.
    case 'return':
      return { return_reason: reason, reopen_until: reopened }
    case 'reopen':
      return { reopen_until: reopened }
    case 'lock':
      return { reopen_until: null }
  }
}

function advance(status: Status, step: Step): Status {
  const to = next(status, step)
  if (to === null) throw new Refusal(status === STATUS.terkunci ? 'report.locked' : 'report.step-not-open')
  return to
}

function permit(verb: Parameters<typeof refusalOf>[0], tx: TenantSql, standing: Standing): void {
  const refusal = refusalOf(verb, tx.actor, standing.subject)
  if (refusal) throw new Refusal(refusal)
}

function requireOpenForEntry(report: ReportRow | null): void {
  if (report && !isOpenForEntry(report)) throw new Refusal('report.sent-already')
}

const answerOf = (version: number, status: Status, revision: number, now: Date): ReportAnswer => ({
  version,
  status,
  revision,
  receivedAt: now.toISOString(),
})
