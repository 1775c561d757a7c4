import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { type Period, periodText } from '@/lib/format/period'
import { readMonthly } from '@/lib/poktan/monthly'
import type { MonthlyRow } from '@/lib/poktan/monthly-source'
import { readOrigins } from '@/lib/poktan/origins'
import { lastDayOf, periodOfDay } from '@/lib/regions/month'
import { readComputed, readOwnMonthly, readOwnStock } from '@/lib/reports/computed'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapPoktan } from '@/lib/reports/forms/rekap-poktan'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'
import { type Place, placeOf } from '@/tests/support/roster'

let admin: OfficeActor
let places: Place[]
let db: Awaited<ReturnType<typeof asSuperuser>>

beforeAll(async () => {
  await openTestOffice(BLORA)
  db = await asSuperuser()
  admin = await officeActorOf('admin_dinas', BLORA)
  places = await Promise.all(['33.16.01.2001', '33.16.01.2002', '33.16.02.2001'].map(placeOf))
})

const FIRST: Period = 2026 * 12
const MONTHS = [FIRST, FIRST + 1, FIRST + 2]
const KINDS = ['bkb', 'bkl', 'pikr'] as const

/** Days around the ends of three months, where off-by-one lives. */
const day: fc.Arbitrary<string> = fc.constantFrom(
  '2025-12-31',
  '2026-01-01',
  '2026-01-15',
  '2026-01-31',
  '2026-02-01',
  '2026-02-28',
  '2026-03-01',
  '2026-03-31',
)
const span = fc
  .tuple(day, fc.option(day, { nil: null }))
  .map(([from, to]) => ({ from, to: to && to < from ? from : to }))

