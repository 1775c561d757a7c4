import { expect, it } from 'vitest'
import { candidatesOf, eligibilityOf, personNoun } from '@/lib/poktan/eligibility'
import { ELIGIBILITY } from '@/lib/poktan/eligibility-data'
import type { PoktanKind } from '@/lib/poktan/rules'

const TODAY = '2026-11-22'
const person = (bornOn: string | null, married: boolean | null = null) => ({ name: 'Nur', bornOn, married })

it.each<[PoktanKind, string | null, boolean | null, string, string | null]>([
  ['bkb', '2026-11-22', null, 'memenuhi', null],
  ['bkb', '2021-02-23', null, 'memenuhi', null],
  ['bkb', '2021-02-22', null, 'segera', 'genap 6 tahun pada 22 Februari 2027'],
  ['bkb', '2020-11-23', null, 'segera', '23 November 2026'],
  ['bkb', '2020-11-22', null, 'tidak', 'sudah 6 tahun sejak 22 November 2026'],
  ['bkb', '2026-11-23', null, 'tidak_diketahui', 'belum dicatat'],
  ['bkb', null, null, 'tidak_diketahui', 'belum dicatat'],
  ['bkr', '2016-11-23', null, 'tidak', 'belum 10 tahun'],
  ['bkr', '2016-11-22', null, 'memenuhi', null],
  ['bkr', '2002-02-23', false, 'memenuhi', null],
  ['bkr', '2002-02-22', false, 'segera', 'genap 25 tahun'],
  ['bkr', '2001-11-22', false, 'tidak', 'sudah 25 tahun'],
  ['bkr', '2010-01-01', true, 'tidak', 'sudah menikah'],
  ['bkl', '1966-11-23', null, 'tidak', 'belum 60 tahun'],
  ['bkl', '1966-11-22', true, 'memenuhi', null],
  ['bkl', '1920-01-01', null, 'memenuhi', null],
  ['pikr', '2016-11-22', false, 'memenuhi', null],
  ['pikr', '2012-01-01', true, 'tidak', 'sudah menikah'],
  ['pikr', '2001-11-22', null, 'tidak', 'sudah 25 tahun'],
  ['uppka', null, null, 'bebas', null],
])('a %s member with somebody born %s, married %s: %s', (kind, bornOn, married, state, sentence) => {
  const found = eligibilityOf(kind, person(bornOn, married), TODAY)
  expect(found.state).toBe(state)
  if (sentence) expect(found).toMatchObject({ sentence: expect.stringContaining(sentence) })
})

it('asks for a person where the kind rests on one', () => {
  expect(eligibilityOf('bkb', null, TODAY).state).toBe('belum_dipilih')
  expect(eligibilityOf('uppka', null, TODAY).state).toBe('bebas')
  expect(personNoun('bkl', TODAY)).toBe('lansia')
})

it('counts a child of a leap day as six on 1 March of a common year', () => {
  const leap = person('2020-02-29')
  expect(eligibilityOf('bkb', leap, '2026-02-28').state).toBe('segera')
  expect(eligibilityOf('bkb', leap, '2026-03-01')).toMatchObject({ sentence: expect.stringContaining('1 Maret 2026') })
})

it('offers the youngest child first, and nobody who does not fit', () => {
  const family = [person('2015-01-01'), person('2022-05-01'), person('2025-05-01'), person(null)]
  expect(candidatesOf('bkb', family, TODAY).map(({ bornOn }) => bornOn)).toEqual(['2025-05-01', '2022-05-01'])
})

it('says the source of every rule, and one rule for each kind in an edition', () => {
  for (const { rules } of ELIGIBILITY) {
    expect(rules.map(({ kind }) => kind).toSorted()).toEqual(['bkb', 'bkl', 'bkr', 'pikr', 'uppka'])
    expect(rules.every(({ source }) => source.length > 10)).toBe(true)
  }
})
