'use server'

import { formAction } from '@/lib/actions/form-action'
import {
  addEvidence,
  judgeYear,
  keepAction,
  removeEvidence,
  reviewAction,
  undoConvergence,
} from '@/lib/convergence/action-commands'
import {
  addEvidenceSchema,
  dropSchemeSchema,
  editSchemeSchema,
  judgeYearSchema,
  keepActionSchema,
  removeEvidenceSchema,
  reviewActionSchema,
} from '@/lib/convergence/action-schema'
import { dropScheme, editScheme } from '@/lib/convergence/scheme-commands'
import { placeOfSubject } from '@/lib/convergence/subjects'
import type { KeyedStamp } from '@/lib/registers/keyed-step'
import { undoSchema } from '@/lib/registers/register'

/** Where a step was taken, with the way back. */
const goTo = ({ key }: { key: string }, { subject }: KeyedStamp) => placeOfSubject(subject, key)

export const keepActionAction = formAction({ schema: keepActionSchema, run: keepAction, goTo })
export const reviewActionAction = formAction({ schema: reviewActionSchema, run: reviewAction, goTo })
export const addEvidenceAction = formAction({ schema: addEvidenceSchema, run: addEvidence, goTo })
export const removeEvidenceAction = formAction({ schema: removeEvidenceSchema, run: removeEvidence, goTo })
export const judgeYearAction = formAction({ schema: judgeYearSchema, run: judgeYear, goTo })
export const editSchemeAction = formAction({ schema: editSchemeSchema, run: editScheme, goTo })
export const dropSchemeAction = formAction({ schema: dropSchemeSchema, run: dropScheme, goTo })

export const undoConvergenceAction = formAction({
  schema: undoSchema,
  run: undoConvergence,
  goTo: (_input, { subject }) => placeOfSubject(subject),
})
