'use server'

import { formAction } from '@/lib/actions/form-action'
import {
  chooseLokus,
  decideLokus,
  planLokus,
  undoLokus,
  weighLokus,
  withdrawLokus,
  yearOfSubject,
} from '@/lib/convergence/lokus-commands'
import {
  chooseLokusSchema,
  decideLokusSchema,
  planLokusSchema,
  weighLokusSchema,
  withdrawLokusSchema,
} from '@/lib/convergence/lokus-schema'
import { paths } from '@/lib/paths'
import type { KeyedStamp } from '@/lib/registers/keyed-step'
import { undoSchema } from '@/lib/registers/register'

/** The year a step was taken in, with the way back. */
const goTo = ({ key }: { key: string }, { subject }: KeyedStamp) =>
  paths.lokus(`?tahun=${yearOfSubject(subject)}&langkah=${key}`)

export const planLokusAction = formAction({ schema: planLokusSchema, run: planLokus, goTo })
export const chooseLokusAction = formAction({ schema: chooseLokusSchema, run: chooseLokus, goTo })
export const withdrawLokusAction = formAction({ schema: withdrawLokusSchema, run: withdrawLokus, goTo })
export const weighLokusAction = formAction({ schema: weighLokusSchema, run: weighLokus, goTo })
export const decideLokusAction = formAction({ schema: decideLokusSchema, run: decideLokus, goTo })

export const undoLokusAction = formAction({
  schema: undoSchema,
  run: undoLokus,
  goTo: (_input, { subject }) => paths.lokus(`?tahun=${yearOfSubject(subject)}`),
})
