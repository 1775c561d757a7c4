'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

/** Marks everything read; stands only while something is unread. */
export function MarkAll({ mark, unread }: { mark: FormAction; unread: number }) {
  const [state, send] = useActionState(mark, idle)
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      {unread > 0 && <SubmitButton busyLabel="Menandai…">Tandai semua dibaca ({unread})</SubmitButton>}
      <FormMessage state={state} />
    </form>
  )
}
