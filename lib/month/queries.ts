import 'server-only'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Zone } from '@/lib/format/date'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { closesAt, runningPeriod } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
import { FORMS } from '@/lib/reports/forms/all'
import { reviewStepOf } from '@/lib/reports/policy'
import { findDue } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'
import { addTally, type Board, type BoardRow, emptyTally, type Tally } from './board'
import { countAsked } from './extension-queries'
import { dayIn } from './extension-rules'
import { formsOf } from './forms'
import { seatOf } from './policy'

/** What the board shows, as its address says. Null is: all of them. */
export interface BoardView {
  period: Period | null
  form: FormDeclaration | null
  kecamatan: number | null
  /** An officer's id, or `tanpa` for the villages that nobody serves. */
  petugas: string | null
}

/** Whose row it is, for SQL: its key, its name, what stands beside it, and whose account. */
const GROUPS = {
  kecamatan: { id: `'kecamatan:' || v.kecamatan_id`, name: 'v.kecamatan', about: `''`, order: 'min(v.kcode)' },
  petugas: {
    id: `'petugas:' || coalesce(v.petugas_id::text, 'tanpa')`,
    name: `coalesce(v.petugas, 'Tanpa petugas')`,
    about: 'min(v.kecamatan)',
    order: '(min(v.petugas_id::text) is null), min(v.petugas)',
  },
  desa: {
    id: `'desa:' || v.id`,
    name: 'v.name',
    about: `coalesce(min(v.petugas), 'Tanpa petugas')`,
    order: 'min(v.code)',
  },
} as const

/**
 * Owed reports of a month by group and form, one statement whatever the size. Villages and kecamatan as they
 * stood on the month's last day, officers as they served on it. $1 office, $2 period, $3 that day, $4 today,
 * $5 kecamatan, $6 officer, $7 reader, $8-$10 forms with their day and the state the reader's step waits on.
 */
const tallies = (level: keyof typeof GROUPS) => `
  with forms as (select * from unnest($8::text[], $9::date[], $10::int[]) f (code, due, mine)),
  ext as (select form_code, village_id, kecamatan_id, max(until_on) as until_on from due_extension
    where tenant_id = $1 and period = $2 and state = 'diberi' group by 1, 2, 3),
  served as (select distinct on (b.village_id) b.village_id, p.id, p.name, p.account_id
    from desa_binaan b join petugas p on p.tenant_id = b.tenant_id and p.id = b.petugas_id
    where b.tenant_id = $1 and b.from_on <= $3::date and (b.to_on is null or b.to_on > $3::date)
    order by b.village_id, b.from_on desc),
  villages as (select v.region_id as id, v.code, v.name, k.id as kecamatan_id, k.name as kecamatan, k.code as kcode,
      o.id as petugas_id, o.name as petugas, o.account_id
    from region_version v join region n on n.id = v.region_id and n.level = 4
    join region k on k.id = v.parent_id and k.district_id = $1
    left join served o on o.village_id = v.region_id
    where v.valid_from <= $3::date and (v.valid_to is null or v.valid_to > $3::date)
      and ($5::int is null or k.id = $5::int)
      and ($6::text = '' or coalesce(o.id::text, 'tanpa') = $6)),
  owed as (select v.*, f.code as form, f.mine, coalesce(r.status, 0) as status, coalesce(r.timely, 0) as timely,
      r.status is null or (r.status = 0 and r.draft is null) as blank, r.sent_by,
      greatest(f.due, (select max(e.until_on) from ext e where e.form_code = f.code and
        case when e.village_id is null then e.kecamatan_id is null or e.kecamatan_id = v.kecamatan_id
          else e.village_id = v.id end)) as due
    from villages v cross join forms f
    left join report r on r.tenant_id = $1 and r.form_code = f.code and r.period = $2 and r.unit_id = v.id)
  select ${GROUPS[level].id} as id, ${GROUPS[level].name} as name, ${GROUPS[level].about} as about, v.form,
    min(v.account_id::text) as "accountId", count(*)::int as owed,
    (count(*) filter (where blank and petugas_id is null))::int as unserved,
    (count(*) filter (where blank and petugas_id is not null))::int as "notBegun",
    (count(*) filter (where status = 0 and not blank))::int as draft,
    (count(*) filter (where status = 1))::int as returned, (count(*) filter (where status = 2))::int as sent,
    (count(*) filter (where status = 3))::int as verified, (count(*) filter (where status >= 4))::int as approved,
    (count(*) filter (where status >= 2 and timely > 0))::int as "onTime",
    (count(*) filter (where status >= 2 and timely = 0))::int as late,
    (count(*) filter (where status < 2 and due < $4::date))::int as overdue,
    (count(*) filter (where status = mine and sent_by is distinct from $7::uuid))::int as waiting,
    to_char(min(due) filter (where status < 2), 'YYYY-MM-DD') as "dueOn"
  from owed v group by 1, 2${level === 'kecamatan' ? '' : level === 'petugas' ? ', v.petugas_id' : ', v.id'}, v.form
  order by ${GROUPS[level].order}, 1, v.form`

