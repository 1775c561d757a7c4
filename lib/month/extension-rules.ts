import type { ActorFacts } from '@/lib/auth/actor'
import type { Zone } from '@/lib/format/date'
import { formatDate } from '@/lib/format/date'
import { endOfDay } from '@/lib/reports/due'
import { mayApprove } from '@/lib/reports/policy'

/** The states of a request for more time. */
export type ExtensionState = 'diminta' | 'diberi' | 'ditolak' | 'ditarik'
export const EXTENSION_WORDS: Record<ExtensionState, string> = {
  diminta: 'Menunggu keputusan',
  diberi: 'Diberi',
  ditolak: 'Ditolak',
  ditarik: 'Ditarik',
}
export const isExtensionState = (text: string): text is ExtensionState => Object.hasOwn(EXTENSION_WORDS, text)

/**
 * How much later than the ordinary day a report may come. No regulation sets it ([inferred]: a month later
 * the next report is due, and figures above wait for this one).
 */
export const MOST_DAYS_LATER = 30

const DAY = 86_400_000

/** Why a day cannot be the new last day; null when it can. `due` is the last instant that holds now. */
export function dayProblem(until: string, due: Date, zone: Zone, now: Date): string | null {
  const end = endOfDay(until, zone)
  if (end <= due) return 'Pilih hari sesudah tenggat yang berlaku sekarang.'
  if (end < now) return 'Hari ini sudah lewat. Pilih hari ini atau sesudahnya.'
  const last = new Date(due.getTime() + MOST_DAYS_LATER * DAY)
  if (end > last)
    return `Paling lama ${MOST_DAYS_LATER} hari sesudah tenggat sekarang, ${formatDate(dayIn(last, zone))}.`
  return null
}

/** The calendar day of an instant on the office's clock, `YYYY-MM-DD`. */
export const dayIn = (instant: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  )

type Who = Pick<ActorFacts, 'role' | 'accountId'>

/** A PKB asks for villages they serve, a koordinator for villages of the kecamatan or for all of it. */
export const mayAsk = ({ role }: Pick<Who, 'role'>): boolean => role === 'pkb' || role === 'koordinator_kecamatan'

/** The kabid of the form's field, or kepala dinas. Nobody decides their own request. */
export const mayDecide = (who: Who, request: { formCode: string; askedBy: string }): boolean =>
  mayApprove(who.role, request.formCode) && request.askedBy !== who.accountId

/** Kepala dinas may give the whole office more time without being asked. */
export const mayGive = ({ role }: Pick<Who, 'role'>): boolean => role === 'kepala_dinas'

/** Who withdraws a request: who made it, while nobody decided. */
export const mayWithdraw = (who: Who, request: { askedBy: string; state: ExtensionState }): boolean =>
  request.state === 'diminta' && request.askedBy === who.accountId

/** Who takes a decision back: those who may decide (what was given unasked, who gave it). */
export const mayTakeBack = (
  who: Who,
  request: { formCode: string; askedBy: string; decidedBy: string | null },
): boolean =>
  mayApprove(who.role, request.formCode) && (request.askedBy !== who.accountId || request.decidedBy === who.accountId)
