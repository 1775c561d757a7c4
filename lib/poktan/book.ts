import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { type BookRows, bookRows } from './book-rows'
import {
  findNil,
  firstPresence,
  listMeetingMembers,
  listMeetings,
  listReferralPlaces,
  listServices,
  type Meeting,
  type Service,
} from './meeting-queries'

/** A group's register R/I of one month. */
export interface Book extends BookRows {
  meetings: Meeting[]
  services: Service[]
  nil: { reason: string; recorderName: string } | null
  referralPlaces: string[]
}

/** Reads the register R/I of a group in a month: its meetings, and a line for everybody who belonged to it then. */
export async function readBook(tx: TenantSql, poktanId: string, period: Period): Promise<Book> {
  const [meetings, members, services, nil, first, referralPlaces] = await Promise.all([
    listMeetings(tx, poktanId, period),
    listMeetingMembers(tx, poktanId),
    listServices(tx, poktanId, period),
    findNil(tx, poktanId, period),
    firstPresence(tx, poktanId),
    listReferralPlaces(tx, poktanId),
  ])
  const month = { period, meetings, services }
  return { meetings, services, nil, referralPlaces, ...bookRows(month, members, (subject) => first.get(subject)) }
}
