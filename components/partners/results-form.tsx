'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { NumberField } from '@/components/forms/number-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { ALOKON } from '@/lib/partners/cells'
import { METHODS } from '@/lib/partners/places'

export type ResultsFormProps = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  initial: Readonly<Record<string, number | null>>
  /** The methods the facility is known to serve; empty when nobody said. */
  methods: readonly string[]
  note: string
}

/** A facility's month: new and active users by method, alokon by source, a note. Nothing typed is lost by a refusal. */
export function ResultsForm({ action, hidden, initial, methods, note }: ResultsFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} noValidate className="max-w-3xl space-y-6">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {METHODS.map(({ value, label }) => (
        <fieldset
          key={value}
          className="grid grid-cols-2 items-start gap-x-4 gap-y-2 border-t border-line pt-3 sm:grid-cols-[8rem_1fr_1fr]"
        >
          <legend className="sr-only">{label}</legend>
          <p aria-hidden className="col-span-2 font-medium sm:col-span-1 sm:pt-7">
            {label}
            {methods.length > 0 && !methods.includes(value) && (
              <span className="block text-xs font-normal text-ink-soft">tidak tercatat dilayani</span>
            )}
          </p>
          <NumberField label="Peserta baru" name={`pb_${value}`} initial={initial[`pb_${value}`]} state={state} />
          <NumberField label="Peserta aktif" name={`pa_${value}`} initial={initial[`pa_${value}`]} state={state} />
        </fieldset>
      ))}
      <fieldset className="grid grid-cols-2 gap-4 border-t border-line pt-3 sm:grid-cols-3">
        <legend className="sr-only">Sumber alokon</legend>
        <p aria-hidden className="col-span-full font-medium">
          Sumber alokon yang dipakai bulan ini
        </p>
        {ALOKON.map(({ value, label }) => (
          <NumberField
            key={value}
            label={label}
            name={`alokon_${value}`}
            initial={initial[`alokon_${value}`]}
            state={state}
          />
        ))}
      </fieldset>
      <TextArea
        label="Catatan"
        name="note"
        hint="Wajib bila ada angka yang tidak biasa, misalnya pelayanan bergerak."
        initial={note}
        maxLength={500}
        state={state}
        rows={2}
      />
      <SubmitButton busyLabel="Menyimpan…">Simpan hasil</SubmitButton>
    </form>
  )
}
