import { describe, expect, it } from 'vitest'
import { codeInWords, dayBefore, readCode, todayIn, usernameEnding, usernamesFor } from '@/lib/people/rules'

const first = (name: string, count: number) => {
  const names = usernamesFor(name, '3316')
  return Array.from({ length: count }, () => names.next().value)
}

describe('user names', () => {
  it.each([
    ['Sari Wulandari', ['sari.3316', 'sari.wulandari.3316', 'sari2.3316']],
    ['dr. Hj. Siti Nurhaliza, M.K.M.', ['siti.3316', 'siti.nurhaliza.3316', 'siti2.3316']],
    ['Budi', ['budi.3316', 'budi2.3316', 'budi3.3316']],
    ["Ma'ruf Amîn", ['ma.3316', 'ma.amin.3316', 'ma2.3316']],
    ['ꦱꦫꦶ', ['pengguna.3316', 'pengguna2.3316', 'pengguna3.3316']],
  ])('for %s', (name, expected) => {
    expect(first(name, 3)).toEqual(expected)
  })

  it.each([
    [0, '00', 'nasional'],
    [1, '33', '33'],
    [2, '33.16', '3316'],
    [4, '33.16.05.2003', '3316'],
  ] as const)('of level %i in %s end in %s', (level, code, ending) => {
    expect(usernameEnding({ level, code })).toBe(ending)
  })
})

describe('codes', () => {
  it('are twelve letters in threes of four, without those that look alike', () => {
    const codes = Array.from({ length: 20 }, (_, seed) =>
      codeInWords(Uint8Array.from({ length: 12 }, (_byte, at) => (seed * 37 + at * 11) % 256)),
    )
    for (const code of codes)
      expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('are read however they are typed', () => {
    expect(readCode(' k7qf 9m2x–tr4d ')).toBe('K7QF9M2XTR4D')
  })
})

it('the day before the first of March follows the year', () => {
  expect([dayBefore('2024-03-01'), dayBefore('2026-03-01'), dayBefore('2026-01-01')]).toEqual([
    '2024-02-29',
    '2026-02-28',
    '2025-12-31',
  ])
})

it('today differs between the ends of the country', () => {
  const instant = new Date('2026-07-02T16:30:00Z')
  expect(todayIn('Asia/Jakarta', instant)).toBe('2026-07-02')
  expect(todayIn('Asia/Jayapura', instant)).toBe('2026-07-03')
})
