'use client'

import { useActionState, useId } from 'react'
import { Field } from '@/components/forms/field'
import { describedBy, problemOf, shownValue } from '@/components/forms/field-state'
import { FormMessage } from '@/components/forms/form-message'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'

export type PlanFormProps = {
  action: FormAction
  formKey: string
  years: readonly number[]
  year: number
  indicators: readonly { label: string; choices: readonly { value: string; label: string }[] }[]
  bases: readonly { value: string; label: string }[]
  /** What an earlier revision said. */
  initial?: { indicator: string; total: string; base: string; source: string }
}

/** A new plan: which indicator and year, how much, from where, and by what it is spread. */
export function PlanForm({ action, formKey, years, year, indicators, bases, initial }: PlanFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="max-w-prose space-y-4" noValidate>
      <input type="hidden" name="key" value={formKey} />
      <FormMessage state={state} />
      <IndicatorField groups={indicators} initial={initial?.indicator} state={state} />
      <SelectField
        label="Tahun"
        name="year"
        state={state}
        initial={String(year)}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
        required
      />
      <NumberField
        label="Sasaran kabupaten/kota"
        name="total"
        state={state}
        initial={initial?.total}
        hint="Jumlah setahun, keadaan akhir tahun, atau persen."
        decimals
        required
      />
      <SelectField
        label="Dasar pembagian ke kecamatan dan desa"
        name="base"
        state={state}
        initial={initial?.base}
        empty="Persentase: sama di semua wilayah"
        hint="Keadaan bulan terakhir yang sudah ditutup."
        choices={bases}
      />
      <TextField
        label="Sumber"
        name="source"
        state={state}
        initial={initial?.source}
        hint="Misalnya nomor keputusan atau dokumen perencanaannya."
        required
      />
      <TextArea label="Catatan" name="note" state={state} rows={2} maxLength={500} />
      <SubmitButton busyLabel="Membagi…">Buat dan bagi</SubmitButton>
    </form>
  )
}

type IndicatorFieldProps = { groups: PlanFormProps['indicators']; initial?: string; state: FormState }

/** Some hundred indicators, in groups: found by typing their first letters. */
function IndicatorField({ groups, initial, state }: IndicatorFieldProps) {
  const id = useId()
  const [name, label] = ['indicator', 'Indikator']
  const problem = problemOf(name, state)
  const value = shownValue({ name, initial, state })
  return (
    <Field id={id} label={label} problem={problem} required>
      <select
        key={value}
        id={id}
        name={name}
        defaultValue={value}
        required
        className="control"
        {...describedBy(id, undefined, problem)}
      >
        <option value="">Pilih…</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}
