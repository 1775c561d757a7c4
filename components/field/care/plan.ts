import type { Answers, CareLine, CarePart, Risk, Stage } from '@/lib/tpk/care'
import { nextStep, type ScheduleEdition, SHIPPED_SCHEDULE } from '@/lib/tpk/schedule'

/** A target as the schedule asks for it. */
export interface Planned {
  targetId: string
  personId: string
  stage: Stage
  anchorOn: string | null
  openedOn: string
}

interface Home {
  id: string
  name: string
  villageName: string
  rw: string
  rt: string
}

export interface PlannedVisit {
  step: string
  visitedOn: string
  answers?: Answers
}

/** The schedule of this person's office, as it came with the copy. */
const scheduleOf = (care: CarePart | null): ScheduleEdition =>
  (care?.schedule as ScheduleEdition | null | undefined) ?? SHIPPED_SCHEDULE

const promisedOn = (answers: Answers | undefined): string | null =>
  typeof answers?.kunjungan_berikut === 'string' && answers.kunjungan_berikut ? answers.kunjungan_berikut : null

interface Told {
  visits: readonly PlannedVisit[]
  risk: Risk
  marks: string[]
  referral?: CareLine['referral']
  today: string
  care: CarePart | null
}

/** The line of a target as the list will show it, by the schedule of this device. */
export function lineOf(
  { targetId, personId, stage, anchorOn, openedOn }: Planned,
  { name, bornOn }: { name: string; bornOn: string | null },
  home: Home,
  { visits, risk, marks, referral = null, today, care }: Told,
): CareLine {
  const asked = visits.map(({ visitedOn, step, answers }) => ({ visitedOn, step, promisedOn: promisedOn(answers) }))
  const next = nextStep({ stage, anchorOn, bornOn, openedOn, visits: asked }, today, scheduleOf(care))
  return {
    ...{ targetId, personId, stage, anchorOn, openedOn, name, bornOn },
    ...{ familyId: home.id, familyName: home.name, villageName: home.villageName, rw: home.rw, rt: home.rt },
    ...{ nextStep: next?.step ?? '', nextOn: next?.dueOn ?? null },
    lastOn:
      visits
        .map(({ visitedOn }) => visitedOn)
        .toSorted()
        .at(-1) ?? null,
    visits: visits.length,
    ...{ risk, marks, referral },
  }
}
