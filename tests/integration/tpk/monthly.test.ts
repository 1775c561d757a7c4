import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { inTenantSql } from '@/lib/db/tenant'
import { ageInMonths } from '@/lib/families/age'
import { addDays } from '@/lib/format/day'
import { periodOf } from '@/lib/format/period'
import { readComputed } from '@/lib/reports/computed'
import { penapisanTpk } from '@/lib/reports/forms/penapisan-tpk'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'
import { type CareMonthRow, readCareMonth, readScreeningMonth } from '@/lib/tpk/monthly'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'
import { placeOf } from '@/tests/support/roster'
import { plantHome } from '@/tests/support/tpk'

const JULY = periodOf(2026, 7)
const [FIRST, LAST] = ['2026-07-01', '2026-07-31']
const [ONE, TWO, NONE] = ['33.16.03.2001', '33.16.03.2002', '33.16.03.2003'] as const
let admin: pg.Client
const faskes = randomUUID()
const ids = new Map<string, number>()

interface Visit {
  on: string
  risk: '' | 'hijau' | 'merah'
  aided: boolean
  withdrawn: boolean
  marks: { mark: string; verdict: string }[]
  answers: Record<string, unknown>
}
interface Target {
  person: number
  village: string
  stage: string
  openedOn: string
  closedOn: string | null
  closedAs: string
  anchorOn: string | null
  visits: Visit[]
  referred: { on: string; state: string } | null
}
interface Person {
  bornOn: string | null
  birthG: number | null
}

beforeAll(async () => {
  admin = await asSuperuser()
  await openTestOffice(BLORA)
  for (const code of [ONE, TWO, NONE]) ids.set(code, (await placeOf(code)).villageId)
  const { tenantId, villageId, kecamatanId } = await placeOf(ONE)
  await admin.query(
    `insert into faskes (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, 'puskesmas', 'Puskesmas Uji', 'puskesmas uji', $3, $4, '2020-01-01')`,
    [tenantId, faskes, villageId, kecamatanId],
  )
})

const day = (least: number, most: number) => fc.integer({ min: least, max: most }).map((days) => addDays(FIRST, days))
const mark = fc.constantFrom(
  { mark: 'lila', verdict: 'ideal' },
  { mark: 'lila', verdict: 'kurang' },
  { mark: 'hb', verdict: 'ideal' },
  { mark: 'hb', verdict: 'ringan' },
  { mark: 'hb', verdict: 'berat' },
)
const visits = fc.uniqueArray(
  fc.record({
    on: day(-45, 45),
    risk: fc.constantFrom('', 'hijau', 'merah'),
    aided: fc.boolean(),
    withdrawn: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
    marks: fc.uniqueArray(mark, { maxLength: 2, selector: (one) => one.mark }),
    answers: fc.constantFrom({}, { kb: true, kb_cara: 'iud' }, { kb: false }),
  }) as fc.Arbitrary<Visit>,
  { maxLength: 4, selector: ({ on }) => on },
)
const world = fc.record({
  persons: fc.array(
    fc.record({ bornOn: fc.option(day(-1_900, 20)), birthG: fc.option(fc.integer({ min: 2_300, max: 2_700 })) }),
    { minLength: 1, maxLength: 5 },
  ),
  targets: fc.array(
    fc.record({
      person: fc.nat(20),
      village: fc.constantFrom(ONE, TWO),
      stage: fc.constantFrom('catin', 'hamil', 'pascasalin', 'anak'),
      openedOn: day(-70, 45),
      closedAfter: fc.option(fc.integer({ min: 0, max: 80 })),
      closedAs: fc.constantFrom('selesai', 'pindah', 'batal', 'ganda', 'meninggal'),
      anchorBefore: fc.option(fc.integer({ min: 0, max: 40 })),
      visits,
      referred: fc.option(fc.record({ on: day(-20, 45), state: fc.constantFrom('dikirim', 'dijawab', 'dibatalkan') })),
    }),
    { maxLength: 8 },
  ),
})

const targetsOf = ({ persons, targets }: { persons: Person[]; targets: Made[] }): Target[] =>
  targets.map(({ closedAfter, anchorBefore, ...one }) => ({
    ...one,
    person: one.person % persons.length,
    closedOn: closedAfter === null ? null : addDays(one.openedOn, closedAfter),
    closedAs: closedAfter === null ? '' : one.closedAs,
    anchorOn: anchorBefore === null ? null : addDays(one.openedOn, -anchorBefore),
  }))
type Made = Omit<Target, 'closedOn' | 'anchorOn'> & { closedAfter: number | null; anchorBefore: number | null }

