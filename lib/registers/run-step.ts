import 'server-only'
import { recordAudits } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { once } from './once'
import { type Area, mayWriteAt } from './policy'
import type { Register, RegisterCode } from './register'
import { type Columns, type Restoration, readRow, readRows, recordSteps, restore, type Steps } from './steps'

/** What a step did: the entries it changed and the version each has now; the first is the one to show. */
export interface Change {
  action: string
  entries: readonly { id: string; version: number }[]
}

/** What is kept under the form's key: the change, who made it, and what undoes it. */
export interface Stamp extends Change {
  register: RegisterCode
  by: string
  undo: readonly Restoration[]
}

/** What a command answers. */
export interface Done {
  id: string
  version: number
}

export const subjectOf = (code: RegisterCode, id: string): string => `${code}/${id}`

/** Keeps two writers of one register of an office apart, so that a check and its change are one. */
async function lockRegister(tx: TenantTx, code: RegisterCode): Promise<void> {
  await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [tx.tenantId, code])
}

/**
 * Runs one step on a register in one transaction, one step of a register at a
 * time, once for its key. Everything it writes through `steps` can be undone.
 */
export function runStep(
  actor: Actor,
  code: RegisterCode,
  { key, ...body }: { key: string } & Readonly<Record<string, unknown>>,
  work: (tx: TenantTx, steps: Steps) => Promise<Change>,
): Promise<Done> {
  return inTenant(actor, async (tx) => {
    await lockRegister(tx, code)
    const stamp = await once<Stamp>(tx, key, { code, ...body }, async () => {
      const steps = recordSteps(tx)
      const change = await work(tx, steps)
      return {
        ...change,
        register: code,
        by: tx.actor.accountId,
        undo: steps
          .undo()
          .map(withoutStamps)
          .filter(({ set }) => Object.keys(set).length > 0),
      }
    })
    return stamp.entries[0] as Done
  })
}

/** A version only ever goes up, also when the rest goes back. */
function withoutStamps({ table, key, set }: Restoration): Restoration {
  const kept = Object.entries(set).filter(([name]) => name !== 'version' && name !== 'updated_at')
  return { table, key, set: Object.fromEntries(kept) }
}

/** The row of an entry, or the same refusal for one that is missing and one of another office. */
export async function getRow(tx: TenantTx, register: Pick<Register, 'table'>, id: string): Promise<Columns> {
  const row = await readRow(tx, register.table, { id })
  if (!row) throw new Refusal('not-found')
  return row
}

/** Refuses a person whose area does not reach the entry. */
export function requireReach(area: Area, row: Columns): void {
  const place = {
    villageId: (row.village_id ?? null) as number | null,
    kecamatanId: (row.kecamatan_id ?? null) as number | null,
  }
  if (!mayWriteAt(area, place)) throw new Refusal('not-allowed')
}

/** Refuses a step on a version that is no longer the latest. */
export function requireVersion(row: Columns, version: number): void {
  if (row.version !== version) throw new Refusal('changed-meanwhile')
}

/** The columns every change of an entry sets. */
export const nextVersion = (row: Columns): Columns => ({
  version: (row.version as number) + 1,
  updated_at: new Date().toISOString(),
})

/**
 * Takes back a step right after it: by the person who made it, and only while
 * nothing else has changed its entries. Rows go back to what they said; the
 * trail keeps both the step and its undoing.
 */
export function undoStep(
  actor: Actor,
  register: Register,
  areaOf: (tx: TenantTx) => Promise<Area>,
  key: string,
): Promise<Done> {
  return inTenant(actor, async (tx) => {
    await lockRegister(tx, register.code)
    const receipt = await tx.db.receipt.findFirst({ where: { tenantId: tx.tenantId, key } })
    const stamp = receipt?.answer as Stamp | undefined
    if (stamp?.register !== register.code || stamp.by !== tx.actor.accountId) throw new Refusal('not-found')

    const area = await areaOf(tx)
    const rows = await readRows(
      tx,
      register.table,
      stamp.entries.map(({ id }) => id),
    )
    for (const { id, version } of stamp.entries) {
      const row = rows.get(id)
      if (!row) throw new Refusal('not-found')
      requireReach(area, row)
      if (row.version !== version) throw new Refusal('register.undo-closed')
    }
    await restore(tx, stamp.undo)
    const now = new Date().toISOString()
    await recordSteps(tx).updateMany(
      register.table,
      stamp.entries.map(({ id, version }) => ({
        key: { id },
        set: { version: version + 1, updated_at: now },
        before: {},
      })),
    )
    await recordAudits(
      tx,
      `${register.code}.undone`,
      stamp.entries.map(({ id }) => ({ subject: subjectOf(register.code, id), detail: { step: stamp.action } })),
    )
    const [first] = stamp.entries
    if (!first) throw new Refusal('not-found')
    return { id: first.id, version: first.version + 1 }
  })
}
