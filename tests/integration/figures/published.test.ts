import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { closePools } from '@/lib/db/pools'
import { foldOnce, publishOnce } from '@/lib/figures/folder'
import { monthly } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { periodOf } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'
import { actorOf, BLORA, openTestOffice } from '@/tests/support/people'
import { fact, region, villagesOf } from './office-facts'

/** The 10th of August: June has closed, July and August have not. */
const NOW = new Date('2024-08-10T03:00:00Z')
const [JUNE, JULY, AUGUST] = [periodOf(2024, 6), periodOf(2024, 7), periodOf(2024, 8)]

let dinas: Actor
let province: Actor
let nation: Actor
let blora: NamedRegion
let jati: NamedRegion
let villages: NamedRegion[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  blora = await region(BLORA)
  jati = await region('33.16.01')
  villages = await villagesOf(jati, 8)
  dinas = await actorOf('kepala_dinas', BLORA)
  province = await actorOf('pejabat_provinsi', '33')
  nation = await actorOf('pejabat_nasional', '00')
})
afterAll(() => closePools())
beforeEach(() => settle())

async function settle(now = NOW): Promise<void> {
  await foldOnce()
  await publishOnce(now)
}

async function figure(actor: Actor, where: NamedRegion, code: string, period: number) {
  const [found] = await readFigures(
    actor,
    { indicators: [code], regions: [where], from: monthly(period), to: monthly(period) },
    NOW,
  )
  if (!found) throw new Error('No figure')
  return found
}

const report = (index: number, period: number, cells: Record<string, number>) =>
  fact('rekap-tpk', villages[index] as NamedRegion, period, cells)

it('keeps four units inside, lets five leave together, and one correction afterwards stays inside', async () => {
  for (const index of [0, 1, 2, 3]) await report(index, AUGUST, { hamil_sasaran: 10, hamil_didampingi: 8 })
  await settle()
  expect(await figure(dinas, jati, 'tpk.hamil.sasaran', AUGUST)).toMatchObject({ state: 'value', value: 40 })
  for (const actor of [province, nation])
    for (const where of [jati, blora])
      expect(await figure(actor, where, 'tpk.hamil.sasaran', AUGUST)).toMatchObject({
        state: 'not_reported',
        coverage: { reported: 0 },
      })

  await report(4, AUGUST, { hamil_sasaran: 10, hamil_didampingi: 8 })
  await settle()
  const published = await figure(province, jati, 'tpk.hamil.cakupan', AUGUST)
  expect(published).toMatchObject({ state: 'value', value: 80, numerator: 40, denominator: 50, counted: 5 })
  expect(published.asOf < new Date().toISOString()).toBe(true)

  await report(0, AUGUST, { hamil_sasaran: 11, hamil_didampingi: 9 })
  await report(5, AUGUST, { hamil_sasaran: 10, hamil_didampingi: 8 })
  await settle()
  expect(await figure(dinas, jati, 'tpk.hamil.sasaran', AUGUST)).toMatchObject({ value: 61 })
  expect(await figure(province, jati, 'tpk.hamil.cakupan', AUGUST)).toEqual(published)
  expect(await figure(nation, await region('33'), 'tpk.hamil.sasaran', AUGUST)).toMatchObject({ value: 50 })
})

it('lets a closed month leave once, whole, and no later correction of one unit with it', async () => {
  await report(0, JUNE, { baduta_sasaran: 20 })
  await report(1, JULY, { baduta_sasaran: 20 })
  await settle()
  expect(await figure(province, blora, 'tpk.baduta.sasaran', JUNE)).toMatchObject({ value: 20 })
  expect(await figure(province, blora, 'tpk.baduta.sasaran', JULY)).toMatchObject({ state: 'not_reported' })
  await report(0, JUNE, { baduta_sasaran: 21 })
  await settle()
  await settle(new Date('2024-09-20T03:00:00Z'))
  expect(await figure(province, blora, 'tpk.baduta.sasaran', JUNE)).toMatchObject({ value: 20 })
  expect(await figure(province, blora, 'tpk.baduta.sasaran', JULY)).toMatchObject({ value: 20 })
  expect(await figure(dinas, blora, 'tpk.baduta.sasaran', JUNE)).toMatchObject({ value: 21 })
})

it('hides a small count and one beside it above the office, with every sum and ratio that would tell it', async () => {
  const kecamatan = ['33.16.03', '33.16.04', '33.16.05']
  const counts = [
    { catin_sasaran: 12, catin_didampingi: 3, hamil_didampingi: 30 },
    { catin_sasaran: 14, catin_didampingi: 9, hamil_didampingi: 30 },
    { catin_sasaran: 90, catin_didampingi: 60, hamil_didampingi: 30 },
  ]
  const whole = { pascasalin_didampingi: 0, baduta_didampingi: 0, balita_didampingi: 0 }
  for (const [index, code] of kecamatan.entries()) {
    const [village] = await villagesOf(await region(code), 1)
    await fact('rekap-tpk', village as NamedRegion, JUNE - 1, { ...counts[index], ...whole })
  }
  await settle()
  const codes = ['tpk.catin.didampingi', 'tpk.catin.cakupan', 'tpk.didampingi', 'tpk.catin.sasaran']
  const states = async (actor: Actor) => {
    const places = await Promise.all(kecamatan.map(region))
    const query = { indicators: codes, from: monthly(JUNE - 1), to: monthly(JUNE - 1) }
    const figures = await readFigures(actor, { ...query, regions: places }, NOW)
    const inside = await readFigures(actor, { ...query, regions: [blora], children: true }, NOW)
    const same = inside.filter((one) => kecamatan.includes(one.region.code))
    expect(same.map(({ state, value }) => [state, value])).toEqual(figures.map(({ state, value }) => [state, value]))
    return figures.map(({ state, value }) => (state === 'value' ? value : state))
  }
  const hidden = ['hidden', 'hidden', 'hidden']
  expect(await states(province)).toEqual([...hidden, 12, ...hidden, 14, 60, (60 * 100) / 90, 90, 90])
  expect(await states(nation)).toEqual(await states(province))
  expect(await states(dinas)).toEqual([3, 25, 33, 12, 9, (9 * 100) / 14, 39, 14, 60, (60 * 100) / 90, 90, 90])
  // The total beside them is shown: two hidden counts share what is left.
  expect(await figure(province, blora, 'tpk.catin.didampingi', JUNE - 1)).toMatchObject({ value: 72 })
  // A year with a hidden month would tell it by subtraction.
  const year = { kind: 'year', from: periodOf(2024, 1), to: periodOf(2024, 12) } as const
  const [sum] = await readFigures(
    province,
    { indicators: ['tpk.catin.didampingi'], regions: [await region('33.16.03')], from: year, to: year },
    NOW,
  )
  expect(sum).toMatchObject({ state: 'hidden', value: null, numerator: null })
})

it('shows nothing sensitive of a single village above its office', async () => {
  const [village] = villages
  for (const actor of [province, nation])
    expect(await figure(actor, village as NamedRegion, 'tpk.hamil.sasaran', AUGUST)).toMatchObject({ state: 'hidden' })
  expect(await figure(dinas, village as NamedRegion, 'tpk.hamil.sasaran', AUGUST)).toMatchObject({ value: 11 })
})
