'use client'

import { KeyRound } from 'lucide-react'
import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { HandedCode } from '../handed-code'

/** Makes a code for somebody who cannot get in, and shows it once. */
export function CodeButton({ accountId, give }: { accountId: string; give: FormAction }) {
  const [state, action] = useActionState(give, idle)
  const { username, code } = state.shown ?? {}
  return (
    <form action={action} className="space-y-3">
      <input type="hidden" name="accountId" value={accountId} />
      {username && code ? <HandedCode username={username} code={code} /> : <FormMessage state={state} />}
      <SubmitButton tone="secondary" icon={KeyRound} busyLabel="Membuat…">
        {code ? 'Buat kode lain' : 'Beri kode kata sandi'}
      </SubmitButton>
    </form>
  )
}
