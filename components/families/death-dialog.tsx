'use client'

import { DateField } from '@/components/forms/date-field'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'

export type DeathDialogProps = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  name: string
  min: string | null
  today: string
}

/** Writes that somebody has died. It can be taken back right afterwards. */
export function DeathDialog({ action, hidden, name, min, today }: DeathDialogProps) {
  return (
    <StepDialog
      id="meninggal"
      action={action}
      label="Catat meninggal"
      title={`Catat ${name} meninggal`}
      note="Pendampingannya berakhir pada hari itu. Riwayatnya tetap ada."
      hidden={hidden}
      submitLabel="Catat"
      openTone="quiet"
      fields={(state) => (
        <DateField label="Meninggal pada" name="diedOn" max={today} {...(min && { min })} state={state} required />
      )}
    />
  )
}
