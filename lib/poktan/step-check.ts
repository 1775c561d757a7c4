import type { GroupPart } from './field-part'
import {
  dayProblem,
  isMemberOn,
  REASON_LENGTH,
  REASON_SHORT,
  REFERRAL_WITHOUT_PLACE,
  RESULT_EMPTY,
} from './meeting-rules'

/** Why a smaller step on a book cannot be taken, by the office's own rules on the device; nothing when it can. */
export function stepProblem(
  part: GroupPart,
  kind: string,
  body: Readonly<Record<string, unknown>>,
  today: string,
): string {
  const text = (name: string) => String(body[name] ?? '').trim()
  if (kind === 'nil.record' || kind === 'meeting.withdraw')
    return text('reason').length < REASON_LENGTH.least ? REASON_SHORT : ''
  if (kind === 'service.result') return text('result') === '' ? RESULT_EMPTY : ''
  if (kind !== 'service.record') return ''
  const on = text('doneOn')
  const day = dayProblem(part.group, on, today)
  if (day) return day
  if (body.service === 'rujukan' && text('referredTo') === '') return REFERRAL_WITHOUT_PLACE
  const member = part.members.find(({ id }) => id === body.memberId)
  return body.memberId === null || (member && isMemberOn(member, on)) ? '' : 'Bukan anggota pada tanggal itu.'
}
