import { expect, it } from 'vitest'
import { standing } from '@/components/field/step-store'
import { checkDraft } from '@/components/meetings/meeting-check'
import { draftOf } from '@/components/meetings/meeting-draft'
import { applySteps, type FieldStep, monthOfBook, monthWith, type StandingStep } from '@/lib/poktan/field-book'
import type { GroupPart } from '@/lib/poktan/field-part'
import { counterStep, stepWords } from '@/lib/poktan/field-undo'
import { answersOf, type MeetingAnswers } from '@/lib/poktan/meeting-merge'
import type { Meeting } from '@/lib/poktan/meeting-queries'
import { stepProblem } from '@/lib/poktan/step-check'

const JULY = 2026 * 12 + 6
const ANSWERS: MeetingAnswers = {
  heldOn: '2026-07-04',
  speakerRole: 'kader',
  speakerName: '',
  syllabus: 'bkb-2020',
  topics: ['5'],
  topicOther: '',
  ageGroups: [],
  discussion: true,
  usedMedia: true,
  handedOver: true,
  eldersAlone: null,
  eldersAssisted: null,
  place: '',
  note: '',
  attendance: ['a'],
  photos: [],
}
const meeting = (id: string, over: Partial<Meeting> = {}): Meeting => ({
  ...ANSWERS,
  ...{ id, poktanId: 'g', period: JULY, withdrawn: false, withdrawnReason: '', recorderName: 'Sari', version: 1 },
  updatedAt: '2026-07-04T05:00:00Z',
  ...over,
})
const member = (id: string, name: string, first: number | null = null) => ({
  ...{ id, subjectId: `f-${id}`, name, note: '', ended: '', rt: '01', joinedOn: '2024-01-01', leftOn: null, first },
})
const part = (over: Partial<GroupPart> = {}): GroupPart => ({
  group: {
    ...{ id: 'g', kind: 'bkb', name: 'Mawar', villageId: 1, villageName: 'Sumber', kecamatanName: 'Jati' },
    ...{ activeFrom: '2024-01-01', activeTo: null, sample: false },
  },
  months: [JULY, JULY - 1],
  members: [member('a', 'Aminah', JULY - 5), member('b', 'Budi')],
  meetings: [],
  before: null,
  syllabus: 'bkb-2020',
  nils: [],
  services: [],
  referralPlaces: [],
  earlierTopics: [],
  ...over,
})
let at = 0
const step = (kind: string, body: Record<string, unknown>, over: Partial<StandingStep> = {}): StandingStep => ({
  ...{ key: `k${++at}`, kind, poktanId: 'g', label: '', body, baseVersion: 0, madeAt: '2026-07-20T05:00:00Z' },
  ...{ state: 'menunggu', outcome: null, tries: 0, ...over },
})
const record = (id: string, over: Partial<MeetingAnswers> = {}, standsAs: Partial<StandingStep> = {}) =>
  step('meeting.record', { id, poktanId: 'g', ...ANSWERS, ...over }, standsAs)
const change = (id: string, from: MeetingAnswers, to: Partial<MeetingAnswers>, over: Partial<StandingStep> = {}) =>
  step('meeting.change', { id, ...from, ...to }, { base: { ...from }, ...over })

it('shows a meeting, its corrections and a visit before the office has any of them', () => {
  const first = { ...ANSWERS, attendance: ['a', 'b'] }
  const book = applySteps(part(), [
    record('m'),
    change('m', ANSWERS, first),
    change('m', first, { place: 'Balai desa' }),
    step('service.record', {
      id: 's',
      memberId: 'b',
      service: 'kunjungan',
      doneOn: '2026-07-06',
      referredTo: '',
      purpose: '',
      result: '',
    }),
    step('service.result', { id: 's', result: 'Sehat' }),
  ])
  expect(book.meetings).toMatchObject([
    { id: 'm', place: 'Balai desa', attendance: ['a', 'b'], version: 3, waiting: true },
  ])
  const month = monthOfBook(part(), book, JULY)
  expect(month).toMatchObject({ members: 2, present: 2, first: 1, active: true })
  expect(month.rows.map(({ presence, visits }) => [presence, visits])).toEqual([
    ['kembali', 0],
    ['pertama', 1],
  ])
  expect(month.services).toMatchObject([{ id: 's', result: 'Sehat', period: JULY, waiting: true }])
  expect(monthOfBook(part(), book, JULY - 1).meetings).toEqual([])
})

it('applies a received step upon a copy that holds it already, and changes nothing more', () => {
  const to = { ...ANSWERS, place: 'Balai desa' }
  const told = part({ meetings: [meeting('m', { ...to, note: 'Ditambah orang lain', version: 3 })] })
  const book = applySteps(told, [
    record('m', {}, { state: 'diterima' }),
    change('m', ANSWERS, to, { state: 'diterima' }),
  ])
  expect(book.meetings).toHaveLength(1)
  expect(book.meetings[0]).toMatchObject({ place: 'Balai desa', note: 'Ditambah orang lain', waiting: false })
})

it.each(['ditolak', 'bentrok', 'susulan'] as const)(
  'leaves the book as the office told where a step is %s',
  (state) => {
    const told = part({ meetings: [meeting('m')] })
    const book = applySteps(told, [
      change('m', ANSWERS, { place: 'Masjid' }, { state }),
      step('meeting.withdraw', { id: 'm', reason: 'Salah' }, { state }),
      record('n', {}, { state }),
    ])
    expect(book.meetings).toMatchObject([{ id: 'm', place: '' }])
  },
)

