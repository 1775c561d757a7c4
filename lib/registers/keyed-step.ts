import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { freshenNumbers } from '@/lib/families/reseal'
import { once } from './once'
import { type Restoration, readRow, recordSteps, restore, type Steps, type StepTable } from './steps'

/** A row that a step changed and the version it has now. */
export interface Touched {
  table: StepTable
  id: string
  version: number
}

/** What a step on rows that hang on a register entry did. The first row is the one to show. */
export interface KeyedChange {
  action: string
  /** Where the trail keeps it: `poktan/<id>`, `keluarga/<id>`. */
  subject: string
  rows: readonly Touched[]
  /** What to tell the person beside that it is done. */
  warnings?: readonly string[]
}

/** What is kept under the form's key: the change, who made it, and what undoes it. */
export interface KeyedStamp extends KeyedChange {
  scope: string
  by: string
  undo: readonly Restoration[]
}

/** Keeps two writers of the same thing of an office apart until the transaction ends. */
export async function lockScope(tx: TenantTx, scope: string): Promise<void> {
  await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [tx.tenantId, scope])
}

/**
 * Runs one step in one transaction, one step of a scope at a time, once for its
 * key. `body` is what makes two presses the same; a personal number goes in as
 * its blind index, since its hash stays in the receipt.
 */
export function runKeyedStep(
  actor: Actor,
  scope: string,
  { key, body }: { key: string; body: Readonly<Record<string, unknown>> },
  work: (tx: TenantTx, steps: Steps) => Promise<KeyedChange>,
): Promise<KeyedStamp> {
  return inTenant(actor, async (tx) => {
    await lockScope(tx, scope)
    return once<KeyedStamp>(tx, key, { scope, ...body }, async () => {
      const steps = recordSteps(tx)
      const change = await work(tx, steps)
      return { ...change, scope, by: tx.actor.accountId, undo: steps.undo().map(withoutStamps) }
    })
  })
}

/** A version only ever goes up, also when the rest goes back. */
function withoutStamps(restoration: Restoration): Restoration {
  const kept = Object.entries(restoration.set).filter(([name]) => name !== 'version' && name !== 'updated_at')
  return { ...restoration, set: Object.fromEntries(kept) }
}

/**
 * Takes back one's own step while none of its rows has changed since. Rows that the
 * step made go again, others go back to what they said; the trail keeps both.
 * `permit` refuses who may no longer write there; `after` works out anew what follows from the rows.
 */
export function undoKeyedStep(
  actor: Actor,
  scope: string,
  key: string,
  permit: (tx: TenantTx, stamp: KeyedStamp) => Promise<void>,
  after?: (tx: TenantTx, stamp: KeyedStamp) => Promise<void>,
): Promise<KeyedStamp> {
  return inTenant(actor, async (tx) => {
    await lockScope(tx, scope)
    const receipt = await tx.db.receipt.findFirst({ where: { tenantId: tx.tenantId, key } })
    const stamp = receipt?.answer as KeyedStamp | undefined
    if (stamp?.scope !== scope || stamp.by !== tx.actor.accountId) throw new Refusal('not-found')
    await permit(tx, stamp)
    if (!(await isOpen(tx, stamp))) throw new Refusal('register.undo-closed')
    await restore(
      tx,
      stamp.undo.filter(({ set, remove }) => remove || Object.keys(set).length > 0),
    )
    await freshenAfter(tx, stamp)
    const made = new Set(stamp.undo.filter(({ remove }) => remove).map(({ key: { id } }) => id))
    for (const { table, id, version } of stamp.rows) {
      if (made.has(id)) continue
      const dated = 'updated_at' in ((await readRow(tx, table, { id })) ?? {})
      const stamps = { version: version + 1, ...(dated && { updated_at: new Date().toISOString() }) }
      await recordSteps(tx).update(table, { id }, stamps)
    }
    await after?.(tx, stamp)
    await recordAudit(tx, `${stamp.action}.undone`, stamp.subject, {})
    return stamp
  })
}

/** A number that is put back is sealed with the key of today. */
async function freshenAfter(tx: TenantTx, { undo }: KeyedStamp): Promise<void> {
  const numbered = undo.filter(({ set }) => set.nik_sealed || set.kk_sealed)
  const ids = numbered.map(({ key }) => String(key.id))
  if (ids.length > 0) await freshenNumbers(tx, ids)
}

/** Whether every row of a step still stands as the step left it and nothing hangs on rows it made. */
export async function isOpen(tx: TenantTx, stamp: KeyedStamp): Promise<boolean> {
  for (const { table, id, version } of stamp.rows) {
    const row = await readRow(tx, table, { id })
    if (row?.version !== version) return false
  }
  for (const { table, key, remove } of stamp.undo)
    if (remove && (await isUsed(tx, table, String(key.id), stamp))) return false
  return true
}

/** What may hang on a row by the time its step is undone, other than rows of the same step. */
async function isUsed(tx: TenantTx, table: StepTable, id: string, stamp: KeyedStamp): Promise<boolean> {
  const own = stamp.rows.map((row) => row.id)
  const hangs: Partial<Record<StepTable, string>> = {
    poktan_member: `select 1 from poktan_attendance where tenant_id = $1 and member_id = $2::uuid and $3::text[] is not null
      union all select 1 from poktan_service where tenant_id = $1 and member_id = $2::uuid`,
    family: `select 1 from poktan_member where tenant_id = $1 and family_id = $2::uuid and id::text <> all($3::text[])
      union all select 1 from person where tenant_id = $1 and family_id = $2::uuid and id::text <> all($3::text[])
      union all select 1 from tpk_target where tenant_id = $1 and family_id = $2::uuid and id::text <> all($3::text[])
      union all select 1 from krs_family where tenant_id = $1 and family_id = $2::uuid and id::text <> all($3::text[])`,
    person: `select 1 from poktan_member where tenant_id = $1 and person_id = $2::uuid and id::text <> all($3::text[])
      union all select 1 from tpk_target where tenant_id = $1 and person_id = $2::uuid and id::text <> all($3::text[])
      union all select 1 from measurement where tenant_id = $1 and person_id = $2::uuid and id::text <> all($3::text[])
      union all select 1 from referral where tenant_id = $1 and person_id = $2::uuid and id::text <> all($3::text[])`,
    tpk_target: `select 1 from tpk_visit where tenant_id = $1 and target_id = $2::uuid and id::text <> all($3::text[])`,
  }
  const question = hangs[table]
  if (!question) return false
  const found = await tx.sql.query(`select exists (${question}) as used`, [tx.tenantId, id, own])
  return (found[0] as { used: boolean }).used
}

/** A step that the person has just made, for the page that says so and offers to take it back. */
export interface MadeStep {
  key: string
  action: string
  warnings: readonly string[]
  open: boolean
}

/** The person's own step of this key in a scope; null for any other key, from an address too. */
export async function findKeyedStep(tx: TenantTx, scope: string, key: unknown): Promise<MadeStep | null> {
  if (typeof key !== 'string' || !/^[0-9a-f-]{36}$/i.test(key)) return null
  const receipt = await tx.db.receipt.findFirst({ where: { tenantId: tx.tenantId, key } })
  const stamp = receipt?.answer as KeyedStamp | undefined
  if (stamp?.scope !== scope || stamp.by !== tx.actor.accountId) return null
  return { key, action: stamp.action, warnings: stamp.warnings ?? [], open: await isOpen(tx, stamp) }
}
