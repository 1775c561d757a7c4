'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { RESULTS } from '@/lib/referrals/rules'

interface AnswerFormProps {
  action: FormAction
  hidden: Record<string, string>
  initial: { result: string; answer: string; advice: string; returnOn: string | null }
}

/** What the facility found and did, and what the team should do next. */
export function AnswerForm({ action, hidden, initial }: AnswerFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <RadioGroup
        label="Hasil"
        name="result"
        initial={initial.result}
        state={state}
        choices={RESULTS.map(({ value, label }) => ({ value, label }))}
        required
      />
      <TextArea
        label="Temuan dan tindakan"
        name="answer"
        initial={initial.answer}
        state={state}
        maxLength={2_000}
        hint="Terbaca oleh pengirim rujukan, PKB desanya, dan koordinator kecamatan."
      />
      <TextArea
        label="Yang perlu dilanjutkan TPK"
        name="advice"
        initial={initial.advice}
        state={state}
        rows={2}
        maxLength={1_000}
      />
      <DateField label="Kontrol kembali" name="returnOn" initial={initial.returnOn ?? ''} state={state} />
      <SubmitButton busyLabel="Mengirim…">Kirim jawaban</SubmitButton>
    </form>
  )
}
