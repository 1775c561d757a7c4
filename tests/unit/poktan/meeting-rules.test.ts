import { expect, it } from 'vitest'
import { bodyOf, membersOn, newDraft } from '@/components/meetings/meeting-draft'
import { ACTIVE_RULE, dayProblem, isMemberOn, makesActive, meetingProblems } from '@/lib/poktan/meeting-rules'
import type { ChipMember } from '@/lib/poktan/member-chip'
import { POKTAN_KINDS } from '@/lib/poktan/rules'
import { syllabiOf } from '@/lib/poktan/syllabus'

it.each([
  ['2026-07-01', null, '2026-07-01', true],
  ['2026-07-02', null, '2026-07-01', false],
  ['2026-06-01', '2026-07-01', '2026-06-30', true],
  ['2026-06-01', '2026-07-01', '2026-07-01', false],
  ['2026-07-01', '2026-07-01', '2026-07-01', false],
])('counts a member from %s to %s on %s: %s', (joinedOn, leftOn, on, is) => {
  expect(isMemberOn({ joinedOn, leftOn }, on)).toBe(is)
})

const group = { kind: 'bkb', activeFrom: '2024-02-01', activeTo: '2026-07-10' }

it.each([
  ['2026-07-21', /belum terjadi/],
  ['2024-01-31', /baru ada sejak 1 Februari 2024/],
  ['2026-07-10', /nonaktif per 10 Juli 2026/],
  ['2026-07-09', null],
  ['2024-02-01', null],
])('judges the day %s', (on, sentence) => {
  const problem = dayProblem(group, on, '2026-07-20')
  if (sentence) expect(problem).toMatch(sentence)
  else expect(problem).toBeNull()
})

const facts = {
  heldOn: '2026-07-04',
  syllabus: 'bkb-2020',
  topics: ['1'],
  topicOther: '',
  ageGroups: [],
  eldersAlone: null,
  eldersAssisted: null,
}

it('takes a meeting without a topic, which makes its group active in nothing', () => {
  expect(meetingProblems(group, { ...facts, topics: [] }, '2026-07-20')).toEqual({})
  expect(makesActive({ topics: [], usedMedia: true, handedOver: true })).toBe(false)
})

it.each([
  [true, true, true],
  [false, true, false],
  [true, false, false],
])('with media %s and handed over %s, a meeting with a topic makes active: %s', (usedMedia, handedOver, active) => {
  expect(makesActive({ topics: ['1'], usedMedia, handedOver })).toBe(active)
})

it('says of every kind how sure the rule of activity is', () => {
  for (const { value } of POKTAN_KINDS) expect(['sure', 'inferred']).toContain(ACTIVE_RULE.certainty[value])
  expect(ACTIVE_RULE.certainty.bkl).toBe('sure')
})

it('begins a first meeting on the first topic with nobody ticked, and goes on from the last', () => {
  const syllabi = syllabiOf('bkb', '2026-07-04')
  const first = newDraft('2026-07-04', syllabi, null)
  expect(first).toMatchObject({ topics: ['1'], attendance: [], speakerRole: 'kader', handedOver: true })
  const last = { ...first, topics: ['9'], speakerRole: 'pkb_plkb', speakerName: 'Sari', place: 'Balai desa' }
  const stored = { ...last, eldersAlone: null, eldersAssisted: null } as unknown as Parameters<typeof newDraft>[2]
  expect(newDraft('2026-08-01', syllabi, stored)).toMatchObject({
    topics: ['10'],
    speakerRole: 'pkb_plkb',
    speakerName: 'Sari',
    place: 'Balai desa',
    note: '',
  })
})

it('sends only those who are members on the chosen day, and an empty box as unknown', () => {
  const member = (id: string, joinedOn: string, leftOn: string | null): ChipMember => ({
    ...{ id, joinedOn, leftOn },
    ...{ name: id, note: '', ended: '' },
  })
  const members = [
    member('a', '2024-01-01', null),
    member('b', '2026-07-05', null),
    member('c', '2024-01-01', '2026-07-01'),
  ]
  expect(membersOn(members, '2026-07-04').map(({ id }) => id)).toEqual(['a'])
  const draft = { ...newDraft('2026-07-04', syllabiOf('bkl', '2026-07-04'), null), attendance: ['a', 'b', 'c'] }
  expect(bodyOf({ ...draft, eldersAlone: ' 4 ', eldersAssisted: '' }, members)).toMatchObject({
    attendance: ['a'],
    eldersAlone: 4,
    eldersAssisted: null,
  })
})
