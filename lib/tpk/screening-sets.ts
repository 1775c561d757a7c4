import { CHILD_THRESHOLDS } from '@/lib/tpk/screening-child'
import { HOME_THRESHOLDS } from '@/lib/tpk/screening-home'
import { MOTHER_THRESHOLDS } from '@/lib/tpk/screening-mother'
import type { ScreeningChanges, ScreeningEdition } from '@/lib/tpk/screening-set'

/** The thresholds Lini comes with (domain 6.2), each with its source and how sure it is. */
export const SHIPPED_SCREENING: ScreeningEdition = {
  edition: 'bawaan-1',
  name: 'Bawaan Lini, edisi 1',
  validFrom: '2000-01-01',
  source: 'Elsimil v1, SIPENTING, dan panduan pendampingan; sumber tiap batas tertulis di barisnya',
  thresholds: [...MOTHER_THRESHOLDS, ...CHILD_THRESHOLDS, ...HOME_THRESHOLDS],
}

/** The set that judges: the shipped one with what an office put in its place. */
export function screeningOf(own: ScreeningChanges | null): ScreeningEdition {
  if (!own) return SHIPPED_SCREENING
  return {
    edition: own.edition,
    name: own.name,
    validFrom: own.validFrom,
    source: own.source,
    thresholds: SHIPPED_SCREENING.thresholds.map((threshold) => {
      const change = own.changes[threshold.mark]
      if (!change) return threshold
      return {
        ...threshold,
        effect: change.effect ?? threshold.effect,
        limits: threshold.limits.map((limit) => ({ ...limit, value: change.limits?.[limit.name] ?? limit.value })),
        source: own.source,
        certainty: 'sure' as const,
      }
    }),
  }
}

const LABELS = new Map(SHIPPED_SCREENING.thresholds.map(({ mark, label }) => [mark, label]))

/** What a mark is called on screen; its code for one of another edition. */
export const markLabel = (mark: string): string => LABELS.get(mark) ?? mark
