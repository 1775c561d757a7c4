'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { LinkButton } from '@/components/ui/link-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { Role } from '@/lib/auth/roles'
import { paths } from '@/lib/paths'
import type { RegionChoice } from '@/lib/people/role-regions'
import { HandedCode } from '../handed-code'
import { RegionField } from '../region-field'

type NewAccountFormProps = { open: FormAction; role: Role; regions: RegionChoice[]; today: string }

/** A person, a place and days; then the code to hand over. */
export function NewAccountForm({ open, role, regions, today }: NewAccountFormProps) {
  const [state, action] = useActionState(open, idle)
  const { accountId, username, code } = state.shown ?? {}
  if (accountId && username && code) {
    return (
      <div className="max-w-2xl space-y-4">
        <HandedCode username={username} code={code} />
        <div className="flex flex-wrap gap-2">
          <LinkButton href={paths.officeAccount(accountId)} tone="primary">
            Lihat akun
          </LinkButton>
          <LinkButton href={paths.officeAccounts()}>Ke daftar akun</LinkButton>
        </div>
      </div>
    )
  }
  return (
    <form action={action} className="max-w-2xl space-y-5">
      <FormMessage state={state} />
      <input type="hidden" name="role" value={role} />
      <TextField
        label="Nama lengkap"
        name="name"
        hint="Dengan gelar bila perlu. Nama pengguna dibuat dari nama depannya."
        state={state}
        maxLength={120}
        required
      />
      <RegionField choices={regions} state={state} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField label="Mulai" name="validFrom" initial={today} state={state} required />
        <DateField label="Hari terakhir" name="validTo" hint="Kosongkan bila belum tahu." state={state} />
        <TextField label="NIP" name="nip" inputMode="numeric" maxLength={18} state={state} />
        <TextField label="Telepon" name="phone" type="tel" maxLength={25} state={state} />
      </div>
      <TextField label="Surel" name="email" type="email" maxLength={200} state={state} />
      <SubmitButton busyLabel="Membuat…">Buat akun dan kode</SubmitButton>
    </form>
  )
}
