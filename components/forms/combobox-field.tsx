import { useId } from 'react'
import { Field } from './field'
import { describedBy, type FieldProps, problemOf, shownValue } from './field-state'

export type ComboboxFieldProps = FieldProps & {
  /** What the browser offers while typing; the text itself is sent. */
  suggestions: readonly string[]
  placeholder?: string
}

/** Text with suggestions, by the browser's own list: type a part, pick, or write something new. */
export function ComboboxField({
  label,
  name,
  initial,
  state,
  hint,
  required,
  disabled,
  suggestions,
  placeholder,
}: ComboboxFieldProps) {
  const id = useId()
  const problem = problemOf(name, state)
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <input
        id={id}
        name={name}
        list={`${id}-list`}
        required={required}
        disabled={disabled}
        placeholder={placeholder}
        autoComplete="off"
        defaultValue={shownValue({ name, initial, state })}
        className="control"
        {...describedBy(id, hint, problem)}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </Field>
  )
}
