import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { type KeyedStamp, runKeyedStep } from '@/lib/registers/keyed-step'
import { readRow } from '@/lib/registers/steps'
import { KRS_SCOPE } from './commands'
import { mayCloseKrs } from './policy'
import type { KrsListStep } from './schema'

/**
 * Closes an official list, so that nobody's verval changes it any more, or opens it again. Families keep what was
 * found of them. Refuses whoever does not lead the verval, and a list that somebody changed meanwhile.
 */
export function setKrsListState(actor: Actor, { key, id, version, state }: KrsListStep): Promise<KeyedStamp> {
  return runKeyedStep(actor, KRS_SCOPE, { key, body: { id, version, state } }, async (tx, steps) => {
    if (!mayCloseKrs(tx.actor.role)) throw new Refusal('not-allowed')
    const row = await readRow(tx, 'krs_list', { id })
    if (!row) throw new Refusal('not-found')
    if (row.version !== version) throw new Refusal('changed-meanwhile')
    await steps.update('krs_list', { id }, { state, version: version + 1 })
    const action = state === 'ditutup' ? 'krs.list-closed' : 'krs.list-opened'
    await recordAudit(tx, action, `krs-daftar/${id}`, { year: Number(row.year), semester: Number(row.semester) })
    return { action, subject: `krs-daftar/${id}`, rows: [{ table: 'krs_list', id, version: version + 1 }] }
  })
}
