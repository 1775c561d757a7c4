import { describe, expect, it } from 'vitest'
import { GROUP_PROPOSAL } from '@/lib/contests/criteria'
import { NO_FACTS, propose, type RecordFacts } from '@/lib/contests/shortlist'

const FULL: RecordFacts = {
  ...NO_FACTS,
  ...{ months: 12, monthsMet: 12, present: 90, belonged: 100, joined: ['posyandu', 'paud'], skNumber: '141/1' },
  ...{ cardYear: 2026, class: 'paripurna', classShare: 1, kader: 4, trained: 4 },
}
const group = (name: string, facts: Partial<RecordFacts>) => ({
  ...{ subjectId: name, name, facts: { ...FULL, ...facts } },
})
const of = (...candidates: ReturnType<typeof group>[]) =>
  propose(candidates, GROUP_PROPOSAL, { kind: 'bkb', year: 2026 }).map(({ candidate, rank, index, known }) => {
    return { name: candidate.name, rank, index, known }
  })

describe('the shortlist', () => {
  it('puts the fuller record first', () => {
    expect(of(group('Melati', { monthsMet: 6 }), group('Mawar', {})).map(({ name, rank }) => [name, rank])).toEqual([
      ['Mawar', 1],
      ['Melati', 2],
    ])
  })

  it('does not take what nobody recorded for zero', () => {
    const [none, zero] = of(
      group('Tanpa catatan hadir', { present: null, belonged: null }),
      group('Nol', { present: 0 }),
    )
    expect(none).toMatchObject({ name: 'Tanpa catatan hadir', index: 100, known: 6 })
    expect(zero).toMatchObject({ name: 'Nol', index: 80, known: 7 })
  })

  it('gives no place to a group of which too little is recorded, and still names it', () => {
    const lines = of(
      group('Kosong', { ...NO_FACTS, skNumber: '141/2', cardYear: 2026, joined: ['posyandu', 'paud'] }),
      group('Lemah', { monthsMet: 1, present: 10 }),
    )
    expect(lines.map(({ name, rank }) => [name, rank])).toEqual([
      ['Lemah', 1],
      ['Kosong', null],
    ])
  })

  it('lets equals share a place', () => {
    expect(
      of(group('Anggrek', {}), group('Bakung', {}), group('Cempaka', { trained: 0 })).map(({ rank }) => rank),
    ).toEqual([1, 1, 3])
  })
})
