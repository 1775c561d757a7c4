import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { closePools } from '@/lib/db/pools'
import { Refusal } from '@/lib/errors/refusal'
import { INDICATORS } from '@/lib/figures/catalogue'
import { parseFigurePeriod } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { periodOf } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'
import { actorOf, BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'
import { fact, foldAll, type ReportCells, region, villagesOf } from './office-facts'

const NOW = new Date('2024-08-20T03:00:00Z')
const JUNE = periodOf(2024, 6)
const active = (suntik: number, iud = 0): ReportCells => ({
  pa_iud: iud,
  pa_mow: 0,
  pa_mop: 0,
  pa_implan: 0,
  pa_suntik: suntik,
  pa_pil: 0,
  pa_kondom: 0,
  pa_mal: 0,
})

let nation: Actor
let province: Actor
let dinas: Actor
let blora: NamedRegion
let jateng: NamedRegion
let indonesia: NamedRegion
let jati: NamedRegion
let randu: NamedRegion
let villages: NamedRegion[]
let others: NamedRegion[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  indonesia = await region('00')
  jateng = await region('33')
  blora = await region(BLORA)
  jati = await region('33.16.01')
  randu = await region('33.16.02')
  villages = await villagesOf(jati, 3)
  others = await villagesOf(randu, 1)
  nation = await actorOf('pejabat_nasional', '00')
  province = await actorOf('pejabat_provinsi', '33')
  dinas = await actorOf('kepala_dinas', BLORA)
  const [a, b, c] = villages as [NamedRegion, NamedRegion, NamedRegion]
  const [d] = others as [NamedRegion]
  // 60 of 100 and 30 of 300: together 90 of 400, 22.5 %; the mean of the two would be 35 %.
  await fact(
    'laporan-desa',
    a,
    JUNE,
    { pus: 100, ...active(50, 10), ppkbd_ada: 1, ppkbd_lapor: 1, rumah_dataku_ada: 'na', rumah_dataku_lapor: 'na' },
    { status: 4 },
  )
  await fact(
    'laporan-desa',
    b,
    JUNE,
    { pus: 300, ...active(30), ppkbd_ada: 2, ppkbd_lapor: 1, rumah_dataku_ada: 'na', rumah_dataku_lapor: 'na' },
    { status: 3, timely: 0 },
  )
  // PUS without the methods: it has no half of mCPR, and must not dilute it.
  await fact(
    'laporan-desa',
    c,
    JUNE,
    { pus: 1000, pa_suntik: 400, rumah_dataku_ada: 'na', rumah_dataku_lapor: 'na' },
    { timely: 2 },
  )
  await fact('laporan-desa', d, JUNE, { pus: 0, ...active(0), ppkbd_ada: 0, ppkbd_lapor: 0 })
  await fact('laporan-desa', a, JUNE + 1, { pus: 110, ...active(55), pb_suntik: 3 })
})

afterAll(() => closePools())

const month = (text: string) => {
  const period = parseFigurePeriod(text)
  if (!period) throw new Error(text)
  return period
}

const read = (
  actor: Actor,
  where: NamedRegion,
  codes: string[],
  options: { children?: boolean; from?: string; to?: string; map?: 'then' | 'now' } = {},
) =>
  readFigures(
    actor,
    {
      indicators: codes,
      regions: [where],
      from: month(options.from ?? '2024-06'),
      to: month(options.to ?? options.from ?? '2024-06'),
      children: options.children,
      map: options.map,
    },
    NOW,
  )

async function one(actor: Actor, where: NamedRegion, code: string, period = '2024-06') {
  const [figure] = await read(actor, where, [code], { from: period })
  if (!figure) throw new Error('No figure')
  const { state, value, numerator, denominator, counted, coverage } = figure
  return { state, value, numerator, denominator, counted, sent: coverage.reported, expected: coverage.expected }
}

