import type { CareStep } from '@/lib/tpk/field-step'
import { stepStore, useStepsOf } from '../step-store'

export const subjectOf = (familyId: string): string => `keluarga/${familyId}`

const store = stepStore<CareStep>({
  prefix: 'langkah-keluarga/',
  ownerOf: ({ familyId }) => familyId,
  subjectOf,
})
export const { saveStep, forgetStep, dropStep, takeBackStep } = store

/** The own steps of one family, or of all, in their order; null until the device has looked. */
export const useCareSteps = (accountId: string, familyId?: string) => useStepsOf(store, accountId, familyId)
