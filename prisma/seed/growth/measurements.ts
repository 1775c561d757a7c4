import type { Period } from '@/lib/format/period'
import { monthOf, periodsBetween } from '@/lib/format/period'
import { type JudgedRow, judgeCourse, type Taken } from '@/lib/growth/course'
import { daysBetween } from '@/lib/growth/gain'
import { LAST_DAY } from '@/lib/growth/rules'
import { familyMember, type NamePool } from '../names/people'
import { type Random, randomOf, stableId } from '../random'
import { dayIn } from '../registers/days'
import type { SampleFamily, SamplePerson } from '../rosters/families'
import { buildOf, grownTo } from './grown'
import type { PosyanduRow } from './posyandu'

/** Months of measurements before this one. */
export const MONTHS_MEASURED = 12
/** The two months in which nearly every child is weighed and measured (bulan penimbangan). */
const CAMPAIGN = [2, 8]

export interface SampleMeasurement {
  taken: Taken
  judged: JudgedRow
  family: SampleFamily
  person: SamplePerson
  posyandu: PosyanduRow
  recorder: { id: string; name: string }
  /** What was written first, where it was corrected later. */
  first: Taken | null
}

/** The measurements of the children under five of families, for a year up to the day before `today`. */
export function measurementsOf(
  families: readonly SampleFamily[],
  posyandu: readonly PosyanduRow[],
  pool: NamePool,
  thisPeriod: Period,
  today: string,
): SampleMeasurement[] {
  const byVillage = new Map<number, PosyanduRow[]>()
  for (const post of posyandu) byVillage.set(post.village_id, [...(byVillage.get(post.village_id) ?? []), post])
  // One posyandu of the kecamatan reads its scale to the next half.
  const heaped = byVillage.get(families[0]?.village.id ?? 0)?.[0]?.id
  return families.flatMap((family) => {
    const here = byVillage.get(family.village.id) ?? []
    const post = here[Number(family.rw) % Math.max(1, here.length)]
    if (!post) return []
    const recorder = {
      id: stableId('kader posyandu', post.id),
      name: familyMember(pool, 'P', 'kader posyandu', post.id),
    }
    return family.persons
      .filter(({ relation, bornOn }) => relation === 'anak' && bornOn < today)
      .flatMap((person) => {
        const { taken, first } = courseOf(person, post, thisPeriod, today, post.id === heaped)
        const judged = judgeCourse(person, taken)
        return taken.map((one, at) => ({
          taken: one,
          judged: judged[at]!,
          family,
          person,
          posyandu: post,
          recorder,
          first: first.get(one.id) ?? null,
        }))
      })
  })
}

function courseOf(person: SamplePerson, post: PosyanduRow, thisPeriod: Period, today: string, heaped: boolean) {
  const steady = randomOf('tumbuh', person.id)
  const build = buildOf(steady)
  const diligence = 0.72 + steady.next() * 0.25
  const taken: Taken[] = []
  const first = new Map<string, Taken>()
  for (const period of periodsBetween(thisPeriod - MONTHS_MEASURED, thisPeriod)) {
    const measuredOn = dayIn(period, post.opens_on)
    const day = daysBetween(person.bornOn, measuredOn)
    const random = randomOf('ukur', person.id, period)
    const drive = CAMPAIGN.includes(monthOf(period))
    if (measuredOn >= today || day < 0 || day > LAST_DAY || !random.chance(drive ? 0.96 : diligence)) continue
    const one = readingOf(person, post, measuredOn, day, grownTo(build, person.sex, day, random), random, heaped)
    const slip = random.next()
    if (slip < 0.004 && one.lengthMm !== null) one.lengthMm -= 200
    else if (slip < 0.008 && one.weightG !== null) one.weightG += 10_000
    // A slip that was seen at the next look stays beside what is right.
    else if (slip < 0.016 && one.weightG !== null) first.set(one.id, { ...one, weightG: one.weightG + 1_000 })
    taken.push(one)
  }
  return { taken, first }
}

function readingOf(
  person: SamplePerson,
  post: PosyanduRow,
  measuredOn: string,
  day: number,
  { lengthCm, weightKg }: { lengthCm: number; weightKg: number },
  random: Random,
  heaped: boolean,
): Taken {
  const measured = random.chance(CAMPAIGN.includes(Number(measuredOn.slice(5, 7))) ? 0.98 : 0.88)
  const toTenth = (value: number, step: number) => Math.round(value / step) * step
  return {
    id: stableId('ukur', person.id, measuredOn),
    measuredOn,
    weightG: Math.round(toTenth(weightKg, heaped ? 0.5 : 0.1) * 1_000),
    lengthMm: measured ? Math.round(toTenth(lengthCm, heaped ? 1 : 0.1) * 10) : null,
    measure: measured ? (day < 731 ? 'L' : 'H') : '',
    headMm: null,
    muacMm: day > 183 && random.chance(0.4) ? Math.round(138 + random.bell() * 11) : null,
    oedema: false,
    confirmed: false,
    recordedAt: `${measuredOn}T03:00:00.${String(post.opens_on).padStart(3, '0')}Z`,
  }
}
