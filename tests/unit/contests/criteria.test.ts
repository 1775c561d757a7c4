import { describe, expect, it } from 'vitest'
import { criteriaProblem, proposalOf, shippedCriteria, WHOLE } from '@/lib/contests/criteria'
import { readAspects, writeAspects } from '@/lib/contests/criteria-text'
import { CONTEST_KINDS } from '@/lib/contests/kinds'

describe('the shipped criteria', () => {
  it.each(CONTEST_KINDS.map(({ value }) => value))('of %s add up and say that they are inferred', (kind) => {
    const criteria = shippedCriteria(kind)
    expect(criteriaProblem(criteria)).toBeNull()
    expect(criteria.certainty).toBe('disimpulkan')
    expect(Object.values(proposalOf(kind)).reduce((sum, weight) => sum + weight, 0)).toBe(WHOLE)
  })
})

describe('aspects as people type them', () => {
  const text = 'Administrasi 40\n- Buku register: 25\n- SK kelompok 15%\nKegiatan = 60'

  it('are read with their sub-aspects, and written back the same', () => {
    const aspects = readAspects(text)
    if (typeof aspects === 'string') throw new Error(aspects)
    expect(criteriaProblem({ aspects })).toBeNull()
    expect(aspects.map(({ label, weight, parts }) => [label, weight, parts.length])).toEqual([
      ['Administrasi', 40, 2],
      ['Kegiatan', 60, 0],
    ])
    expect(readAspects(writeAspects(aspects))).toEqual(aspects)
  })

  it.each([
    ['Administrasi', 'belum terbaca'],
    ['- Buku 10', 'aspeknya dahulu'],
  ])('%s is answered with what to do', (typed, words) => {
    expect(readAspects(typed)).toContain(words)
  })

  it.each([
    ['Administrasi 50', 'berjumlah 50'],
    ['Administrasi 50\nAdministrasi 50', 'bernama sama'],
    ['Administrasi 100\n- Buku 30', 'berjumlah 30'],
  ])('%s does not add up', (typed, words) => {
    const aspects = readAspects(typed)
    expect(typeof aspects === 'string' ? aspects : criteriaProblem({ aspects })).toContain(words)
  })
})
