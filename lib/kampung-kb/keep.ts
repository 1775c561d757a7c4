import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { once } from '@/lib/registers/once'

/** The tables of what a Kampung KB tells: each row has a version and one key beside the office. */
export type KeptTable = 'kampung_kb_profile' | 'kampung_kb_activity' | 'kampung_kb_evaluation' | 'legal_basis'
export type KeptKey = Readonly<Record<string, string | number>>
export type KeptRow = Readonly<Record<string, unknown>>

/** What a step kept, and the row as it was before: null when there was none. */
export interface Kept {
  table: KeptTable
  key: KeptKey
  version: number
  before: KeptRow | null
  action: string
  subject: string
  by: string
  /** What else was there before, for who undoes it. */
  aside?: unknown
}

const named = (name: string): string => {
  if (!/^[a-z][a-z_]*$/.test(name)) throw new Error(`Not a column: ${name}`)
  return `"${name}"`
}
const matches = (key: KeptKey) =>
  Object.keys(key)
    .map((name) => `and t.${named(name)} = given.${named(name)}`)
    .join(' ')

/** A row as JSON: days as text, lists as lists. Null when there is none. */
export async function findKept(tx: TenantTx, table: KeptTable, key: KeptKey): Promise<KeptRow | null> {
  const [found] = await tx.sql.query<{ row: KeptRow }>(
    `select to_jsonb(t) as row from ${table} t, jsonb_populate_record(null::${table}, $1::jsonb) given
     where t.tenant_id = $2 ${matches(key)}`,
    [JSON.stringify(key), tx.tenantId],
  )
  return found?.row ?? null
}

async function change(tx: TenantTx, table: KeptTable, key: KeptKey, set: KeptRow): Promise<void> {
  const columns = Object.keys(set).map((name) => `${named(name)} = given.${named(name)}`)
  await tx.sql.query(
    `update ${table} t set ${columns.join(', ')} from jsonb_populate_record(null::${table}, $1::jsonb) given
     where t.tenant_id = $2 ${matches(key)}`,
    [JSON.stringify({ ...set, ...key }), tx.tenantId],
  )
}

const stamped = (table: KeptTable, set: KeptRow): KeptRow =>
  table === 'legal_basis' ? set : { ...set, updated_at: new Date().toISOString() }

/** Writes a row, new or changed, one version on. */
export async function keepRow(
  tx: TenantTx,
  { table, key, before, set }: { table: KeptTable; key: KeptKey; before: KeptRow | null; set: KeptRow },
): Promise<number> {
  const version = before ? Number(before.version) + 1 : 1
  const row = stamped(table, { ...set, version })
  if (before) await change(tx, table, key, row)
  else {
    const names = Object.keys({ ...row, ...key }).map(named)
    await tx.sql.query(
      `insert into ${table} (tenant_id, ${names.join(', ')})
       select $2, ${names.map((name) => `given.${name}`).join(', ')}
       from jsonb_populate_record(null::${table}, $1::jsonb) given`,
      [JSON.stringify({ ...row, ...key }), tx.tenantId],
    )
  }
  return version
}

/** Whether a row still stands as a step left it. */
export async function isOpenStep(tx: TenantTx, { table, key, version }: Kept): Promise<boolean> {
  return Number((await findKept(tx, table, key))?.version ?? 0) === version
}

/** Refuses a step on a version that is no longer the latest; a row nobody has made is version 0. */
export function requireKeptVersion(row: KeptRow | null, version: number): void {
  if (Number(row?.version ?? 0) !== version) throw new Refusal('changed-meanwhile')
}

const lock = (tx: TenantTx, scope: string) =>
  tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [tx.tenantId, scope])

/** Runs one step in one transaction, one of a scope at a time, once for its key. */
export function runKept(
  actor: Actor,
  scope: string,
  { key, ...body }: { key: string } & Readonly<Record<string, unknown>>,
  work: (tx: TenantTx) => Promise<Omit<Kept, 'by'>>,
): Promise<Kept> {
  return inTenant(actor, async (tx) => {
    await lock(tx, scope)
    return once<Kept>(tx, key, { scope, ...body }, async () => ({ ...(await work(tx)), by: tx.actor.accountId }))
  })
}

/** How a row that was only just made is taken out again: gone, or marked where rows are never deleted. */
const OUT: Readonly<Record<KeptTable, KeptRow | null>> = {
  kampung_kb_profile: null,
  kampung_kb_evaluation: null,
  kampung_kb_activity: { withdrawn: true, withdrawn_reason: 'Batal dicatat' },
  legal_basis: { removed: true },
}

/**
 * Takes back one's own step while its row has not changed since; the trail keeps
 * both. `permit` refuses who may no longer write there.
 */
export function undoKept(
  actor: Actor,
  scope: string,
  key: string,
  permit: (tx: TenantTx, kept: Kept) => Promise<void>,
  putAsideBack?: (tx: TenantTx, kept: Kept) => Promise<void>,
): Promise<Kept> {
  return inTenant(actor, async (tx) => {
    await lock(tx, scope)
    const receipt = await tx.db.receipt.findFirst({ where: { tenantId: tx.tenantId, key } })
    const kept = receipt?.answer as Kept | undefined
    if (!kept || !(kept.table in OUT) || kept.by !== tx.actor.accountId) throw new Refusal('not-found')
    await permit(tx, kept)
    const row = await findKept(tx, kept.table, kept.key)
    if (Number(row?.version ?? 0) !== kept.version) throw new Refusal('register.undo-closed')
    await putBack(tx, kept)
    await putAsideBack?.(tx, kept)
    await recordAudit(tx, `${kept.action}-undone`, kept.subject, {})
    return kept
  })
}

async function putBack(tx: TenantTx, { table, key, before, version }: Kept): Promise<void> {
  const out = OUT[table]
  if (!before && out === null) {
    const where = Object.keys(key).map((name) => `and t.${named(name)} = given.${named(name)}`)
    await tx.sql.query(
      `delete from ${table} t using jsonb_populate_record(null::${table}, $1::jsonb) given
       where t.tenant_id = $2 ${where.join(' ')}`,
      [JSON.stringify(key), tx.tenantId],
    )
    return
  }
  const { tenant_id: _office, version: _version, created_at: _created, ...was } = before ?? out ?? {}
  await change(tx, table, key, stamped(table, { ...was, version: version + 1 }))
}
