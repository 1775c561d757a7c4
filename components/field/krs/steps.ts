import type { VervalStep } from '@/lib/krs/field-part'
import { stepStore, useStepsOf } from '../step-store'

const store = stepStore<VervalStep>({
  prefix: 'langkah-krs/',
  ownerOf: ({ villageId, lineId }) => `${villageId}/${lineId}`,
  subjectOf: (owner) => `krs/${owner}`,
})
export const { saveStep, forgetStep, dropStep, takeBackStep } = store

/** The own verifyings that were saved here, of one village or of all, in their order; null until the device has looked. */
export const useVervalSteps = (accountId: string, villageId?: number) =>
  useStepsOf(store, accountId, villageId === undefined ? undefined : String(villageId))
