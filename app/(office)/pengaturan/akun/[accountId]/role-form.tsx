'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { Role } from '@/lib/auth/roles'
import type { RegionChoice } from '@/lib/people/role-regions'
import { RegionField } from '../region-field'

type RoleFormProps = { accountId: string; role: Role; regions: RegionChoice[]; today: string; give: FormAction }

/** One more role for a person, of the kind already picked. */
export function RoleForm({ accountId, role, regions, today, give }: RoleFormProps) {
  const [state, action] = useActionState(give, idle)
  return (
    <form action={action} className="space-y-4">
      <FormMessage state={state} />
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="role" value={role} />
      <RegionField choices={regions} state={state} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label="Mulai" name="validFrom" initial={today} state={state} required />
        <DateField label="Hari terakhir" name="validTo" hint="Kosongkan bila belum tahu." state={state} />
      </div>
      <SubmitButton tone="secondary" busyLabel="Menyimpan…">
        Beri peran
      </SubmitButton>
    </form>
  )
}
