import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { parsePeriod } from '@/lib/format/period'
import { withAccount } from '@/tests/support/field-phone'
import type { Subject } from '@/tests/support/offline/judge'
import { hangUp, seen } from '@/tests/support/offline/real-server'
import { REPORTS, story } from '@/tests/support/offline/story'
import { World } from '@/tests/support/offline/world'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { pkbServing, villagesOf } from '@/tests/support/reports'
import { placeOf, plantGroup } from '@/tests/support/roster'

/** The same runs each time; more and others by `LINI_MODEL_RUNS` and `LINI_MODEL_SEED`. A red run prints both. */
const RUNS = Number(process.env.LINI_MODEL_RUNS ?? 20)
const SEED = Number(process.env.LINI_MODEL_SEED ?? 9)

/** An account may introduce twenty devices a day: runs change people before. */
const RUNS_EACH = 8

const people: OfficeActor[][] = []
const reports: Subject[] = []
let group: string
let picture: Uint8Array

beforeAll(async () => {
  await openTestOffice(BLORA)
  const place = await placeOf('33.16.01.2001')
  group = await plantGroup(place, 'bkb', { from: '2024-02-01' })
  const villages: number[] = []
  const kecamatan = `select code from region where code like '33.16.%' and level = 3 and closed_on is null order by code`
  for (const { code } of await seen<{ code: string }>(kecamatan)) villages.push(...(await villagesOf(code, 40)))
  for (const period of ['2026-07', '2026-06'])
    for (const unit of villages)
      reports.push({ subject: `laporan/laporan-desa/${period}/${unit}`, unit, period, month: parsePeriod(period)! })
  for (let from = 0; from < RUNS; from += RUNS_EACH) {
    // Two phones of one person, and a colleague who serves the same villages.
    const siti = await withAccount(await pkbServing('33.16.01', villages))
    people.push([siti, siti, await withAccount(await pkbServing('33.16.01', villages))])
  }
  picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c84' } })
    .jpeg()
    .toBuffer()
})

afterAll(hangUp)

it(`three phones, every fault: nothing lost, nothing doubled, nothing silent (seed ${SEED}, ${RUNS} runs)`, async () => {
  const totals: Record<string, number> = {}
  let run = 0
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const subjects = reports.splice(0, REPORTS)
      if (subjects.length < REPORTS) throw new Error('No report is left that no run touched: run fewer at once.')
      const world = new World(people[Math.floor(run++ / RUNS_EACH) % people.length]!, { subjects, group, picture })
      try {
        for (const one of steps) await world.take(one)
        await world.settle()
        await world.judge()
        for (const [outcome, count] of Object.entries(world.tally)) totals[outcome] = (totals[outcome] ?? 0) + count
      } finally {
        await world.end()
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: !process.env.LINI_MODEL_SHRINK },
  )
  console.info(`model: seed ${SEED}, ${RUNS} runs, ${JSON.stringify(totals)}`)
  if (RUNS >= 20)
    for (const outcome of ['diterima', 'ditolak', 'bentrok', 'susulan']) expect(totals[outcome]).toBeGreaterThan(0)
}, 3_600_000)
