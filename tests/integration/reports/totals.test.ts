import fc from 'fast-check'
import type pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import {
  approveReport,
  correctReport,
  lockReport,
  reopenReport,
  returnReport,
  saveDraft,
  sendReport,
  verifyReport,
  withdrawReport,
} from '@/lib/reports/commands'
import type { Cells, FormDeclaration, Ratio } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'
import { reasonKeys } from '@/lib/reports/rules'
import { sendableCells } from '@/tests/support/cells'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'
import { drafting, intent, JULY, NOW, pkbServing, sending, step } from '@/tests/support/reports'

const SEED = Number(process.env.LINI_SEED ?? Date.now() % 1_000_000)
const RUNS = Number(process.env.LINI_RUNS ?? 60)
const STEPS = 25

interface Village {
  id: number
  kecamatan: number
  pkb: OfficeActor
  koordinator: OfficeActor
}
let admin: pg.Client
let tenant: number
let villages: Village[]
let kabid: Record<string, OfficeActor>
let kepala: OfficeActor
let office: OfficeActor

beforeAll(async () => {
  admin = await asSuperuser()
  tenant = await openTestOffice(BLORA)
  villages = []
  for (const code of ['33.16.01', '33.16.02', '33.16.03']) {
    const koordinator = await officeActorOf('koordinator_kecamatan', code)
    const { rows } = await admin.query<{ id: number }>(
      'select id from region where parent_id = $1 order by code limit 3',
      [koordinator.region.id],
    )
    const pkb = await pkbServing(
      code,
      rows.map((row) => row.id),
    )
    for (const { id } of rows) villages.push({ id, kecamatan: koordinator.region.id, pkb, koordinator })
  }
  kabid = {
    'laporan-desa': await officeActorOf('kabid_kb', BLORA),
    'rekap-tpk': await officeActorOf('kabid_ks', BLORA),
  }
  kepala = await officeActorOf('kepala_dinas', BLORA)
  office = await officeActorOf('admin_dinas', BLORA)
})

type Verb = 'save' | 'send' | 'withdraw' | 'correct' | 'verify' | 'approve' | 'return' | 'lock' | 'reopen'
interface Deed {
  verb: Verb
  village: number
  month: number
  cells: Cells
}
type Move = { deeds: Deed[]; fold: number | null }

interface Seen {
  version: number
  status: number
}

async function look(form: FormDeclaration, { village, month }: Deed): Promise<Seen> {
  const { rows } = await admin.query<Seen>(
    'select version, status from report where form_code = $1 and period = $2 and unit_id = $3',
    [form.code, JULY + month, villages[village]!.id],
  )
  return rows[0] ?? { version: 0, status: 0 }
}

/** One press of a button on what was seen, open or not: the refusals of the product are part of the play. */
async function press(form: FormDeclaration, { verb, village, month, cells }: Deed, seen: Seen): Promise<void> {
  const { version, status } = seen
  const { id: unit, pkb, koordinator } = villages[village]!
  const period = JULY + month
  const where = { form, period, unit, version }
  const because = step(where, 'memang demikian')
  const reasons = Object.fromEntries(reasonKeys(form).map((key) => [key, 'memang demikian']))
  const work = {
    save: () => saveDraft(pkb, intent(), drafting(where, cells)),
    send: () => sendReport(pkb, intent(), sending(where, {}, { cells, reasons })),
    withdraw: () => withdrawReport(pkb, intent(), step(where)),
    correct: () => correctReport(pkb, intent(), because),
    verify: () => verifyReport(koordinator, intent(), step(where)),
    approve: () => approveReport(kabid[form.code]!, intent(), step(where)),
    return: () => returnReport(status === 2 ? koordinator : kabid[form.code]!, intent(), because),
    lock: () => lockReport(kepala, intent(), step(where)),
    reopen: () => reopenReport(office, intent(), because),
  }[verb]
  await work().catch((reason: unknown) => {
    if (!(reason instanceof Refusal)) throw reason
  })
}

type Totals = Map<string, number>
const add = (totals: Totals, key: string, value: number) => {
  if (value !== 0) totals.set(key, (totals.get(key) ?? 0) + value)
}

