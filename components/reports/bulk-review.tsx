'use client'

import { type ReactNode, useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { BulkForm } from '@/components/ui/bulk-form'
import { type FormAction, idle } from '@/lib/actions/form-state'

interface BulkReviewProps {
  action: FormAction
  /** What travels with every press: key, step, form, period. */
  hidden: Record<string, string>
  /** All reports that wait, as `unit:version`. */
  waiting: readonly string[]
  /** "Verifikasi" or "Setujui". */
  verb: string
  children: ReactNode
}

/** A list of reports with one step for the ticked ones, or for all that wait. */
export function BulkReview({ action, hidden, waiting, verb, children }: BulkReviewProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <div className="space-y-3">
      <FormMessage state={state} />
      <BulkForm action={send} actions={<SubmitButton busyLabel="Mengerjakan…">{verb} yang dipilih</SubmitButton>}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {waiting.map((report) => (
          <input key={report} type="hidden" name="waiting" value={report} />
        ))}
        {waiting.length > 0 && (
          <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-3 rounded-lg bg-brand-soft px-4 py-3 text-on-brand-soft">
            <p>
              <strong className="figures">{waiting.length}</strong> laporan menunggu Anda.
            </p>
            <SubmitButton name="all" value="1" busyLabel="Mengerjakan…">
              {verb} semua ({waiting.length})
            </SubmitButton>
          </div>
        )}
        {children}
      </BulkForm>
    </div>
  )
}
