'use client'

import { useEffect, useRef } from 'react'
import { Banner } from '@/components/ui/banner'
import type { FormState } from '@/lib/actions/form-state'

/** What became of the form, in a sentence. A problem takes the focus, so it is read and found. */
export function FormMessage({ state }: { state: FormState }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'error') place.current?.focus()
  }, [state])
  if (state.status === 'idle' || !state.message) return <div aria-live="polite" className="sr-only" />
  return (
    <div ref={place} tabIndex={-1} aria-live="polite" className="rounded-lg">
      <Banner tone={state.status === 'error' ? 'bad' : 'good'}>{state.message}</Banner>
    </div>
  )
}