async function write(persons: readonly Person[], targets: readonly Target[]) {
  for (const table of ['referral', 'tpk_visit', 'tpk_target']) await admin.query(`delete from ${table}`)
  const homes: { familyId: string; personId: string }[] = []
  for (const { bornOn, birthG } of persons) {
    const { familyId, personIds } = await plantHome(ONE, '1', [{ bornOn }])
    await admin.query('update person set birth_weight_g = $2 where id = $1', [personIds[0], birthG])
    homes.push({ familyId, personId: personIds[0]! })
  }
  const place = await placeOf(ONE)
  for (const target of targets) {
    const { familyId, personId } = homes[target.person]!
    const id = randomUUID()
    const head = [place.tenantId, id, personId, familyId, target.stage, ids.get(target.village), place.kecamatanId]
    await admin.query(
      `insert into tpk_target (tenant_id, id, person_id, family_id, stage, village_id, kecamatan_id, opened_on,
         closed_on, closed_as, anchor_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...head, target.openedOn, target.closedOn, target.closedAs, target.anchorOn],
    )
    for (const visit of target.visits)
      await admin.query(
        `insert into tpk_visit (tenant_id, target_id, person_id, family_id, stage, village_id, kecamatan_id, id,
           visited_on, period, edition, answers, screening, risk, aided, withdrawn_at, recorded_by, recorder_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $12, $13, $14, $15, $8, 'Uji')`,
        [
          ...head,
          randomUUID(),
          visit.on,
          JULY,
          JSON.stringify(visit.answers),
          JSON.stringify(visit.marks),
          visit.risk,
          visit.aided,
          visit.withdrawn ? '2026-08-01' : null,
        ],
      )
    if (target.referred)
      await admin.query(
        `insert into referral (tenant_id, target_id, person_id, family_id, village_id, kecamatan_id, id, faskes_id,
           referred_on, due_on, state, made_by, made_name) values ($1, $2, $3, $4, $5, $6, $7, $10, $8, $8, $9, $7, 'Uji')`,
        [
          place.tenantId,
          id,
          personId,
          familyId,
          ids.get(target.village),
          place.kecamatanId,
          randomUUID(),
          target.referred.on,
          target.referred.state,
          faskes,
        ],
      )
  }
}

const inMonth = (on: string) => on >= FIRST && on <= LAST
const isTrue = ({ closedAs }: Target) => closedAs !== 'batal' && closedAs !== 'ganda'
const nifasEnd = ({ anchorOn, openedOn }: Target) => addDays(anchorOn ?? openedOn, 42)
const ofMonth = (target: Target) =>
  isTrue(target) &&
  target.openedOn <= LAST &&
  (target.closedOn === null || target.closedOn >= FIRST) &&
  (target.stage !== 'pascasalin' || nifasEnd(target) >= FIRST)
const groupOf = (target: Target, { bornOn }: Person): string | null => {
  if (target.stage !== 'anak') return target.stage
  const months = ageInMonths(bornOn, LAST)
  return months === null || months >= 60 ? null : months < 24 ? 'baduta' : 'balita'
}
const kept = (target: Target) =>
  target.visits.filter(({ withdrawn }) => !withdrawn).sort((a, b) => (a.on < b.on ? -1 : 1))
const size = <One>(all: readonly One[], key: (one: One) => unknown) => new Set(all.map(key)).size

/** The same by plain loops over what was made. */
function naive(persons: readonly Person[], targets: readonly Target[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const village of [ONE, TWO]) {
    if (!targets.some((one) => one.village === village && one.openedOn <= LAST)) continue
    const put = (source: string, value: number) => counts.set(`${ids.get(village)}/${source}`, value)
    const here = targets.filter((one) => one.village === village && ofMonth(one))
    for (const group of ['catin', 'hamil', 'pascasalin', 'baduta', 'balita']) {
      const due = here.filter((one) => groupOf(one, persons[one.person]!) === group)
      const met = due.filter((one) => kept(one).some(({ on }) => inMonth(on)))
      const risky = met.filter(
        (one) =>
          kept(one)
            .filter(({ on, risk }) => on <= LAST && risk)
            .at(-1)?.risk === 'merah',
      )
      const referred = met.filter(({ referred: made }) => made && inMonth(made.on) && made.state !== 'dibatalkan')
      const aided = due.filter((one) => kept(one).some(({ on, aided: help }) => inMonth(on) && help))
      for (const [name, found] of Object.entries({
        sasaran: due,
        didampingi: met,
        berisiko: risky,
        dirujuk: referred,
        bansos: aided,
      }))
        put(
          `tpk.${group}.${name}`,
          size(found, ({ person }) => person),
        )
    }
    const ends = (one: Target) => [one.closedOn, nifasEnd(one)].filter((on) => on !== null).sort()[0]!
    const nifas = here.filter(
      (one) => one.stage === 'pascasalin' && !['pindah', 'meninggal'].includes(one.closedAs) && inMonth(ends(one)),
    )
    const withKb = nifas.filter((one) =>
      kept(one).some(({ on, answers }) => answers.kb === true && on <= nifasEnd(one)),
    )
    put(
      'tapis.nifas.selesai',
      size(nifas, ({ person }) => person),
    )
    put(
      'tapis.nifas.kb',
      size(withKb, ({ person }) => person),
    )
    const born = [...new Set(here.filter((one) => one.stage === 'anak').map(({ person }) => persons[person]!))].filter(
      ({ bornOn }) => bornOn !== null && inMonth(bornOn),
    )
    put('tapis.lahir.hidup', born.length)
    put('tapis.lahir.ditimbang', born.filter(({ birthG }) => birthG !== null).length)
    put('tapis.lahir.bblr', born.filter(({ birthG }) => birthG !== null && birthG < 2_500).length)
    for (const stage of ['catin', 'hamil']) {
      const people = [...new Set(here.filter((one) => one.stage === stage).map(({ person }) => person))]
      const said = people.map((person) =>
        here
          .filter((one) => one.stage === stage && one.person === person)
          .flatMap((one) => kept(one))
          .filter(({ on }) => inMonth(on))
          .sort((a, b) => (a.on < b.on ? -1 : 1)),
      )
      const risks = said.map((all) => all.filter(({ risk }) => risk).at(-1)?.risk).filter((risk) => risk !== undefined)
      put(`tapis.${stage}.ditapis`, risks.length)
      put(`tapis.${stage}.berisiko`, risks.filter((risk) => risk === 'merah').length)
      const last = (name: string) =>
        said
          .map(
            (all) =>
              all
                .flatMap(({ marks }) => marks)
                .filter((one) => one.mark === name)
                .at(-1)?.verdict,
          )
          .filter((found) => found !== undefined)
      put(`tapis.${stage}.lila`, last('lila').length)
      put(`tapis.${stage}.kek`, last('lila').filter((found) => found !== 'ideal').length)
      if (stage === 'catin') continue
      put('tapis.hamil.hb', last('hb').length)
      for (const grade of ['ringan', 'sedang', 'berat'])
        put(`tapis.hamil.hb_${grade}`, last('hb').filter((found) => found === grade).length)
    }
  }
  return counts
}

const asMap = (rows: readonly CareMonthRow[]) =>
  new Map(rows.map(({ villageId, source, value }) => [`${villageId}/${source}`, value]))

it('counts as plain loops do, whatever was recorded', async () => {
  const actor = await officeActorOf('admin_dinas', BLORA)
  await fc.assert(
    fc.asyncProperty(world, async ({ persons, targets: made }) => {
      const targets = targetsOf({ persons, targets: made as Made[] })
      // Two targets of one person in a stage may be visited on one day: which was last nobody can say.
      const days = targets.flatMap(({ person, stage, visits: all }) => all.map(({ on }) => `${person}/${stage}/${on}`))
      fc.pre(new Set(days).size === days.length)
      await write(persons, targets)
      const villages = [...ids.values()]
      const [care, screened] = await inTenantSql(actor, (tx) =>
        Promise.all([readCareMonth(tx, JULY, villages), readScreeningMonth(tx, JULY, villages)]),
      )
      const counted = asMap([...care, ...screened])
      for (const [key, value] of naive(persons, targets)) expect([key, counted.get(key)]).toEqual([key, value])
      const known = new Set([...counted.keys()].map((key) => key.split('/')[0]))
      expect(known).toEqual(new Set([...naive(persons, targets).keys()].map((key) => key.split('/')[0])))
    }),
    { numRuns: 60 },
  )
})

it('fills the cells of both forms, and none of a village without a target', async () => {
  const actor = await officeActorOf('admin_dinas', BLORA)
  const born = { bornOn: '2026-07-10', birthG: 2_400 }
  const target = { person: 0, village: ONE, stage: 'anak', openedOn: '2026-07-10', closedOn: null, closedAs: '' }
  await write([born], [{ ...target, anchorOn: '2026-07-10', visits: [], referred: null }])
  const read = (form: typeof rekapTpk) => inTenantSql(actor, (tx) => readComputed(tx, form, JULY, [...ids.values()]))
  const rekap = await read(rekapTpk)
  expect(rekap.get(ids.get(ONE)!)).toMatchObject({ baduta_sasaran: 1, baduta_didampingi: 0, hamil_sasaran: 0 })
  expect(Object.keys(rekap.get(ids.get(ONE)!)!).sort()).toEqual(rekapTpk.elements.map(({ column }) => column).sort())
  expect(rekap.get(ids.get(NONE)!)).toBeUndefined()
  const screened = await read(penapisanTpk)
  expect(screened.get(ids.get(ONE)!)).toMatchObject({ lahir_hidup: 1, lahir_ditimbang: 1, lahir_bblr: 1 })
  expect(screened.get(ids.get(NONE)!)).toBeUndefined()
})
