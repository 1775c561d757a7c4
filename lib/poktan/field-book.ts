import type { Period } from '@/lib/format/period'
import { parsePeriod } from '@/lib/format/period'
import { periodOfDay } from '@/lib/regions/month'
import type { ItemOutcome } from '@/lib/sync/protocol'
import { type BookRows, bookRows } from './book-rows'
import type { FieldMonth, FieldNil, GroupPart } from './field-part'
import { answersOf, joinMeeting, type MeetingAnswers } from './meeting-merge'
import type { Meeting, Service } from './meeting-queries'
import { makesActive } from './meeting-rules'

/** A step on a group's book as its author keeps it readable, beside the sealed item of the same key. */
export interface FieldStep {
  key: string
  kind: string
  poktanId: string
  /** What lists call it. */
  label: string
  body: Record<string, unknown>
  baseVersion: number
  base?: Record<string, unknown>
  madeAt: string
  /** Small pictures of its photos by id: the office may not have them yet. */
  thumbs?: Record<string, string>
}

/** A step with what became of its item so far. */
export interface StandingStep extends FieldStep {
  state: 'menunggu' | 'dikirim' | 'diterima' | 'ditolak' | 'bentrok' | 'susulan'
  outcome: ItemOutcome | null
  tries: number
}

/** Whether a step is, or will be, in the book: it waits, is under way, or was received. */
export const stands = ({ state }: Pick<StandingStep, 'state'>): boolean =>
  state === 'menunggu' || state === 'dikirim' || state === 'diterima'

/** A meeting, visit or "no meeting" with whether all of it is at the office. */
export type Kept<Of> = Of & { waiting: boolean }

/** A group's book as its author left it: what the office told, with the own steps upon it. */
export interface FieldBook {
  meetings: Kept<Meeting>[]
  services: Kept<Service & { period: Period }>[]
  nils: Kept<FieldNil>[]
  before: Meeting | null
}

type Ids = { id: string; poktanId: string }

/** Puts one's own steps upon what the office told, in their order. The same step twice changes nothing more. */
export function applySteps(part: GroupPart, steps: readonly StandingStep[]): FieldBook {
  const kept = <Of>(rows: readonly Of[]) => rows.map((row) => ({ ...row, waiting: false }))
  const book: FieldBook = {
    meetings: kept(part.meetings),
    services: kept(part.services),
    nils: kept(part.nils),
    before: part.before,
  }
  for (const step of steps) if (stands(step)) applyStep(book, step)
  book.meetings.sort((one, other) => one.heldOn.localeCompare(other.heldOn))
  book.services.sort((one, other) => one.doneOn.localeCompare(other.doneOn))
  return book
}

function applyStep(book: FieldBook, { kind, body, base, state, poktanId, madeAt }: StandingStep): void {
  const waiting = state !== 'diterima'
  const { id, poktanId: _, ...answers } = body as Ids & MeetingAnswers
  const meeting = book.meetings.find((one) => one.id === id)
  const service = book.services.find((one) => one.id === id)
  const without = <Of extends { id: string }>(rows: Of[]) => rows.filter((one) => one.id !== id)
  switch (kind) {
    case 'meeting.record':
      if (!meeting) book.meetings.push({ ...newMeeting(answers, { id, poktanId }, madeAt), waiting })
      book.nils = book.nils.filter(({ period }) => period !== periodOfDay(answers.heldOn))
      return
    case 'meeting.change': {
      if (!meeting) return
      const seen = base as unknown as MeetingAnswers
      // Where the office already has it, it is the same answers again.
      Object.assign(meeting, resolved(seen, answersOf(answers), answersOf(meeting)), {
        version: meeting.version + 1,
        waiting: meeting.waiting || waiting,
      })
      meeting.period = periodOfDay(meeting.heldOn)
      return
    }
    case 'meeting.withdraw':
      book.meetings = without(book.meetings)
      return
    case 'service.record': {
      const { doneOn } = body as { doneOn: string }
      const said = body as unknown as Service
      const { memberId, referredTo, purpose, result } = said
      const facts = { id, memberId, service: said.service, doneOn, period: periodOfDay(doneOn) }
      if (!service) book.services.push({ ...facts, referredTo, purpose, result, recorderName: '', version: 1, waiting })
      return
    }
    case 'service.result':
      if (service) {
        service.result = String(body.result)
        service.version++
        service.waiting ||= waiting
      }
      return
    case 'service.withdraw':
      book.services = without(book.services)
      return
    case 'nil.record': {
      const period = parsePeriod(String(body.period))!
      if (!book.nils.some((nil) => nil.period === period))
        book.nils.push({ period, reason: String(body.reason), recorderName: '', version: 1, waiting })
      return
    }
    case 'nil.withdraw':
      book.nils = book.nils.filter(({ period }) => period !== parsePeriod(String(body.period)))
  }
}

/** What both come to; where they touch, the author's own stands on the author's screen. */
function resolved(base: MeetingAnswers, mine: MeetingAnswers, stored: MeetingAnswers): MeetingAnswers {
  const { answers, touching } = joinMeeting(base, mine, stored)
  for (const field of touching) Object.assign(answers, { [field]: mine[field] })
  return answers
}

const newMeeting = (answers: MeetingAnswers, ids: Ids, madeAt: string): Meeting => ({
  ...ids,
  ...answersOf(answers),
  period: periodOfDay(answers.heldOn),
  withdrawn: false,
  withdrawnReason: '',
  recorderName: '',
  version: 1,
  updatedAt: madeAt,
})

/** One month of the book with its lines. */
export interface FieldBookMonth extends BookRows {
  period: Period
  meetings: Kept<Meeting>[]
  services: Kept<Service & { period: Period }>[]
  nil: Kept<FieldNil> | null
}

/** The month of a book: its meetings, its lines, its counts. */
export function monthOfBook(part: GroupPart, book: FieldBook, period: Period): FieldBookMonth {
  const meetings = book.meetings.filter((one) => one.period === period)
  const services = book.services.filter((one) => one.period === period)
  const subjects = new Map(part.members.map(({ id, subjectId }) => [id, subjectId]))
  const first = new Map<string, Period>()
  const came = (subjectId: string | undefined, on: Period) => {
    if (subjectId) first.set(subjectId, Math.min(first.get(subjectId) ?? on, on))
  }
  for (const member of part.members) if (member.first !== null) came(member.subjectId, member.first)
  for (const each of book.meetings) for (const id of each.attendance) came(subjects.get(id), each.period)
  const members = part.members.map((member) => ({ ...member, personName: member.note }))
  return {
    period,
    meetings,
    services,
    nil: book.nils.find((nil) => nil.period === period) ?? null,
    ...bookRows({ period, meetings, services }, members, (subjectId) => first.get(subjectId)),
  }
}

/** How a group stands in a month once one's own steps are counted, without opening its part. */
export function monthWith(known: FieldMonth | null, period: Period, steps: readonly StandingStep[]): FieldMonth | null {
  if (!known) return null
  const month = { ...known }
  for (const step of steps) {
    // What was received is in what the office told.
    if (!stands(step) || step.state === 'diterima') continue
    if (step.kind === 'meeting.record' && periodOfDay(String(step.body.heldOn)) === period) {
      month.meetings++
      month.state = 'bertemu'
      month.active ||= makesActive(step.body as unknown as MeetingAnswers)
    }
    if (step.kind === 'nil.record' && parsePeriod(String(step.body.period)) === period && month.meetings === 0)
      month.state = 'nihil'
  }
  return month
}
