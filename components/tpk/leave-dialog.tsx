'use client'

import type { ReactNode } from 'react'
import { DateField } from '@/components/forms/date-field'
import { TextArea } from '@/components/forms/text-area'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'

export type LeaveDialogProps = {
  id: string
  action: FormAction
  label: string
  title: string
  note: ReactNode
  hidden: Readonly<Record<string, string | number>>
  /** The name of the day's field. */
  day: { name: string; label: string; min: string; max: string }
  danger?: boolean
}

/** A step with a day and a reason: somebody leaves a seat, an RW ends or comes to another team. */
export function LeaveDialog({ id, action, label, title, note, hidden, day, danger }: LeaveDialogProps) {
  return (
    <StepDialog
      id={id}
      action={action}
      label={label}
      title={title}
      note={note}
      hidden={hidden}
      openTone="quiet"
      tone={danger ? 'danger' : 'primary'}
      fields={(state) => (
        <>
          <DateField
            label={day.label}
            name={day.name}
            initial={day.max}
            min={day.min}
            max={day.max}
            state={state}
            required
          />
          <TextArea label="Alasan" name="reason" state={state} maxLength={300} required />
        </>
      )}
    />
  )
}
