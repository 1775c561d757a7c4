'use client'

import { useActionState, useId } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { TextArea } from '@/components/forms/text-area'
import { Button } from '@/components/ui/button'
import type { ButtonLook } from '@/components/ui/button-class'
import { Dialog } from '@/components/ui/dialog'
import { DialogButton, DialogCancel } from '@/components/ui/dialog-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

interface StepFormProps {
  action: FormAction
  /** Key, step, form, period, unit and version. */
  hidden: Record<string, string>
  /** "Verifikasi", "Kembalikan". */
  verb: string
  /** What will change, before it does. */
  note: string
  /** "Alasan dikembalikan"; without it no reason is asked. */
  reasonLabel?: string
  tone?: ButtonLook['tone']
}

/** One official step as a button; a dialog says what will change and asks the reason where one is needed. */
export function StepForm({ action, hidden, verb, note, reasonLabel, tone }: StepFormProps) {
  const [state, send, pending] = useActionState(action, idle)
  const id = useId()
  return (
    <>
      <DialogButton opens={id} tone={tone}>
        {verb}
      </DialogButton>
      <Dialog
        id={id}
        title={verb}
        note={note}
        actions={
          <>
            <DialogCancel />
            {/* The dialog has a form of its own for closing: this one is named. */}
            <Button type="submit" form={`${id}-form`} tone="primary" busy={pending}>
              {pending ? 'Mengerjakan…' : verb}
            </Button>
          </>
        }
      >
        <form id={`${id}-form`} action={send} className="space-y-4">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FormMessage state={state} />
          {reasonLabel && (
            <TextArea
              label={reasonLabel}
              name="reason"
              state={state}
              hint="Paling sedikit 5 huruf."
              maxLength={500}
              required
            />
          )}
        </form>
      </Dialog>
    </>
  )
}
