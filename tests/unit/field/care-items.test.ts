import { describe, expect, it } from 'vitest'
import { birthSteps, checkBirth, decimal, grams, newBirth } from '@/components/field/care/birth-form'
import { checkFamily, newFamily, usual } from '@/components/field/care/family-form'
import { familySteps } from '@/components/field/care/family-steps'
import { checkTarget, newTarget, stagesFor, targetSteps } from '@/components/field/care/target-form'
import type { OpenFamily } from '@/components/field/care/use-family'
import { checkVisit, newVisit, numberOf, visitSteps } from '@/components/field/care/visit-form'
import type { BirthBody, CarePart, FamilyBody, TargetBody, VisitBody } from '@/lib/tpk/care'
import { applyCareSteps, linesWith } from '@/lib/tpk/field-book'
import type { CareStep, StandingCareStep } from '@/lib/tpk/field-step'
import { eventsOf } from '@/lib/tpk/field-timeline'

const TODAY = '2026-11-22'
const CARE: CarePart = {
  ...{ teams: [], lines: [], faskes: [], posyandu: [], screening: null, schedule: null, desk: false },
  villages: [{ id: 7, name: 'Sumberejo', code: '33.16.01.2001' }],
}
const waiting = (steps: readonly CareStep[]): StandingCareStep[] =>
  steps.map((step) => ({ ...step, state: 'menunggu', outcome: null, tries: 0 }))

/** A couple as it is typed. */
const couple = () => {
  const form = newFamily(7)
  form.stage = 'catin'
  form.person = {
    ...form.person,
    ...usual('catin'),
    name: 'Siti Aminah',
    bornOn: '2003-04-05',
    phone: '0812 3456 7890',
  }
  form.partner = { ...form.partner, name: 'Budi Santoso' }
  return {
    ...form,
    headName: 'Paijan',
    rw: '02',
    rt: '003',
    stageAnswers: { ...form.stageAnswers, weddingOn: '2026-12-30' },
  }
}

/** A family as its screens open it after these steps, none of which the office has. */
function opened(steps: readonly CareStep[]): OpenFamily {
  const own = waiting(steps)
  const book = applyCareSteps(null, own)!
  return { book, care: CARE, lines: linesWith([], own), steps: own, told: false, today: TODAY }
}

describe('a couple registered without signal', () => {
  it('says beside its place what is missing, and nothing else', () => {
    expect(checkFamily(newFamily(null), TODAY)).toMatchObject({
      stage: expect.any(String),
      villageId: expect.any(String),
      headName: expect.any(String),
      'person.name': expect.any(String),
    })
    expect(checkFamily(couple(), TODAY)).toEqual({})
    const late = { ...couple(), person: { ...couple().person, nik: '123', bornOn: '2027-01-01' } }
    expect(Object.keys(checkFamily(late, TODAY)).sort()).toEqual(['person.bornOn', 'person.nik'])
  })

  it('makes a family and then its target, under ids of this device, with the partner as a name only', () => {
    const form = couple()
    const [family, target] = familySteps(form, CARE, TODAY) as [CareStep, CareStep]
    expect([family.kind, target.kind]).toEqual(['family.record', 'target.open'])
    expect((family.body as unknown as FamilyBody).persons.map(({ name, married }) => [name, married])).toEqual([
      ['Siti Aminah', false],
    ])
    const body = target.body as unknown as TargetBody
    expect(body).toMatchObject({ stage: 'catin', anchorOn: '2026-12-30', personId: form.person.id, openedOn: TODAY })
    expect(body.facts).toEqual({ partnerName: 'Budi Santoso' })
    expect(target.lines![0]).toMatchObject({ name: 'Siti Aminah', nextStep: 'c-awal', nextOn: TODAY, rw: '02' })
  })

  it('takes the partner in as a person once more is known', () => {
    const form = { ...couple(), partnerKnown: true }
    const [family, target] = familySteps(form, CARE, TODAY) as [CareStep, CareStep]
    const { persons } = family.body as unknown as FamilyBody
    expect(persons.map(({ name, sex }) => [name, sex])).toEqual([
      ['Siti Aminah', 'P'],
      ['Budi Santoso', 'L'],
    ])
    expect((target.body as unknown as TargetBody).facts.partnerId).toBe(form.partner.id)
  })

  it('names nobody in what lists call it', () => {
    const open = opened(familySteps(couple(), CARE, TODAY))
    for (const { label } of open.steps) expect(label).not.toMatch(/Siti|Paijan|Budi/)
    expect(open.steps.map(({ label }) => label)).toEqual([
      'Keluarga baru, RW 02',
      'Sasaran baru: calon pengantin, RW 02',
    ])
  })
})

