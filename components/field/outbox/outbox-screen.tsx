'use client'

import { Download, Send } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ProgressBar } from '@/components/ui/progress-bar'
import { isUnsent, type OutboxItem } from '@/lib/offline/outbox'
import { useField } from '@/lib/offline/session'
import { send, useOutbox } from '@/lib/offline/use-outbox'
import { dayInWords } from '../day'
import { FieldPage } from '../field-page'
import { useSignal } from '../use-signal'
import { saveCarried } from './carried'
import { OutboxRow } from './outbox-row'

/** Every item of this device: what it is, when it was made, what became of it, and what to do. */
export default function OutboxScreen() {
  const field = useField()
  const signal = useSignal()
  const { items, unsent, busy, last } = useOutbox(field?.accountId ?? null)
  const [from, setFrom] = useState(0)
  const asking = (items ?? []).filter(({ state }) => state === 'ditolak' || state === 'bentrok')
  const rest = (items ?? []).filter((item) => !asking.includes(item)).toReversed()
  const now = () => {
    setFrom(unsent)
    void send('button')
  }
  return (
    <FieldPage
      title="Kotak keluar"
      note={
        unsent > 0
          ? `${unsent} belum sampai ke kantor. Aman dan tersegel di perangkat ini.`
          : 'Semua yang Anda simpan sudah sampai ke kantor.'
      }
      actions={
        unsent > 0 && (
          <>
            <Button icon={Download} onClick={() => void saveCarried(field?.accountId ?? '')}>
              Simpan berkas titipan
            </Button>
            <Button tone="primary" icon={Send} busy={busy} onClick={now}>
              {busy ? 'Mengirim…' : 'Kirim sekarang'}
            </Button>
          </>
        )
      }
    >
      <div role="status" className="space-y-3 empty:hidden">
        {busy && from > 0 && (
          <ProgressBar
            label="Pengiriman"
            done={Math.max(0, from - unsent)}
            total={from}
            words={`${Math.max(0, from - unsent)} dari ${from} terkirim`}
          />
        )}
        {!busy && last && !last.reached && unsent > 0 && (
          <p className="rounded-lg bg-warn-soft px-4 py-3 text-on-warn-soft">
            {signal
              ? 'Kantor belum menjawab. Dicoba lagi dengan sendirinya.'
              : 'Belum ada sinyal. Terkirim dengan sendirinya begitu tersambung; Anda tidak perlu menunggu.'}
          </p>
        )}
      </div>
      {items !== null && items.length === 0 && (
        <EmptyState icon={Send} title="Belum ada kiriman">
          <p>Laporan, pertemuan, kunjungan, dan foto yang Anda simpan muncul di sini beserta tanda terimanya.</p>
        </EmptyState>
      )}
      {asking.length > 0 && (
        <section className="space-y-2">
          <h2 className="text-lg">Perlu dilihat</h2>
          <ul className="surface divide-y divide-line">
            {asking.map((item) => (
              <OutboxRow key={item.key} item={item} signal={signal} />
            ))}
          </ul>
        </section>
      )}
      {byDay(rest).map(([day, dayItems]) => (
        <section key={day} className="space-y-2">
          <h2 className="text-md">
            {dayInWords(day)} <span className="text-sm font-normal text-ink-soft">{countWords(dayItems)}</span>
          </h2>
          <ul className="surface divide-y divide-line">
            {dayItems.map((item) => (
              <OutboxRow key={item.key} item={item} signal={signal} />
            ))}
          </ul>
        </section>
      ))}
    </FieldPage>
  )
}

/** Items by the day they were made on this device's clock, in the order given. */
function byDay(items: readonly OutboxItem[]): [string, OutboxItem[]][] {
  const days = new Map<string, OutboxItem[]>()
  for (const item of items) {
    const day = new Date(item.madeAt).toDateString()
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days]
}

function countWords(items: readonly OutboxItem[]): string {
  const waiting = items.filter(isUnsent).length
  return waiting > 0 ? `${waiting} dari ${items.length} menunggu` : `${items.length} diterima`
}
