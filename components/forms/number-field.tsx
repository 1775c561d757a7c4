import { useId } from 'react'
import { Field } from './field'
import { describedBy, type FieldProps, problemOf, shownValue } from './field-state'

export type NumberFieldProps = FieldProps & {
  /** Shown after the box: "orang", "kg", "cm". */
  unit?: string
  /** Whole numbers unless decimals are allowed. */
  decimals?: boolean
}

/**
 * A count or a measure, with the numeric keyboard of the phone. It is a text
 * box, since `type="number"` loses what it cannot read and turns on the wheel.
 */
export function NumberField({
  label,
  name,
  initial,
  state,
  hint,
  required,
  disabled,
  unit,
  decimals,
}: NumberFieldProps) {
  const id = useId()
  const problem = problemOf(name, state)
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <div className="flex items-center gap-2">
        <input
          id={id}
          name={name}
          type="text"
          inputMode={decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          required={required}
          disabled={disabled}
          defaultValue={shownValue({ name, initial, state })}
          className="control max-w-44 text-end"
          {...describedBy(id, hint, problem)}
        />
        {unit && <span className="text-ink-soft">{unit}</span>}
      </div>
    </Field>
  )
}
