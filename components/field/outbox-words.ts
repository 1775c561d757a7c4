import type { OutboxItem } from '@/lib/offline/outbox'

/** How many items stand where, for a word in the frame. */
export interface OutboxCounts {
  waiting: number
  sending: number
  /** Refused or in conflict: somebody must look. */
  asking: number
}

export function countOutbox(items: readonly Pick<OutboxItem, 'state'>[]): OutboxCounts {
  const counts = { waiting: 0, sending: 0, asking: 0 }
  for (const { state } of items) {
    if (state === 'menunggu') counts.waiting++
    else if (state === 'dikirim') counts.sending++
    else if (state === 'ditolak' || state === 'bentrok') counts.asking++
  }
  return counts
}

/** "3 menunggu sinyal": the state of the outbox in words, the most pressing first. */
export function outboxWords({ waiting, sending, asking }: OutboxCounts, online: boolean): string {
  if (asking > 0) return `${asking} perlu dilihat`
  const unsent = waiting + sending
  if (unsent > 0) return online ? `Mengirim ${unsent}…` : `${unsent} menunggu sinyal`
  return online ? 'Semua terkirim' : 'Tanpa sinyal'
}
