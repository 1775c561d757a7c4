import 'server-only'
import { auditStatement } from '@/lib/audit/record'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import type { Statement } from '@/lib/db/sql-reader'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { keepFieldPhoto } from '@/lib/files/field-photo'
import { notifyStatement } from '@/lib/notifications/notify'
import { paths } from '@/lib/paths'
import { applyBookItem } from '@/lib/poktan/book-sync'
import { undoMeeting } from '@/lib/poktan/meeting-commands'
import { type ReportAnswer, takeStep } from '@/lib/reports/commands'
import { hashBody, keyFor } from '@/lib/reports/intent'
import { reportRefSchema } from '@/lib/reports/schema'
import { runReportItem } from '@/lib/reports/sync'
import { whyNotApply, whyNotDecide } from '@/lib/sync/late-policy'
import { getLate, type LateItem } from '@/lib/sync/late-queries'
import type { ApplyLate, LateState, RejectLate, UndoLate } from '@/lib/sync/late-schema'
import { parsed } from '@/lib/sync/parsed'
import type { ReadItem } from '@/lib/sync/read-item'
import { isBookKind, isCareKind, isReportKind } from '@/lib/sync/run-item'
import { undoCareStep } from '@/lib/tpk/care-step'
import { applyCareItem } from '@/lib/tpk/care-sync'

/** The key under which a decision on an item runs: pressing twice is once, deciding anew after an undo is another. */
const decisionKey = ({ key, version }: Pick<LateItem, 'key' | 'version'>) => keyFor(key, `susulan/${version}`)

/** Applies an item as the office's decision. Its author stays credited; the decider stands in the audit. */
export async function applyLate(actor: Actor, { item: key, version, seen }: ApplyLate, now = new Date()) {
  const { row, item } = await decidable(actor, key, version, 'menunggu')
  const hindered = whyNotApply(actor, item.kind)
  if (hindered) throw new Refusal('not-allowed', { detail: hindered })
  const settle = (tx: TenantSql) => decisionStatements(tx, row, 'diterapkan', now)
  const run = { key: decisionKey(row), body: item.body, baseVersion: seen }
  if (isReportKind(item.kind)) {
    let written = false
    const also = (tx: TenantSql) => {
      written = true
      return settle(tx)
    }
    const author = { accountId: row.accountId, name: row.accountName }
    // The decider saw the item beside what stands: it is applied on that, as a whole.
    await alone(() =>
      runReportItem(actor, { ...run, kind: item.kind, madeAt: item.madeAt, also, author }, row.clockOff, now),
    )
    if (written) return
  } else if (isBookKind(item.kind)) {
    const { baseVersion, base } = item
    await applyBookItem(actor, { ...run, kind: item.kind, baseVersion, ...(base && { base }) }, now)
  } else if (isCareKind(item.kind)) {
    const { baseVersion, base } = item
    const author = { accountId: row.accountId, name: row.accountName }
    await applyCareItem(actor, { ...run, kind: item.kind, baseVersion, ...(base && { base }) }, now, author)
  } else {
    if (!item.photo) throw new Refusal('photo.unreadable')
    await keepFieldPhoto(actor, { id: item.key, bytes: item.photo }, now)
  }
  await writeAll(actor, settle)
}

/** Refuses an item with a reason that its author reads in their outbox. */
export async function rejectLate(actor: Actor, { item: key, version, reason }: RejectLate, now = new Date()) {
  const { row } = await decidable(actor, key, version, 'menunggu')
  await writeAll(actor, (tx) => decisionStatements(tx, row, 'ditolak', now, reason))
}

/** Whether a decision can be taken back by this person, as far as the item alone tells. */
export const mayUndo = (actor: Actor, row: LateItem): boolean =>
  row.state === 'ditolak' ||
  (row.state === 'diterapkan' &&
    row.decidedBy === actor.accountId &&
    (row.kind === 'report.send' || row.kind.startsWith('meeting.') || isCareStep(row.kind)))

/** Steps on a family's targets and visits: those run in its own scope, and one undoing fits all. */
const isCareStep = (kind: string): boolean => /^(target|birth|visit)\./.test(kind)

/** Takes a decision back while nothing has been built upon it: the item waits again. */
export async function undoLate(actor: Actor, { item: key, version }: UndoLate, now = new Date()) {
  const { row, item } = await decidable(actor, key, version)
  if (!mayUndo(actor, row)) throw new Refusal('register.undo-closed')
  const settle = (tx: TenantSql) => decisionStatements(tx, row, 'menunggu', now)
  if (row.state === 'ditolak') return writeAll(actor, settle)
  // The decision ran one version of the row ago.
  const ran = decisionKey({ key: row.key, version: row.version - 1 })
  if (row.kind === 'report.send') return takeBack(actor, row, item, ran, settle, now)
  if (isCareStep(row.kind)) {
    const author = { accountId: row.accountId, name: row.accountName }
    await undoCareStep(actor, { key: ran, familyId: String(item.body.familyId) }, { now, author })
  } else await undoMeeting(actor, { key: ran }, now)
  await writeAll(actor, settle)
}

