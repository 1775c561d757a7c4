import { useId } from 'react'
import { Field } from './field'
import { describedBy, type FieldProps, problemOf, shownValue } from './field-state'

export type DateFieldProps = FieldProps & {
  /** `date` for a day (`2026-07-03`), `month` for a month (`2026-07`). */
  kind?: 'date' | 'month'
  min?: string
  max?: string
}

/** A calendar day or month, with the device's own calendar. */
export function DateField({ label, name, initial, state, hint, required, kind = 'date', ...rest }: DateFieldProps) {
  const id = useId()
  const problem = problemOf(name, state)
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <input
        id={id}
        name={name}
        type={kind}
        required={required}
        defaultValue={shownValue({ name, initial, state })}
        className="control max-w-56"
        {...describedBy(id, hint, problem)}
        {...rest}
      />
    </Field>
  )
}
