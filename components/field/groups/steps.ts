import type { FieldStep } from '@/lib/poktan/field-book'
import { stepStore } from '../step-store'

export const subjectOf = (poktanId: string): string => `kelompok/${poktanId}`

/** Photos that this step was the first to name. */
const photosOf = ({ body, base }: FieldStep): string[] => {
  const before = (base?.photos ?? []) as string[]
  return ((body.photos ?? []) as string[]).filter((id) => !before.includes(id))
}

/** Steps on groups' books. */
export const { saveStep, forgetStep, dropStep, takeBackStep, useSteps } = stepStore<FieldStep>({
  prefix: 'langkah/',
  ownerOf: ({ poktanId }) => poktanId,
  subjectOf,
  alsoOf: photosOf,
})