describe.each([
  ['pending', false],
  ['folded', true],
])('with changes %s', (_, folded) => {
  beforeAll(async () => {
    if (folded) await foldAll(BLORA)
  })

  it.each([
    ['kecamatan', () => dinas, () => jati, { value: 22.5, numerator: 90, denominator: 400, counted: 2, sent: 3 }],
    ['district', () => dinas, () => blora, { value: 22.5, numerator: 90, denominator: 400, counted: 3, sent: 4 }],
    ['district for the province', () => province, () => blora, { value: 22.5, counted: 3, sent: 4, expected: 295 }],
    ['kecamatan for the nation', () => nation, () => jati, { value: 22.5, counted: 2, sent: 3 }],
    ['province', () => province, () => jateng, { value: 22.5, numerator: 90, counted: 3, sent: 4, expected: 295 }],
    ['nation', () => nation, () => indonesia, { value: 22.5, numerator: 90, counted: 3, sent: 4, expected: 436 }],
  ] as const)(
    'takes mCPR of a %s from the sums of villages with both halves',
    async (_level, actor, where, expected) => {
      expect(await one(actor(), where(), 'kb.mcpr')).toMatchObject({ state: 'value', ...expected })
    },
  )

  it.each([
    ['a value', 'pus.jumlah', () => villages[0], { state: 'value', value: 100, denominator: null }],
    ['a zero', 'pus.jumlah', () => others[0], { state: 'value', value: 0, counted: 1 }],
    ['a cell left empty', 'kb.aktif.iud', () => villages[2], { state: 'not_reported', value: null }],
    ['a sum that lacks a part', 'kb.aktif', () => villages[2], { state: 'not_reported', value: null }],
    ['a complete sum', 'kb.aktif', () => villages[0], { state: 'value', value: 60 }],
    ['tidak berlaku', 'lapor.rumah_dataku.ada', () => villages[0], { state: 'not_applicable', value: null }],
    ['a ratio of cells that do not apply', 'caklap.rumah_dataku', () => villages[0], { state: 'not_applicable' }],
    [
      'a ratio over nothing',
      'caklap.ppkbd',
      () => others[0],
      { state: 'not_applicable', numerator: 0, denominator: 0 },
    ],
    [
      'a count that does not apply to anybody who answered',
      'lapor.rumah_dataku.ada',
      () => jati,
      { state: 'not_applicable', sent: 3 },
    ],
    ['a register below its lowest level', 'sdm.pkb', () => villages[0], { state: 'not_applicable' }],
    ['a register that was not begun', 'poktan.bkb.ada', () => blora, { state: 'not_reported', expected: 1, sent: 0 }],
  ] as const)('knows %s', async (_, code, where, expected) => {
    const place = where()
    if (!place) throw new Error('No region')
    expect(await one(dinas, place, code)).toMatchObject(expected)
  })

  it('answers the same villages to the office, the province and the nation', async () => {
    const codes = ['pus.jumlah', 'kb.mcpr', 'caklap.ppkbd', 'laporan.laporan-desa.ketepatan']
    const seen = await Promise.all(
      [dinas, province, nation].map((actor) => read(actor, jati, codes, { children: true })),
    )
    expect(seen[0]?.slice(0, 4).map(({ state, value }) => [state, value])).toEqual([
      ['value', 100],
      ['value', 60],
      ['value', 100],
      ['value', 100],
    ])
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
  })

  it('gives children that add up to their total, with those that have not reported', async () => {
    for (const [actor, where, children] of [
      [nation, indonesia, 38],
      [province, jateng, 35],
      [dinas, blora, 16],
      [nation, blora, 16],
      [dinas, jati, 12],
    ] as const) {
      const inside = await read(actor, where, ['pus.jumlah'], { children: true })
      const total = await one(actor, where, 'pus.jumlah')
      expect(inside).toHaveLength(children)
      expect(inside.reduce((sum, figure) => sum + (figure.value ?? 0), 0)).toBe(total.value)
      expect(inside.reduce((sum, figure) => sum + figure.coverage.expected, 0)).toBe(total.expected)
      expect(inside.reduce((sum, figure) => sum + figure.coverage.reported, 0)).toBe(total.sent)
      expect(inside.filter((figure) => figure.state === 'not_reported').length).toBeGreaterThan(0)
      expect(inside.map((figure) => figure.region.code)).toEqual(inside.map((figure) => figure.region.code).sort())
    }
  })

  it('states completeness and timeliness over what is expected, where nothing has come too', async () => {
    const [complete, timely] = await read(dinas, jati, [
      'laporan.laporan-desa.kelengkapan',
      'laporan.laporan-desa.ketepatan',
    ])
    expect(complete).toMatchObject({ state: 'value', numerator: 3, denominator: 12, value: 25 })
    expect(timely).toMatchObject({ numerator: 2, denominator: 12 })
    expect(complete?.coverage).toEqual({ unit: 'desa', reported: 3, verified: 2, approved: 1, expected: 12, onTime: 2 })
    expect(await one(dinas, randu, 'laporan.laporan-desa.kelengkapan', '2024-07')).toMatchObject({
      state: 'value',
      value: 0,
    })
    expect(await one(dinas, randu, 'laporan.laporan-desa.kelengkapan', '2024-09')).toMatchObject({
      state: 'not_reported',
    })
  })

  it('gives a trend month by month, and what a half-year and a year make of it', async () => {
    const trend = await read(dinas, blora, ['pus.jumlah'], { from: '2024-05', to: '2024-08' })
    expect(trend.map(({ state, value }) => [state, value])).toEqual([
      ['not_reported', null],
      ['value', 1400],
      ['value', 110],
      ['not_reported', null],
    ])
    // The last closed month of the second half is July; of the year too.
    expect(await one(dinas, blora, 'pus.jumlah', '2024-S2')).toMatchObject({ value: 110, expected: 295 })
    expect(await one(dinas, blora, 'kb.mcpr', '2024')).toMatchObject({ value: 50, numerator: 55, denominator: 110 })
    expect(await one(dinas, blora, 'kb.baru.suntik', '2024')).toMatchObject({
      value: 3,
      counted: 1,
      sent: 5,
      expected: 295 * 8,
    })
    expect(await one(dinas, blora, 'caklap.ppkbd', '2024-S1')).toMatchObject({ numerator: 2, denominator: 3 })
    expect(await one(dinas, blora, 'kb.baru.suntik', '2025')).toMatchObject({ state: 'not_reported' })
  })
})

