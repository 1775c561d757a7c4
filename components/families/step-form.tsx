'use client'

import { type ReactNode, useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { LinkButton } from '@/components/ui/link-button'
import { type FormAction, type FormState, idle } from '@/lib/actions/form-state'
import { paths } from '@/lib/paths'

export type StepFormProps = {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  submit?: string
  cancelHref: string
  children: (state: FormState) => ReactNode
}

/** A form on a family, with its problems, its step and its way back; a number that is known leads to its family. */
export function StepForm({ action, hidden, submit = 'Simpan', cancelHref, children }: StepFormProps) {
  const [state, send] = useActionState(action, idle)
  const same = state.fields?.same
  return (
    <form action={send} className="max-w-4xl space-y-6" noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {same && (
        <LinkButton href={paths.familyCard(same)} tone="secondary">
          Buka keluarga yang sudah tercatat
        </LinkButton>
      )}
      {children(state)}
      <div className="flex flex-wrap gap-2 border-t border-line pt-4 max-sm:*:flex-auto">
        <SubmitButton busyLabel="Menyimpan…">{submit}</SubmitButton>
        <LinkButton href={cancelHref} tone="quiet">
          Batal
        </LinkButton>
      </div>
    </form>
  )
}
