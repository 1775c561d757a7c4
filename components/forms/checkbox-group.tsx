import { useId } from 'react'
import type { Choice } from './choice'
import { ChoiceRow } from './choice-row'
import { FieldGroup } from './field'
import { type FieldProps, problemOf, shownValues } from './field-state'

export type CheckboxGroupProps = Omit<FieldProps, 'initial'> & {
  choices: readonly Choice[]
  /** The values stored as ticked. */
  initial?: readonly string[]
  inline?: boolean
}

/** Any number of a few answers; sent as one entry a tick. One choice makes a single checkbox. */
export function CheckboxGroup({
  label,
  name,
  initial = [],
  state,
  hint,
  required,
  choices,
  inline,
}: CheckboxGroupProps) {
  const id = useId()
  const problem = problemOf(name, state)
  const ticked = shownValues(name, initial, state)
  return (
    <FieldGroup id={id} label={label} hint={hint} problem={problem} required={required}>
      <div className={inline ? 'flex flex-wrap gap-2' : 'grid gap-2'}>
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.value}
            kind="checkbox"
            name={name}
            choice={choice}
            checked={ticked.includes(choice.value)}
            invalid={Boolean(problem)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
