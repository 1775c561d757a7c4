import { useId } from 'react'
import { Field } from '@/components/forms/field'
import { describedBy, problemOf } from '@/components/forms/field-state'
import type { FormState } from '@/lib/actions/form-state'

const HINT = 'PDF paling besar 10 MB, atau foto paling besar 5 MB. Foto digambar ulang tanpa lokasi.'

/** A scan or photo of a paper. */
export function FileField({ label, state }: { label: string; state: FormState }) {
  const id = useId()
  const problem = problemOf('file', state)
  return (
    <Field id={id} label={label} hint={HINT} problem={problem}>
      <input
        id={id}
        name="file"
        type="file"
        accept="application/pdf,image/png,image/jpeg,image/webp"
        className="control h-auto! py-2.5 file:me-3 file:font-medium file:text-brand"
        {...describedBy(id, HINT, problem)}
      />
    </Field>
  )
}