const world = fc.array(
  fc.record({
    village: fc.nat(2),
    kind: fc.constantFrom(...KINDS),
    life: span,
    families: fc.array(fc.array(span, { minLength: 1, maxLength: 2 }), { maxLength: 4 }),
    officers: fc.array(
      fc.record({
        name: fc.constantFrom('Ani', 'Bu Sri', 'Citra'),
        life: span,
        trained: fc.boolean(),
        lead: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    meetings: fc.array(
      fc.record({
        on: day,
        topics: fc.boolean(),
        media: fc.boolean(),
        handed: fc.boolean(),
        withdrawn: fc.boolean(),
        present: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      }),
      { maxLength: 4 },
    ),
    services: fc.array(fc.record({ on: day, what: fc.constantFrom('kunjungan', 'rujukan'), withdrawn: fc.boolean() }), {
      maxLength: 2,
    }),
    nils: fc.array(fc.record({ month: fc.constantFrom(...MONTHS), withdrawn: fc.boolean() }), { maxLength: 1 }),
  }),
  { minLength: 1, maxLength: 4 },
)
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never
type Group = World[number]

const covers = ({ from, to }: { from: string; to: string | null }, on: string) => from <= on && (to === null || on < to)

/** Each family may stand in the roster twice, once it has come back; only then do the spans not overlap. */
const spansOf = (family: Group['families'][number]) => {
  const [one, two] = family
  return two && one!.to && two.from >= one!.to ? [one!, two] : [one!]
}
/** Every standing in the roster with the family it is of. */
const standings = (group: Group) =>
  group.families.flatMap((family, subject) => spansOf(family).map((life) => ({ subject, life })))
/** Who was present at a meeting, by family. */
const presentAt = (group: Group, meeting: Group['meetings'][number]) =>
  standings(group).flatMap(({ subject, life }, at) =>
    meeting.present[at] && covers(life, meeting.on) ? [subject] : [],
  )

/** The figures as one would count them by hand from the whole book. */
function counted(groups: World, village: number, kind: string, period: Period): Map<string, number> {
  const own = groups.filter((group) => group.village === village && group.kind === kind)
  const last = lastDayOf(period)
  const within = (on: string) => periodOfDay(on) === period
  const upTo = (on: string) => periodOfDay(on) <= period
  const held = (group: Group) => group.meetings.filter(({ withdrawn }) => !withdrawn)
  const there = own.filter((group) => covers(group.life, last))
  const found = new Map<string, number>()
  const sum = (each: (group: Group) => number) => own.reduce((total, group) => total + each(group), 0)

  const isRecorded = own.some(
    (group) =>
      held(group).some(({ on }) => upTo(on)) ||
      group.services.some(({ on, withdrawn }) => !withdrawn && upTo(on)) ||
      group.nils.some(({ month, withdrawn }) => !withdrawn && month <= period),
  )
  if (isRecorded) {
    const inMonth = (group: Group) => held(group).filter(({ on }) => within(on))
    found.set(
      'pertemuan',
      sum((group) => inMonth(group).length),
    )
    found.set(
      'aktif',
      there.filter((group) => inMonth(group).some((meeting) => meeting.topics && meeting.media && meeting.handed))
        .length,
    )
    found.set(
      'lapor',
      there.filter(
        (group) =>
          inMonth(group).length > 0 || group.nils.some(({ month, withdrawn }) => month === period && !withdrawn),
      ).length,
    )
    const seen = (group: Group, when: (on: string) => boolean) =>
      new Set(
        held(group)
          .filter(({ on }) => when(on))
          .flatMap((meeting) => presentAt(group, meeting)),
      )
    found.set(
      'hadir',
      sum((group) => seen(group, within).size),
    )
    found.set(
      'baru',
      sum((group) => {
        const before = seen(group, (on) => periodOfDay(on) < period)
        return [...seen(group, within)].filter((subject) => !before.has(subject)).length
      }),
    )
    for (const what of ['kunjungan', 'rujukan'])
      found.set(
        what,
        sum(
          (group) => group.services.filter((each) => each.what === what && within(each.on) && !each.withdrawn).length,
        ),
      )
  }
  if (own.some((group) => standings(group).some(({ life }) => life.from <= last)))
    found.set(
      'anggota',
      there.reduce((total, group) => total + standings(group).filter(({ life }) => covers(life, last)).length, 0),
    )
  const kader = (group: Group) => group.officers.filter(({ lead }) => !lead)
  if (own.some((group) => kader(group).some(({ life }) => life.from <= last))) {
    const names = (group: Group, trained: boolean) =>
      new Set(
        kader(group)
          .filter((officer) => covers(officer.life, last) && (!trained || officer.trained))
          .map(({ name }) => name),
      ).size
    found.set(
      'kader',
      there.reduce((total, group) => total + names(group, false), 0),
    )
    found.set(
      'terlatih',
      there.reduce((total, group) => total + names(group, true), 0),
    )
  }
  return found
}

const TABLES = [
  'stock_delta',
  'stock_region',
  'stock_province',
  'poktan_attendance',
  'poktan_meeting',
  'poktan_service',
  'poktan_nil',
  'poktan_officer',
  'poktan_member',
  'person',
  'family',
  'poktan',
]

/** Writes a world into the office, past commands, in place of the one before. */
async function plant(groups: World): Promise<void> {
  await db.query(`truncate ${TABLES.join(', ')} cascade`)
  const { tenantId } = places[0]!
  for (const group of groups) {
    const place = places[group.village]!
    const id = randomUUID()
    await db.query(
      `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from, active_to)
       values ($1, $2, $3, 'Melati', 'melati', $4, $5, $6, $7)`,
      [tenantId, id, group.kind, place.villageId, place.kecamatanId, group.life.from, group.life.to],
    )
    const families = group.families.map(() => ({ family: randomUUID(), person: randomUUID() }))
    const memberIds: string[] = []
    for (const { family, person } of families) {
      await db.query(
        `insert into family (tenant_id, id, village_id, kecamatan_id, name, name_key) values ($1, $2, $3, $4, 'A', 'a')`,
        [tenantId, family, place.villageId, place.kecamatanId],
      )
      await db.query(`insert into person (tenant_id, id, family_id, name, name_key) values ($1, $2, $3, 'B', 'b')`, [
        tenantId,
        person,
        family,
      ])
    }
    for (const { subject, life } of standings(group)) {
      const memberId = randomUUID()
      memberIds.push(memberId)
      await db.query(
        `insert into poktan_member (tenant_id, id, poktan_id, family_id, person_id, individual, joined_on, left_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          tenantId,
          memberId,
          id,
          families[subject]!.family,
          families[subject]!.person,
          group.kind === 'pikr',
          life.from,
          life.to,
        ],
      )
    }
    for (const { name, life, trained, lead } of group.officers)
      await db.query(
        `insert into poktan_officer (tenant_id, id, poktan_id, role, name, name_key, trained, from_on, to_on)
         values ($1, $2, $3, $4, $5, $5, $6, $7, $8)`,
        [tenantId, randomUUID(), id, lead ? 'ketua' : 'kader', name, trained, life.from, life.to],
      )
    for (const meeting of group.meetings) {
      const meetingId = randomUUID()
      await db.query(
        `insert into poktan_meeting (tenant_id, id, poktan_id, kind, village_id, kecamatan_id, held_on, period,
           speaker_role, syllabus, topics, used_media, handed_over, withdrawn, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'kader', 'bkb-2020', $9, $10, $11, $12, $2)`,
        [
          tenantId,
          meetingId,
          id,
          group.kind,
          place.villageId,
          place.kecamatanId,
          meeting.on,
          periodOfDay(meeting.on),
          meeting.topics ? ['1'] : [],
          meeting.media,
          meeting.handed,
          meeting.withdrawn,
        ],
      )
      const present = standings(group).flatMap(({ life }, at) =>
        meeting.present[at] && covers(life, meeting.on) ? [memberIds[at]!] : [],
      )
      for (const memberId of present)
        await db.query('insert into poktan_attendance values ($1, $2, $3)', [tenantId, meetingId, memberId])
    }
    for (const { on, what, withdrawn } of group.services)
      await db.query(
        `insert into poktan_service (tenant_id, id, poktan_id, village_id, service, done_on, period, withdrawn, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $2)`,
        [tenantId, randomUUID(), id, place.villageId, what, on, periodOfDay(on), withdrawn],
      )
    for (const { month, withdrawn } of group.nils)
      await db.query(
        `insert into poktan_nil (tenant_id, poktan_id, period, village_id, reason, withdrawn, recorded_by)
         values ($1, $2, $3, $4, 'panen', $5, $2)`,
        [tenantId, id, month, place.villageId, withdrawn],
      )
  }
}

const told = (rows: readonly MonthlyRow[]) =>
  Object.fromEntries(rows.map(({ villageId, kind, count, value }) => [`${villageId} ${kind} ${count}`, value]))

it('counts any book as one would by hand, for many villages and for one', async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.constantFrom(...MONTHS), async (groups, period) => {
      await plant(groups)
      const byHand = Object.fromEntries(
        places.flatMap(({ villageId }, village) =>
          KINDS.flatMap((kind) =>
            [...counted(groups, village, kind, period)].map(([count, value]) => [
              `${villageId} ${kind} ${count}`,
              value,
            ]),
          ),
        ),
      )
      const [many, ones, handedIn] = await inTenantSql(admin, (tx) =>
        Promise.all([
          readMonthly(
            tx,
            period,
            places.map(({ villageId }) => villageId),
          ),
          Promise.all(places.map(({ villageId }) => readMonthly(tx, period, villageId))),
          readMonthly(
            tx,
            period,
            places.map(({ villageId }) => villageId),
            'lapor',
          ),
        ]),
      )
      expect(told(many), periodText(period)).toEqual(byHand)
      expect(told(ones.flat())).toEqual(byHand)
      expect(told(handedIn)).toEqual(
        Object.fromEntries(Object.entries(byHand).filter(([name]) => name.endsWith(' lapor'))),
      )
      for (const [name, value] of Object.entries(byHand)) {
        const of = (count: string) => byHand[name.replace(/\w+$/, count)] ?? 0
        if (name.endsWith('baru')) expect(value).toBeLessThanOrEqual(of('hadir'))
        if (name.endsWith('terlatih')) expect(value).toBeLessThanOrEqual(of('kader'))
        if (name.endsWith('aktif')) expect(value).toBeLessThanOrEqual(of('lapor'))
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)

it('fills the cells of both forms, and leaves out what a village never recorded', async () => {
  const life = { from: '2025-01-01', to: null }
  const meeting = {
    on: '2026-01-15',
    topics: true,
    media: true,
    handed: true,
    withdrawn: false,
    present: Array(8).fill(true),
  }
  await plant([
    {
      village: 0,
      kind: 'bkb',
      life,
      families: [[life], [life]],
      officers: [{ name: 'Ani', life, trained: true, lead: false }],
      meetings: [meeting],
      services: [],
      nils: [],
    },
    { village: 1, kind: 'bkb', life, families: [[life]], officers: [], meetings: [], services: [], nils: [] },
    {
      village: 0,
      kind: 'bkl',
      life,
      families: [],
      officers: [],
      meetings: [],
      services: [],
      nils: [{ month: FIRST, withdrawn: false }],
    },
  ])
  const [first, second] = places.map(({ villageId }) => villageId) as [number, number]
  const read = (form: typeof rekapPoktan, period: Period) =>
    inTenantSql(admin, async (tx) => {
      const cells = await readComputed(tx, form, period, [first, second])
      const own = {
        ...(await readOwnStock(tx, form, period, first)),
        ...(await readOwnMonthly(tx, form, period, first)),
      }
      expect(own).toMatchObject(
        Object.fromEntries(Object.entries(cells.get(first)!).filter(([, value]) => value !== 0)),
      )
      return [cells.get(first), cells.get(second)]
    })
  const [met, rosterOnly] = await read(rekapPoktan, FIRST)
  expect(met).toMatchObject({
    bkb_kelompok: 1,
    bkb_aktif: 1,
    bkb_pertemuan: 1,
    bkb_anggota: 2,
    bkb_hadir: 2,
    bkb_baru: 2,
    bkb_kunjungan: 0,
    bkb_rujukan: 0,
    bkb_kader: 1,
    bkb_terlatih: 1,
    bkl_pertemuan: 0,
  })
  expect(met).not.toHaveProperty('bkl_anggota')
  expect(met).not.toHaveProperty('pikr_hadir')
  expect(rosterOnly).toMatchObject({ bkb_anggota: 1 })
  expect(rosterOnly).not.toHaveProperty('bkb_pertemuan')

  const origins = await inTenantSql(admin, (tx) => readOrigins(tx, first, FIRST))
  expect(origins).toMatchObject([
    {
      kind: 'bkb',
      members: 2,
      kader: 1,
      trained: 1,
      nil: null,
      meetings: [{ heldOn: '2026-01-15', present: 2, counts: true }],
    },
    { kind: 'bkl', members: 0, nil: 'panen', meetings: [] },
  ])

  const [reported, unknown] = await read(laporanDesa, FIRST)
  expect(reported).toMatchObject({ bkb_ada: 1, bkb_lapor: 1, bkl_lapor: 1 })
  expect(unknown).not.toHaveProperty('bkb_lapor')
  // Before the first meeting nobody knows; after it a month without one is a zero.
  expect((await read(laporanDesa, FIRST - 1))[0]).not.toHaveProperty('bkb_lapor')
  expect((await read(rekapPoktan, FIRST + 1))[0]).toMatchObject({ bkb_pertemuan: 0, bkb_aktif: 0, bkb_baru: 0 })
})
