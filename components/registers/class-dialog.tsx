'use client'

import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/actions/form-state'
import type { Choice } from '@/lib/registers/fields'
import { StepDialog } from './step-dialog'

export type ClassDialogProps = {
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  choices: readonly Choice[]
  day: { min: string; max: string }
}

/** Writes down a class as it was decreed: which, from when, by which SK. */
export function ClassDialog({ action, hidden, choices, day }: ClassDialogProps) {
  return (
    <StepDialog
      id="kelas"
      action={action}
      label="Tetapkan kelas"
      title="Tetapkan kelas"
      note="Kelas sebelumnya berakhir pada tanggal ini. Tanggal yang sama dengan kelas terakhir berarti membetulkannya."
      hidden={hidden}
      submitLabel="Simpan kelas"
      fields={(state) => (
        <>
          <RadioGroup label="Kelas" name="class" choices={choices} state={state} inline required />
          <DateField
            label="Berlaku sejak"
            name="from"
            initial={day.max}
            min={day.min}
            max={day.max}
            state={state}
            required
          />
          <TextField label="Nomor SK" name="skNumber" maxLength={100} state={state} />
          <TextField label="Sumber data" name="source" maxLength={200} state={state} />
        </>
      )}
    />
  )
}
