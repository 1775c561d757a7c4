import { expect, it } from 'vitest'
import { POKTAN_KINDS } from '@/lib/poktan/rules'
import { findSyllabus, nextTopic, OTHER_TOPIC, syllabiOf, topicWords } from '@/lib/poktan/syllabus'
import { SYLLABI } from '@/lib/poktan/syllabus-data'

it('says of every list where it comes from and how sure that is, and numbers its topics once', () => {
  for (const syllabus of SYLLABI) {
    expect(syllabus.source.length).toBeGreaterThan(20)
    const codes = syllabus.topics.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.at(-1)).toBe(OTHER_TOPIC)
  }
})

it.each([
  ['bkb-2020', 10, 'sure'],
  ['bkb-emas', 13, 'inferred'],
  ['bkr-2020', 21, 'sure'],
  ['bkl-2020', 12, 'sure'],
  ['uppka-bebas', 0, 'inferred'],
  ['pikr-bebas', 0, 'inferred'],
])('knows %s with %d named topics, %s', (code, named, certainty) => {
  const syllabus = findSyllabus(code)!
  expect(syllabus.topics.length - 1).toBe(named)
  expect(syllabus.certainty).toBe(certainty)
})

it('has a list for every kind of group, the ordinary one first, and none before it was in force', () => {
  for (const { value } of POKTAN_KINDS) expect(syllabiOf(value, '2026-07-03').length).toBeGreaterThan(0)
  expect(syllabiOf('bkb', '2026-07-03').map(({ code }) => code)).toEqual(['bkb-2020', 'bkb-emas'])
  expect(syllabiOf('bkb', '2018-12-31').map(({ code }) => code)).toEqual(['bkb-2020'])
})

it.each([
  ['bkb-2020', [], '1'],
  ['bkb-2020', ['3'], '4'],
  ['bkb-2020', ['2', '5'], '6'],
  ['bkb-2020', ['10'], '1'],
  ['bkr-2020', ['12'], '14'],
  ['bkl-2020', ['lainnya'], '1'],
  ['uppka-bebas', ['lainnya'], null],
])('goes on in %s after %j with %s', (code, taught, next) => {
  expect(nextTopic(findSyllabus(code)!, taught)).toBe(next)
})

it('reads topics in their words, the free text in its own', () => {
  expect(topicWords('bkb-2020', ['2', 'lainnya'], 'Gizi seimbang')).toBe('Melibatkan peran ayah; Gizi seimbang')
  expect(topicWords('daftar-lama', ['7'])).toBe('7')
})
