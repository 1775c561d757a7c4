import type { SheetStep } from '@/lib/contests/judging-part'
import { stepStore, useStepsOf } from '../step-store'

export const subjectOf = (entryId: string): string => `lomba/${entryId}`

/** Photos that this step was the first to name. */
const photosOf = ({ body, base }: SheetStep): string[] => {
  const before = (base?.photos ?? []) as string[]
  return ((body.photos ?? []) as string[]).filter((id) => !before.includes(id))
}

const store = stepStore<SheetStep>({
  prefix: 'langkah-lomba/',
  ownerOf: ({ entryId }) => entryId,
  subjectOf,
  alsoOf: photosOf,
})
export const { saveStep, forgetStep, dropStep, takeBackStep } = store

/** The own sheets that were saved here, of one entry or of all; null until the device has looked. */
export const useSheetSteps = (accountId: string, entryId?: string) => useStepsOf(store, accountId, entryId)
