'use client'

import { type ReactNode, useActionState, useId } from 'react'
import { DateField } from '@/components/forms/date-field'
import { Field } from '@/components/forms/field'
import { describedBy, problemOf } from '@/components/forms/field-state'
import { FormMessage } from '@/components/forms/form-message'
import { NumberField } from '@/components/forms/number-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'
import { MEASURES, type Weights } from '@/lib/convergence/lokus-score'

type StepFormProps = { action: FormAction; hidden: Readonly<Record<string, string>> }

function StepForm({
  action,
  hidden,
  submit,
  children,
}: StepFormProps & { submit: string; children: (state: FormState) => ReactNode }) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} noValidate className="max-w-3xl space-y-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {children(state)}
      <SubmitButton busyLabel="Menyimpan…" tone="secondary">
        {submit}
      </SubmitButton>
    </form>
  )
}

/** How many villages the ranking gives. */
export function WantedForm({ wanted, ...form }: StepFormProps & { wanted: number }) {
  return (
    <StepForm {...form} submit="Simpan jumlah">
      {(state) => (
        <NumberField
          label="Jumlah desa menurut peringkat"
          name="wanted"
          initial={wanted}
          unit="desa"
          hint="Desa yang ditambahkan dengan alasan dihitung di luar jumlah ini."
          state={state}
          required
        />
      )}
    </StepForm>
  )
}

/** A village taken in or left out, with the reason that the SK will rest on. */
export function ChoiceForm({ inRanking, ...form }: StepFormProps & { inRanking: boolean }) {
  return (
    <StepForm {...form} submit="Simpan pilihan">
      {(state) => (
        <>
          <RadioGroup
            label="Desa ini"
            name="choice"
            choices={[
              { value: 'masuk', label: 'Dimasukkan di luar peringkat' },
              { value: 'keluar', label: 'Tidak diikutkan' },
            ]}
            initial={inRanking ? 'keluar' : 'masuk'}
            state={state}
            required
          />
          <TextArea
            label="Alasan"
            name="reason"
            hint="Misalnya: prevalensinya 4,76%, tetapi ada 1.297 keluarga berisiko stunting."
            maxLength={500}
            rows={2}
            state={state}
            required
          />
        </>
      )}
    </StepForm>
  )
}

/** The office's own weights from a year on. */
export function WeightsForm({ weights, year, ...form }: StepFormProps & { weights: Weights; year: number }) {
  return (
    <StepForm {...form} submit="Simpan sebagai bobot kantor">
      {(state) => (
        <>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
            {MEASURES.map(({ code, label }) => (
              <NumberField
                key={code}
                label={label}
                name={code}
                initial={weights[code]}
                unit="%"
                state={state}
                required
              />
            ))}
          </div>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <TextField label="Nama" name="name" initial={`Bobot ${year}`} maxLength={100} state={state} required />
            <NumberField label="Berlaku mulai tahun" name="yearFrom" initial={year} state={state} required />
          </div>
          <TextField
            label="Sumber"
            name="source"
            hint="Rapat, surat, atau pedoman yang menetapkannya."
            maxLength={300}
            state={state}
            required
          />
        </>
      )}
    </StepForm>
  )
}

/** The head of office puts the list under an SK. */
export function DecideForm({ today, ...form }: StepFormProps & { today: string }) {
  const id = useId()
  const hint = 'PDF paling besar 10 MB, atau foto paling besar 5 MB.'
  return (
    <StepForm {...form} submit="Tetapkan lokus">
      {(state) => (
        <>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            <TextField label="Nomor SK" name="skNumber" maxLength={100} state={state} required />
            <DateField label="Tanggal SK" name="skOn" max={today} state={state} required />
          </div>
          <Field id={id} label="Berkas SK" hint={hint} problem={problemOf('file', state)}>
            <input
              id={id}
              name="file"
              type="file"
              accept="application/pdf,image/png,image/jpeg,image/webp"
              className="control h-auto! py-2.5 file:me-3 file:font-medium file:text-brand"
              {...describedBy(id, hint, problemOf('file', state))}
            />
          </Field>
        </>
      )}
    </StepForm>
  )
}
