import { describe, expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { achievementOf, closedMonths } from '@/lib/targets/achievement'
import { mayApprove, mayPlan } from '@/lib/targets/policy'
import { makePlanSchema } from '@/lib/targets/schema'
import { aimText, amountText, neededText, shareText } from '@/lib/targets/words'

const value = (number: number) => ({ state: 'value', value: number }) as const
const none = { state: 'not_reported', value: null } as const
const flow = { aggregation: 'flow', better: 'neither' } as const
const stock = { aggregation: 'stock', better: 'neither' } as const
const ratio = { aggregation: 'ratio', better: 'up' } as const
const unmet = { aggregation: 'ratio', better: 'down' } as const

describe('how a target stands', () => {
  it.each([
    ['a flow that keeps up', flow, 1_200, value(800), 8, 'sesuai'],
    ['a flow just within the tolerance', flow, 1_200, value(760), 8, 'sesuai'],
    ['a flow behind', flow, 1_200, value(759), 8, 'tertinggal'],
    ['a flow that is home early', flow, 1_200, value(1_200), 5, 'tercapai'],
    ['a stock near its target', stock, 1_000, value(950), 8, 'sesuai'],
    ['a stock far from it', stock, 1_000, value(949), 8, 'tertinggal'],
    ['a percentage above', ratio, 62.5, value(63), 8, 'tercapai'],
    ['a percentage that should fall, below', unmet, 10, value(9.5), 8, 'tercapai'],
    ['a percentage that should fall, just above', unmet, 10, value(10.4), 8, 'sesuai'],
    ['a percentage that should fall, far above', unmet, 10, value(12), 8, 'tertinggal'],
    ['nothing reported', flow, 1_200, none, 8, 'belum'],
    ['nothing read', flow, 1_200, undefined, 0, 'belum'],
    ['a target of zero', stock, 0, value(0), 8, 'tercapai'],
  ] as const)('%s', (_what, indicator, target, figure, months, track) =>
    expect(achievementOf(indicator, target, figure, months).track).toBe(track),
  )

  it.each([
    [1_200, value(1_064), 8, 'perlu rata-rata 34 per bulan untuk 4 bulan tersisa'],
    [1_200, value(1_063), 8, 'perlu rata-rata 35 per bulan untuk 4 bulan tersisa'],
    [1_200, none, 0, 'perlu rata-rata 100 per bulan untuk 12 bulan tersisa'],
    [1_200, value(1_200), 8, ''],
    [1_200, value(900), 12, ''],
  ] as const)('of %d with %j after %d months: %s', (target, figure, months, words) =>
    expect(neededText(achievementOf(flow, target, figure, months))).toBe(words),
  )

  it('asks nothing per month of a level', () => {
    expect(achievementOf(stock, 1_000, value(10), 3).needed).toBeNull()
    expect(achievementOf(ratio, 60, value(10), 3).needed).toBeNull()
  })
})

it.each([
  [2026, periodOf(2026, 10), 10],
  [2026, periodOf(2025, 12), null],
  [2025, periodOf(2026, 10), 12],
  [2027, periodOf(2026, 10), null],
])('of %d at closed month %d there are %s months', (year, closed, count) =>
  expect(closedMonths(year, closed)?.count ?? null).toBe(count),
)

describe('in words', () => {
  const count = { kind: 'count', better: 'neither' } as const
  const percent = { kind: 'ratio', better: 'up' } as const
  it.each([
    [amountText(count, 1_250), '1.250'],
    [amountText(percent, 62.5), '62,5%'],
    [amountText(percent, null), '—'],
    [shareText(count, achievementOf(flow, 1_200, value(900), 8)), '75,0%'],
    [shareText(percent, achievementOf(ratio, 62.5, value(60), 8)), 'kurang 2,5 poin'],
    [shareText(percent, achievementOf(ratio, 62.5, value(62.52), 8)), 'tepat'],
    [shareText(percent, achievementOf(ratio, 62.5, none, 8)), '—'],
    [aimText({ kind: 'ratio', better: 'down' }, 10), 'paling banyak 10,0%'],
  ])('%s', (said, expected) => expect(said).toBe(expected))
})

describe('who plans', () => {
  it.each([
    ['kabid_kb', 'laporan-desa', true],
    ['kabid_ks', 'laporan-desa', false],
    ['kabid_ks', 'rekap-poktan', true],
    ['kabid_dalduk', null, true],
    ['admin_dinas', 'laporan-desa', true],
    ['kepala_dinas', 'laporan-desa', false],
    ['koordinator_kecamatan', 'laporan-desa', false],
    ['pejabat_provinsi', null, false],
  ] as const)('%s for %s: %s', (role, form, may) => expect(mayPlan(role, { form })).toBe(may))

  it('and only the head approves', () => {
    expect(mayApprove('kepala_dinas')).toBe(true)
    expect(mayApprove('admin_dinas')).toBe(false)
  })
})

describe('a plan as it is typed', () => {
  const typed = {
    key: '11111111-1111-4111-8111-111111111111',
    indicator: 'kb.baru',
    year: '2026',
    total: '12.500',
    base: 'pus.jumlah',
    source: 'Keputusan bupati',
    note: '',
  }
  const problems = (over: Record<string, string>) =>
    makePlanSchema.safeParse({ ...typed, ...over }).error?.issues.map(({ path }) => path.join('.')) ?? []

  it.each([
    [{}, []],
    [{ total: '12500' }, []],
    [{ indicator: 'kb.mcpr', total: '62,5', base: '' }, []],
    [{ indicator: 'kb.mcpr', total: '101', base: '' }, ['total']],
    [{ total: '12,5' }, ['total']],
    [{ total: '-3' }, ['total']],
    [{ total: '' }, ['total']],
    [{ total: '1.2.3' }, ['total']],
    [{ base: '' }, ['base']],
    [{ base: 'kb.baru' }, ['base']],
    [{ base: 'rata' }, []],
    [{ indicator: 'tidak.ada' }, ['indicator']],
    [{ year: '26' }, ['year']],
    [{ source: '' }, ['source']],
  ])('%j has problems at %j', (over, expected) => expect(problems(over)).toEqual(expected))
})
