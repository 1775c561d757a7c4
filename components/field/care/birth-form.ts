import { addDays } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import type { BirthBody } from '@/lib/tpk/care'
import { daysBetween } from '@/lib/tpk/care-list'
import type { CareStep } from '@/lib/tpk/field-step'
import type { KeptForm } from '../use-kept'
import type { Problems } from './family-form'
import { birthStep } from './items'
import { lineOf } from './plan'
import { whole } from './stage-form'
import type { OpenFamily } from './use-family'

/** One baby while it is typed, with the ids of its rows. */
export interface BabyAnswers {
  id: string
  targetId: string
  name: string
  sex: 'L' | 'P' | ''
  alive: '' | 'ya' | 'tidak'
  weight: string
  length: string
}

export interface BirthForm extends KeptForm {
  afterId: string
  deliveredOn: string
  place: string
  helper: string
  mode: string
  weeks: string
  babies: BabyAnswers[]
}

/** More are born at once so seldom that it is a slip. */
export const MOST_BABIES = 6

export const newBaby = (): BabyAnswers => ({
  ...{ id: crypto.randomUUID(), targetId: crypto.randomUUID(), name: '', sex: '', alive: '', weight: '', length: '' },
})

export const newBirth = (multiple: number): BirthForm => ({
  ...{ key: crypto.randomUUID(), savedAt: '', afterId: crypto.randomUUID() },
  ...{ deliveredOn: '', place: '', helper: '', mode: '', weeks: '' },
  babies: Array.from({ length: Math.min(Math.max(multiple, 1), MOST_BABIES) }, newBaby),
})

/** What can be a weight in grams, a length in centimetres, a pregnancy in weeks at birth. */
const GRAMS = { least: 200, most: 7_000 }
const CENTIMETRES = { least: 20, most: 70 }
const WEEKS = { least: 20, most: 45 }

/** A number as the field types it: a comma or a point before the decimals, thousands with a point. */
export function decimal(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  return /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : null
}

/** Grams as typed: `2.900` and `2900` are the same, `2,9` is kilograms and is asked again. */
export const grams = (typed: string): number | null => whole(typed.trim().replace(/^(\d)\.(\d{3})$/, '$1$2'))

/** The week of the pregnancy in which a child was born, counted from the last period; null when that is unknown. */
export const weeksAtBirth = (anchorOn: string | null, deliveredOn: string): number | null =>
  anchorOn && deliveredOn >= anchorOn ? Math.floor(daysBetween(anchorOn, deliveredOn) / 7) : null

/** What must be mended before a birth can be saved, beside its place. */
export function checkBirth(form: BirthForm, anchorOn: string | null, today: string): Problems {
  const problems: Problems = {}
  const { deliveredOn } = form
  if (!deliveredOn) problems.deliveredOn = 'Isi tanggal lahirnya.'
  else if (deliveredOn > today) problems.deliveredOn = 'Tanggal ini belum terjadi.'
  else if (anchorOn && deliveredOn < addDays(anchorOn, WEEKS.least * 7))
    problems.deliveredOn = 'Kurang dari 20 minggu sejak haid terakhir. Bila keguguran, akhiri dari kartu keluarganya.'
  if (form.weeks) {
    const weeks = whole(form.weeks)
    if (weeks === null || weeks < WEEKS.least || weeks > WEEKS.most) problems.weeks = 'Isi 20 sampai 45 minggu.'
  }
  for (const [at, baby] of form.babies.entries()) {
    if (!baby.alive) problems[`${at}.alive`] = 'Pilih: lahir hidup atau tidak.'
    if (!baby.sex && baby.alive === 'ya') problems[`${at}.sex`] = 'Pilih laki-laki atau perempuan.'
    if (baby.weight) {
      const weight = grams(baby.weight)
      if (weight === null || weight < GRAMS.least || weight > GRAMS.most)
        problems[`${at}.weight`] = 'Isi dalam gram, misalnya 2900.'
    }
    if (baby.length) {
      const length = decimal(baby.length)
      if (length === null || length < CENTIMETRES.least || length > CENTIMETRES.most)
        problems[`${at}.length`] = 'Isi dalam sentimeter, misalnya 49,5.'
    }
  }
  return problems
}

/** Under which name a birth is kept while it is typed. */
export const birthDraft = (familyId: string, targetId: string): string => `dampingan/${familyId}/lahir/${targetId}`

/** What a child without a name is called until it has one. */
const babyName = (baby: BabyAnswers, at: number, of: number, motherName: string): string =>
  baby.name.trim() || `Bayi ${of > 1 ? `${at + 1} ` : ''}${motherName}`

/** What saving a birth does: the pregnancy ends, mother and children are accompanied further. */
export function birthSteps(
  form: BirthForm,
  target: OpenFamily['book']['targets'][number],
  { book, care, today }: OpenFamily,
): CareStep[] {
  const { family, persons } = book
  const mother = persons.find(({ id }) => id === target.personId)!
  const { afterId, deliveredOn, place, helper, mode } = form
  const body: BirthBody = {
    ...{ targetId: target.id, familyId: family.id, afterId, deliveredOn, place, helper, mode },
    gestationWeeks: whole(form.weeks) ?? weeksAtBirth(target.anchorOn, deliveredOn),
    babies: form.babies.map((baby, at) => {
      const length = decimal(baby.length)
      return {
        ...{ id: baby.id, targetId: baby.targetId, sex: baby.sex, alive: baby.alive === 'ya' },
        name: babyName(baby, at, form.babies.length, mother.name),
        weightG: grams(baby.weight),
        lengthMm: length === null ? null : Math.round(length * 10),
      }
    }),
  }
  const told = { visits: [], risk: '' as const, marks: [], today, care }
  const planned = { openedOn: deliveredOn, anchorOn: deliveredOn }
  const after = { ...planned, targetId: afterId, personId: mother.id, stage: 'pascasalin' as const }
  const lines = body.babies
    .filter(({ alive }) => alive)
    .map(({ id, targetId, name }) =>
      lineOf(
        { ...planned, targetId, personId: id, stage: 'anak' as const },
        { name, bornOn: deliveredOn },
        family,
        told,
      ),
    )
  return [
    birthStep(
      family.rw,
      body,
      { key: form.key, madeAt: new Date().toISOString() },
      {
        lines: [lineOf(after, mother, family, told), ...lines],
        ended: [target.id],
        form: { draft: birthDraft(family.id, target.id), href: paths.fieldBirth(family.id, target.id), value: form },
      },
    ),
  ]
}
