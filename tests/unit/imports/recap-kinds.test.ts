import { describe, expect, it } from 'vitest'
import { guessMapping } from '@/lib/imports/heads'
import { monthCell, RECAP_KINDS, recapForm } from '@/lib/imports/kinds/rekap'

describe.each(RECAP_KINDS.map((kind) => [kind.code, kind] as const))('%s', (_, kind) => {
  it('finds each of its columns again by its own head', () => {
    const mapping = guessMapping(
      kind,
      kind.fields.map(({ label }) => label),
    )
    expect(Object.values(mapping)).toEqual(kind.fields.map(({ name }) => name))
  })

  it('fills a monthly form, and no field of it is named like a place or month', () => {
    const form = recapForm(kind.code as `rekap-${string}`)!
    expect(form.periodKind).toBe('month')
    expect(new Set(kind.fields.map(({ name }) => name)).size).toBe(kind.fields.length)
    for (const { name } of kind.fields) expect(name).toMatch(/^[A-Za-z0-9_]{1,60}$/)
  })
})

describe('a month in a cell', () => {
  it.each([
    ['2024-07', '2024-07'],
    ['Juli 2024', '2024-07'],
    ['7/2024', '2024-07'],
    ['2024/07', '2024-07'],
    ['Nopember 2023', '2023-11'],
    ['Agt', '08'],
    ['12', '12'],
    [{ d: '2024-02-01' }, '2024-02'],
  ])('%j is read as %s', (cell, value) => {
    expect(monthCell(cell)).toEqual({ value })
  })

  it.each(['', '13', 'Juli 24', 'kapan', '2024', '0'])('%s is refused', (cell) => {
    expect(monthCell(cell)).toHaveProperty('problem')
  })
})
