'use client'

import { LogIn } from 'lucide-react'
import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'

/** Name and password; what is wrong with them is said without telling which. */
export function SignInForm({ signIn, next }: { signIn: FormAction; next: string }) {
  const [state, action] = useActionState(signIn, idle)
  return (
    <form action={action} className="space-y-5">
      <FormMessage state={state} />
      <input type="hidden" name="next" value={next} />
      <TextField
        label="Nama pengguna"
        name="username"
        state={state}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        required
      />
      <TextField
        label="Kata sandi"
        name="password"
        type="password"
        state={state}
        autoComplete="current-password"
        required
      />
      <SubmitButton size="large" wide icon={LogIn} busyLabel="Memeriksa…">
        Masuk
      </SubmitButton>
    </form>
  )
}
