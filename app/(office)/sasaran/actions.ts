'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import { makePlan, releaseTarget, setTarget, takePlanStep, undoPlan } from '@/lib/targets/commands'
import {
  makePlanSchema,
  planStepSchema,
  releaseTargetSchema,
  setTargetSchema,
  undoPlanSchema,
} from '@/lib/targets/schema'

export const makePlanAction = formAction({
  schema: makePlanSchema,
  run: (actor, input) => makePlan(actor, input),
  goTo: ({ indicator, year, key }) => paths.targets(`/${indicator}?tahun=${year}&langkah=${key}`),
})

/** Back to the plan's page, with the step that can be taken back. */
const backTo = ({ back, key }: { back: string; key: string }) => paths.targets(`${back}&langkah=${key}`)

export const setTargetAction = formAction({ schema: setTargetSchema, run: setTarget, goTo: backTo })

export const releaseTargetAction = formAction({ schema: releaseTargetSchema, run: releaseTarget, goTo: backTo })

export const planStepAction = formAction({
  schema: planStepSchema,
  run: (actor, input) => takePlanStep(actor, input),
  goTo: backTo,
})

export const undoPlanAction = formAction({
  schema: undoPlanSchema,
  run: undoPlan,
  done: 'Langkah tadi sudah diurungkan.',
})
