'use client'

import { useActionState } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { FormMessage } from '@/components/forms/form-message'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Banner } from '@/components/ui/banner'
import { CopyButton } from '@/components/ui/copy-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { TOKEN_SCOPES } from '@/lib/auth/token-scopes'

const DAYS = [
  { value: '7', label: '7 hari' },
  { value: '30', label: '30 hari' },
  { value: '90', label: '90 hari' },
  { value: '365', label: '1 tahun' },
]

/** A new token, and the one time it is shown. */
export function TokenForm({ create }: { create: FormAction }) {
  const [state, action] = useActionState(create, idle)
  const token = state.shown?.token
  return (
    <form action={action} className="space-y-4">
      {token ? (
        <Banner tone="good" title="Token dibuat. Salin sekarang; setelah ini tidak dapat dilihat lagi.">
          <code className="mt-1 mb-2 block font-mono break-all select-all">{token}</code>
          <CopyButton text={token} what="token" />
        </Banner>
      ) : (
        <FormMessage state={state} />
      )}
      <CheckboxGroup
        label="Boleh membaca"
        name="scopes"
        initial={['figures']}
        choices={TOKEN_SCOPES}
        state={state}
        required
      />
      <div className="grid gap-4 sm:grid-cols-[1fr_12rem_auto] sm:items-end">
        <TextField label="Untuk apa" name="label" state={state} placeholder="Excel kabid" maxLength={80} required />
        <SelectField label="Berlaku" name="days" initial="90" choices={DAYS} state={state} required />
        <SubmitButton tone="secondary" busyLabel="Membuat…">
          Buat token
        </SubmitButton>
      </div>
    </form>
  )
}
