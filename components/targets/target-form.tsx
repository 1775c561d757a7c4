'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { NumberField } from '@/components/forms/number-field'
import { StepButton } from '@/components/forms/step-button'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type TargetFormProps = {
  action: FormAction
  /** Key, planId, version, region. */
  hidden: Readonly<Record<string, string>>
  value: string
  unit: string
  /** Gives the region back to the spreading; only where its target was written by hand. */
  release?: { action: FormAction; fields: Readonly<Record<string, string>> }
}

/** One region's target by hand, and why. */
export function TargetForm({ action, hidden, value, unit, release }: TargetFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <div className="max-w-prose space-y-4">
      <form action={send} className="space-y-4" noValidate>
        {Object.entries(hidden).map(([name, text]) => (
          <input key={name} type="hidden" name={name} value={text} />
        ))}
        <FormMessage state={state} />
        <NumberField label="Sasaran" name="value" state={state} initial={value} unit={unit} decimals required />
        <TextField
          label="Alasan"
          name="reason"
          state={state}
          hint="Misalnya kesepakatan lokmin. Paling sedikit 5 huruf."
          required
        />
        <SubmitButton busyLabel="Membagi ulang…">Simpan dan bagi sisanya</SubmitButton>
      </form>
      {release && (
        <StepButton step={release.action} fields={release.fields} tone="quiet">
          Kembalikan ke pembagian
        </StepButton>
      )}
    </div>
  )
}
