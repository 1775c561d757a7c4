import { ageInMonths } from '@/lib/families/age'
import { GROUP_LABELS, type Stage } from '@/lib/tpk/care'

/** The target group of a stage as people say it; a child's follows from the day of birth. */
export function groupLabel(stage: Stage, bornOn: string | null, today: string): string {
  if (stage !== 'anak') return GROUP_LABELS[stage]
  const months = ageInMonths(bornOn, today)
  return months !== null && months >= 24 ? 'Balita' : 'Baduta'
}
