'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Banner } from '@/components/ui/banner'
import { type FormAction, idle } from '@/lib/actions/form-state'

/** Name, instansi and position, and after that only that one is on the list. */
export function GuestForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send] = useActionState(action, idle)
  if (state.status === 'done')
    return (
      <div role="status">
        <Banner tone="good" title="Anda sudah tercatat hadir">
          {state.shown?.name}, {state.shown?.instansi}. Halaman ini boleh ditutup.
        </Banner>
      </div>
    )
  return (
    <form action={send} noValidate className="space-y-5">
      <input type="hidden" name="token" value={token} />
      <FormMessage state={state} />
      <TextField label="Nama" name="name" autoComplete="name" maxLength={120} state={state} required />
      <TextField
        label="Instansi atau asal"
        name="instansi"
        autoComplete="organization"
        maxLength={160}
        placeholder="Puskesmas, kantor desa, …"
        state={state}
        required
      />
      <TextField label="Jabatan" name="position" autoComplete="organization-title" maxLength={120} state={state} />
      <SubmitButton wide busyLabel="Mencatat…">
        Saya hadir
      </SubmitButton>
    </form>
  )
}
