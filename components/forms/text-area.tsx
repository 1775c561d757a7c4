import { useId } from 'react'
import { Field } from './field'
import { describedBy, type FieldProps, problemOf, shownValue } from './field-state'

export type TextAreaProps = FieldProps & { rows?: number; maxLength?: number }

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  label,
  name,
  initial,
  state,
  hint,
  required,
  disabled,
  rows = 3,
  maxLength,
}: TextAreaProps) {
  const id = useId()
  const problem = problemOf(name, state)
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        required={required}
        disabled={disabled}
        defaultValue={shownValue({ name, initial, state })}
        className="control field-sizing-content min-h-24"
        {...describedBy(id, hint, problem)}
      />
    </Field>
  )
}
