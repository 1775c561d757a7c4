import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import type { Zone } from '@/lib/format/date'
import { type Period, parsePeriod } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { closesAt, runningPeriod } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
import { isFormPeriod } from '@/lib/reports/form-period'
import { FORMS } from '@/lib/reports/forms/all'
import { dueOf, findDue, listReportStates, type ReportState } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'

/** One form and month of a field officer: their villages with states, and the day it is due. */
export interface FormWork {
  form: FormDeclaration
  states: ReportState[]
  dueAt: Date
  closesAt: Date
}

export interface MonthWork {
  villages: number
  zone: Zone
  months: { period: Period; forms: FormWork[] }[]
}

/** The running month and the one before, every form, for the villages an actor serves. Newest work first. */
export function readMonthWork(actor: Actor, now: Date): Promise<MonthWork> {
  return inTenantSql(actor, async (tx) => {
    const { zone, firstPeriod } = await findDue(tx, FORMS[0]!, 0)
    const running = runningPeriod(now, zone)
    const periods = [running - 1, running].filter((period) => period >= firstPeriod)
    let villages = 0
    const months = await Promise.all(
      periods.map(async (period) => {
        const unitIds = (await findServedVillages(tx, tx.actor, lastDayOf(period))).map((village) => village.id)
        villages = Math.max(villages, unitIds.length)
        const forms = FORMS.filter((form) => isFormPeriod(form, period) && period >= (parsePeriod(form.validFrom) ?? 0))
        return {
          period,
          forms: await Promise.all(
            forms.map(async (form): Promise<FormWork> => {
              const [states, due] = await Promise.all([
                listReportStates(tx, form, period, { unitIds }),
                findDue(tx, form, period),
              ])
              // What is next: the earliest day among those that are not sent; more time may reach some only.
              const dues = (all: ReportState[]) => all.map((state) => dueOf(due, state).getTime())
              const unsent = states.filter(({ status }) => status === null || status < STATUS.dikirim)
              return {
                form,
                states,
                dueAt: unsent.length > 0 ? new Date(Math.min(...dues(unsent))) : due.dueAt,
                closesAt: closesAt(new Date(Math.max(due.dueAt.getTime(), ...dues(states)))),
              }
            }),
          ),
        }
      }),
    )
    // Last month is due first: it stands on top until it is closed or wholly sent.
    const [last, current] = months
    const settled = last?.forms.every(
      (work) => now > work.closesAt || work.states.every((state) => state.status !== null && state.status >= 2),
    )
    return { villages, zone, months: settled && current ? [current, last!] : months }
  })
}
