'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'

interface AcceptFormProps {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  submit: string
  /** A `DataTable` with a selection named `subjects`. */
  children: ReactNode
}

/** Takes ticked subjects into a contest; what was ticked stays ticked when a reason is still needed. */
export function AcceptForm({ action, hidden, submit, children }: AcceptFormProps) {
  const [state, send] = useActionState(action, idle)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.status !== 'error') return
    const kept = [state.values?.subjects ?? []].flat()
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[name=subjects]') ?? [])
      box.checked = kept.includes(box.value)
  }, [state])
  return (
    <form ref={form} action={send} noValidate className="group/bulk space-y-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {children}
      <div className="no-print sticky bottom-2 z-20 mx-auto hidden w-fit max-w-full flex-wrap items-end gap-3 rounded-lg border border-line bg-paper-raised px-4 py-3 shadow-float group-has-[tbody_input:checked]/bulk:flex phone:bottom-18">
        <div className="w-80 max-w-full">
          <TextField
            label="Alasan"
            name="reason"
            hint="Perlu bila ada yang di luar usulan"
            maxLength={300}
            state={state}
          />
        </div>
        <SubmitButton busyLabel="Menyimpan…">{submit}</SubmitButton>
      </div>
    </form>
  )
}
