import type { Period } from '@/lib/format/period'
import { periodOf } from '@/lib/format/period'
import { groupName, POKTAN_LABEL } from '../names/groups'
import { personName } from '../names/people'
import type { Place, Village } from '../place'
import { villagesOf } from '../place'
import { type Random, randomOf, stableId } from '../random'
import type { PoktanKind, Story } from '../story'
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

const KINDS: readonly PoktanKind[] = ['bkb', 'bkr', 'bkl', 'uppka', 'pikr']
const FUNDS = ['apbn', 'apbd', 'add', 'swadaya', 'mitra'] as const
const CLOSURES = [
  'Kader pindah dan belum ada pengganti',
  'Digabung dengan kelompok desa tetangga',
  'Anggota tidak lagi berkumpul',
]

/** The groups of a district: the counted kinds as stated, the others as sample data. */
export function poktanRows(story: Story, place: Place, firstPeriod: Period): PoktanRow[] {
  return KINDS.flatMap((kind) => {
    const fact = story.facts.poktan?.find((stated) => stated.kind === kind)
    const random = randomOf(story.code, 'poktan', kind)
    if (fact) {
      const until = periodOfDay(story.article.day) - 1
      return spread(place, fact.count, random, fact.inEveryKecamatan).map((village, at) => {
        const since = someDay(random, periodOf(2013, 1), until)
        const head = countedIn(story, since, `${fact.count} ${fact.printedAs ?? POKTAN_LABEL[kind]}`)
        const integrated = fact.withPosyanduAndPaud ?? (kind === 'bkb' && random.chance(0.3))
        return groupRow(story, kind, at, village, random, head, [integrated || random.chance(0.35), integrated])
      })
    }
    const count = Math.round((story.sample.poktanPerVillage[kind] ?? 0) * villagesOf(place).length)
    return spread(place, count, random).map((village, at) => {
      const head = lifeOf(random, firstPeriod)
      const integrated = kind === 'bkb' && random.chance(0.34)
      return groupRow(story, kind, at, village, random, head, [integrated || random.chance(0.35), integrated])
    })
  })
}

/** Most groups are old; a few begin within the months of reports, and a few of the old ones end there. */
function lifeOf(random: Random, firstPeriod: Period): RowHead {
  if (random.chance(0.06)) return madeUp(someDay(random, firstPeriod + 1, firstPeriod + 22))
  const head = madeUp(someDay(random, periodOf(2012, 1), firstPeriod - 1))
  if (!random.chance(0.03)) return head
  return {
    ...head,
    active_to: someDay(random, firstPeriod + 2, firstPeriod + 22),
    inactive_reason: random.pick(CLOSURES),
  }
}

function groupRow(
  story: Story,
  kind: PoktanKind,
  at: number,
  village: Village,
  random: Random,
  head: RowHead,
  [posyandu, paud]: [boolean, boolean],
): PoktanRow {
  const decreed = random.chance(0.82)
  return {
    ...head,
    ...named(groupName(random, kind)),
    id: stableId('poktan', story.code, kind, at),
    kind,
    village_id: village.id,
    kecamatan_id: village.kecamatanId,
    with_posyandu: kind === 'bkb' && posyandu,
    with_paud: kind === 'bkb' && paud,
    // A group without a decree is ordinary: "belum ber-SK".
    sk_number: decreed ? `141/${random.between(3, 60)}/${head.active_from.slice(0, 4)}` : '',
    sk_on: decreed ? head.active_from : null,
    sk_by: decreed ? (village.kind === 'kelurahan' ? 'Lurah' : 'Kepala Desa') : '',
    funds: FUNDS.filter((fund) => random.chance(fund === 'swadaya' ? 0.6 : fund === 'add' ? 0.5 : 0.15)),
    leader: personName(story.sample.names, 'ketua', kind, at),
  }
}
