'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { JoinableFamily } from '@/lib/poktan/member-search'

export type JoinKnownProps = {
  action: FormAction
  poktanId: string
  family: JoinableFamily
  /** "anak", "remaja", "lansia"; null where the family as such is the member. */
  noun: string | null
  /** In PIK-R the person is the member. */
  individual: boolean
  formKey: string
  today: string
}

/** One family that was found: who in it, since when, and the tap that makes it a member. */
export function JoinKnown({ action, poktanId, family, noun, individual, formKey, today }: JoinKnownProps) {
  const [state, send] = useActionState(action, idle)
  const open = family.persons.filter(({ member }) => !member)
  const fitting = open.filter(({ fits }) => fits)
  // In PIK-R somebody must be named, also outside the usual age; elsewhere the person can follow.
  const shown = fitting.length === 0 && individual ? open : fitting
  const [only] = shown.length === 1 ? shown : []
  return (
    <li className="surface space-y-3 p-4">
      <div>
        <h3 className="text-md font-semibold desk:text-base">{family.name}</h3>
        <p className="text-sm text-ink-soft">
          {[family.place, family.kk && `KK ${family.kk}`, ...family.groups].filter(Boolean).join(' · ') ||
            'Tanpa alamat'}
        </p>
      </div>
      {family.member ? (
        <p>Sudah menjadi anggota kelompok ini.</p>
      ) : (
        <form action={send} className="space-y-3" noValidate>
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="poktanId" value={poktanId} />
          <input type="hidden" name="familyId" value={family.id} />
          <FormMessage state={state} />
          {noun && only && <input type="hidden" name="personId" value={only.id} />}
          {noun && shown.length > 1 && (
            <RadioGroup
              label={
                individual ? 'Remaja yang masuk' : `${noun[0]!.toUpperCase()}${noun.slice(1)} yang menjadi sasaran`
              }
              name="personId"
              initial={fitting[0]?.id ?? ''}
              state={state}
              required
              inline
              choices={shown.map(({ id, name, age, fits }) => ({
                value: id,
                label: [name, age].filter(Boolean).join(', '),
                ...(!fits && { hint: 'di luar umur sasaran' }),
              }))}
            />
          )}
          {noun && shown.length === 0 && (
            <p className="text-sm text-ink-soft">
              {individual
                ? 'Belum ada orang yang tercatat dalam keluarga ini.'
                : `Belum tercatat ${noun} dalam umur sasaran. Keluarga dapat masuk; ${noun} dipilih kemudian.`}
            </p>
          )}
          <Disclosure summary="Masuk hari ini? Ubah tanggal">
            <DateField label="Masuk sejak" name="joinedOn" initial={today} max={today} state={state} required />
          </Disclosure>
          <SubmitButton busyLabel="Menyimpan…" wide>
            {only ? `Masukkan (${[only.name, only.age].filter(Boolean).join(', ')})` : 'Masukkan'}
          </SubmitButton>
        </form>
      )}
    </li>
  )
}
