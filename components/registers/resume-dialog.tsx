'use client'

import { DateField } from '@/components/forms/date-field'
import type { FormAction } from '@/lib/actions/form-state'
import { StepDialog } from './step-dialog'

export type ResumeDialogProps = {
  action: FormAction
  title: string
  hidden: Readonly<Record<string, string | number>>
  /** The span in which it may begin anew; absent for a yearly list. */
  day?: { min: string; max: string }
}

/** Brings an entry back: without a day the ending was a mistake, with one it begins anew. */
export function ResumeDialog({ action, title, hidden, day }: ResumeDialogProps) {
  return (
    <StepDialog
      id="aktifkan"
      action={action}
      label="Aktifkan kembali"
      title={title}
      hidden={hidden}
      fields={(state) =>
        day && (
          <DateField
            label="Aktif lagi sejak"
            name="from"
            min={day.min}
            max={day.max}
            state={state}
            hint="Kosongkan bila penonaktifannya keliru: terhitung tanpa jeda. Isi bila sempat berhenti: jedanya tetap tercatat."
          />
        )
      }
    />
  )
}