/** What every ancestor must hold: the villages' last sent revisions, added up here and not by the database. */
async function expectedTotals(form: FormDeclaration): Promise<Totals> {
  const { rows } = await admin.query<{ unit: number; period: number; status: number; timely: number; cells: Cells }>(
    `select r.unit_id as unit, r.period, r.status, r.timely, v.cells from report r
     join report_revision v using (tenant_id, form_code, period, unit_id, revision)
     where r.form_code = $1 and r.status >= 2`,
    [form.code],
  )
  const totals: Totals = new Map()
  for (const { unit, period, status, timely, cells } of rows) {
    const village = villages.find(({ id }) => id === unit)!
    for (const ancestor of [`kecamatan ${village.kecamatan}`, `district ${tenant}`, 'province']) {
      const at = (column: string) => `${ancestor} ${period} ${column}`
      add(totals, at('sent'), 1)
      add(totals, at('verified'), Number(status >= 3))
      add(totals, at('approved'), Number(status >= 4))
      add(totals, at('on_time'), Number(timely > 0))
      for (const { column } of form.elements) {
        const value = cells[column] ?? null
        if (typeof value === 'number') add(totals, at(`v_${column}`), value)
        if (typeof value === 'number') add(totals, at(`n_${column}`), 1)
        if (value === 'na') add(totals, at(`x_${column}`), 1)
      }
      for (const { column, parts } of form.sums) {
        const values = parts.map((part) => cells[part] ?? null)
        const numbers = values.filter((value) => typeof value === 'number')
        if (values.includes(null)) continue
        for (const value of numbers) add(totals, at(`v_${column}`), value)
        add(totals, at(`${numbers.length > 0 ? 'n' : 'x'}_${column}`), 1)
      }
      for (const ratio of form.ratios) {
        const halves = bothHalves(ratio, cells)
        if (!halves) continue
        add(totals, at(`num_${ratio.column}`), halves.numerator)
        add(totals, at(`den_${ratio.column}`), halves.denominator)
        add(totals, at(`both_${ratio.column}`), 1)
      }
    }
  }
  return totals
}

function bothHalves({ numerator, denominator }: Ratio, cells: Cells) {
  const sum = (columns: readonly string[]) => columns.reduce((total, column) => total + Number(cells[column]), 0)
  if ([...numerator, ...denominator].some((column) => typeof cells[column] !== 'number')) return null
  return { numerator: sum(numerator), denominator: sum(denominator) }
}

/** What every ancestor does hold: its folded row and what is still pending, read at one moment. */
async function shownTotals(form: FormDeclaration): Promise<Totals> {
  const t = formTables(form)
  const { rows } = await admin.query<{ at: string; period: number; part: Record<string, number> }>(
    `select 'kecamatan ' || kecamatan_id as at, period, to_jsonb(x) as part from ${t.kecamatan} x
     union all select 'kecamatan ' || kecamatan_id, period, to_jsonb(x) from ${t.delta} x
     union all select 'district ' || tenant_id, period, to_jsonb(x) from ${t.district} x
     union all select 'district ' || tenant_id, period, to_jsonb(x) from ${t.delta} x
     union all select 'province', period, to_jsonb(x) from ${t.province} x
     union all select 'province', period, to_jsonb(x) from ${t.delta} x`,
  )
  const totals: Totals = new Map()
  for (const { at, period, part } of rows)
    for (const [column, value] of Object.entries(part))
      if (!KEYS.has(column)) add(totals, `${at} ${period} ${column}`, value)
  for (const [key, value] of totals) if (value === 0) totals.delete(key)
  return totals
}
const KEYS = new Set(['tenant_id', 'id', 'kecamatan_id', 'province_id', 'period'])

const sorted = (totals: Totals) => Object.fromEntries([...totals].sort(([a], [b]) => (a < b ? -1 : 1)))

