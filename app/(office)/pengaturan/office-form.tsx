'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { Office } from '@/lib/office/queries'
import { ZONES } from './zones'

/** What the office is called, prints and lives by. */
export function OfficeForm({ office, zone, update }: { office: Office; zone: string; update: FormAction }) {
  const [state, action] = useActionState(update, idle)
  return (
    <form action={action} className="space-y-4">
      <FormMessage state={state} />
      <input type="hidden" name="version" value={office.version} />
      <TextField label="Nama lengkap" name="name" initial={office.name} state={state} maxLength={200} required />
      <TextField
        label="Nama pendek"
        name="shortName"
        hint="Tampil di kiri atas setiap layar."
        initial={office.shortName}
        state={state}
        maxLength={60}
        required
      />
      <TextArea
        label="Kop surat, di atas nama kantor"
        name="letterhead"
        hint="Satu baris satu tingkat, misalnya PEMERINTAH KABUPATEN BLORA."
        initial={office.letterhead.join('\n')}
        state={state}
      />
      <TextArea label="Alamat" name="address" initial={office.address} state={state} maxLength={300} rows={2} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Telepon" name="phone" initial={office.phone} state={state} maxLength={60} />
        <TextField label="Surel" name="email" initial={office.email} state={state} maxLength={120} />
      </div>
      <RadioGroup
        label="Zona waktu"
        name="zone"
        hint="Batas lapor berakhir pukul 23.59 di zona ini."
        initial={zone}
        choices={ZONES}
        state={state}
        inline
        required
      />
      <SubmitButton busyLabel="Menyimpan…">Simpan</SubmitButton>
    </form>
  )
}
