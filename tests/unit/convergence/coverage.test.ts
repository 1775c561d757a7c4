import { describe, expect, it } from 'vitest'
import { blockOf, stepOf } from '@/components/convergence/grid-keys'
import {
  COVERAGE_COLUMNS,
  type CoverageCell,
  type CoverageLine,
  cellOf,
  cellProblem,
  findColumn,
  sumColumn,
} from '@/lib/convergence/coverage-columns'

const cell = (reached: number | null, target: number | null): CoverageCell => ({ reached, target, source: 'Puskesmas' })
const line = (villageId: number, typed: Record<string, CoverageCell>, filled: Record<string, CoverageCell> = {}) =>
  ({
    villageId,
    villageName: `Desa ${villageId}`,
    kecamatanId: 1,
    kecamatanName: 'Satu',
    version: 1,
    typed,
    filled,
  }) satisfies CoverageLine
const asi = findColumn('asi')!

describe('the coverage table', () => {
  it('has every column of the village table once, spesifik and sensitif told apart', () => {
    expect(COVERAGE_COLUMNS).toHaveLength(35)
    expect(new Set(COVERAGE_COLUMNS.map(({ code }) => code)).size).toBe(35)
    expect(findColumn('imunisasi')!.kind).toBe('spesifik')
    expect(findColumn('krs-damping')!.kind).toBe('sensitif')
    expect(COVERAGE_COLUMNS.filter(({ type }) => type === 'money').map(({ code }) => code)).toEqual([
      ...['dd', 'apbdes', 'bumdes', 'csr'],
    ])
  })

  it('sums villages that know both halves and leaves the others out; unknown is not zero', () => {
    const lines = [
      line(1, { asi: cell(3, 10) }),
      line(2, { asi: cell(5, null) }),
      line(3, {}),
      line(4, { asi: cell(0, 10) }),
    ]
    expect(sumColumn(lines, asi)).toEqual({ reached: 3, target: 20, villages: 2 })
    expect(sumColumn([line(3, {})], asi)).toEqual({ reached: null, target: null, villages: 0 })
  })

  it('shows what Lini works out before what was typed', () => {
    const both = line(1, { dipantau: cell(1, 2) }, { dipantau: { ...cell(9, 10), source: 'Posyandu' } })
    expect(cellOf(both, 'dipantau')!.source).toBe('Posyandu')
    expect(cellOf(both, 'asi')).toBeNull()
  })

  it('refuses more reached than targeted', () => {
    expect(cellProblem(asi, cell(1_200, 1_000))).toBe(
      'ASI eksklusif di bawah 6 bulan: capaian (1.200) melebihi sasaran (1.000). Periksa salah satunya.',
    )
    expect(cellProblem(asi, cell(10, 10))).toBeNull()
    expect(cellProblem(asi, cell(10, null))).toBeNull()
  })
})

describe('typing in the grid', () => {
  it.each([
    ['Enter', false, 1],
    ['ArrowDown', false, 1],
    ['Enter', true, -1],
    ['ArrowUp', false, -1],
  ])('%s (shift %s) moves %i row', (key, shift, down) => {
    expect(stepOf(key, shift)).toEqual({ down })
  })

  it('leaves Tab and letters to the box', () => {
    expect(stepOf('Tab', false)).toBeNull()
    expect(stepOf('ArrowLeft', false)).toBeNull()
  })

  it('reads a block as a spreadsheet copies it', () => {
    expect(blockOf('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })
})
