'use client'

import { useActionState, useState } from 'react'
import type { Choice } from '@/components/forms/choice'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type ComposeFormProps = {
  action: FormAction
  formKey: string
  places: readonly Choice[]
  semesters: readonly Choice[]
  month: string
  latest: string
}

/** What a new naskah is about: kind, place and period. */
export function ComposeForm({ action, formKey, places, semesters, month, latest }: ComposeFormProps) {
  const [state, send] = useActionState(action, idle)
  const [kind, setKind] = useState('bulanan')
  return (
    <form action={send} className="max-w-xl space-y-4" noValidate>
      <input type="hidden" name="key" value={formKey} />
      <FormMessage state={state} />
      <fieldset>
        <legend className="mb-1.5 font-medium">Jenis</legend>
        <div className="flex flex-wrap gap-2">
          {(
            [
              ['bulanan', 'Laporan bulanan'],
              ['semester', 'Laporan semester'],
            ] as const
          ).map(([value, label]) => (
            <label
              key={value}
              className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-line px-3 has-checked:border-brand has-checked:bg-brand-soft desk:min-h-9"
            >
              <input
                type="radio"
                name="kind"
                value={value}
                checked={kind === value}
                onChange={() => setKind(value)}
                className="size-5 accent-brand"
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <SelectField label="Wilayah" name="region" choices={places} initial={places[0]?.value} state={state} required />
      <div hidden={kind !== 'bulanan'}>
        <DateField
          label="Bulan"
          name="month"
          kind="month"
          initial={month}
          max={latest}
          state={state}
          hint="Bulan yang masih berjalan boleh disusun; angkanya akan terus berubah."
        />
      </div>
      <div hidden={kind !== 'semester'}>
        <SelectField label="Semester" name="semester" choices={semesters} initial={semesters[0]?.value} state={state} />
      </div>
      <SubmitButton busyLabel="Menyusun…">Susun naskah</SubmitButton>
    </form>
  )
}
