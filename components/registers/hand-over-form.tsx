'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { Choice } from '@/lib/registers/fields'
import { type TickedVillage, VillageTicks } from './village-ticks'

export type HandOverFormProps = {
  action: FormAction
  formKey: string
  fromId: string
  fromName: string
  villages: readonly TickedVillage[]
  officers: readonly Choice[]
  today: string
}

/** Which villages move, to whom, and on which day. */
export function HandOverForm({ action, formKey, fromId, fromName, villages, officers, today }: HandOverFormProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="max-w-2xl space-y-5" noValidate>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="fromId" value={fromId} />
      <FormMessage state={state} />
      <VillageTicks
        label={`Desa binaan ${fromName} yang diserahkan`}
        name="villageIds"
        villages={villages}
        state={state}
      />
      <SelectField label="Diserahkan kepada" name="toId" choices={officers} state={state} required />
      <DateField
        label="Mulai tanggal"
        name="on"
        initial={today}
        max={today}
        state={state}
        hint={`Sampai sehari sebelumnya desa masih dibina ${fromName}.`}
        required
      />
      <SubmitButton busyLabel="Menyerahkan…">Serahkan desa</SubmitButton>
    </form>
  )
}
