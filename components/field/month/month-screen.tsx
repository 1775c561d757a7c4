'use client'

import { CalendarCheck2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { formatPeriod, type Period } from '@/lib/format/period'
import { listDrafts } from '@/lib/offline/draft'
import { useOutbox } from '@/lib/offline/use-outbox'
import type { EntryLine } from '@/lib/reports/entry-line'
import type { MonthPart } from '@/lib/reports/month-part'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { useSignal } from '../use-signal'
import { useWantedPart } from '../use-wanted-part'
import { FormMonth } from './form-month'
import { type Held, heldOf } from './held'

/** *Bulan ini* for who enters reports: per month and form the villages, what is due when, and what stands in the way. */
export default function MonthScreen({ me }: ScreenProps) {
  const { state, body: part } = useWantedPart<MonthPart>('bulan')
  const signal = useSignal()
  const { items } = useOutbox(me.accountId)
  const drafts = useDrafts()
  const held = heldOf(drafts, items ?? [])
  if (!part)
    return (
      <FieldPage title="Bulan ini">
        {state !== 'none' ? (
          <p role="status" className="py-10 text-center text-ink-soft">
            Menyiapkan daftar desa…
          </p>
        ) : signal ? (
          <p>Peran Anda tidak mengisi laporan bulanan. Yang mengisi: PKB/PLKB, PPKBD, dan kader TPK desa.</p>
        ) : (
          <p className="rounded-lg bg-info-soft px-4 py-3 text-on-info-soft">
            Daftar desa belum ada di perangkat ini. Sambungkan ke internet sekali.
          </p>
        )}
      </FieldPage>
    )
  return (
    <FieldPage title="Bulan ini" note={`Laporan bulanan ${part.villages} desa yang Anda layani.`}>
      {part.villages === 0 ? (
        <EmptyState icon={CalendarCheck2} title="Belum ada desa binaan">
          <p>Mintalah admin dinas menetapkan desa binaan Anda di daftar petugas.</p>
        </EmptyState>
      ) : (
        part.months.map((month) => <Month key={month.period} {...month} part={part} held={held} signal={signal} />)
      )}
    </FieldPage>
  )
}

interface MonthProps {
  period: Period
  forms: MonthPart['months'][number]['forms']
  part: MonthPart
  held: ReadonlyMap<string, Held>
  signal: boolean
}

function Month({ period, forms, part, held, signal }: MonthProps) {
  return (
    <section className="space-y-3">
      <h2 className="text-lg">{formatPeriod(period)}</h2>
      <div className="grid gap-4 desk:grid-cols-2">
        {forms.map((form) => (
          <FormMonth key={form.code} form={form} period={period} zone={part.zone} held={held} signal={signal} />
        ))}
      </div>
    </section>
  )
}

/** What is being typed on this device, enciphered until now; read when the screen opens. */
function useDrafts(): readonly EntryLine[] {
  const [lines, setLines] = useState<readonly EntryLine[]>([])
  useEffect(() => {
    let gone = false
    listDrafts<EntryLine>('isian/')
      .then((kept) => {
        if (!gone) setLines(kept.map(({ value }) => value))
      })
      .catch(() => {
        // The copy was shut in this moment: the session's screen takes over.
      })
    return () => {
      gone = true
    }
  }, [])
  return lines
}
