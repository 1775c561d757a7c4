'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { URGENCIES } from '@/lib/referrals/rules'

interface ReferralFormProps {
  action: FormAction
  hidden: Record<string, string>
  /** The nearest first. */
  faskes: readonly { id: string; name: string }[]
  today: string
}

/** Where to, how soon, and why. */
export function ReferralForm({ action, hidden, faskes, today }: ReferralFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <SelectField
        label="Faskes tujuan"
        name="faskesId"
        state={state}
        choices={faskes.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <RadioGroup
        label="Sifat"
        name="urgency"
        initial="biasa"
        state={state}
        choices={URGENCIES.map(({ value, label, days }) => ({ value, label: `${label}, dijawab dalam ${days} hari` }))}
        inline
      />
      <TextArea
        label="Mengapa dirujuk"
        name="note"
        state={state}
        maxLength={1_000}
        hint="Tulis yang terlihat atau terukur, bukan diagnosis."
        required
      />
      <DateField label="Tanggal rujukan" name="referredOn" initial={today} state={state} required />
      <SubmitButton busyLabel="Mengirim…">Kirim rujukan</SubmitButton>
    </form>
  )
}
