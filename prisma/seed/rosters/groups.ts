import type { Period } from '@/lib/format/period'
import type { PoktanKind } from '@/lib/poktan/rules'
import { type NamePool, personName } from '../names/people'
import { randomOf, stableId } from '../random'
import { dayIn, periodOfDay } from '../registers/days'
import type { PoktanRow } from '../registers/poktan'
import type { SampleFamily, SamplePerson } from './families'

export interface SampleMember {
  id: string
  family: SampleFamily
  person: SamplePerson | null
  individual: boolean
  joinedOn: string
  leftOn: string | null
  leftReason: string
}

export interface SampleOfficer {
  id: string
  role: 'ketua' | 'sekretaris' | 'bendahara' | 'kader' | 'pendidik_sebaya' | 'konselor_sebaya'
  ageGroup: number | null
  name: string
  trained: boolean
  training: string
  trainedOn: string | null
  fromOn: string
  toOn: string | null
  leftReason: string
}

/** A group of the stage kecamatan with its people. */
export interface SampleGroup {
  row: PoktanRow
  members: SampleMember[]
  officers: SampleOfficer[]
}

/** Whole years of a person on a day. */
const ageOn = (bornOn: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - Number(day.slice(5) < bornOn.slice(5))

/** The one in a family who brings it into a group of this kind; undefined where nobody does. */
function reasonFor(kind: PoktanKind, { persons }: SampleFamily, today: string): SamplePerson | null | undefined {
  const youngest = (low: number, high: number) =>
    persons.findLast(({ bornOn, relation }) => {
      const age = ageOn(bornOn, today)
      return relation === 'anak' && age >= low && age <= high
    })
  switch (kind) {
    // Six is one year too many: some rosters have not noticed yet.
    case 'bkb':
      return youngest(0, 6)
    case 'bkr':
      return youngest(10, 22)
    case 'bkl':
      return persons.find(({ bornOn }) => ageOn(bornOn, today) >= 60)
    case 'pikr':
      return youngest(12, 22)
    case 'uppka':
      return null
  }
}

const SIZE: Record<PoktanKind, [number, number]> = {
  bkb: [16, 28],
  bkr: [10, 20],
  bkl: [10, 22],
  uppka: [8, 16],
  pikr: [12, 25],
}
const LEAVING = ['Pindah ke desa lain', 'Tidak lagi memenuhi syarat', 'Atas permintaan sendiri']

/** The members of a group, from the families of its village. */
export function membersOf(row: PoktanRow, families: readonly SampleFamily[], thisPeriod: Period): SampleMember[] {
  const random = randomOf('anggota', row.id)
  const today = dayIn(thisPeriod, 1)
  const fitting = random.shuffled(families).flatMap((family) => {
    const person = reasonFor(row.kind, family, today)
    return person === undefined ? [] : [{ family, person }]
  })
  const begun = Math.max(periodOfDay(row.active_from), thisPeriod - 30)
  return fitting.slice(0, random.between(...SIZE[row.kind])).map(({ family, person }, at) => {
    const joined = dayIn(random.between(begun, Math.max(begun, thisPeriod - 8)), random.between(1, 27))
    const left = dayIn(thisPeriod - random.between(1, 3), random.between(1, 27))
    const leaves = at > 8 && random.chance(0.04) && left > joined
    return {
      id: stableId('anggota poktan', row.id, at),
      family,
      person,
      individual: row.kind === 'pikr',
      joinedOn: joined < row.active_from ? row.active_from : joined,
      leftOn: leaves ? left : null,
      leftReason: leaves ? random.pick(LEAVING) : '',
    }
  })
}

const KADER: Record<PoktanKind, readonly SampleOfficer['role'][]> = {
  bkb: ['kader', 'kader', 'kader', 'kader', 'kader', 'kader'],
  bkr: ['kader', 'kader'],
  bkl: ['kader', 'kader', 'kader'],
  uppka: ['kader'],
  pikr: ['pendidik_sebaya', 'pendidik_sebaya', 'konselor_sebaya', 'konselor_sebaya'],
}
const TRAININGS: Record<PoktanKind, string> = {
  bkb: 'Pelatihan kader BKB',
  bkr: 'Orientasi kader BKR',
  bkl: 'Orientasi kader BKL',
  uppka: 'Orientasi pengelola UPPKA',
  pikr: 'Orientasi pendidik dan konselor sebaya',
}

/** Who leads a group: three at the head, its kader, and here and there one who left and was not replaced. */
export function officersOf(row: PoktanRow, pool: NamePool, thisPeriod: Period): SampleOfficer[] {
  const random = randomOf('pengurus', row.id)
  const roles: SampleOfficer['role'][] = ['ketua', 'sekretaris', 'bendahara', ...KADER[row.kind]]
  const taken = new Set<string>([row.leader])
  const nobodyElse = (at: number) => {
    let turn = 0
    let name: string
    do name = personName(pool, 'pengurus', row.id, at, turn++)
    while (taken.has(name))
    taken.add(name)
    return name
  }
  return roles.map((role, at) => {
    const seat = at - 3
    const trained = random.chance(role === 'ketua' ? 0.8 : 0.62)
    const until = dayIn(thisPeriod - random.between(1, 5), random.between(2, 26))
    const gone = seat >= 0 && random.chance(0.05) && until > row.active_from
    return {
      id: stableId('pengurus', row.id, at),
      role,
      ageGroup: row.kind === 'bkb' && seat >= 0 ? seat : null,
      name: role === 'ketua' && row.leader ? row.leader : nobodyElse(at),
      trained,
      training: trained ? TRAININGS[row.kind] : '',
      trainedOn: trained ? dayIn(thisPeriod - random.between(4, 40), random.between(2, 26)) : null,
      fromOn: row.active_from,
      toOn: gone ? until : null,
      leftReason: gone ? 'Pindah mengikuti keluarga' : '',
    }
  })
}
