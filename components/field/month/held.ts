import type { OutboxItem } from '@/lib/offline/outbox'
import type { EntryLine } from '@/lib/reports/entry-line'

/** What this device holds of one village's report beyond the copy, the most pressing first. */
export interface Held {
  state: 'bentrok' | 'ditolak' | 'susulan' | 'kirim' | 'draf' | 'diterima'
  /** Why it was refused, or what the office must decide. */
  message: string
}

const RANK: Record<Held['state'], number> = { bentrok: 0, ditolak: 1, susulan: 2, kirim: 3, draf: 4, diterima: 5 }

/** What the device holds, by subject (`laporan/<form>/<YYYY-MM>/<village>`): its drafts, and its items of the outbox. */
export function heldOf(lines: readonly EntryLine[], items: readonly OutboxItem[]): Map<string, Held> {
  const held = new Map<string, Held>()
  const take = (subject: string, next: Held) => {
    const known = held.get(subject)
    if (!known || RANK[next.state] < RANK[known.state]) held.set(subject, next)
  }
  for (const line of lines) {
    const subject = `laporan/${line.id.slice('isian/'.length)}`
    if (line.reply?.kind === 'conflict') take(subject, { state: 'bentrok', message: '' })
    else if (line.reply?.kind === 'refused') take(subject, { state: 'ditolak', message: line.reply.message })
    else if (line.reply?.kind === 'late') take(subject, { state: 'susulan', message: line.reply.message })
    else if (line.wish === 'send') take(subject, { state: 'kirim', message: '' })
    else if (line.changes > line.changesSent) take(subject, { state: 'draf', message: '' })
  }
  // Only the last item of a subject says how it stands: what was refused before may have been mended since.
  const last = new Map<string, OutboxItem>()
  for (const item of items) if (item.subject.startsWith('laporan/')) last.set(item.subject, item)
  for (const [subject, { kind, state, outcome }] of last) {
    const message = outcome && 'message' in outcome ? outcome.message : ''
    if (state === 'menunggu' || state === 'dikirim')
      take(subject, { state: kind === 'report.send' ? 'kirim' : 'draf', message: '' })
    else if (state !== 'diterima') take(subject, { state, message })
    else if (kind === 'report.send') take(subject, { state: 'diterima', message: '' })
  }
  return held
}
