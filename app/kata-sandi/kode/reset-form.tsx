'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { LinkButton } from '@/components/ui/link-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { paths } from '@/lib/paths'
import { NewPasswordFields } from '../new-password-fields'

/** User name, code and a new password; afterwards the way to the door. */
export function ResetForm({ reset, username }: { reset: FormAction; username: string }) {
  const [state, action] = useActionState(reset, idle)
  if (state.status === 'done') {
    return (
      <div className="space-y-5">
        <FormMessage state={state} />
        <LinkButton href={paths.signIn()} tone="primary" size="large" wide>
          Masuk
        </LinkButton>
      </div>
    )
  }
  return (
    <form action={action} className="space-y-5">
      <FormMessage state={state} />
      <TextField
        label="Nama pengguna"
        name="username"
        initial={username}
        state={state}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        label="Kode dari admin"
        name="code"
        state={state}
        hint="Dua belas huruf dan angka, misalnya K7QF-9M2X-TR4D. Besar kecilnya tidak berpengaruh."
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <NewPasswordFields state={state} />
      <SubmitButton size="large" wide busyLabel="Menyimpan…">
        Simpan kata sandi
      </SubmitButton>
    </form>
  )
}
