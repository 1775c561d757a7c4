'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { PASSWORD_MIN } from '@/lib/auth/password-rules'

/** Changing one's own password: the present one first. */
export function PasswordForm({ change }: { change: FormAction }) {
  const [state, action] = useActionState(change, idle)
  return (
    <form action={action} className="max-w-md space-y-4">
      <FormMessage state={state} />
      <TextField
        label="Kata sandi sekarang"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        state={state}
        required
      />
      <TextField
        label="Kata sandi baru"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={`Paling sedikit ${PASSWORD_MIN} huruf. Perangkat lain akan dikeluarkan.`}
        state={state}
        required
      />
      <TextField
        label="Ulangi kata sandi baru"
        name="passwordAgain"
        type="password"
        autoComplete="new-password"
        state={state}
        required
      />
      <SubmitButton busyLabel="Menyimpan…">Ganti kata sandi</SubmitButton>
    </form>
  )
}
