import { describe, expect, it } from 'vitest'
import {
  byStreet,
  filtered,
  hasWords,
  nextAfter,
  packTraits,
  riskNow,
  type StandingVerval,
  unpackTraits,
  type VervalAnswers,
  type VervalLine,
  withSteps,
} from '@/lib/krs/field-part'
import { KRS_TRAITS, type TraitCode } from '@/lib/krs/marks'

const marks = (said: Partial<Record<TraitCode, boolean>>) =>
  Object.fromEntries(KRS_TRAITS.map(({ code }) => [code, said[code] ?? null])) as Record<TraitCode, boolean | null>

const line = (id: string, over: Partial<VervalLine> = {}): VervalLine => ({
  ...{ id, listId: 'L', familyId: `f-${id}`, name: `Keluarga ${id}`, rw: '01', rt: '001' },
  ...{ traits: packTraits(marks({})), rank: null, atRisk: null, said: null, version: 1 },
  ...over,
})
const said = (over: Partial<VervalAnswers> = {}) => ({
  ...{ verified: 'sesuai' as const, found: {}, foundAtRisk: null, reason: '', verifiedOn: '2026-09-01', byName: 'Sri' },
  ...over,
})
const step = (lineId: string, state: StandingVerval['state'], over: Partial<VervalAnswers> = {}): StandingVerval => ({
  ...{
    key: `${lineId}-${state}`,
    kind: 'krs.verify',
    lineId,
    label: 'Verval',
    villageId: 1,
    baseVersion: 4,
    madeAt: '',
  },
  body: { id: lineId, familyId: `f-${lineId}`, ...said(over) },
  ...{ state, outcome: null, tries: 0 },
})
const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id)

describe('the marks of a file on a device', () => {
  it('come back as they were: yes, no and not said', () => {
    const all = marks({ air: true, jamban: false, kb: true })
    expect(unpackTraits(packTraits(all))).toEqual(all)
    expect(packTraits(all)).toHaveLength(KRS_TRAITS.length)
  })

  it('that an older copy does not know are not said', () => {
    expect(unpackTraits('1')).toEqual({ ...marks({}), [KRS_TRAITS[0].code]: true })
  })
})

describe('own steps upon the list', () => {
  it.each<[state: StandingVerval['state'], counts: boolean, own: string]>([
    ['menunggu', true, 'menunggu'],
    ['dikirim', true, 'menunggu'],
    ['diterima', true, ''],
    ['susulan', false, ''],
    ['ditolak', false, 'perlu dilihat'],
    ['bentrok', false, 'perlu dilihat'],
  ])('%s: counts %s, says "%s"', (state, counts, own) => {
    const [shown] = withSteps([line('a')], [step('a', state, { verified: 'pindah' })])
    expect(shown?.said?.verified).toBe(counts ? 'pindah' : undefined)
    expect(shown?.version).toBe(counts ? 5 : 1)
    expect(shown?.own).toBe(own)
  })

  it('let the last stand, and say whose word the office has', () => {
    const lines = withSteps(
      [line('a', { said: said() }), line('b', { said: said() })],
      [step('a', 'diterima', { verified: 'pindah' }), step('a', 'menunggu', { verified: 'berubah' })],
    )
    expect(lines.map((one) => [one.said?.verified, one.byName])).toEqual([
      ['berubah', ''],
      ['sesuai', 'Sri'],
    ])
  })
})

it.each([
  ['the official flag where nothing else was said', true, null, true],
  ['not known', null, null, null],
  ['what the field found before the flag', true, said({ verified: 'berubah', foundAtRisk: false }), false],
  ['nobody who moved away', true, said({ verified: 'pindah' }), false],
])('at risk is %s', (_what, atRisk, word, risk) => {
  expect(riskNow({ atRisk, said: word })).toBe(risk)
})

describe('the way from door to door', () => {
  const lines = withSteps(
    [
      line('z', { rw: '10', rt: '2' }),
      line('b', { rw: '2', rt: '10' }),
      line('c', { rw: '2', rt: '9' }),
      line('d', { rw: '2', rt: '9', atRisk: true }),
      line('e', { rw: '', rt: '' }),
      line('f', { rw: '1', said: said() }),
    ],
    [],
  )

  it('goes by RW and RT as numbers, at risk first, houses without RW last', () => {
    expect(byStreet(lines).map((street) => [street.rw, street.rt, ids(street.lines).join()])).toEqual([
      ['1', '001', 'f'],
      ['2', '9', 'd,c'],
      ['2', '10', 'b'],
      ['10', '2', 'z'],
      ['', '', 'e'],
    ])
  })

  it('leads to the next that nobody has looked at, round to the beginning, at last to nobody', () => {
    expect(nextAfter(lines, 'd')?.id).toBe('c')
    expect(nextAfter(lines, 'e')?.id).toBe('d')
    expect(nextAfter(withSteps([line('a'), line('b', { said: said() })], []), 'a')).toBeNull()
  })

  it.each([
    ['belum', ['b', 'c', 'd', 'e', 'z']],
    ['berisiko', ['d']],
    ['sudah', ['f']],
    ['semua', ['b', 'c', 'd', 'e', 'f', 'z']],
  ] as const)('shows of %s only those', (filter, shown) => {
    expect(ids(filtered(lines, filter)).sort()).toEqual([...shown])
  })

  it('never hides what asks to be looked at', () => {
    const asking = withSteps([line('a', { said: said() })], [step('a', 'ditolak')])
    expect(ids(filtered(asking, 'belum'))).toEqual(['a'])
  })

  it('finds a house by a part of its name, its RW or its RT', () => {
    const find = (words: string) => ids(lines.filter((one) => hasWords(one, words))).sort()
    expect(find('keluarga Z')).toEqual(['z'])
    expect(find('rt 9')).toEqual(['c', 'd'])
    expect(find('rw 10')).toEqual(['z'])
    expect(find('RW 002/RT 9')).toEqual(['c', 'd'])
    expect(find('rw2 keluarga d')).toEqual(['d'])
    expect(find('nobody')).toEqual([])
  })
})
