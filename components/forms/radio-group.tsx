import { useId } from 'react'
import type { Choice } from './choice'
import { ChoiceRow } from './choice-row'
import { FieldGroup } from './field'
import { type FieldProps, problemOf, shownValue } from './field-state'

export type RadioGroupProps = FieldProps & {
  choices: readonly Choice[]
  /** Side by side where there is room. */
  inline?: boolean
}

/** One of a few answers, all in sight. */
export function RadioGroup({ label, name, initial, state, hint, required, choices, inline }: RadioGroupProps) {
  const id = useId()
  const problem = problemOf(name, state)
  const value = shownValue({ name, initial, state })
  return (
    <FieldGroup id={id} label={label} hint={hint} problem={problem} required={required}>
      <div className={inline ? 'flex flex-wrap gap-2' : 'grid gap-2'}>
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.value}
            kind="radio"
            name={name}
            choice={choice}
            checked={choice.value === value}
            required={required}
            invalid={Boolean(problem)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
