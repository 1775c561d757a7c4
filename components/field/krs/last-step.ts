import type { VervalStep } from '@/lib/krs/field-part'
import { lastMade } from '../last-made'

/** The verifying just saved. */
export const { note: noteStep, useLast: useLastStep } = lastMade<VervalStep | null>(null)