/** What the reader's next steps are, beside the rows. */
export interface MonthBoard extends Board {
  zone: Zone
  today: string
  firstPeriod: Period
  forms: FormDeclaration[]
  /** Requests for more time that wait for the reader's decision. */
  asked: number
}

/**
 * The month of a reviewer: owed and received by kecamatan, officer or village, with what blocks each. A
 * koordinator begins with the officers of the kecamatan, the dinas with the kecamatan. Refuses other roles.
 */
export async function readMonthBoard(actor: Actor, view: BoardView, now: Date): Promise<MonthBoard> {
  if (!worksInOffice(actor) || seatOf(actor.role) !== 'office') throw new Refusal('not-allowed')
  return inTenantSql(actor, async (tx) => {
    const period = view.period ?? (await presentPeriod(tx, now))
    const forms = formsOf(period, view.form)
    const dues = await Promise.all(forms.map((form) => findDue(tx, form, period)))
    const { zone, firstPeriod } = dues[0] ?? (await findDue(tx, FORMS[0]!, period))
    const own = actor.role === 'koordinator_kecamatan' ? actor.region.id : null
    const kecamatan = own ?? view.kecamatan
    const level = view.petugas ? 'desa' : kecamatan ? 'petugas' : 'kecamatan'
    const today = dayIn(now, zone)
    const rows =
      period < firstPeriod
        ? []
        : await tx.sql.query<Omit<BoardRow, 'forms'> & { form: string }>(tallies(level), [
            tx.tenantId,
            period,
            lastDayOf(period),
            today,
            kecamatan,
            view.petugas ?? '',
            actor.accountId,
            forms.map((form) => form.code),
            dues.map((due) => dayIn(due.plainAt, zone)),
            forms.map((form) => waitsOn(actor.role, form.code)),
          ])
    const asked = await countAsked(
      tx,
      FORMS.filter((form) => reviewStepOf(actor.role, form.code) === 'approve').map((form) => form.code),
    )
    return { period, level, place: placeOf(rows, level), ...summed(rows), zone, today, firstPeriod, forms, asked }
  })
}

const waitsOn = (role: Actor['role'], formCode: string): number => {
  const step = reviewStepOf(role, formCode)
  return step === 'verify' ? STATUS.dikirim : step === 'approve' ? STATUS.diverifikasi : -1
}

const placeOf = (rows: readonly { about: string }[], level: Board['level']) =>
  level === 'kecamatan' ? '' : (rows[0]?.about ?? '')

/** The last month while it is open for entry, else the running one. */
async function presentPeriod(tx: TenantSql, now: Date): Promise<Period> {
  const running = runningPeriod(now, tx.actor.zone as Zone)
  const last = await findDue(tx, FORMS[0]!, running - 1)
  return now <= closesAt(last.dueAt) && running > last.firstPeriod ? running - 1 : running
}

function summed(rows: readonly (Omit<BoardRow, 'forms'> & { form: string })[]): Pick<Board, 'rows' | 'total'> {
  const byId = new Map<string, BoardRow>()
  let total = emptyTally()
  for (const { id, name, about, accountId, form, ...counts } of rows) {
    const tally: Tally = counts
    const row = byId.get(id) ?? { id, name, about, accountId, forms: [], ...emptyTally() }
    byId.set(id, { ...row, ...addTally(row, tally), forms: [...row.forms, { code: form, tally }] })
    total = addTally(total, tally)
  }
  return { rows: [...byId.values()], total }
}
