'use client'

import { type ReactNode, useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'

export type StepFormProps = { action: FormAction; hidden: Readonly<Record<string, string>> }

/** The frame of a step's form: what it is taken on, its questions, one button. */
export function StepForm({
  action,
  hidden,
  submit,
  children,
}: StepFormProps & { submit: string; children: (state: FormState) => ReactNode }) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} noValidate className="max-w-3xl space-y-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {children(state)}
      <SubmitButton busyLabel="Menyimpan…" tone="secondary">
        {submit}
      </SubmitButton>
    </form>
  )
}
