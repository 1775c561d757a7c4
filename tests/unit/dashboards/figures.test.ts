import { describe, expect, it } from 'vitest'
import { childrenHtml, sortRows } from '@/components/dashboards/children-html'
import { escapeHtml } from '@/components/still/to-html'
import { readView } from '@/lib/dashboards/address'
import { bandStep, bandsOf } from '@/lib/dashboards/bands'
import type { ChildRow } from '@/lib/dashboards/dashboard'
import { draftText } from '@/lib/dashboards/draft'
import { moversOf } from '@/lib/dashboards/movers'
import { reminderText } from '@/lib/dashboards/reminder'
import { rowsHrefOf, rowsOfMonthHref } from '@/lib/dashboards/rows-href'
import { standingOf } from '@/lib/dashboards/standing'
import { changeOf, figureSays } from '@/lib/dashboards/words'
import { findIndicator } from '@/lib/figures/catalogue'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { monthly } from '@/lib/figures/period'
import { periodOf } from '@/lib/format/period'
import type { Cells } from '@/lib/reports/form'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'

const JULY = periodOf(2026, 7)
const indicator = (code: string) => findIndicator(code) as Indicator
const coverage = { unit: 'desa', reported: 9, verified: 5, approved: 2, expected: 10, onTime: 8 } as const

function figure(code: string, value: number | null, more: Partial<Figure> = {}): Figure {
  return {
    indicator: code,
    region: { id: 5, level: 3, code: '33.16.09', name: 'Blora', kind: 'kecamatan' },
    period: monthly(JULY),
    state: value === null ? 'not_reported' : 'value',
    value,
    numerator: value,
    denominator: null,
    counted: 9,
    coverage,
    asOf: '2026-08-03T00:00:00.000Z',
    ...more,
  }
}

describe('a change is told in words', () => {
  const june = monthly(JULY - 1)
  it.each([
    ['kb.aktif', 120, 100, 'naik 20 dari Jun 2026', 'neutral'],
    ['kb.aktif', 100, 100, 'tetap dari Jun 2026', 'neutral'],
    ['kb.mcpr', 71.26, 70, 'naik 1,3 poin dari Jun 2026', 'good'],
    ['kb.unmet', 15.04, 14.9, 'naik 0,1 poin dari Jun 2026', 'bad'],
    ['kb.unmet', 14.96, 15.01, 'tetap dari Jun 2026', 'neutral'],
  ])('%s %d after %d', (code, now, before, words, verdict) => {
    expect(changeOf(indicator(code), figure(code, now), figure(code, before, { period: june }))).toMatchObject({
      words,
      verdict,
    })
  })

  it('says when other villages reported, and nothing where a month is missing', () => {
    const before = figure('kb.aktif', 100, { period: june, counted: 12 })
    expect(changeOf(indicator('kb.aktif'), figure('kb.aktif', 90), before)?.words).toContain('3 desa lebih sedikit')
    expect(changeOf(indicator('kb.aktif'), figure('kb.aktif', null), before)).toBeNull()
    expect(changeOf(indicator('kb.aktif'), figure('kb.aktif', 0), figure('kb.aktif', null))).toBeNull()
  })
})

it('keeps zero and the three absences apart', () => {
  const says = (one: Figure) => figureSays(indicator('kb.aktif'), one)
  expect(says(figure('kb.aktif', 0))).toBe('0')
  expect(says(figure('kb.aktif', null))).toBe('belum dilaporkan')
  expect(says(figure('kb.aktif', null, { state: 'not_applicable' }))).toBe('tidak berlaku')
  expect(says(figure('kb.aktif', null, { state: 'hidden' }))).toBe('disamarkan')
})

describe('classes of a map', () => {
  it.each([
    [[70.2, 75.6, 73, null], 'percent'],
    [[0, 1, 2, 3, 4], 'count'],
    [[12, 12, 12], 'count'],
    [[1_000, 250_000], 'count'],
    [[0, 0.4], 'percent'],
  ] as const)('hold every value of %j and keep what is missing out', (values, style) => {
    const bands = bandsOf(values, style)
    expect(bands.length).toBeLessThanOrEqual(5)
    for (const value of values)
      if (value === null) expect(bandStep(value, bands)).toBe('not_reported')
      else expect(bands.map(({ step }) => step)).toContain(bandStep(value, bands))
    const steps = values
      .filter((value) => value !== null)
      .toSorted((a, b) => a - b)
      .map((value) => bandStep(value, bands))
    expect(steps).toEqual(steps.toSorted())
  })

  it('has none where nobody reported', () => expect(bandsOf([null, null], 'count')).toEqual([]))
})

const rowOf = (id: number, name: string, values: Record<string, Figure>): ChildRow => ({
  region: { id, level: 3, code: `33.16.0${id}`, name, kind: 'kecamatan' },
  coverage,
  figures: new Map(Object.entries(values)),
})

