import type { Period } from '@/lib/format/period'
import { periodOf } from '@/lib/format/period'
import { FUNDS, POKTAN_KINDS, type PoktanKind, poktanKindLabel } from '@/lib/poktan/rules'
import { groupName } from '../names/groups'
import { personName } from '../names/people'
import type { Place } from '../place'
import { villagesOf } from '../place'
import { type Random, randomOf, stableId } from '../random'
import type { PoktanFact, Story } from '../story'
import { periodOfDay, someDay } from './days'
import { countedIn, madeUp, named, type RowHead } from './row'
import { spread } from './spread'

export type PoktanRow = RowHead & {
  id: string
  kind: PoktanKind
  name: string
  name_key: string
  village_id: number
  kecamatan_id: number
  with_posyandu: boolean
  with_paud: boolean
  sk_number: string
  sk_on: string | null
  sk_by: string
  funds: string[]
  leader: string
}

/** Funds by how often a group has them; the others are rare. */
const OFTEN: Partial<Record<string, number>> = { swadaya: 0.6, dana_desa: 0.5 }
const CLOSURES = [
  'Kader pindah dan belum ada pengganti',
  'Digabung dengan kelompok desa tetangga',
  'Anggota tidak lagi berkumpul',
]

/** The groups of a district: the counted kinds as stated, the others as sample data. */
export const poktanRows = (story: Story, place: Place, firstPeriod: Period): PoktanRow[] =>
  POKTAN_KINDS.flatMap(({ value }) => rowsOfKind(value, story, place, firstPeriod))

function rowsOfKind(kind: PoktanKind, story: Story, place: Place, firstPeriod: Period): PoktanRow[] {
  const fact = story.facts.poktan?.find((stated) => stated.kind === kind)
  const random = randomOf(story.code, 'poktan', kind)
  const count = fact?.count ?? Math.round((story.sample.poktanPerVillage[kind] ?? 0) * villagesOf(place).length)
  const names = new Map(villagesOf(place).map(({ id }) => [id, new Set<string>()]))
  return spread(place, count, random, fact?.inEveryKecamatan).map((village, at) => {
    const head = fact ? statedLife(story, fact, random) : madeUpLife(random, firstPeriod)
    const holistic = kind === 'bkb' && (fact?.withPosyanduAndPaud ?? random.chance(0.32))
    return {
      ...head,
      ...named(groupName(random, kind, names.get(village.id)!)),
      ...decreeOf(random, head.active_from),
      id: stableId('poktan', story.code, kind, at),
      kind,
      village_id: village.id,
      kecamatan_id: village.kecamatanId,
      with_posyandu: holistic || (kind === 'bkb' && random.chance(0.35)),
      with_paud: holistic,
      funds: FUNDS.map(({ value }) => value).filter((fund) => random.chance(OFTEN[fund] ?? 0.12)),
      leader: personName(story.sample.names, 'ketua', kind, at),
    }
  })
}

/** Begun some time before the article counted them. */
function statedLife(story: Story, { kind, count, printedAs }: PoktanFact, random: Random): RowHead {
  const since = someDay(random, periodOf(2013, 1), periodOfDay(story.article.day) - 1)
  return countedIn(story, since, `${count} ${printedAs ?? poktanKindLabel(kind)}`)
}

/** Most groups are old; a few begin within the months of reports, and a few of the old ones end there. */
function madeUpLife(random: Random, firstPeriod: Period): RowHead {
  if (random.chance(0.06)) return madeUp(someDay(random, firstPeriod + 1, firstPeriod + 22))
  const head = madeUp(someDay(random, periodOf(2012, 1), firstPeriod - 1))
  if (!random.chance(0.03)) return head
  return {
    ...head,
    active_to: someDay(random, firstPeriod + 2, firstPeriod + 22),
    inactive_reason: random.pick(CLOSURES),
  }
}

/** A group without a decree is ordinary: "belum ber-SK". */
const decreeOf = (random: Random, since: string) =>
  random.chance(0.82)
    ? { sk_number: `141/${random.between(3, 60)}/${since.slice(0, 4)}`, sk_on: since, sk_by: 'kades' }
    : { sk_number: '', sk_on: null, sk_by: '' }
