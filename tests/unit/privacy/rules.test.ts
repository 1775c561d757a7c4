import { expect, it } from 'vitest'
import { PURPOSES } from '@/lib/privacy/purposes'
import { clockInWords, dueAt, HOURS } from '@/lib/privacy/rules'
import { answerRequestSchema, receiveRequestSchema } from '@/lib/privacy/schema'
import { startOfDay } from '@/lib/privacy/start-of-day'
import { valueInWords } from '@/lib/privacy/words'

it('gives three times twenty-four hours and says what is left', () => {
  const asked = new Date('2026-10-01T03:00:00Z')
  expect(dueAt(asked).getTime() - asked.getTime()).toBe(HOURS * 3_600_000)
  const at = (time: string) => clockInWords(dueAt(asked), new Date(time))
  expect(at('2026-10-01T03:00:00Z')).toEqual({ words: 'sisa 3 hari 0 jam', late: false, soon: false })
  expect(at('2026-10-03T22:30:00Z')).toEqual({ words: 'sisa 4 jam', late: false, soon: true })
  expect(at('2026-10-04T09:00:00Z')).toEqual({ words: 'lewat 6 jam', late: true, soon: false })
})

it.each([
  ['Asia/Jakarta', '2026-09-30T17:00:00.000Z'],
  ['Asia/Makassar', '2026-09-30T16:00:00.000Z'],
  ['Asia/Jayapura', '2026-09-30T15:00:00.000Z'],
])('begins a day of %s at its own midnight', (zone, instant) => {
  expect(startOfDay('2026-10-01', zone).toISOString()).toBe(instant)
})

it('asks for a NIK, or a name with a day of birth', () => {
  const request = { key: crypto.randomUUID(), kind: 'akses', requester: 'Siti', standing: 'diri_sendiri' }
  const fields = (over: object) => {
    const read = receiveRequestSchema.safeParse({ ...request, ...over })
    return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
  }
  expect(fields({})).toEqual(['nik'])
  expect(fields({ name: 'Siti' })).toEqual(['nik'])
  expect(fields({ name: 'Siti', bornOn: '1990-02-03' })).toEqual([])
  expect(fields({ nik: '3316016505900001' })).toEqual([])
  expect(fields({ nik: '1', bornOn: 'kemarin' })).toEqual(['bornOn'])
  expect(
    answerRequestSchema.safeParse({ key: request.key, id: request.key, version: '1', outcome: 'selesai', answer: 'ya' })
      .success,
  ).toBe(false)
})

it('says values in words and leaves out what is empty', () => {
  expect(valueInWords('2026-10-01', 'Asia/Jakarta')).toBe('1 Oktober 2026')
  expect(valueInWords(true, 'Asia/Jakarta')).toBe('ya')
  expect(valueInWords({ reason: 'pindah', note: '' }, 'Asia/Jakarta')).toBe('Alasan: pindah')
  expect(valueInWords(['a', 'b'], 'Asia/Jakarta')).toBe('a; b')
})

it('names for each purpose a law, a basis of the six and how sure it is', () => {
  for (const { laws, basis, source, data } of PURPOSES) {
    expect(laws.some((law) => law.startsWith('UU 27/2022'))).toBe(true)
    expect([basis, source].every((text) => text.length > 10)).toBe(true)
    expect(data.length).toBeGreaterThan(0)
  }
})