describe('the table of children', () => {
  const view = readView({ bulan: '2026-07', urut: 'kb.aktif', arah: 'turun' }, JULY + 2)
  const rows = [
    rowOf(1, '<b>Jati</b>', { 'kb.aktif': figure('kb.aktif', 0) }),
    rowOf(2, 'Cepu', { 'kb.aktif': figure('kb.aktif', null, { state: 'hidden' }) }),
    rowOf(3, 'Blora', { 'kb.aktif': figure('kb.aktif', 1_234) }),
  ]

  it('sorts by value, those without one last either way', () => {
    const names = (descending: boolean) =>
      sortRows(rows, { sort: 'kb.aktif', descending }).map(({ region }) => region.id)
    expect(names(true)).toEqual([3, 1, 2])
    expect(names(false)).toEqual([1, 3, 2])
  })

  it('escapes names, keeps states, and drills with the month', () => {
    const html = childrenHtml({ code: '33.16', view, rows, columns: [indicator('kb.aktif')], noun: 'kecamatan' })
    expect(html).not.toContain('<b>')
    expect(html).toContain(escapeHtml('Kec. <b>Jati</b>'))
    expect(html).toContain('<td>0</td>')
    expect(html).toContain('data-state=hidden')
    expect(html).toContain('<td>1.234</td>')
    expect(html).toContain('href="/dasbor/33.16.03?bulan=2026-07"')
    expect(html).toContain('aria-sort="descending"')
  })
})

describe('a draft beside a village', () => {
  const methods = { pa_iud: 1, pa_mow: 2, pa_mop: 0, pa_implan: 3, pa_suntik: 4, pa_pil: 5, pa_kondom: 6, pa_mal: 7 }
  it.each([
    ['kb.aktif', methods, '28'],
    ['kb.aktif', { ...methods, pa_mal: null }, null],
    ['kb.mcpr', { ...methods, pus: 56 }, '50,0%'],
    ['kb.mcpr', { ...methods, pus: 0 }, null],
    ['kb.mcpr', methods, null],
    ['laporan.laporan-desa.kelengkapan', methods, null],
  ] as [string, Cells, string | null][])('makes %s of %j', (code, cells, text) => {
    expect(draftText(laporanDesa, indicator(code), cells)).toBe(text)
  })
})

it.each([
  [{ status: null, timely: 0, hasDraft: false }, 'missing'],
  [{ status: 0, timely: 0, hasDraft: true }, 'draft'],
  [{ status: 1, timely: 1, hasDraft: true }, 'returned'],
  [{ status: 2, timely: 0, hasDraft: false }, 'late'],
  [{ status: 3, timely: 2, hasDraft: false }, 'sent'],
  [{ status: 5, timely: 0, hasDraft: false }, 'approved'],
] as const)('shows %j as %s', (report, standing) => expect(standingOf(report)).toBe(standing))

it('ranks movement either way and leaves gaps out', () => {
  const moved = (id: number, before: number | null, now: number | null) =>
    [before, now].map((value) => figure('kb.mcpr', value, { region: { ...figure('', 0).region, id } }))
  const movers = moversOf([...moved(1, 70, 71), ...moved(2, 70, 60), ...moved(3, null, 90), ...moved(4, 70, 70)])
  expect(movers.map(({ now, step }) => [now.region.id, step])).toEqual([
    [2, -10],
    [1, 1],
  ])
})

it('reminds by kecamatan, with names only', () => {
  const text = reminderText(
    laporanDesa,
    JULY,
    [
      { name: 'Beran', kecamatanName: 'Blora' },
      { name: 'Jetis', kecamatanName: 'Blora' },
      { name: 'Nglanjuk', kecamatanName: 'Cepu' },
    ],
    '3 Agustus 2026, 23.59 WIB',
  )
  expect(text).toContain('Juli 2026 belum kami terima dari 3 desa/kelurahan')
  expect(text).toContain('• Kec. Blora: Beran, Jetis')
  expect(text).toContain('• Kec. Cepu: Nglanjuk')
})

describe('the way to the rows', () => {
  const office = { tenantId: 7 }
  it.each([
    [office, { id: 7, level: 2 }, 'poktan.bkb.ada', '/daftar/poktan?jenis=bkb'],
    [office, { id: 8, level: 3 }, 'poktan.bkb_hi.ada', '/daftar/poktan?kecamatan=8&jenis=bkb_hi'],
    [office, { id: 9, level: 4 }, 'kampung_kb.ada', '/daftar/kampung-kb?desa=9'],
    [office, { id: 9, level: 4 }, 'kb.aktif', null],
    [{ tenantId: null }, { id: 7, level: 2 }, 'poktan.bkb.ada', null],
    [office, { id: 1, level: 1 }, 'poktan.bkb.ada', null],
  ] as const)('%j %j %s', (actor, region, measure, href) => expect(rowsHrefOf(actor, region, measure)).toBe(href))

  it('of an earlier month is the list as it stood then, since lists show today’s', () => {
    const jati = { id: 8, level: 3, code: '33.16.01' } as const
    const at = (period: number) => rowsOfMonthHref(office, jati, 'poktan.bkb.ada', { period, current: JULY + 1 })
    expect(at(JULY)).toBe('/daftar/poktan?kecamatan=8&jenis=bkb')
    expect(at(JULY - 1)).toBe('/dasbor/33.16.01/asal?ukuran=poktan.bkb.ada&periode=2026-06')
    expect(
      rowsOfMonthHref({ tenantId: null }, jati, 'poktan.bkb.ada', { period: JULY - 1, current: JULY + 1 }),
    ).toBeNull()
  })
})
