import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { asJson, fresh } from './commands'
import { setsTemplates } from './policy'
import type { SetEdition, WithdrawEdition } from './schema'

export const EDITION_SCOPE = 'rapat-templat'

/** Puts an office's own template of a kind in place from a day on; one that begins the same day gives way to it. */
export function setEdition(actor: Actor, { key, ...input }: SetEdition, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, EDITION_SCOPE, { key, body: input }, async (tx, steps) => {
    if (!setsTemplates(tx.actor.role)) throw new Refusal('not-allowed')
    const { kind, fromOn, source, certainty, invited, agenda, timesAYear } = input
    if (invited.length === 0)
      throw new Refusal('input-invalid', { fields: { invited: 'Tulis paling sedikit satu undangan.' } })
    const [same] = await tx.sql.query<{ id: string; version: number }>(
      `select id::text as id, version from rapat_edition
       where tenant_id = $1 and kind = $2 and from_on = $3::date and not withdrawn`,
      [tx.tenantId, kind, fromOn],
    )
    if (same) await steps.update('rapat_edition', { id: same.id }, { withdrawn: true, ...nextVersion(same) })
    const id = randomUUID()
    await steps.insert(
      'rapat_edition',
      {
        ...{ id, kind, from_on: fromOn, body: asJson({ invited, agenda, timesAYear }), source, certainty },
        ...{ withdrawn: false, made_name: tx.actor.name, ...fresh(now) },
      },
      { id },
      { withdrawn: true },
    )
    await recordAudit(tx, 'rapat.template-set', `rapat-templat/${kind}`, { fromOn, timesAYear })
    return {
      action: 'rapat.template-set',
      subject: `rapat-templat/${kind}`,
      rows: [{ table: 'rapat_edition', id, version: 1 }],
    }
  })
}

/** Takes an office's edition back; the one before it holds again. */
export function withdrawEdition(actor: Actor, { key, ...input }: WithdrawEdition): Promise<KeyedStamp> {
  return runKeyedStep(actor, EDITION_SCOPE, { key, body: input }, async (tx, steps) => {
    if (!setsTemplates(tx.actor.role)) throw new Refusal('not-allowed')
    const [found] = await tx.sql.query<{ kind: string; version: number }>(
      'select kind, version from rapat_edition where tenant_id = $1 and id = $2::uuid and not withdrawn',
      [tx.tenantId, input.id],
    )
    if (!found) throw new Refusal('not-found')
    if (found.version !== input.version) throw new Refusal('changed-meanwhile')
    await steps.update('rapat_edition', { id: input.id }, { withdrawn: true, ...nextVersion(found) })
    await recordAudit(tx, 'rapat.template-withdrawn', `rapat-templat/${found.kind}`, {})
    const rows = [{ table: 'rapat_edition' as const, id: input.id, version: found.version + 1 }]
    return { action: 'rapat.template-withdrawn', subject: `rapat-templat/${found.kind}`, rows }
  })
}

/** Takes back one's own latest step on the templates. */
export function undoEdition(actor: Actor, { key }: { key: string }): Promise<KeyedStamp> {
  return undoKeyedStep(actor, EDITION_SCOPE, key, async (tx) => {
    if (!setsTemplates(tx.actor.role)) throw new Refusal('not-allowed')
  })
}
