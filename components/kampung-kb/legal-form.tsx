'use client'

import { useActionState, useId } from 'react'
import { DateField } from '@/components/forms/date-field'
import { Field } from '@/components/forms/field'
import { describedBy, problemOf } from '@/components/forms/field-state'
import { FormMessage } from '@/components/forms/form-message'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { LEGAL_KINDS } from '@/lib/kampung-kb/legal-schema'

/** A paper the office adds itself, with its scan. */
export function LegalForm({ action, formKey, today }: { action: FormAction; formKey: string; today: string }) {
  const [state, send] = useActionState(action, idle)
  const id = useId()
  const problem = problemOf('file', state)
  const hint = 'PDF paling besar 10 MB, atau foto paling besar 5 MB. Foto digambar ulang tanpa lokasi.'
  return (
    <form action={send} noValidate className="max-w-3xl space-y-5">
      <input type="hidden" name="key" value={formKey} />
      <FormMessage state={state} />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <SelectField label="Jenis" name="kind" choices={LEGAL_KINDS} state={state} required />
        <TextField
          label="Nomor"
          name="number"
          maxLength={100}
          state={state}
          hint="Misalnya Instruksi Bupati 609/2022."
          required
        />
        <div className="min-w-0 sm:col-span-2">
          <TextField label="Tentang" name="title" maxLength={300} state={state} required />
        </div>
        <TextField label="Penerbit" name="issuer" maxLength={150} state={state} />
        <DateField label="Tanggal" name="issuedOn" max={today} state={state} />
        <TextField label="Sumber data" name="source" maxLength={200} state={state} />
        <Field id={id} label="Berkas" hint={hint} problem={problem}>
          <input
            id={id}
            name="file"
            type="file"
            accept="application/pdf,image/png,image/jpeg,image/webp"
            className="control h-auto! py-2.5 file:me-3 file:font-medium file:text-brand"
            {...describedBy(id, hint, problem)}
          />
        </Field>
      </div>
      <SubmitButton busyLabel="Menyimpan…">Tambahkan</SubmitButton>
    </form>
  )
}
