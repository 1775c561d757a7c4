import { describe, expect, it } from 'vitest'
import { isTyped, lookAt, type TypedRow } from '@/lib/growth/look'
import { judgedOf, sayResult } from '@/lib/growth/say'

const row = (over: Partial<TypedRow> = {}): TypedRow => ({
  weight: '9,4',
  length: '76,2',
  measure: 'L',
  muac: '',
  oedema: false,
  confirmed: false,
  ...over,
})
const child = { sex: 'L' as const, bornOn: '2025-09-10', last: null }
const look = (over: Partial<TypedRow>, of: Partial<Parameters<typeof lookAt>[0]> = {}) =>
  lookAt({ ...child, ...of }, '2026-10-10', '2026-10-15', row(over))

describe('a row while it is typed', () => {
  it.each([
    [{ weight: '0' }, 'weightKg'],
    [{ weight: '9400' }, 'weightKg'],
    [{ length: '0,76' }, 'lengthCm'],
    [{ weight: 'x' }, 'weightKg'],
    [{ muac: '140' }, 'muacCm'],
  ])('says beside its box what is wrong with %o and judges nothing', (over, field) => {
    const { problems, said } = look(over)
    expect(Object.keys(problems)).toEqual([field])
    expect(said).toBeNull()
  })

  it('asks for the day of birth and the sex as the office does', () => {
    expect(look({}, { sex: '' }).problems.sex).toMatch(/Lengkapi/)
    expect(look({}, { bornOn: '2021-10-01' }).problems.measuredOn).toMatch(/60 bulan/)
  })

  it('finds a child of thirteen months well, and its weight gained', () => {
    const last = { measuredOn: '2026-09-10', weightG: 9000, lengthMm: 755, measure: 'L' as const }
    expect(look({}, { last }).said).toMatchObject({ tone: 'good', words: ['Berat naik', 'Sesuai umurnya'] })
  })

  it('asks for a second measurement of what shrank or cannot be', () => {
    const last = { measuredOn: '2026-09-10', weightG: 9000, lengthMm: 790, measure: 'L' as const }
    expect(look({}, { last })).toMatchObject({ again: true, doubts: [expect.stringMatching(/Lebih pendek/)] })
    expect(look({ weight: '24' })).toMatchObject({ again: true, said: { tone: 'warn' } })
    expect(look({ weight: '9', length: '76' }).again).toBe(false)
  })

  it('sends a short and a thin child to the Puskesmas, without naming an illness', () => {
    const short = look({ length: '68' }).said!
    expect(short).toMatchObject({ tone: 'bad', advice: 'Rujuk ke Puskesmas untuk konfirmasi.' })
    expect(short.words.join(' ')).toMatch(/PB\/U: sangat pendek/)
    expect(look({ oedema: true }).said).toMatchObject({ tone: 'bad' })
  })

  it('counts what is typed, not what is chosen', () => {
    expect(isTyped(row({ weight: ' ', length: '' }))).toBe(false)
    expect(isTyped(row({ weight: '', length: '', muac: '13' }))).toBe(true)
  })
})

describe('weight that falters', () => {
  const judged = (zwei: number) => judgedOf({ zlen: -50, zwei, zwfl: 10, zbmi: 0, zhc: null, zac: null, flags: 0 })
  const say = (gain: string, before: { gain: 'N' | 'T' | ''; zwei: number }[], zwei = -60) =>
    sayResult(judged(zwei), 400, false, gain, before)

  it.each([
    ['T', [{ gain: 'T' as const, zwei: -50 }], 'bad'],
    ['T', [{ gain: 'N' as const, zwei: -50 }], 'warn'],
    ['N', [{ gain: 'T' as const, zwei: -50 }], 'good'],
  ])('is %s after %o: %s', (gain, before, tone) => {
    expect(say(gain, before).tone).toBe(tone)
  })

  it('is sent on when a whole standard deviation was lost', () => {
    expect(say('T', [{ gain: 'N', zwei: 60 }])).toMatchObject({
      tone: 'bad',
      advice: expect.stringMatching(/Puskesmas/),
    })
  })
})
