'use client'

import { DateField } from '@/components/forms/date-field'
import type { FormAction } from '@/lib/actions/form-state'
import { StepDialog } from './step-dialog'

export type ReleaseDialogProps = {
  action: FormAction
  village: string
  hidden: Readonly<Record<string, string | number>>
  day: { min: string; max: string }
}

/** Ends an officer's service of one village. */
export function ReleaseDialog({ action, village, hidden, day }: ReleaseDialogProps) {
  return (
    <StepDialog
      id={`akhiri-${hidden.villageId}`}
      action={action}
      label="Akhiri"
      title={`Akhiri binaan ${village}`}
      note="Desa ini akan tanpa petugas. Bila ada penggantinya, pakai Serah terima."
      hidden={hidden}
      openTone="quiet"
      submitLabel="Akhiri binaan"
      tone="danger"
      fields={(state) => (
        <DateField label="Per tanggal" name="on" initial={day.max} min={day.min} max={day.max} state={state} required />
      )}
    />
  )
}
