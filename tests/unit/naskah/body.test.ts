import { describe, expect, it } from 'vitest'
import { type Body, changeSentence, moveSection, redrafted, retype } from '@/lib/naskah/body'
import { changesOf } from '@/lib/naskah/changes'
import type { Fact } from '@/lib/naskah/facts'
import { withFresh } from '@/lib/naskah/fresh'
import { readNaskahPeriod } from '@/lib/naskah/schema'
import { isEdited, type Sentence, textOf } from '@/lib/naskah/sentence'

const fact = (numerator: number): Fact => ({
  ...{ from: 'figure', indicator: 'kb.mcpr', state: 'value', value: numerator, numerator, denominator: 100 },
  region: { id: 7, level: 2, code: '33.16', name: 'Kabupaten Blora', kind: 'kabupaten' },
  period: { kind: 'month', from: 24_318, to: 24_318 },
  ...{ counted: 1, unit: 'desa', reported: 1, expected: 1, asOf: '2026-08-05T00:00:00.000Z' },
})
const said = (id: string, words: string, numerator = 60): Sentence => ({
  ...{ id, rule: 'angka.rasio.naik', parts: [words], facts: [fact(numerator)], typed: null, kept: [] },
})
const bodyOf = (...sentences: Sentence[]): Body => ({
  edition: 'naskah-1',
  asOf: '2026-08-05T00:00:00.000Z',
  sections: [
    { code: 'kb', title: 'KB', hidden: false, sentences, note: '', table: null, chart: null },
    { code: 'gizi', title: 'Gizi', hidden: false, sentences: [], note: '', table: null, chart: null },
  ],
})

describe('a sentence', () => {
  it('keeps what the rule said and everything that was ever typed', () => {
    const once = retype(said('a', 'Kata aturan.'), 'Kata kabid.')
    const twice = retype(once, 'Kata kabid kedua.')
    expect([isEdited(twice), textOf(twice), twice.kept]).toEqual([true, 'Kata kabid kedua.', ['Kata kabid.']])
    const back = retype(twice, null)
    expect([textOf(back), back.kept]).toEqual(['Kata aturan.', ['Kata kabid kedua.', 'Kata kabid.']])
    const left = retype(back, '')
    expect([textOf(left), left.kept.length]).toEqual(['', 2])
  })

  it('takes new words of the rule and keeps the edited ones beside them', () => {
    const edited = retype(said('a', 'Lama.'), 'Diketik.')
    const now = redrafted(edited, said('a', 'Baru.', 61))
    expect([textOf(now), now.kept, now.facts[0]!.numerator]).toEqual(['Baru.', ['Diketik.'], 61])
  })
})

describe('a redraft', () => {
  const old = bodyOf(retype(said('a', 'A.'), 'A diketik.'), said('b', 'B.'), said('c', 'C.'))
  const fresh = bodyOf(said('a', 'A baru.', 61), said('b', 'B baru.', 61), said('d', 'D.', 61))

  it('of one sentence leaves all others as they are', () => {
    const next = withFresh(old, fresh, (id) => id === 'b', false)
    expect(next.sections[0]!.sentences.map(textOf)).toEqual(['A diketik.', 'B baru.', 'C.'])
    expect(next.asOf).toBe(old.asOf)
  })

  it('of all drops what no rule says any more, adds what is new, and loses nothing typed', () => {
    const gone = changeSentence(old, 'c', (one) => retype(one, 'C diketik.'))
    const next = withFresh(gone, fresh, () => true, true)
    expect(next.sections[0]!.sentences.map(textOf)).toEqual(['A baru.', 'B baru.', 'C diketik.', 'D.'])
    expect(next.sections[0]!.sentences[0]!.kept).toEqual(['A diketik.'])
    expect(withFresh(old, fresh, () => true, true).sections[0]!.sentences.map(textOf)).not.toContain('C.')
  })
})

describe('changed figures', () => {
  it('are found by sentence with old and new, and only where a figure says something else', () => {
    const body = bodyOf(said('a', 'A.', 60), said('b', 'B.', 60))
    expect(changesOf(body, [fact(60)]).size).toBe(0)
    const changed = changesOf(body, [fact(59)])
    expect([...changed.keys()]).toEqual(['a', 'b'])
    expect(changed.get('a')).toMatchObject([{ old: { numerator: 60 }, now: { numerator: 59 } }])
  })
})

it('moves a section among the others, and not past the ends', () => {
  const body = bodyOf()
  expect(moveSection(body, 'gizi', -1).sections.map(({ code }) => code)).toEqual(['gizi', 'kb'])
  expect(moveSection(body, 'kb', -1)).toBe(body)
})

it('reads the period of its kind only', () => {
  expect(readNaskahPeriod('bulanan', '2026-07')).toMatchObject({ kind: 'month' })
  expect(readNaskahPeriod('bulanan', '2026-S1')).toBeNull()
  expect(readNaskahPeriod('semester', '2026-S2')).toMatchObject({ kind: 'semester' })
  expect(readNaskahPeriod('semester', '2026')).toBeNull()
})
