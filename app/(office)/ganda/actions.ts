'use server'

import { formAction } from '@/lib/actions/form-action'
import { markDifferent, mergePair, undoPair } from '@/lib/duplicates/commands'
import { differentPairSchema, mergePairSchema, undoPairSchema } from '@/lib/duplicates/schema'
import { paths } from '@/lib/paths'

export const mergePairAction = formAction({
  schema: mergePairSchema,
  run: (actor, input) => mergePair(actor, input),
  goTo: ({ pair }) => paths.duplicatePair(pair),
})

export const differentPairAction = formAction({
  schema: differentPairSchema,
  run: (actor, input) => markDifferent(actor, input),
  goTo: ({ pair }) => paths.duplicatePair(pair),
})

export const undoPairAction = formAction({
  schema: undoPairSchema,
  run: (actor, input) => undoPair(actor, input),
  goTo: ({ pair }) => paths.duplicatePair(pair),
})
