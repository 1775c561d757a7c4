'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { Account } from '@/lib/people/queries'

type FactsFormProps = {
  account: Pick<Account, 'id' | 'version' | 'name' | 'nip' | 'phone' | 'email'>
  update: FormAction
}

/** A person's name and contacts. */
export function FactsForm({ account, update }: FactsFormProps) {
  const [state, action] = useActionState(update, idle)
  return (
    <form action={action} className="space-y-4">
      <FormMessage state={state} />
      <input type="hidden" name="accountId" value={account.id} />
      <input type="hidden" name="version" value={account.version} />
      <TextField label="Nama lengkap" name="name" initial={account.name} state={state} maxLength={120} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="NIP" name="nip" initial={account.nip} inputMode="numeric" maxLength={18} state={state} />
        <TextField label="Telepon" name="phone" type="tel" initial={account.phone} maxLength={25} state={state} />
      </div>
      <TextField label="Surel" name="email" type="email" initial={account.email} maxLength={200} state={state} />
      <SubmitButton tone="secondary" busyLabel="Menyimpan…">
        Simpan data
      </SubmitButton>
    </form>
  )
}
