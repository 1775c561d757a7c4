import { describe, expect, it } from 'vitest'
import { effectOf, effectSentence, totalsOf } from '@/lib/quality/effect'
import { findAll, type UnitFacts } from '@/lib/quality/findings'
import { gridOf, type Month } from './grids'

const village = (pus: number | null, pa_suntik: number, more = {}): Month[] => [{ pus, pa_suntik, ...more }]
const at = (grid: ReturnType<typeof gridOf>, column: string) => grid.columns.indexOf(column)

describe('what a number does to the figures of all', () => {
  it('moves the ratio it is part of, by sums and never by averages', () => {
    const grid = gridOf([village(1_000, 600), village(3_000, 600)])
    const effect = effectOf(totalsOf(grid, 0), 0, at(grid, 'pa_suntik'), 200)!
    expect(effect).toMatchObject({ indicator: 'kb.mcpr', before: 30, after: 20 })
    expect(effectSentence(effect, 'Blora')).toBe(
      'Dengan angka yang biasa, Peserta KB modern dari PUS (mCPR) Blora akan 20,0%, bukan 30,0% (turun 10,0 poin).',
    )
  })

  it('moves a ratio from below too', () => {
    const grid = gridOf([village(8_000, 600), village(3_000, 600)])
    const effect = effectOf(totalsOf(grid, 0), 0, at(grid, 'pus'), 800)!
    expect(effect.after).toBeCloseTo((100 * 1_200) / 3_800, 9)
  })

  it('leaves ratios alone that the village is not in, and tells the sum', () => {
    const grid = gridOf([village(null, 600), village(3_000, 600)])
    const effect = effectOf(totalsOf(grid, 0), 0, at(grid, 'pa_suntik'), 200)!
    // The methods' own mix stays defined without the couples.
    expect(['kb.aktif', 'kb.mkjp']).toContain(effect.indicator)
  })

  it('is told as small where it is', () => {
    const small = { indicator: 'kb.mcpr', label: 'mCPR', unit: 'persen', before: 60, after: 60.004, share: 0 }
    expect(effectSentence(small, 'Blora')).toBe('Pengaruhnya pada mCPR Blora kurang dari 0,01 poin.')
    const count = { ...small, unit: 'pasangan', before: 1_200, after: 1_000 }
    expect(effectSentence(count, 'Blora')).toBe(
      'Dengan angka yang biasa, mCPR Blora akan 1.000, bukan 1.200 (turun 200 pasangan).',
    )
  })

  it('is nothing when the number is the expected one', () => {
    const grid = gridOf([village(1_000, 600)])
    expect(effectOf(totalsOf(grid, 0), 0, at(grid, 'pa_suntik'), 600)).toBeNull()
  })
})

describe('all findings of a month', () => {
  const facts = (count: number): UnitFacts[] =>
    Array.from({ length: count }, (_, unit) => ({
      unitId: 100 + unit,
      name: `Desa ${unit}`,
      kecamatanId: 7,
      sender: 'pkb',
      reasons: {},
      computed: {},
      revision: 1,
    }))
  const calm = (value: number): Month[] =>
    Array.from({ length: 10 }, (_, month) => ({ pus: value + (month % 4), ias: value + (month % 4) }))

  it('stand by their effect on the figures', () => {
    const grid = gridOf([
      [...calm(500), { pus: 560, ias: 560 }],
      [...calm(500), { pus: 5_000, ias: 5_000 }],
      [...calm(2_000), { pus: 2_001, ias: 2_001 }],
    ])
    const found = findAll(grid, 10, facts(3)).filter(({ kind }) => kind === 'jauh')
    expect(found.map(({ unitId }) => unitId)).toEqual([101, 101])
  })

  it('say what rules were broken with the sender’s word, what a rule’s number would do, and what is blank', () => {
    const [one] = facts(1)
    const grid = gridOf([[{ pus: 100, ias: 90, hamil: null }]])
    const found = findAll(grid, 0, [{ ...one!, reasons: { kosong: 'Bidan sedang cuti' } }])
    expect(found.map(({ finding, sentence, reason }) => [finding, sentence, reason])).toEqual([
      ['blank', '1 sel kosong: PUS hamil, bukan peserta KB.', 'Bidan sedang cuti'],
    ])
    const filled = gridOf([[{ pus: 100, ias: 90 }], [{ pus: 100, ias: 100 }]])
    const [broken] = findAll(
      filled,
      0,
      facts(2).map((fact) => ({ ...fact, reasons: { 'pus-terbagi-habis': 'Dua pindah' } })),
    )
    expect(broken).toMatchObject({
      finding: 'rule:pus-terbagi-habis',
      column: 'pus',
      reason: 'Dua pindah',
      sentence: 'Peserta aktif ditambah bukan peserta (90) tidak sama dengan PUS (100).',
      effect: { indicator: 'pus.jumlah', before: 200, after: 190 },
    })
  })

  it('judge the values the rule adds, so that a changed one makes the finding new', () => {
    const of = (ias: number) => findAll(gridOf([[{ pus: 100, ias }]]), 0, facts(1))[0]!.value
    expect(of(90)).not.toBe(of(91))
  })

  it('are none where all is well, and none without reports', () => {
    expect(findAll(gridOf([[{ pus: 10, ias: 10 }]]), 0, facts(1))).toEqual([])
    expect(findAll(gridOf([[null]]), 0, facts(1))).toEqual([])
  })
})
