'use client'

import { type ReactNode, useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'

export type RapatFormProps = { action: FormAction; hidden: Readonly<Record<string, string>> }

type FrameProps = RapatFormProps & {
  submit: string
  tone?: 'secondary'
  children: (state: FormState) => ReactNode
}

/** A form of a rapat: what it is sent with, its message, its button. */
export function RapatForm({ action, hidden, submit, tone, children }: FrameProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} noValidate className="max-w-4xl space-y-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {children(state)}
      <SubmitButton busyLabel="Menyimpan…" {...(tone && { tone })}>
        {submit}
      </SubmitButton>
    </form>
  )
}
