import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { closePools } from '@/lib/db/pools'
import { Refusal } from '@/lib/errors/refusal'
import { foldOnce, publishOnce } from '@/lib/figures/folder'
import { periodOf } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'
import { readAims } from '@/lib/stunting/aims'
import { comparedCodes, readComparison } from '@/lib/stunting/compare'
import { readStuntingDesk } from '@/lib/stunting/desk'
import { joinShares } from '@/lib/stunting/groups'
import { readKrsMarks } from '@/lib/stunting/krs-marks'
import { MEASURED, PREVALENCE, RECEIVED } from '@/lib/stunting/measures'
import { stuntingSheets } from '@/lib/stunting/sheets'
import { readStuntingView } from '@/lib/stunting/view'
import { fact, region, villagesOf } from '@/tests/integration/figures/office-facts'
import { actorOf, BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2024-08-20T03:00:00Z')
const JUNE = periodOf(2024, 6)
const view = readStuntingView({ bulan: '2024-06' }, periodOf(2024, 8))
const HERE = ['33.16.01', '33.16.02'] as const

/** What each village of each kecamatan says: D/S and length, of whom valid and stunted. */
const SAID = HERE.flatMap((_, place) =>
  Array.from({ length: 5 }, (_, at) => ({
    place,
    at,
    s: 40 + 7 * at + place,
    measured: 20 + 5 * at,
    valid: 19 + 5 * at - 6 * place,
    short: 2 + at,
    severe: 5 + place,
  })),
)

let dinas: Actor
let province: Actor
let blora: NamedRegion
let places: NamedRegion[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  blora = await region(BLORA)
  places = await Promise.all(HERE.map(region))
  dinas = await actorOf('kepala_dinas', BLORA)
  province = await actorOf('pejabat_provinsi', '33')
  for (const [index, place] of places.entries()) {
    const villages = await villagesOf(place, 5)
    for (const { at, s, measured, valid, short, severe } of SAID.filter((said) => said.place === index)) {
      const village = villages[at]!
      await fact('posyandu', village, JUNE, {
        ...{ jml_s: s, jml_k: s, jml_d: measured, diukur: measured, tbu_sah: valid, tbu_p: short, tbu_sp: severe },
      })
      await fact('rekap-tpk', village, JUNE, {
        ...{ baduta_sasaran: 10 + at, baduta_didampingi: 8, balita_sasaran: 20, balita_didampingi: 5 + at },
      })
    }
  }
  await foldOnce()
  await publishOnce(NOW)
})
afterAll(closePools)

const sum = (key: 's' | 'measured' | 'valid' | 'short' | 'severe', place?: number) =>
  SAID.filter((said) => place === undefined || said.place === place).reduce((total, said) => total + said[key], 0)

describe('the sums of a district', () => {
  it('equal a naive recount of its villages, both halves', async () => {
    const { now } = await readStuntingDesk(dinas, blora, view, NOW)
    expect(now.get(PREVALENCE)).toMatchObject({ numerator: sum('short') + sum('severe'), denominator: sum('valid') })
    expect(now.get(MEASURED)).toMatchObject({ numerator: sum('measured'), denominator: sum('s') })
    expect(now.get(RECEIVED)!.coverage.reported).toBe(SAID.length)
  })

  it('are the sums of the kecamatan, and no mean of their percentages', async () => {
    const { now, children } = await readStuntingDesk(dinas, blora, view, NOW)
    const told = children!.flatMap(({ figures }) => {
      const figure = figures.get(PREVALENCE)
      return figure?.state === 'value' ? [figure] : []
    })
    expect(told).toHaveLength(2)
    const whole = now.get(PREVALENCE)!
    expect(told.reduce((total, { numerator }) => total + numerator!, 0)).toBe(whole.numerator)
    expect(told.reduce((total, { denominator }) => total + denominator!, 0)).toBe(whole.denominator)
    const mean = told.reduce((total, { value }) => total + value!, 0) / told.length
    expect(whole.value).not.toBeCloseTo(mean, 6)
    expect(whole.value).toBeCloseTo((100 * whole.numerator!) / whole.denominator!, 9)
  })

  it('join the two ages of the children by their halves', async () => {
    const { now } = await readStuntingDesk(dinas, blora, view, NOW)
    const joined = joinShares([now.get('tpk.baduta.cakupan'), now.get('tpk.balita.cakupan')])
    const villages = SAID.map(({ at }) => at)
    expect(joined).toEqual({
      state: 'value',
      numerator: villages.reduce((total, at) => total + 8 + 5 + at, 0),
      denominator: villages.reduce((total, at) => total + 10 + at + 20, 0),
    })
  })

  it('have no value where nobody reported: null, and never 0', async () => {
    const { now, children, months } = await readStuntingDesk(dinas, blora, view, NOW)
    expect(now.get('tapis.hamil.anemia')).toMatchObject({ state: 'not_reported', value: null })
    const silent = children!.find(({ region: { code } }) => code === '33.16.03')!
    expect(silent.figures.get(PREVALENCE)).toMatchObject({ state: 'not_reported', value: null, numerator: null })
    expect(silent.trend.every((value) => value === null)).toBe(true)
    expect(months.get(PREVALENCE)!.map(({ value }) => value !== null)).toEqual([...Array(11).fill(false), true])
  })
})

