'use client'

import { type ReactNode, useActionState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { Banner } from '@/components/ui/banner'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type UndoBannerProps = {
  action: FormAction
  /** The register the step was made in. */
  register?: string
  /** What else the action asks for: `{ poktanId }`. */
  fields?: Readonly<Record<string, string>>
  stepKey: string
  open: boolean
  children: ReactNode
}

/**
 * Says what was just done, with *Urungkan* while `open`: while nothing else has
 * changed it. Once closed it says only what became of the undoing.
 */
export function UndoBanner({ action, register, fields, stepKey, open, children }: UndoBannerProps) {
  const [state, send] = useActionState(action, idle)
  if (!open && state.status === 'idle') return null
  return (
    <div role="status">
      <Banner
        tone={state.status === 'error' ? 'bad' : 'good'}
        actions={
          state.status === 'idle' && (
            <form action={send}>
              {Object.entries({ ...(register && { register }), ...fields }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <input type="hidden" name="key" value={stepKey} />
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
