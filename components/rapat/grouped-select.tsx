'use client'

import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { Field } from '@/components/forms/field'
import { describedBy, type FieldProps, problemOf, shownValue } from '@/components/forms/field-state'
import { Icon } from '@/components/ui/icon'

export interface ChoiceGroup {
  label: string
  choices: readonly { value: string; label: string }[]
}

/** One of many answers in groups, each with its heading. */
export function GroupedSelect({
  label,
  name,
  initial,
  state,
  hint,
  required,
  groups,
  empty = 'Pilih…',
}: FieldProps & { groups: readonly ChoiceGroup[]; empty?: string }) {
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
          defaultValue={value}
          className="control appearance-none truncate pe-9"
          {...describedBy(id, hint, problem)}
        >
          <option value="">{empty}</option>
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Icon of={ChevronDown} className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-ink-soft" />
      </div>
    </Field>
  )
}