describe('who may see what', () => {
  it.each([
    ['an office, another district', () => dinas, KUTAI_TIMUR],
    ['an office, its own province', () => dinas, '33'],
    ['an office, the nation', () => dinas, '00'],
    ['a province, another province', () => province, '64'],
    ['a province, a kecamatan elsewhere', () => province, '64.08.01'],
    ['a province, the nation', () => province, '00'],
  ] as const)('%s: not found', async (_, actor, code) => {
    await expect(read(actor(), await region(code), ['pus.jumlah'])).rejects.toMatchObject({ code: 'not-found' })
  })

  it('lets a kecamatan role see its own list and the district total only', async () => {
    const pkb = await actorOf('pkb', '33.16.01')
    expect(await one(pkb, blora, 'pus.jumlah')).toMatchObject({ value: 1400 })
    expect(await read(pkb, jati, ['pus.jumlah'], { children: true })).toHaveLength(12)
    await expect(read(pkb, blora, ['pus.jumlah'], { children: true })).rejects.toBeInstanceOf(Refusal)
    await expect(read(pkb, randu, ['pus.jumlah'])).rejects.toMatchObject({ code: 'not-found' })
    const faskes = await actorOf('faskes', '33.16.01')
    await expect(read(faskes, jati, ['pus.jumlah'])).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses an indicator that is none, and today’s map outside the office', async () => {
    await expect(read(dinas, blora, ['tidak.ada'])).rejects.toMatchObject({ code: 'not-found' })
    await expect(read(province, jati, ['pus.jumlah'], { map: 'now' })).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

it('reads every indicator at every level through every door', async () => {
  const codes = INDICATORS.map((indicator) => indicator.code)
  for (const [actor, places] of [
    [dinas, [blora, jati, villages[0]]],
    [province, [jateng, blora, jati, villages[0]]],
    [nation, [indonesia, jateng, blora, jati, villages[0]]],
  ] as const) {
    for (const place of places) {
      if (!place) throw new Error('No region')
      const figures = await read(actor, place, codes)
      expect(figures.map((figure) => figure.indicator)).toEqual(codes)
      const inside = await read(actor, place, codes, { children: true })
      expect(inside.length % codes.length).toBe(0)
    }
  }
  expect(await read(dinas, jati, codes, { map: 'now' })).toEqual(await read(dinas, jati, codes))
})

it('sees an office that opens between two reads, though the tree is kept in memory', async () => {
  const rembang = await region('33.17')
  const before = await one(province, rembang, 'laporan.laporan-desa.kelengkapan')
  await openTestOffice('33.17')
  const after = await one(province, rembang, 'laporan.laporan-desa.kelengkapan')
  expect([before.expected, before.state]).toEqual([0, 'not_applicable'])
  expect([after.expected, after.state]).toEqual([294, 'value'])
})
