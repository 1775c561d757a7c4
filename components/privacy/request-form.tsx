'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { KINDS, REQUEST_KINDS, STANDING_CODES, STANDINGS } from '@/lib/privacy/rules'

/** Writes a request down: what is asked, about whom, by whom. */
export function RequestForm({ action, formKey, today }: { action: FormAction; formKey: string; today: string }) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="max-w-2xl space-y-6">
      <input type="hidden" name="key" value={formKey} />
      <FormMessage state={state} />
      <RadioGroup
        label="Yang diminta"
        name="kind"
        state={state}
        choices={KINDS.map((value) => ({ value, label: REQUEST_KINDS[value].label, hint: REQUEST_KINDS[value].note }))}
        required
      />
      <fieldset className="space-y-4">
        <legend className="mb-3 text-md font-semibold desk:text-base">Tentang siapa</legend>
        <TextField
          label="NIK"
          name="nik"
          state={state}
          inputMode="numeric"
          hint="Bila tidak ada, tulis nama dan tanggal lahirnya seperti yang tercatat."
        />
        <TextField label="Nama yang tercatat" name="name" state={state} maxLength={120} />
        <DateField label="Tanggal lahir" name="bornOn" state={state} max={today} />
        <RadioGroup
          label="Cakupannya"
          name="about"
          initial="orang"
          state={state}
          choices={[
            { value: 'orang', label: 'Orang ini' },
            { value: 'keluarga', label: 'Seluruh keluarganya' },
          ]}
          inline
          required
        />
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="mb-3 text-md font-semibold desk:text-base">Yang meminta</legend>
        <TextField label="Nama yang meminta" name="requester" state={state} maxLength={120} required />
        <SelectField
          label="Hubungannya dengan orang itu"
          name="standing"
          state={state}
          choices={STANDING_CODES.map((value) => ({ value, label: STANDINGS[value] }))}
          required
        />
        <DateField
          label="Diminta pada"
          name="askedOn"
          initial={today}
          max={today}
          state={state}
          hint="Jawaban paling lambat 3 x 24 jam sesudahnya."
          required
        />
        <TextArea label="Alasan, bila disebutkan" name="reason" state={state} maxLength={500} />
      </fieldset>
      <SubmitButton busyLabel="Mencatat…">Catat permintaan</SubmitButton>
    </form>
  )
}
