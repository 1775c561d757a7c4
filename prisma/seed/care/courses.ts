import { addMonths, ageInMonths, ageInYears } from '@/lib/families/age'
import { addDays, laterDay } from '@/lib/format/day'
import type { Stage, StageFacts } from '@/lib/tpk/care'
import { familyMember, type NamePool } from '../names/people'
import { randomOf, stableId } from '../random'
import type { SampleFamily, SamplePerson } from '../rosters/families'
import { MONTHS_KEPT } from '../rosters/meetings'

/** One stage of somebody's life course in the demo, without its visits. */
export interface SampleCourse {
  id: string
  family: SampleFamily
  person: SamplePerson
  stage: Stage
  openedOn: string
  closedOn: string | null
  closedAs: string
  anchorOn: string | null
  facts: StageFacts
  afterId: string | null
}

/** Months of assistance before this one: as long as the groups have kept their books. */
export const MONTHS_OF_CARE = MONTHS_KEPT
const GESTATION = 274

/**
 * Who is accompanied in a family from `start` on, as known the day before `today`: children
 * under five, the pregnancy before a birth in those months and the nifas after it, now and
 * then a woman who is pregnant and a young person about to marry.
 */
export function coursesOf(family: SampleFamily, pool: NamePool, start: string, today: string): SampleCourse[] {
  const random = randomOf('dampingan', family.id)
  const mother = family.persons.find(
    ({ sex, relation }) => sex === 'P' && (relation === 'pasangan' || relation === 'kepala'),
  )
  const children = family.persons.filter(({ relation, bornOn }) => relation === 'anak' && bornOn < today)
  const courses: SampleCourse[] = []
  const add = (person: SamplePerson, stage: Stage, more: Partial<SampleCourse> & { openedOn: string }) => {
    const id = stableId('sasaran', person.id, stage, more.openedOn)
    courses.push({
      id,
      family,
      person,
      stage,
      closedOn: null,
      closedAs: '',
      anchorOn: null,
      facts: {},
      afterId: null,
      ...more,
    })
    return id
  }
  for (const child of children) {
    if ((ageInMonths(child.bornOn, start) ?? 0) >= 60) continue
    const turnsFive = addMonths(child.bornOn, 60)
    const ended = turnsFive < today
    const pregnancy = child.bornOn > start && mother ? bornOf(mother, child, children, start, today, add) : null
    add(child, 'anak', {
      openedOn: laterDay(child.bornOn, start),
      anchorOn: child.bornOn,
      afterId: pregnancy,
      ...(ended && { closedOn: turnsFive, closedAs: 'usia' }),
    })
  }
  const years = mother ? ageInYears(mother.bornOn, today) : null
  const gaveBirth = courses.some(({ stage }) => stage === 'pascasalin')
  if (mother && years !== null && years >= 18 && years <= 41 && !gaveBirth && random.chance(0.16)) {
    const lmp = addDays(today, -random.between(45, 250))
    add(mother, 'hamil', {
      openedOn: laterDay(addDays(lmp, random.between(42, 84)), start),
      anchorOn: lmp,
      facts: { pregnancy: children.length + 1, ...lastBirth(children) },
    })
  }
  const adult = family.persons.find(
    ({ relation, bornOn, sex }) => relation === 'anak' && (ageInYears(bornOn, today) ?? 0) >= (sex === 'P' ? 19 : 21),
  )
  if (adult && random.chance(0.09)) {
    const wedding = addDays(today, random.between(5, 85))
    add(adult, 'catin', {
      openedOn: laterDay(addDays(wedding, -random.between(70, 92)), start),
      anchorOn: wedding,
      facts: { partnerName: familyMember(pool, adult.sex === 'P' ? 'L' : 'P', 'pasangan', adult.id) },
    })
  }
  // Nobody is opened on a day that has not come.
  return courses.filter(({ openedOn }) => openedOn < today)
}

const lastBirth = (children: readonly SamplePerson[]): StageFacts => {
  const last = children.reduce((latest, { bornOn }) => (bornOn > latest ? bornOn : latest), '')
  return last ? { lastBirthOn: last } : {}
}

/** The pregnancy that ended with a child of these months, and the nifas after it; answers the pregnancy's id. */
function bornOf(
  mother: SamplePerson,
  child: SamplePerson,
  children: readonly SamplePerson[],
  start: string,
  today: string,
  add: (person: SamplePerson, stage: Stage, more: Partial<SampleCourse> & { openedOn: string }) => string,
): string | null {
  const lmp = addDays(child.bornOn, -GESTATION)
  const before = children.filter(({ bornOn }) => bornOn < child.bornOn)
  const pregnancy = add(mother, 'hamil', {
    openedOn: laterDay(addDays(lmp, 60), start),
    closedOn: child.bornOn,
    closedAs: 'melahirkan',
    anchorOn: lmp,
    facts: { pregnancy: before.length + 1, ...lastBirth(before) },
  })
  const ends = addDays(child.bornOn, 43)
  add(mother, 'pascasalin', {
    openedOn: child.bornOn,
    anchorOn: child.bornOn,
    facts: { place: 'Puskesmas', helper: 'bidan', mode: 'normal' },
    afterId: pregnancy,
    ...(ends < today && { closedOn: ends, closedAs: 'selesai' }),
  })
  return pregnancy
}
