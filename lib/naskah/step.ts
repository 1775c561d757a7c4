import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { once } from '@/lib/registers/once'
import type { Body, NaskahState } from './body'
import { findNaskah, findVersion, type Naskah } from './queries'

/** What a step on a naskah did, and how it stood before. */
export interface NaskahStamp {
  naskahId: string
  action: string
  version: number
  by: string
  /** Null for one that was only just made. */
  before: { state: NaskahState; note: string } | null
}

const subjectOf = (id: string): string => `naskah/${id}`
const lock = (tx: TenantTx) =>
  tx.sql.query("select pg_advisory_xact_lock($1::int, hashtext('naskah'))::text", [tx.tenantId])

export type NaskahChange = Omit<NaskahStamp, 'by' | 'version'> & { detail?: Record<string, unknown> }

/** Runs one step on the office's naskah in one transaction, one at a time, once for its key. */
export function runNaskahStep(
  actor: Actor,
  { key, ...body }: { key: string } & Readonly<Record<string, unknown>>,
  work: (tx: TenantTx) => Promise<NaskahChange>,
): Promise<NaskahStamp> {
  return inTenant(actor, async (tx) => {
    await lock(tx)
    return once<NaskahStamp>(tx, key, { naskah: true, ...body }, async () => {
      const { detail, ...change } = await work(tx)
      await recordAudit(tx, change.action, subjectOf(change.naskahId), detail)
      const naskah = await keepVersion(tx, change.naskahId, change.action)
      return { ...change, version: naskah.version, by: tx.actor.accountId }
    })
  })
}

/** Keeps the naskah as it stands now: a version is a row nobody changes. */
async function keepVersion(tx: TenantTx, id: string, step: string): Promise<Naskah> {
  const naskah = await findNaskah(tx, id)
  if (!naskah) throw new Error(`No naskah ${id} after its step`)
  await tx.sql.query(
    `insert into naskah_version (tenant_id, naskah_id, seq, step, title, number, body, by, by_name)
     values ($1, $2::uuid, $3, $4, $5, $6, $7::jsonb, $8::uuid, $9)`,
    [
      ...[tx.tenantId, id, naskah.version, step, naskah.title, naskah.number, JSON.stringify(naskah.body)],
      ...[tx.actor.accountId, tx.actor.name],
    ],
  )
  return naskah
}

export interface Saving {
  state?: NaskahState
  body?: Body
  title?: string
  number?: string
  note?: string
  /** Who submits now; null takes the submission back. */
  submitted?: { by: string; name: string; at: Date } | null
}

/** Writes what a step changed, one version on. */
export async function saveNaskah(tx: TenantTx, naskah: Naskah, saving: Saving): Promise<void> {
  const { state = naskah.state, body = naskah.body, title = naskah.title, number = naskah.number } = saving
  const submitted =
    saving.submitted === undefined
      ? { by: naskah.submittedBy, name: naskah.submittedByName, at: naskah.submittedAt }
      : (saving.submitted ?? { by: null, name: '', at: null })
  await tx.sql.query(
    `update naskah set state = $3, body = $4::jsonb, title = $5, number = $6, note = $7, submitted_by = $8::uuid,
       submitted_by_name = $9, submitted_at = $10::timestamptz, version = version + 1, updated_at = now()
     where tenant_id = $1 and id = $2::uuid`,
    [
      ...[tx.tenantId, naskah.id, state, JSON.stringify(body), title, number, saving.note ?? naskah.note],
      ...[submitted.by, submitted.name, submitted.at],
    ],
  )
}

/**
 * Takes back one's own latest step while nothing came after: the text goes back to the version before, the state to
 * what it was. What was signed stays signed.
 */
export function undoNaskahStep(
  actor: Actor,
  { key }: { key: string },
  permit: (tx: TenantTx, naskah: Naskah) => Promise<void>,
): Promise<NaskahStamp> {
  return inTenant(actor, async (tx) => {
    await lock(tx)
    const receipt = await tx.db.receipt.findFirst({ where: { tenantId: tx.tenantId, key } })
    const stamp = receipt?.answer as unknown as NaskahStamp | undefined
    if (!stamp?.naskahId || stamp.by !== tx.actor.accountId) throw new Refusal('not-found')
    const naskah = await findNaskah(tx, stamp.naskahId, true)
    if (!naskah) throw new Refusal('not-found')
    await permit(tx, naskah)
    if (naskah.version !== stamp.version || naskah.state === 'ditandatangani') throw new Refusal('register.undo-closed')
    const earlier = stamp.before && (await findVersion(tx, naskah.id, naskah.version - 1))
    await saveNaskah(tx, naskah, {
      state: stamp.before?.state ?? 'dibuang',
      note: stamp.before?.note ?? '',
      ...(earlier && { body: earlier.body, title: earlier.title, number: earlier.number }),
      ...(stamp.before?.state === 'draf' && { submitted: null }),
    })
    await recordAudit(tx, `${stamp.action}-undone`, subjectOf(naskah.id))
    await keepVersion(tx, naskah.id, `${stamp.action}-undone`)
    return stamp
  })
}

/** Whether a step can still be taken back. */
export const isUndoable = (stamp: NaskahStamp, naskah: Pick<Naskah, 'version' | 'state'>): boolean =>
  stamp.version === naskah.version && naskah.state !== 'ditandatangani'