describe('who sees what', () => {
  it('shows the province the kecamatan of its offices as published, and the villages of nobody', async () => {
    const above = await readStuntingDesk(province, blora, view, NOW)
    expect(above.now.get(PREVALENCE)).toMatchObject({ numerator: sum('short') + sum('severe'), state: 'value' })
    expect(above.children!.filter(({ figures }) => figures.get(PREVALENCE)?.state === 'value')).toHaveLength(2)
    const below = await readStuntingDesk(province, places[0]!, view, NOW)
    expect(below.children!.length).toBeGreaterThan(0)
    expect(new Set(below.children!.map(({ figures }) => figures.get(PREVALENCE)!.state))).toEqual(new Set(['hidden']))
  })

  it('refuses another office, another province and whoever reads no figures as not found', async () => {
    const kutim = await region(KUTAI_TIMUR)
    await expect(readStuntingDesk(dinas, kutim, view, NOW)).rejects.toThrow(Refusal)
    await expect(readStuntingDesk(province, kutim, view, NOW)).rejects.toThrow(Refusal)
    for (const role of ['juri', 'faskes'] as const) {
      const place = role === 'juri' ? BLORA : HERE[0]
      await expect(readStuntingDesk(await actorOf(role, place), blora, view, NOW)).rejects.toThrow(Refusal)
    }
  })

  it('shows somebody of a kecamatan the total of the district and nothing inside it', async () => {
    const desk = await readStuntingDesk(await actorOf('pkb', HERE[0]), blora, view, NOW)
    expect(desk.now.get(PREVALENCE)!.state).toBe('value')
    expect(desk.children).toBeNull()
  })

  it('keeps marks of families in their office, and from roles without KRS', async () => {
    expect(await readKrsMarks(province, blora)).toBeNull()
    expect(await readKrsMarks(await actorOf('mitra_opd', BLORA), blora)).toBeNull()
    expect(await readAims(province, blora, view, NOW)).toEqual([])
  })
})

describe('regions side by side', () => {
  it('compares levels in one snapshot, and says nothing of regions of others', async () => {
    const codes = comparedCodes({ wilayah: '33.16,33.16.01,64.08,99.99', tambah: '33.16.02 · Kec. Randublatung' })
    expect(codes).toEqual(['33.16', '33.16.01', '64.08', '99.99', '33.16.02'])
    const { rows, unknown } = await readComparison(dinas, codes, view, NOW)
    expect(rows.map(({ region: { code } }) => code)).toEqual(['33.16', '33.16.01', '33.16.02'])
    expect(unknown).toEqual(['64.08', '99.99'])
    const [whole, first, second] = rows.map(({ now }) => now.get(PREVALENCE)!.numerator!)
    expect(first! + second!).toBe(whole)
    expect(rows[0]!.course.at(-1)!.numerator).toBe(whole)
  })
})

it('keeps routine and survey on sheets of their own', async () => {
  const desk = await readStuntingDesk(dinas, blora, view, NOW)
  const sheets = stuntingSheets(dinas, desk, view, [], '2024-08-20')
  expect(sheets.map(({ name }) => name)).toEqual(['Rutin 2024-06', 'Tren rutin', 'Layanan', 'Survei', 'Keterangan'])
  for (const { name, columns } of sheets.slice(0, 3))
    for (const { head } of columns) expect(`${name} ${head}`).not.toMatch(/SSGI|SKI\b/)
  const services = [...(sheets[2]!.rows as Iterable<never>)].map((row) => sheets[2]!.columns[4]!.value(row))
  expect(services).toContain('belum ada sumber')
  expect(services).not.toContain(0)
})
