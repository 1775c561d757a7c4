import { postJson } from '@/lib/offline/post'
import type { BookStep } from '@/lib/poktan/book-steps'
import type { BookAnswer, BookOutcome } from '@/lib/poktan/book-sync'

/** What came of one step: the server's outcome, or why it was not reached. */
export type StepResult = BookOutcome | { outcome: 'tak-sampai'; message: string }

/** Sends one step on a group's book. The same key may be sent again: it is done once. */
export async function sendStep(kind: BookStep, key: string, body: Record<string, unknown>): Promise<StepResult> {
  const delivery = await postJson<BookAnswer>('/api/poktan', { protocol: 1, items: [{ key, kind, body }] })
  if (delivery.kind === 'no-signal')
    return { outcome: 'tak-sampai', message: 'Belum tersambung ke kantor. Draf tersimpan di perangkat ini; coba lagi.' }
  if (delivery.kind === 'signed-out')
    return { outcome: 'tak-sampai', message: 'Sesi Anda berakhir. Masuk kembali; draf tersimpan di perangkat ini.' }
  if (delivery.kind === 'refused') return { outcome: 'tak-sampai', message: delivery.message }
  return delivery.answer.items[0]!
}

/** The sentence of a step that was not taken, the first place it points at included. */
export function troubleOf(result: Exclude<StepResult, { outcome: 'diterima' }>): string {
  const first = 'fields' in result ? Object.values(result.fields)[0] : undefined
  return first ?? result.message
}
