import type { Zone } from '@/lib/format/date'
import type { Period } from '@/lib/format/period'
import { closesAt, dueAt } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
import { type Random, randomOf } from '../random'
import type { VillageLife } from './village-life'

const DAY = 86_400_000
const HOUR = 3_600_000

/** How a village's report of a month fared: when it came, how far it got, or that it is only a draft. */
export interface Journey {
  status: 0 | 1 | 2 | 3 | 4 | 5
  revision: 0 | 1 | 2
  timely: 0 | 1 | 2
  dueAt: Date
  /** When the draft was last typed at; null once it was sent. */
  draftAt: Date | null
  madeAt: Date | null
  receivedAt: Date | null
  verifiedAt: Date | null
  approvedAt: Date | null
  returnedAt: Date | null
  lockedAt: Date | null
  returnReason: string
}

const RETURNS = [
  'Jumlah peserta aktif perlu dicocokkan dengan register.',
  'Angka kelompok yang lapor belum sesuai dengan buku bantu.',
  'Sasaran berbeda jauh dari bulan lalu, mohon diperiksa.',
]

/** What the telling of a journey needs beside the village: the form, the month, and where time stands. */
export interface Moment {
  form: Pick<FormDeclaration, 'code' | 'dueDay' | 'periodKind'>
  period: Period
  /** The month in progress. */
  thisPeriod: Period
  /** The beginning of the day on which the demo is told: nothing happens after it. */
  now: Date
  zone: Zone
}

/** A report's journey, or null when nothing came: that village is a gap in its month. */
export function journeyOf(life: VillageLife, moment: Moment): Journey | null {
  const { form, period, thisPeriod, zone } = moment
  const random = randomOf('perjalanan', form.code, life.village.code, period)
  const due = dueAt(period, form.dueDay, zone, form.periodKind)
  const silent = life.silence && period >= life.silence.from && period < life.silence.from + life.silence.months
  const comes = !silent && random.chance(form.code === 'laporan-desa' ? life.diligence : life.diligence - 0.05)
  // A yearly report is due in its own month: once that day is over it is a month that ended.
  const begun = period === thisPeriod && (form.periodKind === 'month' || moment.now <= due)
  if (begun) return inProgress(random, due, moment)
  if (period >= thisPeriod - 1) return lately(random, due, moment, comes)
  return comes ? longAgo(random, due, form.periodKind === 'year' ? form.dueDay - 1 : undefined) : null
}

const nothing = { madeAt: null, receivedAt: null, verifiedAt: null, approvedAt: null, returnedAt: null, lockedAt: null }
const draft = (dueAt: Date, draftAt: Date): Journey => ({
  ...nothing,
  status: 0,
  revision: 0,
  timely: 0,
  dueAt,
  draftAt,
  returnReason: '',
})

/** A working hour on a day before (or after) the due day: the due instant is the end of its day. */
const atWork = (random: Random, due: Date, days: number): Date =>
  new Date(due.getTime() + days * DAY - random.between(7 * 60, 16 * 60 - 1) * 60_000 - random.between(0, 59) * 1000)

/** Nothing comes before its period has begun: three days before a yearly report is due. */
function arrival(random: Random, due: Date, early = 6): Pick<Journey, 'timely' | 'madeAt' | 'receivedAt'> {
  const kind = random.next()
  if (kind < 0.09) {
    const receivedAt = atWork(random, due, random.between(1, 9))
    return { timely: 0, madeAt: receivedAt, receivedAt }
  }
  const madeAt = atWork(random, due, -random.between(0, early))
  // Made in time without a signal, received within the week.
  if (kind < 0.12) return { timely: 2, madeAt, receivedAt: atWork(random, due, random.between(1, 5)) }
  return { timely: 1, madeAt, receivedAt: madeAt }
}

