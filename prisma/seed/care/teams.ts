import { type Period, periodOf } from '@/lib/format/period'
import { nameKey } from '@/lib/regions/name-key'
import { SEATS, type Seat } from '@/lib/tpk/team-rules'
import { nameOf } from '../accounts'
import { familyMember } from '../names/people'
import { type Place, type Village, villagesOf } from '../place'
import { randomOf, stableId } from '../random'
import { someDay } from '../registers/days'
import { madeUp, named, type RowHead } from '../registers/row'
import type { Story } from '../story'

export type TeamRow = RowHead & {
  id: string
  name: string
  name_key: string
  code: string
  village_id: number
  kecamatan_id: number
  sk_number: string
  sk_on: string | null
  sk_by: string
}
export interface MemberRow {
  [column: string]: string | boolean | null
  id: string
  team_id: string
  seat: Seat
  name: string
  name_key: string
  stands_in: string
  account_id: string | null
  from_on: string
  sample: boolean
}
export interface AreaRow {
  [column: string]: string | number | boolean
  id: string
  team_id: string
  village_id: number
  rw: string
  from_on: string
  sample: boolean
}
export interface Teams {
  teams: TeamRow[]
  members: MemberRow[]
  areas: AreaRow[]
}

/** How many teams a district has, where somebody has told: the count is a fact, the teams are made up. */
const TOLD: Readonly<Record<string, { count: number; source: string }>> = {
  '64.08': { count: 176, source: 'DKP3A Kalimantan Timur, Desember 2022: 176 tim di Kutai Timur' },
}
const FLOWERS = ['Kasih Ibu', 'Bunda Sehat', 'Harapan Bangsa', 'Cinta Keluarga']

/** A team in every village, and a second one in large villages: as many as were counted, else in every sixth. */
export function teamsOf(story: Story, place: Place, firstPeriod: Period): Teams {
  const told = TOLD[story.code]
  const villages = villagesOf(place)
  const large = [...villages].sort(
    (one, other) => randomOf('desa besar', one.code).next() - randomOf('desa besar', other.code).next(),
  )
  const second = told ? Math.max(0, told.count - villages.length) : Math.floor(villages.length / 6)
  const withTwo = new Set(large.slice(0, second).map(({ id }) => id))
  const all: Teams = { teams: [], members: [], areas: [] }
  const first = firstOfStage(story, place)
  for (const village of villages)
    for (let at = 0; at < (withTwo.has(village.id) ? 2 : 1); at++)
      addTeam(all, story, village, at, firstPeriod, village.id === first?.id)
  if (told) for (const team of all.teams) team.source = told.source
  return all
}

/** The village whose team the kader TPK of the demo belongs to. */
const firstOfStage = (story: Story, place: Place): Village | undefined =>
  place.kecamatan.find(({ code }) => code === story.stage)?.villages[0]

function addTeam(all: Teams, story: Story, village: Village, at: number, firstPeriod: Period, onStage: boolean): void {
  const random = randomOf('tpk', village.code, at)
  const since = someDay(random, periodOf(2021, 9), firstPeriod - 1)
  const decreed = random.chance(0.9)
  const team: TeamRow = {
    ...madeUp(since),
    ...named(`${FLOWERS[at]} ${village.name}`),
    id: stableId('tpk', village.code, at),
    code: '',
    village_id: village.id,
    kecamatan_id: village.kecamatanId,
    sk_number: decreed ? `476/${random.between(3, 60)}/${since.slice(0, 4)}` : '',
    sk_on: decreed ? since : null,
    sk_by: decreed ? 'kades' : '',
  }
  all.teams.push(team)
  // The second team serves RWs by name; the first has the rest of the village.
  for (const rw of at === 0 ? [''] : ['4', '5', '6'])
    all.areas.push({
      id: stableId('wilayah tpk', team.id, rw),
      team_id: team.id,
      village_id: village.id,
      rw,
      from_on: since,
      sample: true,
    })
  for (const { value: seat } of SEATS) {
    const isKader = onStage && at === 0 && seat === 'kader_kb'
    if (!isKader && random.chance(0.06)) continue
    const name = isKader
      ? nameOf(story, 'kader_tpk')
      : familyMember(story.sample.names, 'P', 'tpk', village.code, at, seat)
    all.members.push({
      id: stableId('anggota tpk', team.id, seat),
      team_id: team.id,
      seat,
      name,
      name_key: nameKey(name),
      stands_in: seat === 'bidan' && random.chance(0.08) ? random.pick(['Bidan desa lain', 'Perawat']) : '',
      account_id: isKader ? stableId('akun', story.code, 'kader_tpk') : null,
      from_on: since,
      sample: true,
    })
  }
}
