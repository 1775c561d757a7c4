import { eligibilityOf } from './eligibility'
import type { MeetingMember } from './meeting-queries'
import type { Membership } from './meeting-rules'
import type { PoktanKind } from './rules'

/** Somebody of the roster as a chip. */
export interface ChipMember extends Membership {
  id: string
  name: string
  /** The child, teen or elder beneath the name. */
  note: string
  /** Why the family no longer fits the group; empty when it does. */
  ended: string
}

/** A member as a chip on a day: the day of birth is judged here and goes no further. */
export function chipOf(kind: string, member: MeetingMember, today: string): ChipMember {
  const { id, name, personName, bornOn, married, joinedOn, leftOn } = member
  const person = kind === 'pikr' ? name : personName
  const eligible = eligibilityOf(kind as PoktanKind, person ? { name: person, bornOn, married } : null, today)
  return { id, name, note: personName, joinedOn, leftOn, ended: eligible.state === 'tidak' ? eligible.sentence : '' }
}
