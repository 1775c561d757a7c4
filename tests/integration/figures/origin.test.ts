import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { readCause } from '@/lib/dashboards/cause'
import { causeSentence } from '@/lib/dashboards/cause-words'
import { readOrigin } from '@/lib/dashboards/origin'
import { closePools } from '@/lib/db/pools'
import { inTenantSql } from '@/lib/db/tenant'
import { findIndicator } from '@/lib/figures/catalogue'
import { periodBefore } from '@/lib/figures/cause-address'
import type { Indicator } from '@/lib/figures/indicator'
import { totalOf } from '@/lib/figures/of-cells'
import { monthly } from '@/lib/figures/period'
import { periodOf } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'
import { actorOf, BLORA, openTestOffice } from '@/tests/support/people'
import { fact, region, villagesOf } from './office-facts'

const NOW = new Date('2024-07-20T03:00:00Z')
const JUNE = periodOf(2024, 6)
const indicator = (code: string) => findIndicator(code) as Indicator
let dinas: Actor
let province: Actor
let jati: NamedRegion
let villages: NamedRegion[]

const originOf = (actor: Actor, code: string, of: NamedRegion, period = JUNE, whole = false) =>
  readOrigin(actor, { region: of, indicator: indicator(code), period: monthly(period), page: 1, whole }, NOW)
const causeOf = (code: string, of: NamedRegion, other: string | null = null) => {
  const period = monthly(JUNE)
  const view = { indicator: indicator(code), period, before: periodBefore(indicator(code), period), other }
  return readCause(dinas, of, view, NOW)
}

beforeAll(async () => {
  const tenant = await openTestOffice(BLORA)
  jati = await region('33.16.01')
  villages = await villagesOf(jati, 4)
  dinas = await actorOf('kepala_dinas', BLORA)
  province = await actorOf('pejabat_provinsi', '33')
  const [a, b, c, d] = villages as [NamedRegion, NamedRegion, NamedRegion, NamedRegion]
  await fact('laporan-desa', a, JUNE - 1, { bkb_ada: 10, bkb_lapor: 10 })
  await fact('laporan-desa', b, JUNE - 1, { bkb_ada: 10, bkb_lapor: 5 })
  await fact('laporan-desa', c, JUNE - 1, { bkb_ada: 4, bkb_lapor: 4 })
  await fact('laporan-desa', a, JUNE, { bkb_ada: 10, bkb_lapor: 4 })
  await fact('laporan-desa', b, JUNE, { bkb_ada: 10, bkb_lapor: 5 })
  await fact('laporan-desa', d, JUNE, { bkb_ada: 6 })
  await inTenantSql(dinas, async ({ sql }) => {
    await sql.query(
      `insert into report (tenant_id, form_code, period, unit_id, village_id, kecamatan_id, status, revision, due_at)
       values ($1, 'laporan-desa', $2, $3, $3, $4, 2, 3, '2024-07-03T17:00:00Z')`,
      [tenant, JUNE, a.id, jati.id],
    )
    for (const [revision, cells, at] of [
      [1, { bkb_ada: 10, bkb_lapor: 9 }, '2024-06-05T03:00:00Z'],
      [2, { bkb_ada: 10, bkb_lapor: 8 }, '2024-07-05T03:00:00Z'],
      [3, { bkb_ada: 10, bkb_lapor: 4 }, '2024-07-10T03:00:00Z'],
    ] as const)
      await sql.query(
        `insert into report_revision (tenant_id, form_code, period, unit_id, revision, edition, cells, correction, made_at, received_at, sent_by, sent_by_name)
         values ($1, 'laporan-desa', $2, $3, $4, 1, $5::jsonb, 'Salah baca', $6, $6, $7, 'Sari')`,
        [tenant, JUNE, a.id, revision, JSON.stringify(cells), at, randomUUID()],
      )
    const group = (name: string, from: string, to: string | null) =>
      sql.query(
        `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from, active_to)
         values ($1, $2, 'bkb', $3, lower($3), $4, $5, $6::date, $7::date)`,
        [tenant, randomUUID(), name, a.id, jati.id, from, to],
      )
    await group('Melati', '2024-03-01', null)
    await group('Mawar', '2024-03-01', '2024-06-20')
    await group('Kenanga', '2024-03-01', '2024-07-10')
    await group('Dahlia', '2024-07-01', null)
  })
})
afterAll(() => closePools())

