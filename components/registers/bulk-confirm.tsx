'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type BulkConfirmProps = {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  label: string
  busyLabel: string
  ends: boolean
  againHref: string
}

/** Does what the preview says, and nothing else: it carries the preview's own mark. */
export function BulkConfirm({ action, hidden, label, busyLabel, ends, againHref }: BulkConfirmProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className="space-y-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {state.status === 'error' && (
        // A full load: the preview must be worked out anew.
        <a href={againHref} className="link inline-flex min-h-9 items-center">
          Buat pratinjau baru
        </a>
      )}
      <SubmitButton tone={ends ? 'danger' : 'primary'} busyLabel={busyLabel}>
        {label}
      </SubmitButton>
      <p className="text-sm text-ink-soft">
        Semuanya berubah sekaligus atau tidak sama sekali, dan dapat diurungkan sekaligus.
      </p>
    </form>
  )
}
