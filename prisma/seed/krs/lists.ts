import { groupByAge } from '@/lib/aks/groups'
import { ageInYears } from '@/lib/families/age'
import { FOUR_T, type TraitCode } from '@/lib/krs/marks'
import { randomOf } from '../random'
import type { SampleFamily } from '../rosters/families'

/** A family's line of a sample list. */
export interface SampleLine {
  family: SampleFamily
  marks: Record<TraitCode, boolean>
  rank: number | null
  atRisk: boolean
}

/** What stays with a family from list to list, and what was mended by a later one. */
function lineOf(family: SampleFamily, on: string, later: boolean): SampleLine | null {
  const random = randomOf('krs', family.id)
  const children = family.persons.filter(({ relation, bornOn }) => relation === 'anak' && bornOn <= on)
  const groups = children.map(({ bornOn }) => groupByAge(bornOn, on))
  const wife = family.persons.find(({ sex, married, relation }) => sex === 'P' && married && relation !== 'orang_tua')
  const age = wife ? (ageInYears(wife.bornOn, on) ?? 99) : 99
  const pus = age >= 15 && age <= 49
  const [water, toilet, close, modern, pregnant] = [0.07, 0.16, 0.04, 0.62, 0.03].map((part) => random.chance(part))
  const mended = random.chance(0.35) && later
  const marks: SampleLine['marks'] = {
    baduta: groups.includes('baduta'),
    balita: groups.includes('balita'),
    pus,
    hamil: pus && pregnant!,
    air: water! && !mended,
    jamban: toilet! && !mended,
    muda: pus && age < 20,
    tua: pus && age >= 35 && age <= 40,
    dekat: pus && close!,
    banyak: pus && children.length > 3,
    kb: pus && !modern!,
  }
  if (!marks.baduta && !marks.balita && !pus) return null
  const rank = random.between(1, 10)
  return {
    family,
    marks,
    rank: random.chance(0.12) ? null : Math.min(5, rank),
    atRisk: marks.air || marks.jamban || (marks.kb && FOUR_T.some((code) => marks[code])),
  }
}

/** The families of the stage that a list of this day holds; `later` for one in which homes have been mended. */
export const linesOf = (families: readonly SampleFamily[], on: string, later: boolean): SampleLine[] =>
  families.flatMap((family) => lineOf(family, on, later) ?? [])
