import type { CarePart } from '@/lib/tpk/care'
import type { FamilyBook } from '@/lib/tpk/field-book'
import type { SaidOfVisit } from '@/lib/tpk/field-step'
import { keptAnswers } from '@/lib/tpk/questions/check'
import { adviceOf, type Screened, screen } from '@/lib/tpk/screening'
import type { ScreeningChanges } from '@/lib/tpk/screening-set'
import { aboutOf, answersOf, questionsFor, type VisitForm, type VisitTarget } from './visit-form'

/** What is said of a child's growth beside the answers. */
export type Growth = NonNullable<Screened['growth']>

/** What a visit says so far, as typed: risk, what to do now, and how soon a facility should see the person. */
export interface JudgedVisit extends SaidOfVisit {
  urgency: '' | 'biasa' | 'segera'
  /** Marks that matter most and were not answered yet. */
  missing: string[]
}

/** Screens a visit as it stands on the screen. It screens and refers, it never diagnoses. */
export function judgeVisit(
  form: VisitForm,
  target: VisitTarget,
  book: FamilyBook,
  care: CarePart | null,
  growth: Growth | null,
): JudgedVisit {
  const set = questionsFor(target, form)
  const person = book.persons.find(({ id }) => id === target.personId)
  const about = aboutOf(target, book, form.visitedOn)
  const answers = keptAnswers(target.stage, set.edition, answersOf(set, form.typed), about)
  const known: Screened = {
    ...{ sex: person?.sex ?? '', bornOn: person?.bornOn ?? null, visitedOn: form.visitedOn },
    growth,
  }
  const own = (care?.screening ?? null) as ScreeningChanges | null
  const result = screen(target.stage, answers, target.facts, known, { screening: own })
  return {
    ...{ risk: result.risk, marks: result.codes, words: adviceOf(result) },
    ...{ urgency: result.urgency, missing: result.missing },
  }
}
