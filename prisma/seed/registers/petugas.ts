import type { Period } from '@/lib/format/period'
import { periodOf } from '@/lib/format/period'
import { petugasAccountId } from '../accounts'
import { personName } from '../names/people'
import type { Kecamatan, Place, Village } from '../place'
import { randomOf, stableId } from '../random'
import type { PetugasKind, Story } from '../story'
import { periodOfDay, someDay } from './days'
import { countedIn, madeUp, named, type RowHead } from './row'

export type PetugasRow = RowHead & {
  id: string
  kind: PetugasKind
  name: string
  name_key: string
  kecamatan_id: number
  account_id: string | null
}

export type DesaBinaanRow = { petugas_id: string; village_id: number; from_on: string; to_on: string | null }

/** One post: an officer of a kecamatan and the villages that are theirs alone. */
export interface Post {
  kecamatan: Kecamatan
  villages: readonly Village[]
}

const KIND_LABEL: Record<PetugasKind, string> = { pkb: 'PKB', plkb_pns: 'PLKB PNS', plkb_non_pns: 'PLKB non-PNS' }

/**
 * Divides every kecamatan's villages among officers of its own: as many officers
 * as stated, else one for about ten villages. Village after village in code
 * order, since neighbours mostly follow each other there.
 */
export function postsOf(place: Place, officers: number | null): Post[] {
  const shares = place.kecamatan.map(({ villages }) => (officers ? 1 : Math.max(1, Math.round(villages.length / 10))))
  for (let left = officers ? officers - shares.length : 0; left > 0; left--) {
    const loads = place.kecamatan.map(({ villages }, at) => villages.length / shares[at]!)
    shares[loads.indexOf(Math.max(...loads))]! += 1
  }
  return place.kecamatan.flatMap((kecamatan, at) => {
    const size = kecamatan.villages.length / shares[at]!
    return Array.from({ length: shares[at]! }, (_, turn) => ({
      kecamatan,
      villages: kecamatan.villages.slice(Math.round(turn * size), Math.round((turn + 1) * size)),
    }))
  })
}

/** The field staff of a district with their villages: every village has exactly one officer. */
export function petugasRows(
  story: Story,
  place: Place,
  firstPeriod: Period,
): { petugas: PetugasRow[]; desaBinaan: DesaBinaanRow[] } {
  const stated = story.facts.petugas
  const kinds = stated?.flatMap(({ kind, count }) => Array.from({ length: count }, () => kind))
  const random = randomOf(story.code, 'petugas')
  const dealt = kinds && random.shuffled(kinds)
  const until = stated ? periodOfDay(story.article.day) - 1 : firstPeriod - 1

  const petugas: PetugasRow[] = []
  const desaBinaan: DesaBinaanRow[] = []
  let onStage = 0
  for (const [at, { kecamatan, villages }] of postsOf(place, kinds?.length ?? null).entries()) {
    const kind = dealt?.[at] ?? random.pick<PetugasKind>(['pkb', 'pkb', 'pkb', 'plkb_pns', 'plkb_non_pns'])
    const since = someDay(random, periodOf(2014, 1), until)
    const count = stated?.find((fact) => fact.kind === kind)?.count
    const id = stableId('petugas', story.code, at)
    petugas.push({
      ...(count ? countedIn(story, since, `${count} ${KIND_LABEL[kind]}`) : madeUp(since)),
      ...named(personName(story.sample.names, 'petugas', at)),
      id,
      kind,
      kecamatan_id: kecamatan.id,
      account_id: kecamatan.code === story.stage ? petugasAccountId(story, onStage++) : null,
    })
    for (const village of villages)
      desaBinaan.push({ petugas_id: id, village_id: village.id, from_on: since, to_on: null })
  }
  return { petugas, desaBinaan }
}
