'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { NewPasswordFields } from './new-password-fields'

/** The password that only its owner knows. */
export function FirstPasswordForm({ choose }: { choose: FormAction }) {
  const [state, action] = useActionState(choose, idle)
  return (
    <form action={action} className="space-y-5">
      <FormMessage state={state} />
      <NewPasswordFields state={state} />
      <SubmitButton size="large" wide busyLabel="Menyimpan…">
        Simpan kata sandi
      </SubmitButton>
    </form>
  )
}