describe('the life course on the phone', () => {
  const registered = familySteps(couple(), CARE, TODAY)
  const bride = () => opened(registered).book.persons[0]!

  it('offers nobody a stage that cannot be theirs', () => {
    expect(stagesFor({ sex: 'L', bornOn: '2000-01-01' }, TODAY)).toEqual(['catin'])
    expect(stagesFor({ sex: 'P', bornOn: '2025-01-01' }, TODAY)).toEqual(['anak'])
    expect(stagesFor({ sex: 'P', bornOn: '2003-01-01' }, TODAY)).toContain('hamil')
  })

  const pregnancyOf = () => {
    const form = newTarget(bride().id, 'hamil')
    return { ...form, stageAnswers: { ...form.stageAnswers, by: 'minggu' as const, weeks: '30' } }
  }

  it('leads from couple to pregnancy: the stage before ends and leaves the list', () => {
    const open = opened(registered)
    const form = pregnancyOf()
    expect(checkTarget({ ...form, stageAnswers: { ...form.stageAnswers, weeks: '60' } }, open.book, TODAY)).toEqual({
      weeks: expect.any(String),
    })
    expect(checkTarget(form, open.book, TODAY)).toEqual({})
    const steps = targetSteps(form, open)
    expect(steps[0]!.body).toMatchObject({ afterId: open.book.targets[0]!.id, anchorOn: '2026-04-26' })
    const next = opened([...registered, ...steps])
    expect(next.book.targets.map(({ stage, closedAs }) => [stage, closedAs])).toEqual([
      ['catin', 'menikah'],
      ['hamil', ''],
    ])
    expect(next.lines.map(({ stage, nextStep }) => [stage, nextStep])).toEqual([['hamil', 'k-awal']])
  })

  it('records twins: mother and each child alive are accompanied further', () => {
    const open = opened(registered)
    const pregnant = opened([...registered, ...targetSteps(pregnancyOf(), open)])
    const target = pregnant.book.targets.at(-1)!
    const form = { ...newBirth(2), deliveredOn: '2026-11-20', place: 'puskesmas' }
    expect(Object.keys(checkBirth(form, target.anchorOn, TODAY)).sort()).toEqual(['0.alive', '1.alive'])
    const [first, second] = form.babies as [(typeof form.babies)[0], (typeof form.babies)[0]]
    form.babies = [
      { ...first, alive: 'ya', sex: 'P', weight: '2.450', length: '47,5' },
      { ...second, alive: 'ya', sex: 'L', weight: '2300' },
    ]
    expect(checkBirth(form, target.anchorOn, TODAY)).toEqual({})
    const steps = birthSteps(form, target, pregnant)
    const body = steps[0]!.body as unknown as BirthBody
    expect(body.gestationWeeks).toBe(29)
    expect(body.babies.map(({ name, weightG, lengthMm }) => [name, weightG, lengthMm])).toEqual([
      ['Bayi 1 Siti Aminah', 2_450, 475],
      ['Bayi 2 Siti Aminah', 2_300, null],
    ])
    const after = opened([...pregnant.steps, ...steps])
    expect(after.lines.map(({ stage, nextStep }) => [stage, nextStep])).toEqual([
      ['pascasalin', 'nifas-1'],
      ['anak', '2026-11'],
      ['anak', '2026-11'],
    ])
    expect(after.book.persons.map(({ motherId }) => motherId)).toEqual([null, bride().id, bride().id])
    expect(eventsOf(after.book).filter(({ what }) => what === 'lahir')).toHaveLength(2)
  })

  it('keeps what a visit answers, and asks the house and the height no second time', () => {
    const open = opened(registered)
    const [target] = open.book.targets
    const form = newVisit(target!, open.book, TODAY)
    expect(checkVisit(form, target!, open.book, TODAY)).toEqual({ kie: expect.any(String) })
    form.typed = { ...form.typed, kie: true, lila: '22,4', tb: '154', air: 'ledeng' }
    const said = { risk: 'merah' as const, marks: ['lila'], words: ['LiLA kurang.'] }
    const steps = visitSteps(form, target!, open, said)
    const body = steps[0]!.body as unknown as VisitBody
    expect(body).toMatchObject({ step: 'c-awal', answers: { kie: true, lila: 22.4, tb: 154, air: 'ledeng' } })
    expect(steps[0]!.label).toBe('Kunjungan calon pengantin, RW 02')
    const after = opened([...registered, ...steps])
    expect(after.lines[0]).toMatchObject({ risk: 'merah', marks: ['lila'], visits: 1, lastOn: TODAY })
    expect(newVisit(after.book.targets[0]!, after.book, TODAY).typed).toEqual({ tb: '154', air: 'ledeng' })
  })
})

it.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['2.900', 2_900],
  ['154', 154],
  ['', null],
  ['dua', null],
  ['1-2', null],
])('reads %j as %j', (typed, value) => {
  expect(numberOf(typed)).toBe(value)
})

it('reads grams and centimetres as the field types them', () => {
  expect([grams('2.900'), grams('2900'), grams('2,9'), grams('')]).toEqual([2_900, 2_900, null, null])
  expect([decimal('49,5'), decimal('49.5'), decimal('49'), decimal('4,9,5')]).toEqual([49.5, 49.5, 49, null])
})
