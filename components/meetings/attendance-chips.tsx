'use client'

import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { ChipMember } from '@/lib/poktan/member-chip'
import { Chip } from './chip'

/** From so many names on, a box to search them stands above the chips. */
const SEARCHED_FROM = 30

interface AttendanceChipsProps {
  members: readonly ChipMember[]
  present: readonly string[]
  /** Who was there at the meeting before; null when there was none. */
  lastPresent: readonly string[] | null
  /** What a member is: keluarga, remaja. */
  noun: string
  problem?: string
  onChange: (present: string[]) => void
}

/** Who was there: one tap a name, all at once, or as last time. */
export function AttendanceChips({ members, present, lastPresent, noun, problem, onChange }: AttendanceChipsProps) {
  const [typed, setTyped] = useState('')
  const word = typed.trim().toLowerCase()
  const shown = word ? members.filter(({ name, note }) => `${name} ${note}`.toLowerCase().includes(word)) : members
  const here = members.filter(({ id }) => present.includes(id)).length
  const gone = members.filter(({ ended }) => ended !== '')
  const toggle = (id: string) =>
    onChange(present.includes(id) ? present.filter((known) => known !== id) : [...present, id])
  return (
    <section aria-label="Kehadiran" className="surface scroll-mt-16 p-3 sm:p-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="text-md">Yang hadir</h2>
        <p className="figures font-medium" role="status">
          {here} dari {members.length} {noun} hadir
        </p>
      </div>
      {problem && (
        <p role="alert" className="mb-2 text-sm text-bad">
          {problem}
        </p>
      )}
      <div className="mb-3 flex flex-wrap gap-2">
        <Button size="small" onClick={() => onChange(members.map(({ id }) => id))} disabled={here === members.length}>
          Semua hadir
        </Button>
        {lastPresent && (
          <Button
            size="small"
            onClick={() => onChange(lastPresent.filter((id) => members.some((one) => one.id === id)))}
          >
            Sama seperti lalu
          </Button>
        )}
        <Button size="small" tone="quiet" onClick={() => onChange([])} disabled={here === 0}>
          Kosongkan
        </Button>
      </div>
      {members.length > SEARCHED_FROM && (
        <label className="mb-3 block">
          <span className="sr-only">Cari nama</span>
          <input
            type="search"
            className="control"
            placeholder="Cari nama…"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      )}
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 desk:grid-cols-4">
        {shown.map(({ id, name, note, ended }) => (
          <li key={id} className="min-w-0 *:h-full">
            <Chip wide on={present.includes(id)} onPress={() => toggle(id)} note={ended ? <Ended /> : note}>
              {name}
            </Chip>
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <details className="mt-3 text-sm text-ink-soft">
          <summary className="link min-h-9 content-center">
            {gone.length} tidak lagi memenuhi syarat kelompok ini
          </summary>
          <ul className="mt-1 list-disc ps-5">
            {gone.map(({ id, name, ended }) => (
              <li key={id}>
                {name}: {ended}
              </li>
            ))}
          </ul>
          <p className="mt-1">Kehadirannya tetap dapat dicatat. Perbarui keanggotaannya di daftar anggota.</p>
        </details>
      )}
      {shown.length === 0 && <p className="py-3 text-ink-soft">Tidak ada nama yang cocok dengan “{typed}”.</p>}
    </section>
  )
}

/** The family no longer fits the group: a hint to look at the roster, not a bar to being present. */
function Ended() {
  return (
    <span className="flex items-start gap-1">
      <Icon of={TriangleAlert} className="mt-px size-3.5" />
      bukan sasaran lagi
    </span>
  )
}
