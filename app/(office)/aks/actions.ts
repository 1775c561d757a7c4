'use server'

import { formAction } from '@/lib/actions/form-action'
import {
  addCaseStep,
  auditCase,
  cancelCase,
  closeCase,
  finishCaseStep,
  proposeCase,
  undoCase,
  withdrawCaseStep,
} from '@/lib/aks/commands'
import {
  addCaseStepSchema,
  auditCaseSchema,
  cancelCaseSchema,
  closeCaseSchema,
  finishCaseStepSchema,
  proposeCaseSchema,
  withdrawCaseStepSchema,
} from '@/lib/aks/schema'
import { paths } from '@/lib/paths'
import type { KeyedStamp } from '@/lib/registers/keyed-step'
import { undoSchema } from '@/lib/registers/register'

/** The case a step was taken on, with the way back. */
const goTo = ({ key }: { key: string }, { subject }: KeyedStamp) =>
  paths.stuntingCase(subject.replace(/^aks\//, ''), key)

export const proposeCaseAction = formAction({ schema: proposeCaseSchema, run: proposeCase, goTo })
export const auditCaseAction = formAction({ schema: auditCaseSchema, run: auditCase, goTo })
export const addCaseStepAction = formAction({ schema: addCaseStepSchema, run: addCaseStep, goTo })
export const finishCaseStepAction = formAction({ schema: finishCaseStepSchema, run: finishCaseStep, goTo })
export const withdrawCaseStepAction = formAction({ schema: withdrawCaseStepSchema, run: withdrawCaseStep, goTo })
export const closeCaseAction = formAction({ schema: closeCaseSchema, run: closeCase, goTo })
export const cancelCaseAction = formAction({ schema: cancelCaseSchema, run: cancelCase, goTo })

export const undoCaseAction = formAction({
  schema: undoSchema,
  run: undoCase,
  goTo: (_input, { subject }) => paths.stuntingCase(subject.replace(/^aks\//, '')),
})
