import { type Classes, classesOf, indexName } from '@/lib/growth/classes'
import { DOUBT_LABELS, doubtsOf, GAIN_LABELS, type Gain, gainOf } from '@/lib/growth/gain'
import { judge } from '@/lib/growth/judge'
import { daysBetween } from '@/lib/tpk/care-list'
import type { FamilyBook } from '@/lib/tpk/field-book'
import type { Growth } from './judge-visit'
import { measuresOf, type VisitForm, type VisitTarget } from './visit-form'

/** What the standards say of a child's measures, in words. */
export interface JudgedChild {
  growth: Growth
  /** "BB/U: Berat badan normal", of those that could be judged. */
  lines: { index: string; label: string; weight: 'good' | 'warn' | 'bad' }[]
  gain: { label: string; good: boolean } | null
  /** What asks for a second measurement. */
  doubts: string[]
  z: { zlen: number | null; zwei: number | null; zwfl: number | null }
}

/** Judges a child's measures as they are typed, by the WHO standards; null while there is nothing to judge. */
export function judgeChild(form: VisitForm, target: VisitTarget, book: FamilyBook): JudgedChild | null {
  const measures = measuresOf(form.measures)
  const person = book.persons.find(({ id }) => id === target.personId)
  if (!measures || !person || !form.visitedOn) return null
  const ageDays = person.bornOn ? daysBetween(person.bornOn, form.visitedOn) : null
  const judged = judge({ sex: person.sex, ageDays, ...measures })
  const classes: Classes = classesOf(judged, ageDays, measures.oedema)
  const now = {
    measuredOn: form.visitedOn,
    weightG: measures.weightKg === null ? null : Math.round(measures.weightKg * 1_000),
    lengthMm: measures.lengthCm === null ? null : Math.round(measures.lengthCm * 10),
    measure: measures.measure,
  }
  const earlier = book.measurements
    .filter(({ personId, id }) => personId === person.id && id !== form.measurementId)
    .map(({ measuredOn, weightG, lengthMm, measure }) => ({
      ...{ measuredOn, weightG, lengthMm },
      measure: measure as 'L' | 'H' | '',
    }))
  const { gain } = gainOf({ sex: person.sex, bornOn: person.bornOn }, now, earlier)
  // An implausible value is kept, and says nothing here.
  const sure = (index: 'zlen' | 'zwei' | 'zwfl') => (judged.flagged[index] ? null : judged[index])
  const z = { zlen: sure('zlen'), zwei: sure('zwei'), zwfl: sure('zwfl') }
  return {
    growth: { ...z, gain, oedema: measures.oedema },
    lines: (['bbu', 'pbu', 'bbpb'] as const).flatMap((index) => {
      const found = classes[index]
      return found ? [{ index: indexName(index, ageDays), label: found.label, weight: found.weight }] : []
    }),
    gain: gain === '' ? null : { label: GAIN_LABELS[gain as Gain], good: gain !== 'T' },
    doubts: doubtsOf(now, earlier, judged).map((doubt) => DOUBT_LABELS[doubt]),
    z: { zlen: judged.zlen, zwei: judged.zwei, zwfl: judged.zwfl },
  }
}