it('takes a withdrawn meeting away, and a "no meeting" once there was one', () => {
  const told = part({
    meetings: [meeting('m')],
    nils: [{ period: JULY - 1, reason: 'Panen', recorderName: '', version: 1 }],
  })
  const book = applySteps(told, [
    step('meeting.withdraw', { id: 'm', reason: 'Salah kelompok' }),
    step('nil.record', { poktanId: 'g', period: '2026-07', reason: 'Bencana' }),
    record('n', { heldOn: '2026-06-10' }),
  ])
  expect(book.meetings.map(({ id }) => id)).toEqual(['n'])
  expect(book.nils).toMatchObject([{ period: JULY, reason: 'Bencana', waiting: true }])
  expect(applySteps(told, [step('nil.withdraw', { poktanId: 'g', period: '2026-06' })]).nils).toEqual([])
})

it.each<[string, StandingStep[], string, number]>([
  ['nothing', [], 'belum', 0],
  ['a meeting that waits', [record('m')], 'bertemu', 1],
  ['a meeting of another month', [record('m', { heldOn: '2026-06-30' })], 'belum', 0],
  ['a meeting that was refused', [record('m', {}, { state: 'ditolak' })], 'belum', 0],
  ['a month without one that waits', [step('nil.record', { period: '2026-07', reason: 'Panen' })], 'nihil', 0],
])('counts %s in the list of groups', (_what, steps, state, meetings) => {
  expect(monthWith({ state: 'belum', meetings: 0, active: false }, JULY, steps)).toMatchObject({ state, meetings })
})

it('orders steps by the queue and leaves out those whose item is gone', () => {
  const kept = ['c', 'a', 'b'].map((key): FieldStep => ({ ...step('nil.record', {}), key }))
  const items = ['a', 'c', 'd'].map((key) => ({ key, state: 'menunggu' as const, outcome: null, tries: 0 }))
  expect(standing(kept, items as never).map(({ key }) => key)).toEqual(['a', 'c'])
})

it('undoes what has left by a step that says the opposite', () => {
  const next = { key: 'new', madeAt: '2026-07-20T06:00:00Z' }
  expect(counterStep(record('m'), 1, next)).toMatchObject({
    kind: 'meeting.withdraw',
    body: { id: 'm', reason: 'Batal dicatat' },
    baseVersion: 1,
    base: ANSWERS,
  })
  const changed = change('m', ANSWERS, { place: 'Masjid' })
  expect(counterStep(changed, 2, next)).toMatchObject({
    kind: 'meeting.change',
    body: { id: 'm', place: '' },
    base: { place: 'Masjid' },
  })
  expect(counterStep(step('nil.record', { poktanId: 'g', period: '2026-07', reason: 'Panen' }), 1, next)).toMatchObject(
    {
      kind: 'nil.withdraw',
      body: { poktanId: 'g', period: '2026-07' },
    },
  )
  expect(counterStep(step('meeting.withdraw', { id: 'm' }), 2, next)).toBeNull()
  expect(stepWords(changed)).toBe('Perubahan pertemuan 4 Juli 2026')
})

it.each<[string, string, Record<string, unknown>, string]>([
  ['a reason too short', 'nil.record', { reason: ' ab ' }, 'Tulis alasannya'],
  ['a visit ahead', 'service.record', { doneOn: '2026-07-21', memberId: 'a' }, 'belum terjadi'],
  ['a visit of somebody else', 'service.record', { doneOn: '2026-07-06', memberId: 'x' }, 'Bukan anggota'],
  [
    'a referral to nowhere',
    'service.record',
    { doneOn: '2026-07-06', memberId: 'a', service: 'rujukan', referredTo: ' ' },
    'tujuan',
  ],
  ['an empty result', 'service.result', { result: '' }, 'hasilnya'],
])('refuses %s on the device already', (_what, kind, body, words) => {
  expect(stepProblem(part(), kind, body, '2026-07-20')).toContain(words)
})

it('lets through on the device what the office takes', () => {
  expect(
    stepProblem(part(), 'service.record', { doneOn: '2026-07-06', memberId: 'a', service: 'kunjungan' }, '2026-07-20'),
  ).toBe('')
  const { members, group } = part()
  const draft = { ...draftOf(ANSWERS), place: ' Balai desa ' }
  expect(checkDraft(group, draft, members, '2026-07-20')).toEqual({
    answers: { ...ANSWERS, place: 'Balai desa' },
    problems: null,
  })
})

it.each<[string, Record<string, unknown>, string]>([
  ['a day ahead', { heldOn: '2026-07-21' }, 'heldOn'],
  ['a topic of another list', { topics: ['17'] }, 'topics'],
  ['words that are missing', { topics: ['lainnya'] }, 'topicOther'],
  ['a number that is none', { eldersAlone: 'tiga' }, 'eldersAlone'],
  ['too many photos', { photos: Array.from({ length: 11 }, (_, n) => `p${n}`) }, 'photos'],
])('shows %s beside its place before anything is sealed', (_what, over, field) => {
  const { members, group } = part()
  const { problems } = checkDraft(group, { ...draftOf(ANSWERS), ...over }, members, '2026-07-20')
  expect(Object.keys(problems ?? {})).toEqual([field])
})

it('keeps only the answers of what carries more', () => {
  expect(answersOf(meeting('m'))).toEqual(ANSWERS)
})
