'use client'

import { useActionState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { type FormAction, idle } from '@/lib/actions/form-state'

/** Gives or refuses: the day that was asked for stands ready, another may be given. */
export function DecideForm({
  decide,
  requests,
  until,
}: {
  decide: FormAction
  requests: readonly string[]
  until: string
}) {
  const [state, send] = useActionState(decide, idle)
  return (
    <form action={send} className="mt-3 grid gap-3 border-t border-line pt-3 sm:grid-cols-[auto_1fr] sm:gap-x-4">
      {requests.map((request) => (
        <input key={request} type="hidden" name="request" value={request} />
      ))}
      <DateField label="Beri sampai" name="until" initial={until} state={state} required />
      <TextArea label="Catatan" name="note" state={state} hint="Wajib bila ditolak." rows={2} maxLength={500} />
      <div className="space-y-3 sm:col-span-2">
        <FormMessage state={state} />
        <div className="flex flex-wrap gap-2 max-sm:*:flex-auto">
          <SubmitButton name="decision" value="beri" tone="primary" busyLabel="Menyimpan…">
            Beri waktu
          </SubmitButton>
          <SubmitButton name="decision" value="tolak" busyLabel="Menyimpan…">
            Tolak
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}

/** Withdraws one's request, or takes a decision back. */
export function UndoForm({ undo, requests, verb }: { undo: FormAction; requests: readonly string[]; verb: string }) {
  const [state, send] = useActionState(undo, idle)
  return (
    <form action={send} className="mt-3 space-y-2">
      {requests.map((request) => (
        <input key={request} type="hidden" name="request" value={request} />
      ))}
      <FormMessage state={state} />
      <SubmitButton size="small" busyLabel="Menyimpan…">
        {verb}
      </SubmitButton>
    </form>
  )
}
