'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { Banner } from '@/components/ui/banner'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type UndoBannerProps = { action: FormAction; register: string; stepKey: string; open: boolean; children: string }

/**
 * Says what was just done, with *Urungkan* while `open`: while nothing else has
 * changed it. Once closed it says only what became of the undoing.
 */
export function UndoBanner({ action, register, stepKey, open, children }: UndoBannerProps) {
  const [state, send] = useActionState(action, idle)
  if (!open && state.status === 'idle') return null
  return (
    <div role="status">
      <Banner
        tone={state.status === 'error' ? 'bad' : 'good'}
        actions={
          state.status === 'idle' && (
            <form action={send}>
              <input type="hidden" name="register" value={register} />
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
