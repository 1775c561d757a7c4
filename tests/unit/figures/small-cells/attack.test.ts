import { expect, it } from 'vitest'
import type { Hiding } from '@/lib/figures/read-published'
import { attack } from './attacker'
import { populationOf } from './population'

/** The ordinary run repeats itself; another first seed is another 200 countries. */
const FIRST = Number(process.env.LINI_CELLS_SEED ?? 4_000)
const POPULATIONS = Number(process.env.LINI_CELLS_POPULATIONS ?? 200)

function findings(seed: number, hiding?: Hiding) {
  const population = populationOf(seed)
  // Every third country is looked at by one of its provinces as well.
  const users = seed % 3 === 0 ? [undefined, population.steps[0]?.province] : [undefined]
  let attacked = 0
  const found = users.flatMap((within) => {
    const result = attack(population, { within, hiding })
    attacked += result.attacked
    return result.found.map(
      ({ where, truth, least, most }) =>
        `seed ${seed}, ${within ? 'province' : 'nation'}, ${where}: ${truth} is in ${least}..${most}`,
    )
  })
  return { found, attacked }
}

it(`lets nobody work out a hidden count: ${POPULATIONS} populations from seed ${FIRST}`, () => {
  const found: string[] = []
  let attacked = 0
  for (let seed = FIRST; seed < FIRST + POPULATIONS; seed += 1) {
    const result = findings(seed)
    attacked += result.attacked
    found.push(...result.found)
  }
  console.info(`small cells: seed ${FIRST}, ${POPULATIONS} populations, ${attacked} hidden counts attacked`)
  expect(attacked).toBeGreaterThan(POPULATIONS)
  expect(found).toEqual([])
}, 900_000)

it('works out hidden counts when only the small ones are hidden: the attack can fail', () => {
  const found = Array.from({ length: 8 }, (_, index) => findings(index + 1, { complementary: false }).found).flat()
  expect(found.length).toBeGreaterThan(20)
}, 60_000)
