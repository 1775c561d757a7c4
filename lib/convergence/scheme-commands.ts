import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { foldName } from '@/lib/regions/name-key'
import { type KeyedStamp, runKeyedStep } from '@/lib/registers/keyed-step'
import { listOwnSchemes } from './action-queries'
import type { DropScheme, EditScheme } from './action-schema'
import { CONVERGENCE_SCOPE, invalid, kept, plain, requireWriter } from './keep'
import { findAction, type Scheme, type SchemeAction, schemeFor } from './schemes'

type Change = (scheme: Scheme) => readonly SchemeAction[]

/** Puts a changed edition in place from a year on; what was written in earlier years keeps its edition. */
function putEdition(
  actor: Actor,
  { key, year, edition, ...input }: { key: string; year: number; edition: number; source?: string },
  change: Change,
  now: Date,
): Promise<KeyedStamp> {
  return runKeyedStep(
    actor,
    CONVERGENCE_SCOPE,
    { key, body: { scheme: year, edition, ...input } },
    async (tx, steps) => {
      requireWriter(tx)
      const own = await listOwnSchemes(tx)
      const scheme = schemeFor(year, own)
      if (scheme.edition !== edition) throw new Refusal('changed-meanwhile')
      const next =
        Math.max(scheme.edition, ...own.filter((one) => one.scheme === scheme.code).map((one) => one.edition)) + 1
      const row = {
        ...{ id: randomUUID(), scheme: scheme.code, edition: next, year_from: year, content: plain(change(scheme)) },
        ...{ source: input.source ?? scheme.source, certainty: 'pasti', made_by: tx.actor.accountId },
        ...{ made_name: tx.actor.name, version: 1, created_at: now.toISOString() },
      }
      await steps.insert('action_scheme', row, { id: row.id }, 'remove')
      const touched = { table: 'action_scheme' as const, id: row.id, version: 1 }
      return kept(tx, 'convergence.scheme-changed', `konvergensi/${year}/skema`, [touched], {
        scheme: scheme.code,
        edition: next,
      })
    },
  )
}

/** Adds an action to the office's own edition, or changes how one is called, what it gives and until when. */
export function editScheme(actor: Actor, input: EditScheme, now = new Date()): Promise<KeyedStamp> {
  const { key: _key, year: _year, edition: _edition, code, ...said } = input
  return putEdition(
    actor,
    input,
    (scheme) => {
      const same = foldName(said.label)
      if (scheme.actions.some((one) => one.code !== code && foldName(one.label) === same))
        invalid({ label: 'Aksi dengan nama ini sudah ada.' })
      if (code !== '') {
        if (!findAction(scheme, code)) throw new Refusal('not-found')
        return scheme.actions.map((one) => (one.code === code ? { ...one, ...said, certainty: 'pasti' } : one))
      }
      const kind = scheme.actions.some((one) => one.kind === 'utama') ? 'pendukung' : 'aksi'
      const made = `kantor-${randomUUID().slice(0, 8)}`
      return [...scheme.actions, { ...said, code: made, kind, kecamatan: false, certainty: 'pasti' }]
    },
    now,
  )
}

/** Takes an action that the office added out of its edition. Those of the regulation stay. */
export function dropScheme(actor: Actor, input: DropScheme, now = new Date()): Promise<KeyedStamp> {
  return putEdition(
    actor,
    input,
    (scheme) => {
      if (!findAction(scheme, input.code) || !input.code.startsWith('kantor-')) throw new Refusal('not-found')
      return scheme.actions.filter(({ code }) => code !== input.code)
    },
    now,
  )
}
