import type { CareLine, CarePart, Risk, Stage } from '@/lib/tpk/care'

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
}

/** The line of a target as the list will show it, by the schedule of this device. */
export function lineOf(
  target: Planned,
  person: { name: string; bornOn: string | null },
  home: Home,
  told: {
    visits: readonly PlannedVisit[]
    risk: Risk
    marks: string[]
    referral?: CareLine['referral']
    today: string
    care: CarePart | null
  },
): CareLine {
  const { visits, risk, marks, referral = null } = told
  return {
    ...target,
    ...{ familyId: home.id, familyName: home.name, villageName: home.villageName, rw: home.rw, rt: home.rt },
    ...{ name: person.name, bornOn: person.bornOn },
    ...dueOf(target, person.bornOn, told),
    lastOn: visits.map(({ visitedOn }) => visitedOn).toSorted().at(-1) ?? null,
    visits: visits.length,
    ...{ risk, marks, referral },
  }
}
