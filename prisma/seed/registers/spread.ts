import type { Place, Village } from '../place'
import { villagesOf } from '../place'
import type { Random } from '../random'

/**
 * Lays `count` units on a district's villages: first one in every kecamatan when
 * that is stated, then at most one more per village and round, in random order.
 */
export function spread(place: Place, count: number, random: Random, inEveryKecamatan = false): Village[] {
  const chosen = inEveryKecamatan ? place.kecamatan.map(({ villages }) => random.pick(villages)) : []
  if (chosen.length > count) throw new Error(`${count} units cannot stand in all ${chosen.length} kecamatan`)
  const taken = new Set(chosen)
  let round = random.shuffled(villagesOf(place).filter((village) => !taken.has(village)))
  while (chosen.length < count) {
    if (round.length === 0) round = random.shuffled(villagesOf(place))
    chosen.push(round.pop()!)
  }
  return chosen
}
