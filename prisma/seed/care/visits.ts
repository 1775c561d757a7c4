import { ageInMonths } from '@/lib/families/age'
import { addDays } from '@/lib/format/day'
import type { Answers } from '@/lib/tpk/care'
import { type NextStep, nextStep, SHIPPED_SCHEDULE, weeksPregnant } from '@/lib/tpk/schedule'
import { type Screened, type ScreeningResult, SHIPPED_EDITIONS, screen } from '@/lib/tpk/screening'
import { type Random, randomOf, stableId } from '../random'
import { answersOf, type Condition, completed, conditionOf } from './answers'
import type { SampleCourse } from './courses'

export interface SampleVisit {
  id: string
  visitedOn: string
  step: string
  answers: Answers
  result: ScreeningResult
}

/** A course with its visits, and what is due next after them. */
export interface SampleCare extends SampleCourse {
  visits: SampleVisit[]
  next: NextStep | null
}

/** What was measured of a child by a day, from the posyandu's rows. */
export type GrowthOn = (personId: string, on: string) => Screened['growth']
/** What is known of a child's birth. */
export interface Birth {
  grams: number
  mm: number
  weeks: number
}

/** How a child of the demo was born: one in fifteen is small. */
export function birthOf(personId: string): Birth {
  const random = randomOf('lahir', personId)
  const grams = Math.round((3_060 + 390 * random.bell()) / 10) * 10
  return { grams, mm: Math.round(490 + (grams - 3_000) / 60), weeks: grams < 2_500 ? 36 : random.between(37, 41) }
}

/** The visits of a course up to the day before `today`, judged and scheduled as the product does. */
export function careOf(course: SampleCourse, today: string, growthOn: GrowthOn): SampleCare {
  const { person, family, stage, anchorOn, facts } = course
  const random = randomOf('kunjungan', course.id)
  const condition = conditionOf(random, randomOf('rumah', family.id))
  const scheduled = { stage, anchorOn, bornOn: person.bornOn, openedOn: course.openedOn }
  const visits: SampleVisit[] = []
  for (const visitedOn of daysOf(course, today, random)) {
    const due = nextStep({ ...scheduled, visits }, visitedOn, SHIPPED_SCHEDULE)
    const answers = told(course, condition, visits.length, visitedOn, random)
    const screened: Screened = {
      sex: person.sex,
      bornOn: person.bornOn,
      visitedOn,
      ...(stage === 'anak' && { growth: growthOn(person.id, visitedOn) }),
    }
    visits.push({
      id: stableId('kunjungan', course.id, visitedOn),
      visitedOn,
      step: due?.step ?? '',
      answers,
      result: screen(stage, answers, facts, screened, SHIPPED_EDITIONS),
    })
  }
  const next = course.closedOn === null ? nextStep({ ...scheduled, visits }, today, SHIPPED_SCHEDULE) : null
  return { ...course, visits, next }
}

function told(course: SampleCourse, condition: Condition, visit: number, on: string, random: Random): Answers {
  const { stage, anchorOn, person, facts } = course
  const answers = answersOf(stage, condition, visit, weeksPregnant(anchorOn, on) ?? 0, random)
  if (stage === 'anak' && visit === 0 && random.chance(0.8)) {
    const { grams, mm, weeks } = birthOf(person.id)
    Object.assign(answers, { lahir_bb: grams, lahir_pb: mm / 10, lahir_minggu: weeks })
  }
  if (stage === 'anak' && (ageInMonths(person.bornOn, on) ?? 0) < 24) answers.asi_eksklusif = random.chance(0.72)
  if (stage === 'hamil' && visit === 0) answers.anak = (facts.pregnancy ?? 1) - 1
  if (stage === 'catin' && person.sex === 'L')
    for (const code of ['lila', 'hb', 'hb_diperiksa', 'hb_alasan']) delete answers[code]
  return completed(stage, answers, condition)
}

/** The days on which the team came: not every step is kept. */
function daysOf(course: SampleCourse, today: string, random: Random): string[] {
  const end = course.closedOn === null || course.closedOn >= today ? addDays(today, -1) : course.closedOn
  const days = planned(course, end, random).filter((day) => day >= course.openedOn && day <= end)
  return [...new Set(days)].sort()
}

function planned({ stage, anchorOn, openedOn }: SampleCourse, end: string, random: Random): string[] {
  const start = anchorOn ?? openedOn
  const kept = (chance: number, days: readonly number[], from: string, slack: number) =>
    days.flatMap((day) => (random.chance(chance) ? [addDays(from, day + random.between(0, slack))] : []))
  switch (stage) {
    case 'catin':
      return [addDays(openedOn, random.between(0, 5)), ...kept(0.75, [32, 61], openedOn, 6)]
    case 'hamil':
      return [
        addDays(openedOn, random.between(0, 6)),
        ...kept(
          0.84,
          SHIPPED_SCHEDULE.hamil.weeks.map((week) => week * 7 - 3),
          start,
          9,
        ),
      ]
    case 'pascasalin':
      return kept(0.85, [0, 4, 9, 33], start, 2)
    case 'anak': {
      const months: string[] = []
      for (let month = openedOn.slice(0, 7); month <= end.slice(0, 7); month = addDays(`${month}-28`, 5).slice(0, 7))
        months.push(month)
      return months.flatMap((month) =>
        random.chance(0.82) ? [`${month}-${String(random.between(3, 24)).padStart(2, '0')}`] : [],
      )
    }
  }
}
