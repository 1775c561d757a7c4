import type { FieldStep } from '@/lib/poktan/field-book'
import { stepStore, useStepsOf } from '../step-store'

export const subjectOf = (poktanId: string): string => `kelompok/${poktanId}`

/** Photos that this step was the first to name. */
const photosOf = ({ body, base }: FieldStep): string[] => {
  const before = (base?.photos ?? []) as string[]
  return ((body.photos ?? []) as string[]).filter((id) => !before.includes(id))
}

const store = stepStore<FieldStep>({
  prefix: 'langkah/',
  ownerOf: ({ poktanId }) => poktanId,
  subjectOf,
  alsoOf: photosOf,
})
export const { saveStep, forgetStep, dropStep, takeBackStep } = store

/** The steps on one group's book, or on all, in their order; null until the device has looked. */
export const useSteps = (accountId: string, poktanId?: string) => useStepsOf(store, accountId, poktanId)
