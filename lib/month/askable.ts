import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import type { Zone } from '@/lib/format/date'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { closesAt, runningPeriod } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
import { dueOf, findDue, listReportStates } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'
import { dayIn, MOST_DAYS_LATER } from './extension-rules'

/** What a request for more time can be about: one's own villages that are not sent, and the days there are. */
export interface Askable {
  period: Period
  villages: { id: number; name: string; sent: boolean }[]
  /** The office's last day on time, and the first and last day that can be asked for. */
  dueOn: string
  from: string
  to: string
  /** False once the month is closed. */
  open: boolean
}

/** The month one may ask more time for: the given one, else the last while it is open, else the running one. */
export function readAskable(
  actor: OfficeActor,
  form: FormDeclaration,
  asked: Period | null,
  now: Date,
): Promise<Askable> {
  return inTenantSql(actor, async (tx) => {
    const running = runningPeriod(now, actor.zone as Zone)
    const last = await findDue(tx, form, running - 1)
    const period = asked ?? (now <= closesAt(last.dueAt) && running > last.firstPeriod ? running - 1 : running)
    const [due, served] = await Promise.all([
      findDue(tx, form, period),
      findServedVillages(tx, tx.actor, lastDayOf(period)),
    ])
    const states = await listReportStates(tx, form, period, { unitIds: served.map(({ id }) => id) })
    const latest = Math.max(due.dueAt.getTime(), ...states.map((state) => dueOf(due, state).getTime()))
    const day = 86_400_000
    const first = new Date(Math.max(due.dueAt.getTime() + day, now.getTime()))
    return {
      period,
      villages: states.map(({ unitId, name, status }) => ({ id: unitId, name, sent: (status ?? 0) >= STATUS.dikirim })),
      dueOn: dayIn(due.dueAt, due.zone),
      from: dayIn(first, due.zone),
      to: dayIn(new Date(due.dueAt.getTime() + MOST_DAYS_LATER * day), due.zone),
      open: period <= running && now <= closesAt(new Date(latest)),
    }
  })
}
