'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'

/** One more who signs. */
export function SignatoryForm({ add, today }: { add: FormAction; today: string }) {
  const [state, action] = useActionState(add, idle)
  return (
    <form action={action} className="space-y-4">
      <FormMessage state={state} />
      <TextField label="Nama dengan gelar" name="name" state={state} maxLength={120} required />
      <TextField label="NIP" name="nip" inputMode="numeric" maxLength={18} state={state} />
      <TextField label="Jabatan" name="jabatan" state={state} placeholder="Kepala Dinas" maxLength={120} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label="Mulai" name="validFrom" initial={today} state={state} required />
        <DateField label="Hari terakhir" name="validTo" hint="Kosongkan bila belum tahu." state={state} />
      </div>
      <SubmitButton busyLabel="Menyimpan…">Tambah</SubmitButton>
    </form>
  )
}

/** The last day somebody signs. */
export function EndSignatoryForm({ id, end, today }: { id: string; end: FormAction; today: string }) {
  const [state, action] = useActionState(end, idle)
  return (
    <form action={action} className="space-y-3">
      <FormMessage state={state} />
      <input type="hidden" name="id" value={id} />
      <DateField label="Hari terakhir" name="lastDay" initial={today} state={state} required />
      <SubmitButton tone="secondary" busyLabel="Menyimpan…">
        Akhiri
      </SubmitButton>
    </form>
  )
}
