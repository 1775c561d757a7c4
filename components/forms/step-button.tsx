'use client'

import { useActionState, useEffect } from 'react'
import type { ButtonProps } from '@/components/ui/button'
import { showToast } from '@/components/ui/toast-region'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { SubmitButton } from './submit-button'

export type StepButtonProps = Omit<ButtonProps, 'type' | 'busy' | 'onClick'> & {
  step: FormAction
  /** What the step is taken on. */
  fields?: Readonly<Record<string, string>>
  busyLabel?: string
}

/** A step that needs no more than a press: a form of one button. What came of it is said beside it. */
export function StepButton({ step, fields = {}, children, ...button }: StepButtonProps) {
  const [state, action] = useActionState(step, idle)
  useEffect(() => {
    if (state.status === 'done' && state.message) showToast({ text: state.message, tone: 'good' })
  }, [state])
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton tone="secondary" {...button}>
        {children}
      </SubmitButton>
      {state.status === 'error' && <p className="mt-1.5 max-w-prose text-sm text-bad">{state.message}</p>}
    </form>
  )
}
