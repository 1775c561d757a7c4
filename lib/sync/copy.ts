import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { serverEpoch } from '@/lib/db/epoch'
import { Refusal } from '@/lib/errors/refusal'
import { hashBody } from '@/lib/reports/intent'
import { type PartReader, partsOf } from '@/lib/sync/copy-parts'
import { parsed } from '@/lib/sync/parsed'
import { type CopyReply, PROTOCOL } from '@/lib/sync/protocol'

const MOST_PARTS = 2_000
const name = z.string().max(120)

const copySchema = z.object({
  protocol: z.literal(PROTOCOL, 'Halaman ini versi lama. Muat ulang; isian Anda tetap tersimpan.'),
  known: z
    .record(name, z.string().max(100))
    .refine((known) => Object.keys(known).length <= MOST_PARTS)
    .default({}),
  only: z.array(name).max(MOST_PARTS).optional(),
})

/**
 * The parts of a person's readable copy that a device does not hold as they are now, and
 * the names of those it holds and should no longer. Nothing of other people's villages
 * and groups: every part is read as this person.
 */
export async function readCopy(actor: Actor, input: unknown, now: Date): Promise<CopyReply> {
  if (actor.tenantId === null) throw new Refusal('not-allowed')
  const { known, only } = parsed(copySchema, input)
  const own = await partsOf(actor, now, only)
  const asked = only ? only.filter((part) => own.has(part)) : [...own.keys()]
  const parts: CopyReply['parts'] = {}
  const gone = new Set(Object.keys(known).filter((part) => !own.has(part) && (!only || only.includes(part))))
  for (const part of asked) {
    const body = await bodyOf(own.get(part)!)
    if (body === null) {
      if (part in known) gone.add(part)
      continue
    }
    const hash = hashOf(body)
    if (known[part] !== hash) parts[part] = { hash, body }
  }
  return {
    protocol: PROTOCOL,
    accountId: actor.accountId,
    epoch: await serverEpoch(),
    time: now.toISOString(),
    parts,
    gone: [...gone],
  }
}

/** A part that the person may not read, or that has gone meanwhile, is none of theirs. */
async function bodyOf(read: PartReader): Promise<object | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The hash of a part. When it was read changes nothing in it. */
export function hashOf(body: object): string {
  const { time: _, ...content } = body as { time?: unknown }
  return hashBody(content).slice(0, 22)
}
