'use server'

import { formAction } from '@/lib/actions/form-action'
import { coverVillages } from '@/lib/convergence/coverage-commands'
import { coverSchema } from '@/lib/convergence/coverage-schema'
import { placeOfSubject } from '@/lib/convergence/subjects'

export const coverAction = formAction({
  schema: coverSchema,
  run: coverVillages,
  goTo: ({ key }, { subject }) => placeOfSubject(subject, key),
})
