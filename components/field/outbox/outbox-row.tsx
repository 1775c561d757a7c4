'use client'

import { Button } from '@/components/ui/button'
import { dropItem, type OutboxItem, offerAgain } from '@/lib/offline/outbox'
import { send } from '@/lib/offline/use-outbox'
import { paths } from '@/lib/paths'
import { dayInWords, timeInWords } from '../day'

/** One item: what it is, what became of it in words, its receipt, and the next step where one is needed. */
export function OutboxRow({ item, signal }: { item: OutboxItem; signal: boolean }) {
  const { words, tone } = stateWords(item, signal)
  const { outcome } = item
  const receipt = outcome && 'receipt' in outcome ? outcome.receipt : null
  const asks = item.state === 'ditolak' || item.state === 'bentrok'
  const place = placeOf(item)
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <p className="font-medium">{item.label}</p>
        <p className={`text-sm ${tone}`}>{words}</p>
      </div>
      {asks && outcome && 'message' in outcome && <p className="mt-1">{outcome.message}</p>}
      {outcome?.outcome === 'ditolak' && Object.keys(outcome.fields).length > 0 && (
        <ul className="mt-1 list-disc ps-5 text-sm">
          {Object.values(outcome.fields)
            .slice(0, 5)
            .map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
        </ul>
      )}
      <p className="figures mt-1 text-sm text-ink-soft">
        Disimpan {dayInWords(item.madeAt).toLowerCase().replace(/^(\d)/, '$1')} pukul {timeInWords(item.madeAt)}
        {receipt && (
          <>
            {' · Tanda terima '}
            <code className="font-mono text-ink select-all">{receipt}</code>
          </>
        )}
        {item.state === 'menunggu' && item.tries > 0 && ` · dicoba ${item.tries} kali`}
      </p>
      {asks && (
        <div className="mt-2 flex flex-wrap gap-2">
          {place && (
            <a
              className="inline-flex min-h-9 items-center rounded-md bg-brand px-3 text-sm font-medium text-on-brand"
              href={place}
            >
              {item.state === 'bentrok' ? 'Buka dan pilih' : 'Buka dan perbaiki'}
            </a>
          )}
          <Button size="small" onClick={() => void offerAgain(item.key).then(() => send('button'))}>
            Kirim ulang
          </Button>
          <Button size="small" tone="quiet" onClick={() => void dropItem(item.key)}>
            Hapus dari daftar
          </Button>
        </div>
      )}
    </li>
  )
}

/** What became of an item, in words. */
export function stateWords(
  { state, outcome, nextAt }: Pick<OutboxItem, 'state' | 'outcome' | 'nextAt'>,
  signal: boolean,
): { words: string; tone: string } {
  if (state === 'dikirim') return { words: signal ? 'Sedang dikirim' : 'Menunggu sinyal', tone: 'text-warn' }
  if (state === 'menunggu') {
    if (outcome?.outcome === 'menunggu') return { words: outcome.message, tone: 'text-warn' }
    const soon = nextAt > Date.now() ? `Dicoba lagi ${timeInWords(new Date(nextAt))}` : 'Menunggu giliran'
    return { words: signal ? soon : 'Menunggu sinyal', tone: 'text-warn' }
  }
  if (state === 'ditolak') return { words: 'Ditolak', tone: 'text-bad' }
  if (state === 'bentrok') return { words: 'Bentrok dengan perubahan orang lain', tone: 'text-bad' }
  if (state === 'susulan') return { words: 'Di kotak susulan, menunggu keputusan kantor', tone: 'text-warn' }
  const at = outcome && 'receivedAt' in outcome ? ` ${timeInWords(outcome.receivedAt)}` : ''
  return { words: `Diterima${at}`, tone: 'text-good' }
}

/** The screen on which an item is mended; null where there is none. */
export function placeOf({ subject }: Pick<OutboxItem, 'subject'>): string | null {
  const [what, first, second] = subject.split('/')
  if (what === 'laporan' && first && second) return paths.entryOf(first, second)
  if (what === 'keluarga' && first) return paths.fieldFamily(first)
  if (what === 'krs' && first && second) return paths.fieldVervalFamily(first, second)
  return what === 'kelompok' && first ? paths.fieldGroup(first) : null
}
