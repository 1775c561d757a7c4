import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { parsed } from '@/lib/sync/parsed'
import { recordMeasurement } from './commands'
import { recordMeasurementSchema } from './schema'

/** What became of one row of a day's entry. */
export type EntryOutcome =
  | { key: string; outcome: 'diterima'; id: string; warnings: readonly string[] }
  | { key: string; outcome: 'ditolak'; message: string; fields: FieldProblems }

const MOST = 300
const envelope = z.strictObject({
  protocol: z.literal(1),
  items: z
    .array(z.strictObject({ key: z.uuid(), body: z.record(z.string(), z.unknown()) }))
    .min(1)
    .max(MOST, `Paling banyak ${MOST} anak sekaligus. Simpan sebagian demi sebagian.`),
})

/**
 * Records the rows of a posyandu's day, each by itself: what is wrong in one stops no other,
 * and a row that comes again under its key is not recorded twice.
 */
export async function recordDay(actor: Actor, sent: unknown, now: Date): Promise<{ items: EntryOutcome[] }> {
  const { items } = parsed(envelope, sent)
  const outcomes: EntryOutcome[] = []
  for (const { key, body } of items) {
    try {
      const stamp = await recordMeasurement(actor, parsed(recordMeasurementSchema, { ...body, key }), now)
      outcomes.push({ key, outcome: 'diterima', id: stamp.rows[0]!.id, warnings: stamp.warnings ?? [] })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcomes.push({ key, outcome: 'ditolak', message: error.message, fields: error.fields })
    }
  }
  return { items: outcomes }
}
