'use client'

import { useActionState } from 'react'
import { ChoiceRow } from '@/components/forms/choice-row'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'

export interface MeasureFormProps {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  today: string
  initial: {
    measuredOn: string
    weight: string
    length: string
    measure: string
    head: string
    muac: string
    oedema: boolean
  }
  /** A correction says why. */
  reason?: true
  submitLabel: string
}

/** A child's measures in boxes: a new measurement, or one that is put right. */
export function MeasureForm({ action, hidden, today, initial, reason, submitLabel }: MeasureFormProps) {
  const [state, send] = useActionState(action, idle)
  const stray = state.fields?.sex ?? state.fields?.bornOn
  return (
    <form action={send} className="space-y-5" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={stray ? { ...state, message: stray } : state} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField
          label="Tanggal ukur"
          name="measuredOn"
          initial={initial.measuredOn}
          max={today}
          required
          state={state}
        />
        <NumberField label="Berat" name="weightKg" unit="kg" decimals initial={initial.weight} state={state} />
        <NumberField
          label="Panjang atau tinggi"
          name="lengthCm"
          unit="cm"
          decimals
          initial={initial.length}
          state={state}
        />
        <SelectField
          label="Cara mengukur panjang"
          name="measure"
          initial={initial.measure}
          state={state}
          choices={[
            { value: 'L', label: 'Telentang' },
            { value: 'H', label: 'Berdiri' },
          ]}
        />
        <NumberField
          label="Lingkar lengan atas (LiLA)"
          name="muacCm"
          unit="cm"
          decimals
          initial={initial.muac}
          state={state}
        />
        <NumberField label="Lingkar kepala" name="headCm" unit="cm" decimals initial={initial.head} state={state} />
      </div>
      <ChoiceRow
        kind="checkbox"
        name="oedema"
        choice={{ value: 'ya', label: 'Kedua punggung kaki bengkak' }}
        checked={state.values ? state.values.oedema === 'ya' : initial.oedema}
      />
      {reason && <TextArea label="Alasan koreksi" name="reason" state={state} maxLength={300} required />}
      <SubmitButton busyLabel="Menyimpan…">{submitLabel}</SubmitButton>
    </form>
  )
}
