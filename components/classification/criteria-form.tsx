'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { Choice } from '@/lib/registers/fields'

export type CriteriaFormProps = {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  today: string
  steps: readonly {
    code: string
    label: string
    criteria: readonly { code: string; label: string; reader: string }[]
  }[]
  readers: readonly Choice[]
}

/** Room for new criteria beneath those that were copied. */
const SPARE = 2

/** An edition of one's own: the copied criteria to change, to empty, and room for new ones. */
export function CriteriaForm({ action, hidden, today, steps, readers }: CriteriaFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-6" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <TextField
        label="Nama edisi"
        name="name"
        maxLength={80}
        state={state}
        hint="Misalnya: Juknis kabupaten 2026"
        required
      />
      <DateField label="Berlaku sejak" name="validFrom" initial={today} state={state} required />
      <TextArea
        label="Sumber"
        name="source"
        maxLength={300}
        state={state}
        hint="Nomor dan judul pedoman, SK, atau surat yang memuat kriteria ini."
        required
      />
      {steps.map((step) => (
        <fieldset key={step.code} className="space-y-3 border-t border-line pt-4">
          <legend className="font-medium">{step.label}</legend>
          {[...step.criteria, ...Array.from({ length: SPARE }, () => ({ code: '', label: '', reader: '' }))].map(
            (criterion, at) => {
              const name = `k.${step.code}.${at}`
              return (
                <div key={name} className="grid gap-2 sm:grid-cols-[3fr_2fr]">
                  <input type="hidden" name={`${name}.code`} value={criterion.code} />
                  <TextField
                    label={`Kriteria ${at + 1}`}
                    name={`${name}.label`}
                    initial={criterion.label}
                    maxLength={200}
                    state={state}
                  />
                  <SelectField
                    label="Dibaca Lini dari"
                    name={`${name}.reader`}
                    initial={criterion.reader}
                    choices={readers}
                    empty="Dinilai petugas"
                    state={state}
                  />
                </div>
              )
            },
          )}
        </fieldset>
      ))}
      <SubmitButton busyLabel="Menyimpan…">Simpan edisi kantor</SubmitButton>
    </form>
  )
}
