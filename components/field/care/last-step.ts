import type { CareStep } from '@/lib/tpk/field-step'
import { lastMade } from '../last-made'

/** The steps just made on a family, all of one press. */
export const { note: noteSteps, useLast: useLastSteps } = lastMade<readonly CareStep[]>([])
