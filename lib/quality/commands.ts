import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { once } from '@/lib/registers/once'
import { type AnswerState, TAKEN_BACK } from './answer'
import { addComment, type Subject, subjectOf } from './comment-commands'
import type { Finding } from './finding'
import { readableReport } from './place'
import { mayAnswer } from './policy'
import { readDesk } from './queries'
import type { AnswerFinding } from './schema'

interface Row {
  state: AnswerState
  value: string
  note: string
  byAccount: string
  byName: string
  at: string
  version: number
}

/** What is kept under the form's key: the answer as it stands now, and what stood before. */
export interface AnswerStamp extends Record<string, unknown> {
  formCode: string
  period: number
  unitId: number
  column: string
  finding: string
  state: AnswerState
  version: number
  before: Row | null
  commentId: string | null
  by: string
}

type Key = Pick<AnswerStamp, 'formCode' | 'period' | 'unitId' | 'column' | 'finding'>

const WHERE = `tenant_id = $1 and form_code = $2 and period = $3 and unit_id = $4 and "column" = $5 and finding = $6`
const keyValues = (tx: TenantTx, { formCode, period, unitId, column, finding }: Key) => [
  tx.tenantId,
  formCode,
  period,
  unitId,
  column,
  finding,
]

async function readRow(tx: TenantTx, key: Key): Promise<Row | null> {
  const [row] = await tx.sql.query<Row>(
    `select state, value, note, by_account::text as "byAccount", by_name as "byName", at::text as at, version
     from quality_answer where ${WHERE} for update`,
    keyValues(tx, key),
  )
  return row ?? null
}

/**
 * Answers a finding for good: *benar* with a word, or asks the sender to look again or to
 * correct, which also goes into the cell's thread. Refuses when the finding is no longer
 * what was read: its value changed, or it is gone.
 */
export function answerFinding(actor: Actor, input: AnswerFinding): Promise<AnswerStamp> {
  const { key, form, period, unit, column, finding, value, state, note } = input
  const named: Key = { formCode: form.code, period, unitId: unit, column, finding }
  return inTenant(actor, (tx) =>
    once<AnswerStamp>(tx, key, { ...named, value, state, note }, async () => {
      const report = await readableReport(tx, form, period, unit)
      if (!mayAnswer(tx.actor, report.kecamatanId)) throw new Refusal('not-allowed')
      const subject: Subject = { form, period, unit, column }
      await requireStanding(tx, subject, report.kecamatanId, finding, value)
      const before = await readRow(tx, named)
      const version = (before?.version ?? 0) + 1
      await tx.sql.query(
        `insert into quality_answer (tenant_id, form_code, period, unit_id, "column", finding, village_id, kecamatan_id,
           state, value, note, by_account, by_name, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::uuid, $13, $14)
         on conflict (tenant_id, form_code, period, unit_id, "column", finding) do update
         set state = excluded.state, value = excluded.value, note = excluded.note, by_account = excluded.by_account,
           by_name = excluded.by_name, at = now(), version = excluded.version`,
        [
          ...keyValues(tx, named),
          report.villageId,
          report.kecamatanId,
          state,
          value,
          note,
          tx.actor.accountId,
          tx.actor.name,
          version,
        ],
      )
      await recordAudit(tx, 'finding.answered', subjectOf(subject), { column, finding, state, value })
      const commentId = state === 'benar' ? null : await addComment(tx, subject, report, note)
      return { ...named, state, version, before, commentId, by: tx.actor.accountId }
    }),
  )
}

async function requireStanding(
  tx: TenantTx,
  { form, period, unit, column }: Subject,
  kecamatanId: number,
  finding: string,
  value: string,
): Promise<void> {
  // The kecamatan is enough: nothing a check compares lies beyond it but copies of whole reports.
  const scope = { kecamatanId: finding === 'copied' ? null : kecamatanId, ownOnly: false }
  const matches = (one: Finding) => one.unitId === unit && one.column === column && one.finding === finding
  const standing = (await readDesk(tx, form, period, scope)).find(matches)
  if (standing?.value !== value) throw new Refusal('changed-meanwhile')
}

/** Takes back one's own latest answer while nobody answered after it; its line in the thread goes too. */
export function undoAnswer(actor: Actor, { key }: { key: string }): Promise<AnswerStamp> {
  return inTenant(actor, async (tx) => {
    const receipt = await tx.db.receipt.findFirst({ where: { tenantId: tx.tenantId, key } })
    const stamp = receipt?.answer as unknown as AnswerStamp | undefined
    if (!stamp?.finding || stamp.by !== tx.actor.accountId) throw new Refusal('not-found')
    const row = await readRow(tx, stamp)
    if (row?.version !== stamp.version) throw new Refusal('register.undo-closed')
    // A first answer leaves no value that could match: its finding is new again.
    const was = stamp.before ?? { ...row, value: TAKEN_BACK, note: '' }
    await tx.sql.query(
      `update quality_answer set state = $7, value = $8, note = $9, by_account = $10::uuid, by_name = $11,
         at = $12::timestamptz, version = $13 where ${WHERE}`,
      [...keyValues(tx, stamp), was.state, was.value, was.note, was.byAccount, was.byName, was.at, stamp.version + 1],
    )
    if (stamp.commentId)
      await tx.sql.query('update cell_comment set withdrawn_at = now() where tenant_id = $1 and id = $2::uuid', [
        tx.tenantId,
        stamp.commentId,
      ])
    const { formCode, period, unitId, column, finding } = stamp
    await recordAudit(tx, 'finding.answer-undone', `laporan/${formCode}/${period}/${unitId}`, { column, finding })
    return stamp
  })
}

/** Whether an answer still stands as a step left it. */
export async function isOpenAnswer(tx: TenantTx, stamp: AnswerStamp): Promise<boolean> {
  const [row] = await tx.sql.query<{ version: number }>(
    `select version from quality_answer where ${WHERE}`,
    keyValues(tx, stamp),
  )
  return row?.version === stamp.version
}
