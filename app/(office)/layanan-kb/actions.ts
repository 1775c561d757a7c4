'use server'

import { formAction } from '@/lib/actions/form-action'
import { periodText } from '@/lib/format/period'
import { saveResults, undoResults } from '@/lib/partners/results-commands'
import { saveResultsSchema } from '@/lib/partners/results-schema'
import { paths } from '@/lib/paths'
import { undoSchema } from '@/lib/registers/register'

export const saveResultsAction = formAction({
  schema: saveResultsSchema,
  run: saveResults,
  goTo: ({ key, faskesId, period }) => paths.kbResult(faskesId, periodText(period!), key),
})

export const undoResultsAction = formAction({
  schema: undoSchema,
  run: undoResults,
  done: 'Langkah tadi sudah diurungkan.',
})
