import { paths } from '@/lib/paths'
import type { Stage, TargetBody } from '@/lib/tpk/care'
import type { FamilyBook } from '@/lib/tpk/field-book'
import type { CareStep } from '@/lib/tpk/field-step'
import type { KeptForm } from '../use-kept'
import { checkPerson, newPerson, type PersonAnswers, type Problems, personBody } from './family-form'
import { personStep, targetStep } from './items'
import { lineOf } from './plan'
import { anchorOf, checkStage, factsOf, newStage, type StageAnswers } from './stage-form'
import type { OpenFamily } from './use-family'

/** A target while it is typed: for somebody of the family, or for somebody who is added with it. */
export interface TargetForm extends KeptForm {
  targetId: string
  personKey: string
  /** Empty until chosen; `baru` for somebody who is added. */
  personId: string
  person: PersonAnswers
  stage: Stage | ''
  partnerName: string
  stageAnswers: StageAnswers
}

export const NEW_PERSON = 'baru'

export const newTarget = (personId: string, stage: Stage | ''): TargetForm => ({
  ...{ key: crypto.randomUUID(), savedAt: '', targetId: crypto.randomUUID(), personKey: crypto.randomUUID() },
  ...{ personId, stage, person: newPerson('', 'lainnya'), partnerName: '', stageAnswers: newStage() },
})

type Person = FamilyBook['persons'][number]

/** The target of somebody that still runs. */
export const openTargetOf = (book: FamilyBook, personId: string) =>
  book.targets.find((target) => target.personId === personId && target.closedOn === null)

/** The stages somebody can be in, by what is known of them: nobody is asked whether a boy is pregnant. */
export function stagesFor(person: Pick<Person, 'sex' | 'bornOn'> | null, today: string): Stage[] {
  if (!person) return ['catin', 'hamil', 'pascasalin', 'anak']
  const years = person.bornOn ? Number(today.slice(0, 4)) - Number(person.bornOn.slice(0, 4)) : null
  if (years !== null && years < 6) return ['anak']
  const grown: Stage[] = person.sex === 'L' ? ['catin'] : ['hamil', 'catin', 'pascasalin']
  return years === null ? [...grown, 'anak'] : grown
}

/** What must be mended before a target can be opened, beside its place. */
export function checkTarget(form: TargetForm, book: FamilyBook, today: string): Problems {
  const { stage, personId, person } = form
  const problems: Problems = {}
  if (!personId) problems.personId = 'Pilih orangnya.'
  if (!stage) return { ...problems, stage: 'Pilih tahapnya.' }
  const running = personId === NEW_PERSON ? undefined : openTargetOf(book, personId)
  if (running?.stage === stage) problems.stage = 'Sudah didampingi pada tahap ini. Buka kunjungannya saja.'
  const known = book.persons.find(({ id }) => id === personId)
  if (personId === NEW_PERSON) {
    for (const [name, words] of Object.entries(checkPerson(person, today))) problems[`person.${name}`] = words
    if (!person.sex) problems['person.sex'] = 'Pilih laki-laki atau perempuan.'
    if (stage === 'anak' && !person.bornOn) problems['person.bornOn'] ??= 'Isi tanggal lahir anak.'
  } else if (stage === 'anak' && known && !known.bornOn)
    problems.stage = 'Tanggal lahirnya belum diketahui. Lengkapi dahulu di kartu keluarga (perlu sinyal).'
  return { ...problems, ...checkStage(stage, form.stageAnswers, today) }
}

/** Under which name a target is kept while it is typed. */
export const targetDraft = (familyId: string, personId: string): string => `dampingan/${familyId}/sasaran/${personId}`

/** What saving does: somebody new joins the family first; the stage before ends. */
export function targetSteps(form: TargetForm, { book, care, today }: OpenFamily): CareStep[] {
  const madeAt = new Date().toISOString()
  const stage = form.stage as Stage
  const { family } = book
  const added = form.personId === NEW_PERSON ? personBody(form.person) : null
  const person = added ?? book.persons.find(({ id }) => id === form.personId)!
  const before = added ? undefined : openTargetOf(book, person.id)
  const anchorOn = stage === 'anak' ? person.bornOn : anchorOf(stage, form.stageAnswers, today)
  const partner = form.partnerName.trim()
  const target: TargetBody = {
    ...{ id: form.targetId, familyId: family.id, personId: person.id, stage, openedOn: today, anchorOn },
    facts: { ...factsOf(stage, form.stageAnswers), ...(stage === 'catin' && partner && { partnerName: partner }) },
    ...(before && { afterId: before.id }),
  }
  const line = lineOf({ ...target, targetId: target.id }, person, family, {
    ...{ visits: [], risk: '', marks: [], today, care },
  })
  const asked = added ? '' : person.id
  const mended = {
    draft: targetDraft(family.id, asked),
    href: paths.fieldTargetNew(family.id, asked && `?orang=${asked}`),
    value: form,
  }
  const opened = targetStep(
    family.rw,
    target,
    { key: form.key, madeAt },
    {
      ...{ lines: [line], form: mended },
      ...(before && { ended: [before.id] }),
    },
  )
  if (!added) return [opened]
  const joined = personStep(
    family.rw,
    { familyId: family.id, person: added },
    { key: form.personKey, madeAt },
    {
      form: mended,
    },
  )
  return [joined, opened]
}
