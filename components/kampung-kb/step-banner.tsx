'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { Banner } from '@/components/ui/banner'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type StepBannerProps = {
  action: FormAction
  /** What the step is undone by: its key and where it was. */
  fields: Readonly<Record<string, string>>
  /** Nothing has changed it since. */
  open: boolean
  children: string
}

/** Says what was just done, with *Urungkan* while `open`; once closed only what became of the undoing. */
export function StepBanner({ action, fields, open, children }: StepBannerProps) {
  const [state, send] = useActionState(action, idle)
  if (!open && state.status === 'idle') return null
  return (
    <div role="status">
      <Banner
        tone={state.status === 'error' ? 'bad' : 'good'}
        actions={
          state.status === 'idle' && (
            <form action={send}>
              {Object.entries(fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <SubmitButton tone="secondary" size="small" busyLabel="Mengurungkan…">
                Urungkan
              </SubmitButton>
            </form>
          )
        }
      >
        {state.message ?? children}
      </Banner>
    </div>
  )
}
