'use client'

import { useState } from 'react'
import { RELATIONS } from '@/lib/families/rules'
import { SEX_CHOICES } from './choices'
import type { PersonAnswers, Problems } from './family-form'
import { Picked, Typed } from './inputs'

interface PersonFieldsProps {
  person: PersonAnswers
  problems: Problems
  /** Before the names of problems: `person.`. */
  at: string
  set: (change: Partial<PersonAnswers>) => void
  today: string
  /** What is not asked here because it follows. */
  without?: readonly ('sex' | 'relation' | 'phone' | 'name')[]
  bornRequired?: boolean
  /** Asks the mother's name: of a child. */
  asksMother?: boolean
}

/** Who somebody is. A NIK is never in the way: its box is opened by who has one. */
export function PersonFields({
  person,
  problems,
  at,
  set,
  today,
  without = [],
  bornRequired = false,
  asksMother = false,
}: PersonFieldsProps) {
  const problem = (name: string) => problems[`${at}${name}`]
  return (
    <>
      {!without.includes('name') && (
        <Typed
          label="Nama lengkap"
          required
          value={person.name}
          maxLength={120}
          autoCapitalize="words"
          problem={problem('name')}
          onType={(name) => set({ name })}
        />
      )}
      {!without.includes('sex') && (
        <Picked
          label="Jenis kelamin"
          required
          choices={SEX_CHOICES}
          value={person.sex}
          problem={problem('sex')}
          onPick={(sex) => set({ sex })}
        />
      )}
      <div className="space-y-2">
        <Typed
          label="Tanggal lahir"
          required={bornRequired}
          type="date"
          max={today}
          value={person.bornOn}
          problem={problem('bornOn')}
          onType={(bornOn) => set({ bornOn })}
        />
        {person.bornOn && (
          <label className="flex min-h-11 items-center gap-2.5">
            <input
              type="checkbox"
              className="size-6 accent-brand"
              checked={person.bornAbout}
              onChange={(event) => set({ bornAbout: event.target.checked })}
            />
            Tanggalnya perkiraan
          </label>
        )}
      </div>
      {!without.includes('relation') && (
        <Picked
          label="Hubungan dengan kepala keluarga"
          required
          choices={RELATIONS}
          value={person.relation}
          problem={problem('relation')}
          onPick={(relation) => set({ relation })}
        />
      )}
      {asksMother && (
        <Typed
          label="Nama ibu kandung"
          value={person.motherName}
          maxLength={120}
          autoCapitalize="words"
          onType={(motherName) => set({ motherName })}
        />
      )}
      {!without.includes('phone') && (
        <Typed
          label="Nomor HP"
          type="tel"
          inputMode="tel"
          maxLength={20}
          value={person.phone}
          problem={problem('phone')}
          onType={(phone) => set({ phone })}
        />
      )}
      <NikField value={person.nik} problem={problem('nik')} onType={(nik) => set({ nik })} />
    </>
  )
}

/** The NIK, closed until somebody has the card at hand: most are written down later. */
export function NikField({
  value,
  problem,
  onType,
}: {
  value: string
  problem?: string | undefined
  onType: (nik: string) => void
}) {
  const [asked, setAsked] = useState(false)
  if (!asked && value === '' && !problem)
    return (
      <p className="flex flex-wrap items-center gap-x-3 text-ink-soft">
        <span>Belum ada NIK? Lewati, boleh menyusul.</span>
        <button type="button" className="link min-h-11" onClick={() => setAsked(true)}>
          Isi NIK
        </button>
      </p>
    )
  return (
    <Typed
      label="NIK"
      hint="16 angka dari kartu keluarga. Belum ada? Kosongkan saja."
      inputMode="numeric"
      maxLength={24}
      value={value}
      problem={problem}
      onType={onType}
    />
  )
}
