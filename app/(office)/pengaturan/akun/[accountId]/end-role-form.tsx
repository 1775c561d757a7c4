'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

type EndRoleFormProps = { accountId: string; accountRoleId: string; today: string; end: FormAction }

/** The last day of a role. */
export function EndRoleForm({ accountId, accountRoleId, today, end }: EndRoleFormProps) {
  const [state, action] = useActionState(end, idle)
  return (
    <form action={action} className="space-y-3">
      <FormMessage state={state} />
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="accountRoleId" value={accountRoleId} />
      <DateField
        label="Hari terakhir"
        name="lastDay"
        initial={today}
        hint="Setelah hari itu peran ini ditolak. Pilih kemarin untuk mengakhirinya sekarang."
        state={state}
        required
      />
      <SubmitButton tone="secondary" busyLabel="Menyimpan…">
        Akhiri peran
      </SubmitButton>
    </form>
  )
}