describe('a figure leads to its rows', () => {
  it('of villages whose cells add up to it, with those that stand outside', async () => {
    const { villages: found, explanation } = await originOf(dinas, 'caklap.bkb', jati)
    expect(explanation.figure).toMatchObject({ numerator: 9, denominator: 20, counted: 2 })
    expect(totalOf(found?.rows ?? [])).toEqual({ numerator: 9, denominator: 20 })
    const [a, , c, d] = villages
    const row = (village: NamedRegion | undefined) => found?.rows.find(({ unitId }) => unitId === village?.id)
    expect(row(a)).toMatchObject({ cells: { bkb_ada: 10, bkb_lapor: 4 }, opens: true })
    expect(row(c)).toMatchObject({ cells: null, share: null })
    expect(row(d)?.share).toEqual({ state: 'lacking' })
  })

  it('of the whole district in a file', async () => {
    const district = await region(BLORA)
    const { villages: found, children, explanation } = await originOf(dinas, 'caklap.bkb', district, JUNE, true)
    expect(found?.rows).toHaveLength(295)
    expect(children).toHaveLength(16)
    expect(totalOf(found?.rows ?? []).numerator).toBe(explanation.figure.numerator)
    const shown = await originOf(dinas, 'caklap.bkb', district)
    expect(shown.villages).toBeNull()
  })

  it('of a list as it stood at the month’s end, as many as are counted', async () => {
    for (const [period, names] of [
      [JUNE, ['Kenanga', 'Melati']],
      [JUNE - 1, ['Kenanga', 'Mawar', 'Melati']],
      [JUNE + 1, ['Dahlia', 'Melati']],
    ] as const) {
      const { entries, explanation } = await originOf(dinas, 'poktan.bkb.ada', jati, period)
      expect(entries?.rows.map(({ name }) => name)).toEqual(names)
      expect(explanation.figure.value).toBe(entries?.total)
    }
  })

  it('to a village’s computed cells with the rows they are counted from', async () => {
    const { origins } = await originOf(dinas, 'caklap.bkb', villages[0] as NamedRegion)
    expect(origins?.entries.get('poktan.bkb.ada')?.map(({ name }) => name)).toEqual(['Kenanga', 'Melati'])
    expect(origins?.counted.bkb_ada).toBe(2)
  })

  it('with what was changed after it was counted, from what stood a month ago', async () => {
    const { explanation } = await originOf(dinas, 'caklap.bkb', jati)
    expect(explanation.revisions).toHaveLength(1)
    expect(explanation.revisions?.[0]).toMatchObject({
      region: { id: villages[0]?.id },
      before: { numerator: 9, denominator: 10 },
      after: { numerator: 4, denominator: 10 },
      byName: 'Sari',
      reason: 'Salah baca',
    })
  })

  it('and stops above the office at sums', async () => {
    const found = await originOf(province, 'caklap.bkb', await region('33'))
    expect(found).toMatchObject({ villages: null, origins: null, entries: null })
    expect(found.explanation.revisions).toBeNull()
    expect(found.children).toHaveLength(35)
    const inside = await originOf(province, 'poktan.bkb.ada', jati)
    expect(inside).toMatchObject({ villages: null, origins: null, entries: null })
    await expect(originOf(province, 'caklap.bkb', await region('64.08'))).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a difference is divided among the regions inside', () => {
  it('between two months, those of one month named apart', async () => {
    const cause = await causeOf('caklap.bkb', jati)
    const { explained } = cause
    expect(explained?.difference).toBeCloseTo((9 / 20 - 19 / 24) * 100, 9)
    expect(explained?.parts.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(explained?.difference ?? 0, 9)
    const [a, b, c] = villages
    const part = (village: NamedRegion | undefined) => explained?.parts.find(({ child }) => child.id === village?.id)
    expect(part(a)?.rate).toBeCloseTo(((10 / 24 + 10 / 20) / 2) * -60, 9)
    expect(part(b)?.rate).toBeCloseTo(0, 9)
    expect(part(c)).toMatchObject({ after: null, rate: 0 })
    expect(explained?.lacking).toHaveLength(9)
    expect(causeSentence(indicator('caklap.bkb'), cause)).toMatch(
      /^Turun 34,2 poin dari Mei 2024 \(79,2%\): 2\d,\d dari /,
    )
  })

  it('of a count by each one’s own change', async () => {
    const { explained } = await causeOf('lapor.bkb.lapor', jati)
    expect(explained?.difference).toBe(-10)
    expect(explained?.parts.map(({ total }) => total)).toEqual([-6, -4, 0])
  })

  it('between two regions', async () => {
    const here = await causeOf('caklap.bkb', await region(BLORA), '33.16.01')
    expect(here.other?.code).toBe('33.16.01')
    expect(here.explained?.difference).toBeCloseTo(0, 9)
    const foreign = await causeOf('caklap.bkb', jati, '64.08.01')
    expect(foreign.other).toBeNull()
  })
})
