'use client'

import { useActionState, useId } from 'react'
import { FieldProblem } from '@/components/forms/field'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

/** Chooses a picture for screens and papers. */
export function LogoForm({ set }: { set: FormAction }) {
  const [state, action] = useActionState(set, idle)
  const id = useId()
  const problem = state.fields?.logo
  return (
    <form action={action} className="space-y-3">
      <FormMessage state={state} />
      <div>
        <label htmlFor={id} className="mb-1.5 block font-medium">
          Berkas gambar
        </label>
        <p id={`${id}-hint`} className="-mt-1 mb-1.5 text-sm text-ink-soft">
          PNG, JPEG, atau WebP, paling besar 5 MB. Paling baik persegi dengan latar bening.
        </p>
        <input
          id={id}
          name="logo"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          required
          className="control h-auto! py-2.5 file:me-3 file:font-medium file:text-brand"
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${problem ? `${id}-problem ` : ''}${id}-hint`}
        />
        <FieldProblem id={id} problem={problem} />
      </div>
      <SubmitButton tone="secondary" busyLabel="Mengunggah…">
        Pasang logo
      </SubmitButton>
    </form>
  )
}
