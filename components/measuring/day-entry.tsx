'use client'

import { useCallback, useEffect, useState } from 'react'
import { SaveBar } from '@/components/layout/save-bar'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatCount } from '@/lib/format/number'
import { daysBetween } from '@/lib/growth/gain'
import type { DayChild } from '@/lib/growth/posyandu-queries'
import { DayRowFields } from './day-row'
import { useDayEntry } from './use-day-entry'

type Judging = typeof import('@/lib/growth/look')

export interface DaySheetProps {
  posyanduId: string
  day: string
  today: string
  accountId: string
  list: readonly DayChild[]
}

/** Length lying until two years, height standing from then on. */
const usualOf = (day: string) => (child: DayChild) => (daysBetween(child.bornOn, day) < 731 ? 'L' : 'H')

/** The sheet of a posyandu's day: one row for each child, judged on the device, saved together. */
export function DayEntry(props: DaySheetProps) {
  const { list, day, today } = props
  const [usual] = useState(() => usualOf(day))
  const entry = useDayEntry({ ...props, usual })
  const { save: send } = entry
  const [judging, setJudging] = useState<Judging | null>(null)
  const [search, setSearch] = useState('')
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void import('@/lib/growth/look').then(setJudging)
  }, [])
  useEffect(() => {
    if (entry.waiting === 0) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [entry.waiting])

  const save = useCallback(async () => {
    setBusy(true)
    await send()
    setBusy(false)
    document.querySelector<HTMLElement>('[data-hari] [aria-invalid="true"]')?.focus()
  }, [send])

  const asked = search.trim().toLowerCase()
  const shown = list.filter(({ name, familyName, motherName }) =>
    [name, familyName, motherName].some((text) => text.toLowerCase().includes(asked)),
  )
  const done = list.filter(({ id, own }) => own !== null || entry.rows[id]?.state === 'tersimpan').length
  return (
    <div className="space-y-4" data-hari data-print-wide>
      {entry.resumed > 0 && (
        <Banner tone="info">
          {formatCount(entry.resumed)} isian yang belum tersimpan dilanjutkan dari perangkat ini.
        </Banner>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <input
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder="Cari nama anak atau ibu"
          aria-label="Cari nama anak atau ibu"
          className="control max-w-72"
        />
        <p className="figures text-sm text-ink-soft" aria-live="polite">
          {formatCount(done)} dari {formatCount(list.length)} anak sudah diukur hari ini
        </p>
      </div>
      <div className="surface">
        <div
          aria-hidden
          className="hidden border-b border-line bg-paper-sunk px-4 py-2 text-sm font-medium text-ink-soft desk:grid desk:grid-cols-[minmax(10rem,1.4fr)_5.5rem_5.5rem_7.5rem_5.5rem_4.5rem_minmax(11rem,1.6fr)] desk:gap-3"
        >
          <span>Anak</span>
          <span>Berat, kg</span>
          <span>Panjang, cm</span>
          <span>Cara</span>
          <span>LiLA, cm</span>
          <span>Bengkak</span>
          <span>Hasil</span>
        </div>
        <ul className="divide-y divide-line">
          {shown.map((child) => (
            <DayRowFields
              key={child.id}
              child={child}
              day={day}
              row={entry.rowOf(child.id)}
              look={
                judging?.isTyped(entry.rowOf(child.id).typed)
                  ? judging.lookAt(child, day, today, entry.rowOf(child.id).typed)
                  : null
              }
              change={entry.change}
            />
          ))}
        </ul>
        {shown.length === 0 && <p className="px-4 py-6 text-center text-ink-soft">Tidak ada anak dengan nama itu.</p>}
      </div>
      <SaveBar
        status={
          entry.trouble ||
          (busy
            ? 'Menyimpan…'
            : entry.waiting > 0
              ? `${formatCount(entry.waiting)} anak belum disimpan`
              : 'Semua tersimpan')
        }
      >
        <Button tone="primary" busy={busy} disabled={entry.waiting === 0 && !busy} onClick={() => !busy && void save()}>
          {busy ? 'Menyimpan…' : entry.waiting > 0 ? `Simpan ${formatCount(entry.waiting)} anak` : 'Simpan'}
        </Button>
      </SaveBar>
    </div>
  )
}