async function takeBack(
  actor: Actor,
  row: LateItem,
  { body }: ReadItem,
  ran: string,
  also: (tx: TenantSql) => Statement[],
  now: Date,
): Promise<void> {
  const [receipt] = await inTenantSql(actor, (tx) =>
    tx.sql.query<{ answer: ReportAnswer }>('select answer from receipt where tenant_id = $1 and key = $2::uuid', [
      tx.tenantId,
      ran,
    ]),
  )
  if (!receipt) throw new Refusal('register.undo-closed')
  const { form, period, unit } = parsed(reportRefSchema, body)
  const author = { accountId: row.accountId, name: row.accountName }
  const intent = { key: decisionKey(row), bodyHash: hashBody({ undo: ran }), now, also, author }
  const { version } = receipt.answer
  try {
    await alone(() => takeStep(actor, intent, 'withdraw', { form, period, unit, version, reason: '' }))
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('register.undo-closed')
    throw error
  }
}

async function decidable(actor: Actor, key: string, version: number, state?: LateState) {
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  const found = await inTenantSql(actor, (tx) => getLate(tx, key))
  const why = whyNotDecide(actor, found.row)
  if (why) throw new Refusal('not-found')
  if (found.row.version !== version || (state && found.row.state !== state)) throw new Refusal('changed-meanwhile')
  return found
}

/** What every decision writes: the item's state, what its device hears, the audit and a line to its author. */
function decisionStatements(tx: TenantSql, row: LateItem, state: LateState, now: Date, reason = ''): Statement[] {
  const { accountId, name } = tx.actor
  const waits = state === 'menunggu'
  const heard = {
    menunggu: { outcome: 'susulan', code: row.code, message: row.message },
    diterapkan: { outcome: 'diterima', code: 'late-applied', message: 'Diterapkan oleh kantor.' },
    ditolak: { outcome: 'ditolak', code: 'late-rejected', message: `Ditolak kantor: ${reason}` },
  }[state]
  const word = { menunggu: 'undone', diterapkan: 'applied', ditolak: 'rejected' }[state]
  const news = {
    kind: 'susulan' as const,
    matter: `susulan/${row.key}/${row.version}`,
    title: `${row.label}: ${waits ? 'menunggu lagi keputusan kantor' : state === 'diterapkan' ? 'kiriman susulan diterapkan' : 'kiriman susulan ditolak'}`,
    text: reason,
    href: paths.receipts(row.receipt ?? ''),
  }
  return [
    {
      // Two who decide at once wait for each other here; the second finds another version, divides by zero and keeps nothing.
      text: `update late_item set state = $3, decided_by = $4::uuid, decided_by_name = $5, decided_at = $6, note = $7,
          version = case when version = $8 then version + 1 else 1 / (version - version) end
        where tenant_id = $1 and key = $2::uuid`,
      values: [
        tx.tenantId,
        row.key,
        state,
        waits ? null : accountId,
        waits ? '' : name,
        waits ? null : now,
        reason,
        row.version,
      ],
    },
    {
      text: `update sync_item set outcome = $3, code = $4, message = $5, received_at = received_at
        where tenant_id = $1 and key = $2::uuid`,
      values: [tx.tenantId, row.key, heard.outcome, heard.code, heard.message],
    },
    auditStatement(tx, `susulan.${word}`, `kiriman/${row.key}`, {
      kind: row.kind,
      subject: row.subject,
      author: row.accountId,
      ...(reason && { reason }),
    }),
    notifyStatement(tx, [row.accountId], news, now),
  ]
}

/** Writes a decision that has a transaction of its own. */
const writeAll = (actor: Actor, settle: (tx: TenantSql) => Statement[]): Promise<void> =>
  alone(() =>
    inTenantSql(actor, async (tx) => {
      for (const { text, values } of settle(tx)) await tx.sql.query(text, values)
    }),
  )

const TRIES = 4

/**
 * Runs a decision; refuses when somebody else decided in that moment. Of two that each hold
 * what the other needs the database gives one up: it begins again and sees the other's.
 */
async function alone<Result>(decide: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await decide()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === '22012') throw new Refusal('changed-meanwhile')
      if (code !== '40P01' || attempt >= TRIES) throw error
    }
  }
}
