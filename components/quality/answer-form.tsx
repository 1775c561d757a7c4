'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'

const CHOICES = [
  { value: 'benar', label: 'Benar', hint: 'Angkanya memang begitu.' },
  { value: 'diperbaiki', label: 'Minta diperbaiki', hint: 'Pengirim diberi tahu.' },
  { value: 'ditanya', label: 'Tanyakan', hint: 'Pengirim diberi tahu.' },
]

export type AnswerFormProps = {
  action: FormAction
  /** Key, form, period, unit, column, finding, value, back. */
  hidden: Readonly<Record<string, string>>
}

/** A reviewer's answer to one finding: what it is, and a word about it. */
export function AnswerForm({ action, hidden }: AnswerFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="max-w-prose space-y-4 pb-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <RadioGroup label="Jawaban" name="state" state={state} choices={CHOICES} inline required />
      <TextArea
        label="Keterangan"
        name="note"
        state={state}
        hint="Mengapa benar, atau apa yang ditanyakan. Paling sedikit 5 huruf."
        maxLength={500}
        rows={2}
        required
      />
      <SubmitButton busyLabel="Menyimpan…">Simpan jawaban</SubmitButton>
    </form>
  )
}
