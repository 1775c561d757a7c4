import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Choice } from './choice'
import { Field } from './field'
import { describedBy, type FieldProps, problemOf, shownValue } from './field-state'

export type SelectFieldProps = FieldProps & {
  choices: readonly Choice[]
  /** The word of the empty choice. */
  empty?: string
}

/** One of some five to thirty answers; fewer are radios, more are a combobox. */
export function SelectField({
  label,
  name,
  initial,
  state,
  hint,
  required,
  disabled,
  choices,
  empty = 'Pilih…',
}: SelectFieldProps) {
  const id = useId()
  const problem = problemOf(name, state)
  const value = shownValue({ name, initial, state })
  return (
    <Field id={id} label={label} hint={hint} problem={problem} required={required}>
      <div className="relative">
        {/* React keeps the first default of a select: a new key shows the echo. */}
        <select
          key={value}
          id={id}
          name={name}
          required={required}
          disabled={disabled}
          defaultValue={value}
          className="control appearance-none pe-9"
          {...describedBy(id, hint, problem)}
        >
          <option value="">{empty}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-ink-soft" />
      </div>
    </Field>
  )
}
