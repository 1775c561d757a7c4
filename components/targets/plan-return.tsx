'use client'

import { TextArea } from '@/components/forms/text-area'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'

export type PlanReturnProps = { action: FormAction; hidden: Readonly<Record<string, string>> }

/** Sends a proposed plan back to its maker, with why. */
export function PlanReturn({ action, hidden }: PlanReturnProps) {
  return (
    <StepDialog
      id="kembalikan-sasaran"
      action={action}
      label="Kembalikan"
      title="Kembalikan sasaran"
      note="Pembuatnya membaca alasan Anda dan dapat memperbaikinya."
      hidden={hidden}
      fields={(state) => (
        <TextArea
          label="Alasan"
          name="note"
          state={state}
          hint="Paling sedikit 5 huruf."
          maxLength={500}
          rows={2}
          required
        />
      )}
    />
  )
}