/** Months ago: all but a few are locked, and a few of those were corrected once. */
function longAgo(random: Random, due: Date, early?: number): Journey {
  const came = arrival(random, due, early)
  const { verifiedAt, approvedAt } = reviewed(random, came.receivedAt!)
  const lockedAt = new Date(Math.max(closesAt(due).getTime(), approvedAt.getTime()) + 6 * HOUR)
  const whole = { ...came, dueAt: due, draftAt: null, returnReason: '', returnedAt: null }
  if (random.chance(0.004)) {
    return {
      ...whole,
      status: 1,
      revision: 1,
      verifiedAt: null,
      approvedAt: null,
      lockedAt: null,
      returnedAt: verifiedAt,
      returnReason: random.pick(RETURNS),
    }
  }
  return { ...whole, status: 5, revision: random.chance(0.01) ? 2 : 1, verifiedAt, approvedAt, lockedAt }
}

function reviewed(random: Random, receivedAt: Date): { verifiedAt: Date; approvedAt: Date } {
  const verifiedAt = new Date(receivedAt.getTime() + random.between(20, 68) * HOUR)
  return { verifiedAt, approvedAt: new Date(verifiedAt.getTime() + random.between(4, 50) * HOUR) }
}

/** Last month: what has come by now stands at every step of the review. */
function lately(random: Random, due: Date, { now, form }: Moment, comes: boolean): Journey | null {
  const yearly = form.periodKind === 'year'
  const came = arrival(random, due, yearly ? form.dueDay - 1 : undefined)
  const begun = new Date(due.getTime() - (yearly ? form.dueDay : 8) * DAY)
  if (!comes || (came.timely !== 1 && came.receivedAt! >= now)) {
    const draftAt = new Date(
      begun.getTime() + random.next() * Math.max(0, Math.min(due.getTime(), now.getTime()) - begun.getTime()),
    )
    return random.chance(0.5) && draftAt < now ? draft(due, draftAt) : null
  }
  if (came.receivedAt! >= now) {
    // Early in a month the due day is still ahead: those who will be on time have come already.
    const receivedAt = new Date(begun.getTime() + random.next() * (now.getTime() - begun.getTime()))
    Object.assign(came, { madeAt: receivedAt, receivedAt })
  }
  const steps = reviewed(random, came.receivedAt!)
  const whole: Journey = { ...nothing, ...came, status: 2, revision: 1, dueAt: due, draftAt: null, returnReason: '' }
  const far = random.next()
  if (far < 0.26 || steps.verifiedAt >= now) return whole
  if (far < 0.3) {
    return { ...whole, status: 1, returnedAt: steps.verifiedAt, returnReason: random.pick(RETURNS) }
  }
  const verified: Journey = { ...whole, status: 3, verifiedAt: steps.verifiedAt }
  if (far < 0.55 || steps.approvedAt >= now) return verified
  const approved: Journey = { ...verified, status: 4, approvedAt: steps.approvedAt }
  const lockedAt = new Date(Math.max(closesAt(due).getTime(), steps.approvedAt.getTime()) + 6 * HOUR)
  return lockedAt < now ? { ...approved, status: 5, lockedAt } : approved
}

/** The month in progress: drafts, more of them as it goes on; later in it some are sent early and a few verified. */
function inProgress(random: Random, due: Date, { now, form }: Moment): Journey | null {
  const begun = due.getTime() - (form.dueDay + (form.periodKind === 'year' ? 0 : 30)) * DAY
  const passed = Math.min(1, (now.getTime() - begun) / (30 * DAY))
  if (passed <= 0) return null
  const later = (from: number) => new Date(from + (0.3 + 0.6 * random.next()) * (now.getTime() - from))
  const at = later(begun)
  const far = random.next()
  if (far < 0.42 * passed) return draft(due, at)
  if (passed < 0.6 || far > 0.42 * passed + 0.16) return null
  const verifiedAt = far > 0.42 * passed + 0.12 ? later(at.getTime()) : null
  return {
    ...nothing,
    status: verifiedAt ? 3 : 2,
    revision: 1,
    timely: 1,
    dueAt: due,
    draftAt: null,
    madeAt: at,
    receivedAt: at,
    verifiedAt,
    returnReason: '',
  }
}
