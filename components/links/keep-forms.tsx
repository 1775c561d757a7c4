'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'

type FormProps = { action: FormAction; formKey: string; target: string; title: string }

const Hidden = ({ formKey, target }: Pick<FormProps, 'formKey' | 'target'>) => (
  <>
    <input type="hidden" name="key" value={formKey} />
    <input type="hidden" name="target" value={target} />
  </>
)

/** Keeps the page as one's own view. */
export function KeepForm({ action, formKey, target, title }: FormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-4" noValidate>
      <Hidden {...{ formKey, target }} />
      <FormMessage state={state} />
      <TextField label="Nama tampilan" name="name" initial={title.slice(0, 40)} maxLength={40} state={state} required />
      <RadioGroup
        label="Bulan"
        name="month"
        initial="terbaru"
        state={state}
        inline
        choices={[
          { value: 'terbaru', label: 'Selalu bulan terbaru' },
          { value: 'tetap', label: 'Tetap seperti sekarang' },
        ]}
      />
      <SubmitButton busyLabel="Menyimpan…">Simpan tampilan</SubmitButton>
    </form>
  )
}

/** Makes a link for colleagues, until a day. */
export function ShareForm({ action, formKey, target, title }: FormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-4" noValidate>
      <Hidden {...{ formKey, target }} />
      <FormMessage state={state} />
      <TextField label="Judul tautan" name="title" initial={title} maxLength={200} state={state} required />
      <TextField
        label="Pesan"
        name="note"
        maxLength={300}
        state={state}
        hint="Untuk diri Anda dan yang membuka. Jangan tulis nama warga."
      />
      <RadioGroup
        label="Berlaku"
        name="days"
        initial="7"
        state={state}
        inline
        choices={[
          { value: '1', label: 'Sehari' },
          { value: '7', label: 'Seminggu' },
          { value: '30', label: 'Sebulan' },
          { value: '90', label: 'Tiga bulan' },
        ]}
      />
      <SubmitButton busyLabel="Membuat…">Buat tautan</SubmitButton>
    </form>
  )
}

/** Has a dashboard's figures mailed. */
export function SubscribeForm({ action, formKey, target, title }: FormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-4" noValidate>
      <Hidden {...{ formKey, target }} />
      <FormMessage state={state} />
      <TextField label="Judul surel" name="title" initial={title} maxLength={200} state={state} required />
      <RadioGroup
        label="Seberapa sering"
        name="often"
        initial="mingguan"
        state={state}
        inline
        choices={[
          { value: 'harian', label: 'Setiap hari' },
          { value: 'mingguan', label: 'Setiap Senin' },
          { value: 'bulanan', label: 'Setiap tanggal 5' },
        ]}
      />
      <SubmitButton busyLabel="Menyimpan…">Berlangganan</SubmitButton>
    </form>
  )
}
