'use client'

import { PersonFields, type PersonFieldsProps } from './person-fields'
import { StepForm, type StepFormProps } from './step-form'

/** Adding somebody, or changing what is known of them. */
export function PersonForm({
  person,
  mothers,
  today,
  ...form
}: Omit<StepFormProps, 'children'> & Omit<PersonFieldsProps, 'state'>) {
  return (
    <StepForm {...form}>
      {(state) => <PersonFields {...(person && { person })} mothers={mothers} state={state} today={today} />}
    </StepForm>
  )
}
