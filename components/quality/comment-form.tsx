'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type CommentFormProps = {
  action: FormAction
  /** Key, form, period, unit. */
  hidden: Readonly<Record<string, string>>
  /** The cells of the form. */
  cells: readonly { value: string; label: string }[]
}

/** A line about a cell of the report, or about all of it. */
export function CommentForm({ action, hidden, cells }: CommentFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="max-w-prose space-y-4" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <SelectField label="Tentang" name="column" state={state} choices={cells} empty="Seluruh laporan" />
      <TextArea label="Komentar" name="text" state={state} maxLength={500} rows={2} required />
      <SubmitButton tone="secondary" busyLabel="Mengirim…">
        Kirim komentar
      </SubmitButton>
    </form>
  )
}
