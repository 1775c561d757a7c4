'use client'

import { type ReactNode, useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ButtonTone } from '@/components/ui/button-class'
import { Dialog } from '@/components/ui/dialog'
import { DialogButton, DialogCancel } from '@/components/ui/dialog-button'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'

export type StepDialogProps = {
  id: string
  action: FormAction
  /** The word on the button that opens it and, unless `submitLabel` says otherwise, on the one that does it. */
  label: string
  title: string
  /** What will change. */
  note?: ReactNode
  /** Sent along: register, id, version, key. */
  hidden: Readonly<Record<string, string | number>>
  fields?: (state: FormState) => ReactNode
  submitLabel?: string
  tone?: ButtonTone
  openTone?: ButtonTone
}

/** A step that says what it will change before it does, in a dialog with its own form. */
export function StepDialog({ id, action, label, title, note, hidden, fields, ...look }: StepDialogProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <>
      <DialogButton opens={id} tone={look.openTone ?? 'secondary'}>
        {label}
      </DialogButton>
      <Dialog id={id} title={title} note={note}>
        <form action={send} className="space-y-4" noValidate>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <FormMessage state={state} />
          {fields?.(state)}
          <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
            <DialogCancel />
            <SubmitButton tone={look.tone ?? 'primary'} busyLabel="Menyimpan…">
              {look.submitLabel ?? label}
            </SubmitButton>
          </div>
        </form>
      </Dialog>
    </>
  )
}
