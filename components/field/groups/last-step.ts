import type { FieldStep } from '@/lib/poktan/field-book'
import { lastMade } from '../last-made'

/** The step just made in a group's book. */
export const { note: noteStep, useLast: useLastStep } = lastMade<FieldStep | null>(null)
