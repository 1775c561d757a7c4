import { ageInMonths } from '@/lib/families/age'
import { GROUP_LABELS, GROUPS, type TargetGroup } from '@/lib/tpk/care'

export const TARGET_GROUP_VALUES = GROUPS
export const GROUP_CHOICES = GROUPS.map((value) => ({ value, label: GROUP_LABELS[value] }))
export const groupLabel = (group: string): string => GROUP_LABELS[group as TargetGroup] ?? group

/** A child's group follows from the day of birth; null for everybody else and where it is unknown. */
export function groupByAge(bornOn: string | null, on: string): 'baduta' | 'balita' | null {
  const months = ageInMonths(bornOn, on)
  if (months === null || months >= 60) return null
  return months < 24 ? 'baduta' : 'balita'
}
