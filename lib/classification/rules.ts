import { formatDate } from '@/lib/format/date'
import { type ClassStep, type CriteriaSet, type Criterion, classWords, criterionKey } from './criteria'

/** What is found of a criterion: met, not met, or not known; by whom, and in which words. */
export interface Finding {
  state: 'met' | 'unmet' | 'unknown'
  words: string
  by: 'lini' | 'petugas' | 'nobody'
}

export const UNJUDGED: Finding = { state: 'unknown', words: 'Belum dinilai.', by: 'nobody' }

export interface ClassSpan {
  class: string
  from: string
  to: string | null
}

export interface JudgedStep {
  step: ClassStep
  met: readonly Criterion[]
  missing: readonly { criterion: Criterion; finding: Finding }[]
}

/**
 * What is met of each class and what is missing. A missing criterion is one that is
 * not met or not known: it is shown, and never forbids a class.
 */
export function judge(set: CriteriaSet, findings: ReadonlyMap<string, Finding>): JudgedStep[] {
  return set.classes.map((step) => {
    const judged = step.criteria.map((criterion) => ({
      criterion,
      finding: findings.get(criterionKey(step.code, criterion)) ?? UNJUDGED,
    }))
    return {
      step,
      met: judged.filter(({ finding }) => finding.state === 'met').map(({ criterion }) => criterion),
      missing: judged.filter(({ finding }) => finding.state !== 'met'),
    }
  })
}

/**
 * What still lacks for the class after the present one, the present one's own gaps
 * first; null at the highest class, or when the scheme says nothing of the next.
 */
export function gapToNext(steps: readonly JudgedStep[], present: string | null) {
  const at = steps.findIndex(({ step }) => step.code === present)
  const next = steps[at + 1]
  if (!next) return null
  const missing = steps.slice(0, at + 2).flatMap((one) => one.missing)
  const silent = next.step.criteria.length === 0
  return { next: next.step, missing, silent }
}

/** Why a class may not be set from a day; null when it may. History is only added to at its end. */
export function classDayProblem(
  subject: { activeFrom: string; activeTo: string | null },
  last: ClassSpan | undefined,
  from: string,
  today: string,
): string | null {
  if (from > today) return `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  if (from < subject.activeFrom) return `Tidak boleh sebelum tanggal aktif, ${formatDate(subject.activeFrom)}.`
  if (subject.activeTo) return 'Data ini sudah nonaktif. Aktifkan dahulu.'
  if (last && from < last.from)
    return `Kelas terakhir (${classWords(last.class)}) berlaku sejak ${formatDate(last.from)}. Pilih tanggal itu atau sesudahnya.`
  return null
}

/** The set in force on a day: the office's own latest one that has begun, else the shipped one. */
export function setInForce<Set extends CriteriaSet>(
  own: readonly Set[],
  shipped: readonly CriteriaSet[],
  day: string,
): Set | CriteriaSet | null {
  const begun = (one: CriteriaSet) => one.validFrom !== null && one.validFrom <= day
  const latest = (sets: readonly CriteriaSet[]) =>
    sets.filter(begun).toSorted((one, other) => (one.validFrom! < other.validFrom! ? 1 : -1))[0] ?? null
  return latest(own) ?? latest(shipped)
}
