import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { echoOf, findUnstorable, listOf, orNull, readForm } from '@/lib/actions/form-data'
import { sentencesOf } from '@/lib/actions/problems'

const formOf = (...entries: [string, string][]): FormData => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

describe('what a form sent', () => {
  it('is read without the fields React adds', () => {
    expect(readForm(formOf(['$ACTION_ID_1', ''], ['$ACTION_KEY', 'k'], ['name', 'Sari']))).toEqual({ name: 'Sari' })
  })

  it('keeps every tick of a group', () => {
    expect(readForm(formOf(['kelas', 'a'], ['kelas', 'b']))).toEqual({ kelas: ['a', 'b'] })
  })

  it('is echoed without passwords', () => {
    const input = { name: 'Sari', password: 'x', passwordAgain: 'x', currentPassword: 'x', kataSandi: 'x' }
    expect(echoOf(input)).toEqual({ name: 'Sari' })
  })

  it.each([
    ['a NUL', 'a\0b'],
    ['half a character', 'a\ud800b'],
    ['a million letters', 'a'.repeat(1_000_000)],
  ])('is refused beside its field when it holds %s', (_what, value) => {
    expect(Object.keys(findUnstorable({ name: 'Sari', note: value }))).toEqual(['note'])
  })

  it('may hold anything people write', () => {
    expect(findUnstorable({ note: 'Bu Sari 👩‍👧, ꦱꦫꦶ\nbaris dua' })).toEqual({})
  })
})

describe('boxes', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['a', ['a']],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ])('of a group with %s are %s', (sent, list) => {
    expect(listOf(z.string()).parse(sent)).toEqual(list)
  })

  it.each([
    ['', null],
    ['   ', null],
    ['3', '3'],
  ])('that may stay empty with "%s" hold %s', (sent, value) => {
    expect(orNull(z.string()).parse(sent)).toBe(value)
  })
})

it('gives the first problem of each field in Indonesian, by its path', () => {
  const parsed = z
    .strictObject({ kontak: z.object({ telepon: z.string().min(5, 'Terlalu pendek').regex(/^\d+$/) }), n: z.number() })
    .safeParse({ kontak: { telepon: 'x' }, n: 'satu' })
  const problems = parsed.error ? sentencesOf(parsed.error) : {}
  expect(problems['kontak.telepon']).toBe('Terlalu pendek')
  expect(problems.n).toMatch(/^Input tidak valid/)
})
