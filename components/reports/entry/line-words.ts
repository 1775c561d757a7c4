import { formatTime, type Zone } from '@/lib/format/date'
import { type EntryLine, isUnsaved, isUntouched, judge } from '@/lib/reports/entry-line'
import type { FormDeclaration } from '@/lib/reports/form'
import { STATUS } from '@/lib/reports/workflow'
import type { Signal } from './use-entry'

/** What colour goes with the words; the words say it all. */
export type LineTone = 'quiet' | 'good' | 'warn' | 'bad'

/** The state of a village's row in words, the most pressing first. */
export function wordsOf(
  form: FormDeclaration,
  line: EntryLine,
  signal: Signal,
  zone: Zone,
): { words: string; tone: LineTone } {
  if (line.reply?.kind === 'conflict') return { words: 'Diubah di tempat lain. Pilih versinya', tone: 'bad' }
  if (line.reply?.kind === 'refused') return { words: `Ditolak: ${line.reply.message}`, tone: 'bad' }
  if (line.reply?.kind === 'late') return { words: `Menunggu keputusan kantor: ${line.reply.message}`, tone: 'warn' }
  // A press counts once it lies in the outbox: until then nothing is promised.
  if (line.wish !== null) return { words: 'Menyimpan…', tone: 'quiet' }
  const sending = line.queue.some(({ wish }) => wish === 'send')
  const away = isUnsaved(line) && signal === 'none'
  if (sending && !line.open)
    return away ? { words: 'Akan dikirim. Menunggu sinyal', tone: 'warn' } : { words: 'Mengirim…', tone: 'quiet' }
  if (isUnsaved(line) && !away) return { words: 'Menyimpan…', tone: 'quiet' }
  if (!isUnsaved(line) && line.status === STATUS.dikembalikan && line.savedAt === null)
    return { words: `Dikembalikan: ${line.returnReason}`, tone: 'bad' }
  if (!line.open) return { words: closedWords(line, zone), tone: line.status === null ? 'quiet' : 'good' }
  if (isUntouched(line)) return { words: 'Belum diisi', tone: 'quiet' }
  const saved = away ? '. Menunggu sinyal' : line.savedAt ? ` · Tersimpan ${clock(line.savedAt, zone)}` : ''
  const { words, tone } = fillingWords(form, line)
  return { words: words + saved, tone: away && tone === 'good' ? 'warn' : tone }
}

/** How far a village that can be typed has come: ready, or what it lacks. */
function fillingWords(form: FormDeclaration, line: EntryLine): { words: string; tone: LineTone } {
  const { obstacles, unreadable, ready } = judge(form, line)
  if (ready) return { words: 'Siap dikirim', tone: 'good' }
  const wrong = obstacles.refused.length + Object.keys(unreadable).length
  const parts = [
    obstacles.blanks.length > 0 && `${obstacles.blanks.length} kosong`,
    wrong > 0 && `${wrong} salah`,
    obstacles.unexplained.length > 0 && `${obstacles.unexplained.length} perlu alasan`,
  ].filter(Boolean)
  return { words: parts.join(', '), tone: wrong > 0 ? 'bad' : 'warn' }
}

/** The hour without its zone, which stands once above the table. */
const clock = (instant: string, zone: Zone) => formatTime(new Date(instant), zone).split(' ')[0]

function closedWords(line: EntryLine, zone: Zone): string {
  const at = line.receivedAt ? ` ${clock(line.receivedAt, zone)}` : ''
  switch (line.status) {
    case STATUS.dikirim:
      return `Dikirim${at}`
    case STATUS.diverifikasi:
      return 'Diverifikasi'
    case STATUS.disetujui:
      return 'Disetujui'
    case STATUS.terkunci:
      return 'Terkunci'
    default:
      return 'Tidak dapat diisi'
  }
}

export const TONE_CLASS: Record<LineTone, string> = {
  quiet: 'text-ink-soft',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
}
