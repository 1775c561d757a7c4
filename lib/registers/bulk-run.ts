import 'server-only'
import { recordAudits } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatCount } from '@/lib/format/number'
import type { BulkAction } from './bulk'
import { planTogether } from './bulk-plan'
import { type Cell, columnOf } from './fields'
import type { Area } from './policy'
import type { EntryMark } from './queries'
import type { Register } from './register'
import { dayIn } from './rules'
import { type Done, nextVersion, runStep, subjectOf } from './run-step'
import type { Columns, Steps } from './steps'

/** A bulk step as it was confirmed: which entries, what is asked, and the preview it was confirmed from. */
export interface ChangeTogether {
  key: string
  action: BulkAction
  answers: Readonly<Record<string, Cell>>
  /** The entries' address, which finds them again behind the lock. */
  selection: string
  digest: string
}

export interface BulkHooks {
  areaOf(tx: TenantTx): Promise<Area>
  ended?(tx: TenantTx, steps: Steps, row: Columns, on: string): Promise<void>
}

export type BulkCommand = (
  actor: Actor,
  input: ChangeTogether,
  find: (tx: TenantTx, today: string) => Promise<readonly EntryMark[]>,
  now?: Date,
) => Promise<Done>

/**
 * Changes many entries in one transaction, with one receipt and one undo, exactly
 * as its preview said. Refuses when meanwhile an entry came, went or was changed,
 * since then it would be another step than the one that was confirmed.
 */
export function bulkCommand(register: Register, hooks: BulkHooks): BulkCommand {
  const { code, table } = register
  return (actor, { key, action, answers, selection, digest }, find, now = new Date()) =>
    runStep(actor, code, { key, bulk: action.code, answers, selection, digest }, async (tx, steps) => {
      const today = dayIn(tx.actor.zone, now)
      const area = await hooks.areaOf(tx)
      const plan = await planTogether(tx, register, area, action, answers, await find(tx, today), today)
      if (plan.digest !== digest)
        throw new Refusal('bulk.changed', {
          detail: `Pilihan atau isinya berubah sejak pratinjau: kini ${formatCount(plan.changes.length)} baris akan berubah dan ${formatCount(plan.refused.length)} ditolak. Periksa pratinjau yang baru.`,
        })
      if (plan.changes.length === 0) throw new Refusal('bulk.nothing')

      await steps.updateMany(
        table,
        plan.changes.map(({ id, row, set }) => ({
          key: { id },
          set: { ...columnsIn(set), ...nextVersion(row) },
          before: row,
        })),
      )
      if (action.ends && hooks.ended)
        for (const { row, set } of plan.changes) await hooks.ended(tx, steps, row, String(set.activeTo))
      await recordAudits(
        tx,
        `${code}.${action.ends ? 'ended' : 'edited'}`,
        plan.changes.map(({ id, row, set }) => ({
          subject: subjectOf(code, id),
          detail: { name: String(row.name ?? ''), together: plan.changes.length, ...detailOf(action, row, set) },
        })),
      )
      return {
        action: `together-${action.code}`,
        entries: plan.changes.map(({ id, version }) => ({ id, version: version + 1 })),
      }
    })
}

const columnsIn = (set: Readonly<Record<string, Cell>>): Columns =>
  Object.fromEntries(Object.entries(set).map(([name, value]) => [columnOf(name), value]))

function detailOf(action: BulkAction, row: Columns, set: Readonly<Record<string, Cell>>): Record<string, unknown> {
  if (action.ends) return { on: set.activeTo, reason: set.inactiveReason }
  return {
    changes: Object.entries(set)
      .map(([field, after]) => ({ field, before: row[columnOf(field)] ?? null, after }))
      .filter(({ before, after }) => JSON.stringify(before ?? '') !== JSON.stringify(after ?? '')),
  }
}