async function startOver(form: FormDeclaration): Promise<void> {
  const t = formTables(form)
  await admin.query("set session_replication_role = 'replica'")
  await admin.query(
    `truncate report, report_revision, report_event, receipt, ${t.fact}, ${t.change}, ${t.kecamatan}, ${t.district}, ${t.province}`,
  )
  await admin.query("set session_replication_role = 'origin'")
}

const verbs: { weight: number; arbitrary: fc.Arbitrary<Verb> }[] = (
  [
    ['save', 3],
    ['send', 8],
    ['withdraw', 1],
    ['correct', 3],
    ['verify', 4],
    ['approve', 3],
    ['return', 2],
    ['lock', 1],
    ['reopen', 1],
  ] as const
).map(([verb, weight]) => ({ weight, arbitrary: fc.constant(verb) }))

const moves = (form: FormDeclaration): fc.Arbitrary<Move[]> =>
  fc
    .array(
      fc.record({
        // Up to four people press at the same moment, often on the same village.
        deeds: fc.array(
          fc.record({
            verb: fc.oneof(...verbs),
            village: fc.nat(8),
            month: fc.constantFrom(0, 0, 0, -1),
            cells: sendableCells(form),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        fold: fc.option(fc.constantFrom(1, 2, 1_000), { freq: 3 }),
      }),
      { minLength: STEPS, maxLength: STEPS },
    )
    .map((play) => Object.assign(play, { [fc.toStringMethod]: () => inWords(play) }))

/** A play as a person would tell it: its cells are made again by the seed. */
const inWords = (play: Move[]) =>
  play
    .map(({ deeds, fold }) =>
      [...deeds.map((deed) => `${deed.verb} ${deed.village}/${deed.month}`), `fold ${fold}`].join(', '),
    )
    .join('; ')

it.each([laporanDesa, rekapTpk].map((form) => [form.code, form] as const))(
  'after every step the totals of %s equal the last sent revisions at every ancestor',
  async (_, form) => {
    const t = formTables(form)
    let counted = 0
    await fc.assert(
      fc.asyncProperty(moves(form), async (play) => {
        await startOver(form)
        for (const { deeds, fold } of play) {
          // All look before anybody presses, so that two who meet on a village race for it.
          const seen: Seen[] = []
          for (const deed of deeds) seen.push(await look(form, deed))
          await Promise.all([
            ...deeds.map((deed, index) => press(form, deed, seen[index]!)),
            ...(fold ? [inTenantSql(office, (tx) => tx.sql.query(`select * from ${t.fold}($1)`, [fold]))] : []),
          ])
          const expected = await expectedTotals(form)
          counted += expected.size
          expect(sorted(await shownTotals(form))).toEqual(sorted(expected))
        }
      }),
      { seed: SEED, numRuns: RUNS / 2, endOnFailure: true, verbose: 0 },
    )
    // A play in which nothing is ever sent would prove nothing.
    expect(counted).toBeGreaterThan(RUNS * STEPS)
    console.info(
      `totals of ${form.code}: seed ${SEED}, ${RUNS / 2} runs of ${STEPS} steps, ${counted} figures compared`,
    )
  },
  180_000,
)

it('moves kecamatan and district in the same transaction as the sending, and not with a draft', async () => {
  const form = laporanDesa
  await startOver(form)
  const { id: unit, pkb } = villages[0]!
  const sum = async () => {
    const totals = await shownTotals(form)
    return [`kecamatan ${villages[0]!.kecamatan}`, `district ${tenant}`].map(
      (at) => totals.get(`${at} ${JULY} v_bkl_ada`) ?? 0,
    )
  }
  await saveDraft(pkb, intent({}, { now: NOW }), drafting({ unit }, { bkl_ada: 5 }))
  expect(await sum()).toEqual([0, 0])
  await sendReport(pkb, intent(), sending({ unit, version: 1 }, { bkl_ada: 5 }))
  expect(await sum()).toEqual([5, 5])
  await returnReport(villages[0]!.koordinator, intent(), step({ unit, version: 2 }, 'periksa lagi'))
  expect(await sum()).toEqual([0, 0])
  await sendReport(pkb, intent(), sending({ unit, version: 3 }, { bkl_ada: 6 }))
  expect(await sum()).toEqual([6, 6])
})
