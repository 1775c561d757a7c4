'use client'

import { useActionState } from 'react'
import { ComboboxField } from '@/components/forms/combobox-field'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

type SubstituteFormProps = { accountRoleId: string; today: string; colleagues: string[]; name: FormAction }

/** Who stands in for this person in this role, and on which days. */
export function SubstituteForm({ accountRoleId, today, colleagues, name }: SubstituteFormProps) {
  const [state, action] = useActionState(name, idle)
  return (
    <form action={action} className="space-y-3">
      <FormMessage state={state} />
      <input type="hidden" name="accountRoleId" value={accountRoleId} />
      <ComboboxField
        label="Pengganti"
        name="substitute"
        hint="Nama pengguna; ketik sebagian nama untuk mencari."
        suggestions={colleagues}
        state={state}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label="Mulai" name="validFrom" initial={today} state={state} required />
        <DateField label="Hari terakhir" name="validTo" state={state} required />
      </div>
      <SubmitButton tone="secondary" busyLabel="Menyimpan…">
        Tunjuk pengganti
      </SubmitButton>
    </form>
  )
}
