import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import type { Zone } from '@/lib/format/date'
import { type Period, parsePeriod } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { closesAt, runningPeriod } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
import { isFormPeriod } from '@/lib/reports/form-period'
import { FORMS } from '@/lib/reports/forms/all'
import { mayEnter } from '@/lib/reports/policy'
import { dueOf, findDue, listReportStates, type ReportState } from '@/lib/reports/queries'
import { whatBlocks } from '@/lib/reports/rules'
import type { Draft } from '@/lib/reports/schema'
import { STATUS, type Status } from '@/lib/reports/workflow'

/** Where one village's report of one form and month stands. */
export interface MonthVillage {
  unitId: number
  name: string
  kecamatanName: string
  status: Status | null
  version: number
  hasDraft: boolean
  /** Its last day on time, with what more time it was given. */
  dueAt: string
  /** Why it came back; empty unless it did. */
  returnReason: string
  /** What a stored draft still lacks before it can be sent. */
  blocks: { blanks: number; wrong: number; reasons: number } | null
  /** Until when a closed month is open again for this village. */
  reopenUntil: string | null
  receivedAt: string | null
  timely: 0 | 1 | 2
}

/** One form of a month: due when, and its villages. */
export interface MonthForm {
  code: string
  dueAt: string
  closesAt: string
  villages: MonthVillage[]
}

/** The part `bulan` of the readable copy: what a person owes, by month and form. */
export interface MonthPart {
  zone: Zone
  /** How many villages the person serves. */
  villages: number
  maySend: boolean
  /** The month that is due first stands first. */
  months: { period: Period; forms: MonthForm[] }[]
}

/** The running month and the one before, every form that is due in them, for the villages a person serves; null for who enters nothing. */
export async function readMonthPart(actor: Actor, now: Date): Promise<MonthPart | null> {
  if (!mayEnter(actor.role)) return null
  return inTenantSql(actor, async (tx) => {
    const { zone, firstPeriod } = await findDue(tx, FORMS[0]!, 0)
    const running = runningPeriod(now, zone)
    const months = []
    let villages = 0
    for (const period of [running - 1, running].filter((known) => known >= firstPeriod)) {
      const unitIds = (await findServedVillages(tx, tx.actor, lastDayOf(period))).map(({ id }) => id)
      villages = Math.max(villages, unitIds.length)
      const forms = await Promise.all(formsDue(period).map((form) => readForm(tx, form, period, unitIds)))
      months.push({ period, forms })
    }
    // Last month is due first: it stands on top until it is closed or wholly sent.
    const [last, current] = months
    const settled = last?.forms.every(
      (form) => now.toISOString() > form.closesAt || form.villages.every(({ status }) => isSent(status)),
    )
    return { zone, villages, maySend: actor.role === 'pkb', months: settled && current ? [current, last!] : months }
  })
}

const formsDue = (period: Period): FormDeclaration[] =>
  FORMS.filter((form) => period >= (parsePeriod(form.validFrom) ?? 0) && isFormPeriod(form, period))

const isSent = (status: Status | null): boolean => status !== null && status >= STATUS.dikirim

interface Extra {
  unitId: number
  draft: Draft | null
  reopenUntil: Date | null
}

async function readForm(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitIds: readonly number[],
): Promise<MonthForm> {
  const [states, due, extras] = await Promise.all([
    listReportStates(tx, form, period, { unitIds }),
    findDue(tx, form, period),
    tx.sql.query<Extra>(
      `select unit_id as "unitId", draft, reopen_until as "reopenUntil" from report
       where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = any ($4::int[])
         and (draft is not null or reopen_until is not null)`,
      [tx.tenantId, form.code, period, unitIds],
    ),
  ])
  const extraOf = new Map(extras.map((extra) => [extra.unitId, extra]))
  // What is next: the earliest day among those that are not sent; more time may reach some only.
  const dues = (all: readonly ReportState[]) => all.map((state) => dueOf(due, state).getTime())
  const unsent = states.filter(({ status }) => !isSent(status))
  const [next, last] = [unsent.length > 0 ? Math.min(...dues(unsent)) : due.dueAt.getTime(), dues(states)]
  return {
    code: form.code,
    dueAt: new Date(next).toISOString(),
    closesAt: closesAt(new Date(Math.max(due.dueAt.getTime(), ...last))).toISOString(),
    villages: states.map((state) => ({
      ...villageOf(form, state, extraOf.get(state.unitId)),
      dueAt: dueOf(due, state).toISOString(),
    })),
  }
}

function villageOf(form: FormDeclaration, state: ReportState, extra: Extra | undefined): Omit<MonthVillage, 'dueAt'> {
  const { unitId, name, kecamatanName, status, version, hasDraft, receivedAt, timely } = state
  return {
    ...{ unitId, name, kecamatanName, status, version, hasDraft, timely },
    returnReason: status === STATUS.dikembalikan ? state.returnReason : '',
    blocks: extra?.draft ? blocksOf(form, extra.draft) : null,
    reopenUntil: extra?.reopenUntil?.toISOString() ?? null,
    receivedAt: receivedAt?.toISOString() ?? null,
  }
}

/** Counted within the form alone: differences to registers are asked about when the sheet is opened. */
function blocksOf(form: FormDeclaration, { cells, reasons, unread }: Draft): MonthVillage['blocks'] {
  const { blanks, refused, unexplained } = whatBlocks(form, cells, reasons, {})
  const unreadable = Object.keys(unread).length
  return {
    blanks: blanks.filter((column) => !(column in unread)).length,
    wrong: refused.length + unreadable,
    reasons: unexplained.length,
  }
}
