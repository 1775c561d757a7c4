import { addDays } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import { answerDueOn } from '@/lib/referrals/rules'
import type { ReferralBody } from '@/lib/tpk/care'
import type { FamilyBook } from '@/lib/tpk/field-book'
import type { CareStep } from '@/lib/tpk/field-step'
import type { KeptForm } from '../use-kept'
import type { Problems } from './family-form'
import { referralStep } from './items'
import { lineOf } from './plan'
import type { OpenFamily } from './use-family'

/** A referral while it is typed. */
export interface ReferralForm extends KeptForm {
  id: string
  visitId: string | null
  faskesId: string
  referredOn: string
  urgency: 'biasa' | 'segera'
  marks: string[]
  note: string
}

/** Older than this a referral is told at the desk. */
const BACK_DAYS = 60

type Target = FamilyBook['targets'][number]

/** A referral as it most likely is: for what the last visit found. */
export function newReferral(target: Target, book: FamilyBook, today: string): ReferralForm {
  const visits = book.visits.filter(({ targetId }) => targetId === target.id)
  const last = visits.toSorted((one, other) => one.visitedOn.localeCompare(other.visitedOn)).at(-1)
  return {
    ...{ key: crypto.randomUUID(), savedAt: '', id: crypto.randomUUID(), visitId: last?.id ?? null },
    ...{ faskesId: '', referredOn: today, urgency: 'biasa', marks: last?.marks ?? [], note: '' },
  }
}

/** What must be mended before a referral can be sent, beside its place. */
export function checkReferral({ faskesId, referredOn, note }: ReferralForm, today: string): Problems {
  const problems: Problems = {}
  if (!faskesId) problems.faskesId = 'Pilih fasilitas tujuannya.'
  if (!referredOn) problems.referredOn = 'Isi tanggal rujukan.'
  else if (referredOn > today) problems.referredOn = 'Tanggal ini belum terjadi.'
  else if (referredOn < addDays(today, -BACK_DAYS)) problems.referredOn = 'Lebih dari 60 hari lalu. Periksa bulannya.'
  if (note.length > 500) problems.note = 'Paling banyak 500 huruf.'
  return problems
}

/** Under which name a referral is kept while it is typed. */
export const referralDraft = (familyId: string, targetId: string): string => `dampingan/${familyId}/rujukan/${targetId}`

/** What sending a referral does. */
export function referralSteps(form: ReferralForm, target: Target, { book, care, today }: OpenFamily): CareStep[] {
  const { family } = book
  const person = book.persons.find(({ id }) => id === target.personId)!
  const { id, visitId, faskesId, referredOn, urgency, marks } = form
  const body: ReferralBody = {
    ...{ id, familyId: family.id, personId: person.id, targetId: target.id, visitId },
    ...{ faskesId, referredOn, urgency, marks, note: form.note.trim() },
  }
  const line = lineOf({ ...target, targetId: target.id }, person, family, {
    visits: book.visits.filter(({ targetId }) => targetId === target.id),
    ...{ risk: target.risk, marks: target.marks, today, care },
    referral: { id, state: 'dikirim', dueOn: answerDueOn(referredOn, urgency) },
  })
  const faskesName = care?.faskes.find((one) => one.id === faskesId)?.name ?? ''
  const href = paths.fieldReferral(family.id, target.id)
  return [
    referralStep(
      { rw: family.rw, stage: target.stage },
      body,
      faskesName,
      { key: form.key, madeAt: new Date().toISOString() },
      {
        lines: [line],
        form: { draft: referralDraft(family.id, target.id), href, value: form },
      },
    ),
  ]
}
