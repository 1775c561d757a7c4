import { TextField } from '@/components/forms/text-field'
import type { FormState } from '@/lib/actions/form-state'
import { PASSWORD_MIN } from '@/lib/auth/password-rules'

/** A new password, twice, with what makes a good one. */
export function NewPasswordFields({ state }: { state: FormState }) {
  return (
    <>
      <TextField
        label="Kata sandi baru"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={`Paling sedikit ${PASSWORD_MIN} huruf. Empat kata acak mudah diingat dan sulit ditebak.`}
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
    </>
  )
}
