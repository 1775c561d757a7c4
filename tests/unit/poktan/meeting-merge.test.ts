import { expect, it } from 'vitest'
import { joinMeeting, type MeetingAnswers, type MeetingField } from '@/lib/poktan/meeting-merge'

const BASE: MeetingAnswers = {
  heldOn: '2026-07-04',
  speakerRole: 'kader',
  speakerName: 'Sari',
  syllabus: 'bkb-2020',
  topics: ['5'],
  topicOther: '',
  ageGroups: [1, 2],
  discussion: true,
  usedMedia: true,
  handedOver: false,
  eldersAlone: null,
  eldersAssisted: null,
  place: 'Balai desa',
  note: '',
  attendance: ['a', 'b', 'c'],
  photos: ['p'],
}
type Change = Partial<MeetingAnswers>

it.each<[string, Change, Change, Change]>([
  ['nothing anywhere', {}, {}, {}],
  ['mine alone', { place: 'Posyandu' }, {}, { place: 'Posyandu' }],
  ['theirs alone', {}, { heldOn: '2026-07-05' }, { heldOn: '2026-07-05' }],
  ['different fields', { note: 'Ramai' }, { place: 'Posyandu' }, { note: 'Ramai', place: 'Posyandu' }],
  ['the same field alike', { place: 'Posyandu' }, { place: 'Posyandu' }, { place: 'Posyandu' }],
  ['a number of mine beside theirs', { eldersAlone: 0 }, { eldersAssisted: 2 }, { eldersAlone: 0, eldersAssisted: 2 }],
  ['the same list in another order', { topics: ['5', '6'] }, { topics: ['6', '5'] }, { topics: ['6', '5'] }],
  [
    'people added by both',
    { attendance: ['a', 'b', 'c', 'd'] },
    { attendance: ['a', 'b', 'c', 'e'] },
    { attendance: ['a', 'b', 'c', 'e', 'd'] },
  ],
  ['people taken off by both', { attendance: ['b', 'c'] }, { attendance: ['a', 'b'] }, { attendance: ['b'] }],
  [
    'one added here, another taken off there',
    { attendance: ['a', 'b', 'c', 'd'] },
    { attendance: ['a', 'b'] },
    { attendance: ['a', 'b', 'd'] },
  ],
  [
    'the same one added by both',
    { attendance: ['a', 'b', 'c', 'd'] },
    { attendance: ['d', 'c', 'b', 'a'] },
    { attendance: ['d', 'c', 'b', 'a'] },
  ],
  ['photos of both', { photos: ['p', 'q'] }, { photos: ['r'] }, { photos: ['r', 'q'] }],
])('joins %s', (_what, mine, stored, joined) => {
  const join = joinMeeting(BASE, { ...BASE, ...mine }, { ...BASE, ...stored })
  expect(join.touching).toEqual([])
  expect(join.answers).toEqual({ ...BASE, ...joined })
})

it.each<[string, Change, Change, MeetingField[]]>([
  ['another place', { place: 'Posyandu' }, { place: 'Masjid' }, ['place']],
  ['a note put in and another', { note: 'Ramai' }, { note: 'Sepi' }, ['note']],
  ['a field emptied by one and changed by the other', { place: '' }, { place: 'Masjid' }, ['place']],
  ['other topics', { topics: ['6'] }, { topics: ['7'] }, ['topics']],
  ['the list and the topics, which are one answer', { syllabus: 'bkb-hi' }, { topics: ['7'] }, ['syllabus', 'topics']],
  [
    'the office and the name of who spoke',
    { speakerRole: 'ppkbd' },
    { speakerName: 'Budi' },
    ['speakerRole', 'speakerName'],
  ],
  ['two fields of which one touches', { place: 'Posyandu', note: 'Ramai' }, { place: 'Masjid' }, ['place']],
])('asks a person about %s', (_what, mine, stored, touching) => {
  expect(joinMeeting(BASE, { ...BASE, ...mine }, { ...BASE, ...stored }).touching).toEqual(touching)
})

it('says whether anything of others came in', () => {
  expect(joinMeeting(BASE, { ...BASE, note: 'Ramai' }, BASE).joined).toBe(false)
  expect(joinMeeting(BASE, BASE, { ...BASE, note: 'Ramai' }).joined).toBe(true)
})
