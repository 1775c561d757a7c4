'use client'

import { TextArea } from '@/components/forms/text-area'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'

export type WithdrawDialogProps = {
  action: FormAction
  title: string
  hidden: Readonly<Record<string, string | number>>
}

/** Takes an activity out of every count, with the reason. */
export function WithdrawDialog({ action, title, hidden }: WithdrawDialogProps) {
  return (
    <StepDialog
      id="tarik"
      action={action}
      label="Tarik"
      title={`Tarik kegiatan: ${title}`}
      note="Kegiatan ini tidak terhitung lagi di daftar, jumlah OPD, dan kelas. Catatannya tetap ada, dengan alasannya."
      hidden={hidden}
      tone="danger"
      fields={(state) => <TextArea label="Alasan" name="reason" state={state} maxLength={300} required />}
    />
  )
}
