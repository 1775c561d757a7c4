'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

interface LinkFaskesProps {
  action: FormAction
  hidden: Record<string, string>
  faskes: readonly { id: string; name: string }[]
}

/** Lets an account answer for one more facility. */
export function LinkFaskes({ action, hidden, faskes }: LinkFaskesProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="flex flex-wrap items-end gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="min-w-56 flex-1">
        <SelectField
          label="Menjawab untuk"
          name="faskesId"
          state={state}
          choices={faskes.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      </div>
      <SubmitButton tone="secondary" busyLabel="Menghubungkan…">
        Hubungkan
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  )
}
