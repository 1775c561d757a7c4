'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { SEXES } from '@/lib/families/rules'

export type JoinNewProps = {
  action: FormAction
  poktanId: string
  formKey: string
  today: string
  noun: string | null
  individual: boolean
  /** What was searched for, when it was a name. */
  name: string
}

/** A family nobody has recorded yet, in as few boxes as a meeting allows. NIK and KK may follow later. */
export function JoinNew({ action, poktanId, formKey, today, noun, individual, name }: JoinNewProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="max-w-2xl space-y-5" noValidate>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="poktanId" value={poktanId} />
      <FormMessage state={state} />
      <TextField label="Nama kepala keluarga" name="name" initial={name} state={state} maxLength={100} required />
      <div className="grid grid-cols-2 gap-4">
        <TextField label="RW" name="rw" state={state} maxLength={10} inputMode="numeric" />
        <TextField label="RT" name="rt" state={state} maxLength={10} inputMode="numeric" />
      </div>
      {noun && (
        <fieldset className="space-y-5 border-t border-line pt-4">
          <legend className="sr-only">Sasaran</legend>
          <TextField
            label={individual ? 'Nama remaja' : `Nama ${noun} yang menjadi sasaran`}
            name="personName"
            state={state}
            maxLength={100}
            required={individual}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <RadioGroup label="Jenis kelamin" name="sex" choices={SEXES} state={state} inline />
            <DateField label="Tanggal lahir" name="bornOn" max={today} state={state} />
          </div>
          <TextField
            label="NIK"
            name="nik"
            state={state}
            maxLength={20}
            inputMode="numeric"
            hint="16 angka. Kosongkan bila belum punya atau belum dibawa."
          />
        </fieldset>
      )}
      <div className="grid gap-5 border-t border-line pt-4 sm:grid-cols-2">
        <TextField label="Nomor KK" name="kk" state={state} maxLength={20} inputMode="numeric" />
        <DateField label="Masuk sejak" name="joinedOn" initial={today} max={today} state={state} required />
      </div>
      <SubmitButton busyLabel="Menyimpan…">Catat dan masukkan</SubmitButton>
    </form>
  )
}
