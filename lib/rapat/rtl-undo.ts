import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { type KeyedStamp, undoKeyedStep } from '@/lib/registers/keyed-step'
import { RAPAT_SCOPE } from './commands'
import { updatesRtl } from './policy'
import { getRtl } from './rtl-queries'

export const rtlOf = (subject: string): string => subject.replace(/^rtl\//, '')

/** Takes back what one has just told of a follow-up, while nobody has told more. */
export function undoTold(actor: Actor, { key }: { key: string }): Promise<KeyedStamp> {
  return undoKeyedStep(actor, RAPAT_SCOPE, key, async (tx, { subject }) => {
    if (!subject.startsWith('rtl/')) throw new Refusal('not-found')
    if (!updatesRtl(tx.actor, await getRtl(tx, rtlOf(subject)))) throw new Refusal('not-allowed')
  })
}
