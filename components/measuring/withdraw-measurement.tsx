'use client'

import { TextArea } from '@/components/forms/text-area'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'

export interface WithdrawMeasurementProps {
  id: string
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
}

/** Takes a measurement out of every count, with the reason. */
export function WithdrawMeasurement({ id, action, hidden }: WithdrawMeasurementProps) {
  return (
    <StepDialog
      id={id}
      action={action}
      label="Tarik"
      title="Tarik pengukuran ini"
      note="Pengukuran ini tidak terhitung lagi di mana pun. Catatannya tetap ada, dengan alasannya."
      hidden={hidden}
      tone="danger"
      fields={(state) => <TextArea label="Alasan" name="reason" state={state} maxLength={300} required />}
    />
  )
}
