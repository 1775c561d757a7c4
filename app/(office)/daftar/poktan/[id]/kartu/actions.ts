'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import { takeCard } from '@/lib/poktan/card-commands'
import { takeCardSchema } from '@/lib/poktan/card-schema'

export const takeCardAction = formAction({
  schema: takeCardSchema,
  run: takeCard,
  goTo: ({ poktanId }, { year, revision }) => paths.poktanCard(poktanId, year, revision),
})
