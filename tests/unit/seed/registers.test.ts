import { describe, expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { readSourceRegions } from '@/lib/regions/source'
import { registersOf } from '@/prisma/seed/load/registers'
import { isInvented } from '@/prisma/seed/names/people'
import { placeOf, villagesOf } from '@/prisma/seed/place'
import { randomOf, stableId } from '@/prisma/seed/random'
import { spread } from '@/prisma/seed/registers/spread'
import { STORIES } from '@/prisma/seed/stories'

const regions = readSourceRegions()
const told = STORIES.map((story) => {
  const place = placeOf(regions, story.code)
  return { story, place, ...registersOf(story, place, periodOf(2026, 11)) }
})

it('refuses a district that is not there and a count that cannot be laid out', () => {
  expect(() => placeOf(regions, '33.99')).toThrow(/33\.99/)
  expect(() => spread(told[4]!.place, 15, randomOf('x'), true)).toThrow(/16 kecamatan/)
})

describe.each(told)('$story.code', ({ story, place, ...registers }) => {
  it('gives every village exactly one officer, of its own kecamatan', () => {
    const served = registers.desaBinaan.map(({ village_id }) => village_id).toSorted((a, b) => a - b)
    expect(served).toEqual(
      villagesOf(place)
        .map(({ id }) => id)
        .toSorted((a, b) => a - b),
    )
    const kecamatanOf = new Map(villagesOf(place).map(({ id, kecamatanId }) => [id, kecamatanId]))
    const officers = new Map(registers.petugas.map(({ id, kecamatan_id }) => [id, kecamatan_id]))
    for (const { petugas_id, village_id } of registers.desaBinaan)
      expect(officers.get(petugas_id)).toBe(kecamatanOf.get(village_id))
  })

  it('marks every row as sample but those an article names, and gives each a source', () => {
    const rows = [
      ...registers.poktan,
      ...registers.kampungKb,
      ...registers.kampungKbClass,
      ...registers.institusi,
      ...registers.petugas,
      ...registers.balai,
      ...registers.faskes,
      ...registers.opd,
      ...registers.lokus,
    ]
    const stated = rows.filter(({ sample }) => !sample)
    const { balai = [], faskes = [], opd } = story.facts
    expect(stated).toHaveLength(balai.length + faskes.length + (opd?.named.length ?? 0))
    for (const row of stated) expect(row.source).toContain(story.article.outlet)
    for (const row of rows) expect(row.source).not.toBe('')
  })

  it('names nobody real', () => {
    for (const { name } of registers.petugas) expect(isInvented(story.sample.names, name)).toBe(true)
    for (const { leader } of registers.poktan) expect(isInvented(story.sample.names, leader)).toBe(true)
  })

  it('is the same at every telling', () => {
    expect(registersOf(story, place, periodOf(2026, 11))).toEqual(registers)
  })

  it('never begins in the future and never ends before it began', () => {
    for (const { active_from, active_to } of [...registers.poktan, ...registers.kampungKb, ...registers.petugas]) {
      expect(active_from < '2026-11-01').toBe(true)
      if (active_to) expect(active_to > active_from && active_to < '2026-11-01').toBe(true)
    }
  })
})

it('gives other streams and ids to other keys', () => {
  expect(randomOf('a', 1).next()).not.toBe(randomOf('a', 2).next())
  expect(randomOf('a', 1).next()).toBe(randomOf('a', 1).next())
  expect(stableId('a', 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(stableId('a', 1)).not.toBe(stableId('a', 2))
})
