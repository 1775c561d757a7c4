import { type ComponentProps, useId } from 'react'
import { Field } from './field'
import { describedBy, type FieldProps, problemOf, shownValue } from './field-state'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
  /** What the browser may fill in, `off` unless told. */
  autoComplete?: string
  maxLength?: number
  inputMode?: ComponentProps<'input'>['inputMode']
  autoFocus?: boolean
  /** `none` for user names, which phones would begin with a capital. */
  autoCapitalize?: 'none'
  spellCheck?: boolean
  /** An example inside the empty box; never the only explanation. */
  placeholder?: string
}

/** One line of text. A password is never echoed. */
export function TextField({ label, name, initial, state, hint, required, type = 'text', ...rest }: TextFieldProps) {
  const id = useId()
  const problem = problemOf(name, state)
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <input
        id={id}
        name={name}
        type={type}
        required={required}
        autoComplete="off"
        defaultValue={type === 'password' ? '' : shownValue({ name, initial, state })}
        className="control"
        {...describedBy(id, hint, problem)}
        {...rest}
      />
    </Field>
  )
}
