'use client'

import { useActionState } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'

interface AskFormProps {
  ask: FormAction
  hidden: Record<string, string>
  /** Villages that are not sent; empty where the whole office is meant. */
  villages: readonly { value: string; label: string }[]
  villageHint?: string
  from: string
  to: string
  verb: string
}

/** More time: for which villages, until when, why. */
export function AskForm({ ask, hidden, villages, villageHint, from, to, verb }: AskFormProps) {
  const [state, send] = useActionState(ask, idle)
  return (
    <form action={send} className="space-y-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {villages.length > 0 && (
        <CheckboxGroup
          label="Desa"
          name="village"
          state={state}
          choices={villages}
          hint={villageHint}
          required
          inline
        />
      )}
      <DateField label="Sampai tanggal" name="until" state={state} min={from} max={to} required />
      <TextArea
        label="Alasan"
        name="reason"
        state={state}
        hint="Dibaca oleh yang memutuskan. Paling sedikit 5 huruf."
        maxLength={500}
        required
      />
      <SubmitButton tone="primary" busyLabel="Mengirim…">
        {verb}
      </SubmitButton>
    </form>
  )
}
