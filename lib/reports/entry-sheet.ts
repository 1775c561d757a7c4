import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import type { Zone } from '@/lib/format/date'
import { type Period, parsePeriod } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { readComputed } from '@/lib/reports/computed'
import { closesAt, runningPeriod } from '@/lib/reports/due'
import type { Cells, FormDeclaration, OtherForms } from '@/lib/reports/form'
import { isFormPeriod, lastFormPeriod } from '@/lib/reports/form-period'
import { readOtherForms } from '@/lib/reports/other-forms'
import { mayEnter } from '@/lib/reports/policy'
import { dueOf, findDue, listReportStates, listSentCells } from '@/lib/reports/queries'
import type { Draft } from '@/lib/reports/schema'
import { isCounted, isOpenForEntry, STATUS, type Status } from '@/lib/reports/workflow'

/** One village's row of the grid, as the device gets it. */
export interface EntryRow {
  unitId: number
  name: string
  kecamatanName: string
  status: Status | null
  version: number
  revision: number
  correction: string
  returnReason: string
  /** Whether cells may be typed now: the state and the month allow it. */
  open: boolean
  /** What stands in the cells: the draft, else what was last sent. */
  cells: Cells
  reasons: Record<string, string>
  /** Text that could not be read as a value, kept as it was typed. */
  unread: Record<string, string>
  /** The cells that stand in the totals now; null while the village counts nowhere. */
  counted: Cells | null
  lastMonth: Cells | null
  computed: Cells
  /** What the village's other forms said for the same month, as far as rules compare with it. */
  others?: OtherForms | undefined
  sentByName: string
  receivedAt: string | null
  timely: 0 | 1 | 2
  /** Until when this village's report is on time: later than the sheet's where more time was given. Absent in older copies. */
  dueAt?: string
}

/** One form and month for all villages that a person fills in: everything the grid needs, and nothing of others. */
export interface EntrySheet {
  form: string
  period: Period
  zone: Zone
  dueAt: string
  closesAt: string
  /** Why nothing can be typed in the whole month; null when it is open. */
  closed: 'ahead' | 'before' | 'over' | null
  maySend: boolean
  rows: EntryRow[]
  time: string
}

interface Extra {
  unitId: number
  draft: Draft | null
  reopenUntil: Date | null
  /** What a received report was judged by. */
  judgedBy: Date | null
}

/** Reads the grid of a person: the villages they serve on the month's last day. Empty for those who serve none. */
export function readEntrySheet(actor: Actor, form: FormDeclaration, period: Period, now: Date): Promise<EntrySheet> {
  return inTenantSql(actor, async (tx) => {
    const [villages, due] = await Promise.all([
      findServedVillages(tx, tx.actor, lastDayOf(period)),
      findDue(tx, form, period),
    ])
    const unitIds = villages.map((village) => village.id)
    const [states, sent, lastMonth, computed, others, extras] = await Promise.all([
      listReportStates(tx, form, period, { unitIds }),
      listSentCells(tx, form, period, unitIds),
      listSentCells(tx, form, lastFormPeriod(form, period), unitIds),
      readComputed(tx, form, period, unitIds),
      readOtherForms(tx, form, period, unitIds),
      tx.sql.query<Extra>(
        `select unit_id as "unitId", draft, reopen_until as "reopenUntil",
           case when first_received_at is not null then due_at end as "judgedBy" from report
         where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = any ($4::int[])`,
        [tx.tenantId, form.code, period, unitIds],
      ),
    ])
    const extraOf = new Map(extras.map((extra) => [extra.unitId, extra]))
    const dues = states.map((state) => dueOf(due, state, extraOf.get(state.unitId)?.judgedBy))
    // The month is over when it is for the last of the villages: an extension keeps its own open.
    const last = new Date(Math.max(due.dueAt.getTime(), ...dues.map((one) => one.getTime())))
    const closed = closedFor(form, period, { ...due, dueAt: last }, now)
    const rows = states.map((state, at): EntryRow => {
      const { draft = null, reopenUntil = null } = extraOf.get(state.unitId) ?? {}
      const revision = sent.get(state.unitId)
      const shown = draft ?? (revision ? { ...revision, unread: {} } : { cells: {}, reasons: {}, unread: {} })
      const inTime = closed === null && now <= closesAt(dues[at]!)
      const reopened = (closed === null || closed === 'over') && reopenUntil !== null && now <= reopenUntil
      return {
        unitId: state.unitId,
        name: state.name,
        kecamatanName: state.kecamatanName,
        status: state.status,
        version: state.version,
        revision: state.revision,
        correction: state.correction,
        returnReason: state.returnReason,
        open:
          mayEnter(actor.role) &&
          (inTime || reopened) &&
          isOpenForEntry({ status: state.status ?? STATUS.draf, correction: state.correction }),
        cells: shown.cells,
        reasons: shown.reasons,
        unread: shown.unread,
        counted: revision && isCounted(state.status ?? STATUS.draf) ? revision.cells : null,
        lastMonth: lastMonth.get(state.unitId)?.cells ?? null,
        computed: computed.get(state.unitId) ?? {},
        others: others.get(state.unitId) ?? {},
        sentByName: state.sentByName,
        receivedAt: state.receivedAt?.toISOString() ?? null,
        timely: state.timely,
        dueAt: dues[at]!.toISOString(),
      }
    })
    return {
      form: form.code,
      period,
      zone: due.zone,
      dueAt: due.dueAt.toISOString(),
      closesAt: closesAt(last).toISOString(),
      closed,
      maySend: actor.role === 'pkb',
      rows,
      time: now.toISOString(),
    }
  })
}

function closedFor(
  form: FormDeclaration,
  period: Period,
  { dueAt, zone, firstPeriod }: { dueAt: Date; zone: Zone; firstPeriod: Period },
  now: Date,
): EntrySheet['closed'] {
  if (period > runningPeriod(now, zone)) return 'ahead'
  if (!isFormPeriod(form, period)) return 'before'
  if (period < firstPeriod || period < (parsePeriod(form.validFrom) ?? 0)) return 'before'
  return now > closesAt(dueAt) ? 'over' : null
}
