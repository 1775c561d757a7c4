'use client'

import { type ReactNode, useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'

export type ContestFormProps = { action: FormAction; hidden: Readonly<Record<string, string>> }

/** A form of a contest: its hidden fields, its message, its button. */
export function ContestForm({
  action,
  hidden,
  submit,
  tone,
  wide = false,
  children,
}: ContestFormProps & {
  submit: string
  tone?: 'secondary'
  wide?: boolean
  children: (state: FormState) => ReactNode
}) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} noValidate className={wide ? 'space-y-5' : 'max-w-3xl space-y-5'}>
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
