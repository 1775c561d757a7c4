import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { Refusal } from '@/lib/errors/refusal'
import { monthly, parseFigurePeriod } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { periodOf } from '@/lib/format/period'
import { recordMeeting } from '@/lib/poktan/meeting-commands'
import { recordMeetingSchema } from '@/lib/poktan/meeting-schema'
import { getRegion } from '@/lib/regions/queries'
import { sendReport } from '@/lib/reports/commands'
import { readEntrySheet } from '@/lib/reports/entry-sheet'
import { exportReports } from '@/lib/reports/export'
import type { Cells, FormDeclaration } from '@/lib/reports/form'
import { k0Tahunan } from '@/lib/reports/forms/k0-tahunan'
import { kampungKb } from '@/lib/reports/forms/kampung-kb'
import { kegiatanPetugas } from '@/lib/reports/forms/kegiatan-petugas'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { readRecap } from '@/lib/reports/recap-queries'
import { readReviewList } from '@/lib/reports/review'
import { registerRule } from '@/lib/reports/rules'
import { exportTemplate, templateColumns } from '@/lib/reports/template'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { intent, JULY, NOW, pkbServing, sending, villagesOf } from '@/tests/support/reports'
import { placeOf, plantGroup, plantMember, plantOfficer } from '@/tests/support/roster'

const HERE = '33.16.01'
const JANUARY = periodOf(2026, 1)
const NEW_YEAR = new Date('2026-01-03T16:00:00Z')
let pkb: OfficeActor
let koordinator: OfficeActor
let dinas: OfficeActor
let recorded: number
let without: number
let third: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  const villages = await villagesOf(HERE, 3)
  ;[recorded, without, third] = villages as [number, number, number]
  pkb = await pkbServing(HERE, villages)
  koordinator = await officeActorOf('koordinator_kecamatan', HERE)
  dinas = await officeActorOf('kepala_dinas', BLORA)
  const here = { ...(await placeOf(`${HERE}.2001`)), villageId: recorded }
  const poktanId = await plantGroup(here, 'bkb')
  const { memberId } = await plantMember(here, poktanId, 'bkb', 'Aminah')
  await plantOfficer(here, poktanId, 'Kartini', { trained: true })
  await plantOfficer(here, poktanId, 'Dewi', { role: 'ketua' })
  const met = recordMeetingSchema.parse({
    ...{ key: randomUUID(), poktanId, heldOn: '2026-07-04', speakerRole: 'pkb_plkb', syllabus: 'bkb-2020' },
    ...{ topics: ['1'], discussion: true, usedMedia: true, handedOver: true, attendance: [memberId] },
  })
  await recordMeeting(pkb, met, NOW)
  const admin = await asSuperuser()
  await admin.query(
    `update poktan set sk_number = '141/7/2020', sk_by = 'kades', funds = '{add,dana_desa}', with_posyandu = true,
       with_paud = true, facilities = '{bkb.kit}' where id = $1`,
    [poktanId],
  )
  const kampung = randomUUID()
  await admin.query(
    `insert into kampung_kb (tenant_id, id, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, 'Melati', 'melati', $3, $4, '2020-01-01')`,
    [here.tenantId, kampung, recorded, here.kecamatanId],
  )
  const content = {
    pus: 120,
    kb_iud: 6,
    bpjs: 300,
    pokjaExists: true,
    pokjaScheme: 'perban-2023',
    pokjaSections: ['data'],
  }
  await admin.query(
    `insert into kampung_kb_profile (tenant_id, kampung_kb_id, period, village_id, kecamatan_id, edition, content, saved_by)
     values ($1, $2, $3, $4, $5, 'perban-20-2023', $6, $2)`,
    [here.tenantId, kampung, JULY, recorded, here.kecamatanId, JSON.stringify(content)],
  )
  await admin.query(
    `insert into kampung_kb_activity (tenant_id, id, kampung_kb_id, village_id, kecamatan_id, held_on, period, title,
       category, opd_ids, dashat, recorded_by)
     select $1, gen_random_uuid(), $2, $3, $4, '2026-07-05', $5, 'Memasak', 'stunting', array[$2::uuid], '{}', $2
     from generate_series(1, 2)`,
    [here.tenantId, kampung, recorded, here.kecamatanId, JULY],
  )
})

const send = (
  form: FormDeclaration,
  unit: number,
  cells: Cells,
  over: { reasons?: object; period?: number; now?: Date } = {},
) => {
  const { reasons = {}, period = JULY, now = NOW } = over
  const input = sending({ form, unit, period }, cells, { reasons: reasons as Record<string, string>, madeAt: now })
  return sendReport(pkb, intent({ unit, cells, reasons, period, form: form.code }, { now }), input)
}

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}

const computedOf = async (form: FormDeclaration, period: number, unit: number, now = NOW) =>
  (await readEntrySheet(pkb, form, period, now)).rows.find(({ unitId }) => unitId === unit)?.computed

/** What a village without a Kampung KB answers. */
const nothing = Object.fromEntries(kampungKb.elements.map(({ column }, at) => [column, at === 0 ? 0 : ('na' as const)]))

describe('what is known is filled in', () => {
  it('from a Kampung KB’s profile and activities of the month', async () => {
    expect(await computedOf(kampungKb, JULY, recorded)).toEqual({
      ...{ kampung: 1, pus: 120, kb_iud: 6, bpjs: 300, seksi: 1, dashat: 2, opd: 1 },
      ...Object.fromEntries(
        kampungKb.elements.flatMap(({ column }) =>
          column.startsWith('keg_') ? [[column, column === 'keg_stunting' ? 2 : 0]] : [],
        ),
      ),
    })
    // Last month nobody told a profile, and nothing had been held by then.
    expect(await computedOf(kampungKb, JULY - 1, recorded)).toEqual({ kampung: 1 })
  })

  it('as not applying where the register knows no Kampung KB', async () => {
    const computed = await computedOf(kampungKb, JULY, without)
    expect(computed).toEqual(nothing)
  })

  it('from the meetings a PKB led', async () => {
    const computed = await computedOf(kegiatanPetugas, JULY, recorded)
    expect(computed).toEqual({ bina_bkb: 1, kunjungan_poktan: 0, rujukan_poktan: 0 })
    expect(await computedOf(kegiatanPetugas, JULY, without)).toEqual({})
  })

  it('from cards, register and rosters as they stand in January', async () => {
    expect(await computedOf(k0Tahunan, JANUARY, recorded, NEW_YEAR)).toMatchObject({
      ...{ bkb_ada: 1, bkb_sk: 1, bkb_dana_add: 1, bkb_dana_dana_desa: 1, bkb_dana_apbn: 0, bkb_hi: 1, bkb_kit: 1 },
      ...{ bkb_kka: 0, bkb_pengurus: 1, bkb_kader: 1, bkb_terlatih: 1, bkb_anggota: 1 },
    })
    const computed = await computedOf(k0Tahunan, JANUARY, recorded, NEW_YEAR)
    for (const unknown of ['bkb_kartu', 'ppkbd_ada', 'pok_kb_ada']) expect(computed).not.toHaveProperty(unknown)
  })
})

describe('a figure typed over what is known', () => {
  const book = { bina_bkb: 1 }

  it.each([
    ['the register', () => send(laporanDesa, recorded, { bkb_ada: 2, bkb_lapor: 1 }), 'bkb_ada'],
    ['the groups’ book', () => send(laporanDesa, recorded, { bkb_ada: 1, bkb_lapor: 0 }), 'bkb_lapor'],
    ['the meetings', () => send(kegiatanPetugas, recorded, { ...book, bina_bkb: 0 }), 'bina_bkb'],
    ['a Kampung KB’s profile', () => send(kampungKb, without, { ...nothing, pus: 4 }), 'pus'],
    [
      'the register for January',
      () => send(k0Tahunan, recorded, { bkb_ada: 2 }, { period: JANUARY, now: NEW_YEAR }),
      'bkb_ada',
    ],
  ])('is refused without a reason: %s', async (_, work, column) => {
    const said = await refusal(work())
    expect(said.code).toBe('report.rules-broken')
    expect(said.fields[registerRule(column)]).toMatch(/menurut/)
    const admin = await asSuperuser()
    const { rows } = await admin.query('select 1 from report_revision')
    expect(rows).toEqual([])
  })

  it('is taken with one, and the difference stands before the reviewer with the sender’s words', async () => {
    const reasons = { [registerRule('bina_bkb')]: 'Satu pertemuan lagi belum dicatat' }
    expect((await send(kegiatanPetugas, recorded, { bina_bkb: 2 }, { reasons })).revision).toBe(1)
    const { remarks } = await readReviewList(koordinator, kegiatanPetugas, JULY)
    expect(remarks).toMatchObject([
      {
        state: { unitId: recorded },
        problem: { rule: registerRule('bina_bkb') },
        reason: reasons[registerRule('bina_bkb')],
      },
    ])
    expect(remarks[0]?.problem.sentence).toContain('diisi 2, menurut catatan poktan 1')
  })

  it('is counted in the file of those above, beside the share that was computed', async () => {
    const sheet = await sheetOf(await exportReports(koordinator, kegiatanPetugas, JULY, {}, NOW))
    const heads = (sheet.getRow(1).values as string[]).slice(1)
    const row = sheet
      .getRows(2, sheet.rowCount - 1)!
      .find((one) => one.getCell(heads.indexOf('Status') + 1).text === 'dikirim')!
    expect(row.getCell(heads.indexOf('Sel diubah') + 1).value).toBe(1)
    expect(row.getCell(heads.indexOf('Dihitung Lini') + 1).value).toBeCloseTo(2 / kegiatanPetugas.elements.length)
  })
})

describe('a rule between forms', () => {
  it('asks for a reason once the other form was sent, and not before', async () => {
    const more = { ...kampungCells(), kb_iud: 6 }
    const reasons = { [registerRule('kb_iud')]: 'Belum diperbarui', kosong: 'Belum dihitung' }
    const before = await readEntrySheet(pkb, kampungKb, JULY, NOW)
    expect(before.rows.find(({ unitId }) => unitId === recorded)?.others).toEqual({})

    await send(laporanDesa, recorded, { bkb_ada: 1, bkb_lapor: 1, pus: 120, pa_iud: 5, ias: 115 })
    const after = await readEntrySheet(pkb, kampungKb, JULY, NOW)
    expect(after.rows.find(({ unitId }) => unitId === recorded)?.others?.['laporan-desa']).toMatchObject({
      pus: 120,
      pa_iud: 5,
    })

    const said = await refusal(send(kampungKb, recorded, more, { reasons }))
    expect(said.fields['desa-iud']).toMatch(/\(6\) melebihi Laporan Desa bulan yang sama \(5\)/)
    const explained = { ...reasons, 'desa-iud': 'Laporan desa belum memuat pindahan' }
    expect((await send(kampungKb, recorded, more, { reasons: explained })).revision).toBe(1)
  })

  const kampungCells = (): Cells => ({
    ...Object.fromEntries(kampungKb.elements.map(({ column }) => [column, 0])),
    ...{ kampung: 1, pus: 120, kb_iud: 6, bpjs: 300, seksi: 1, dashat: 2, opd: 1, keg_stunting: 2 },
  })
})

describe('a yearly form', () => {
  const cells = { bkb_ada: 1, bkb_sk: 1, bkb_dana_add: 1, bkb_dana_dana_desa: 1, bkb_posyandu: 1, bkb_paud: 1 }
  const whole = { ...cells, bkb_hi: 1, bkb_kit: 1, bkb_pengurus: 1, bkb_kader: 1, bkb_terlatih: 1, bkb_anggota: 1 }

  it('is refused for any month but January, whatever the step', async () => {
    const said = await refusal(send(k0Tahunan, recorded, whole, { period: JULY }))
    expect(said.code).toBe('report.not-its-period')
    expect((await readEntrySheet(pkb, k0Tahunan, JULY, NOW)).closed).toBe('before')
  })

  it('opens on the first of January, is on time until the third, and closes on the thirteenth', async () => {
    const closed = async (now: string) => (await readEntrySheet(pkb, k0Tahunan, JANUARY, new Date(now))).closed
    expect(await closed('2025-12-31T16:59:59Z')).toBe('ahead')
    expect(await closed('2025-12-31T17:00:00Z')).toBeNull()
    expect(await closed('2026-01-13T16:59:59Z')).toBeNull()
    expect(await closed('2026-01-13T17:00:00Z')).toBe('over')
    expect((await send(k0Tahunan, recorded, whole, { period: JANUARY, now: NEW_YEAR })).timely).toBe(1)
    const late = await send(k0Tahunan, third, {}, { period: JANUARY, now: new Date('2026-01-03T17:00:00Z') })
    expect(late.timely).toBe(0)
  })

  it('stands for its year and does not apply to other months', async () => {
    const region = await getRegion(reference, koordinator.region.id)
    const ask = async (text: string) => {
      const period = parseFigurePeriod(text)!
      const indicators = ['k0.bkb.ada', 'k0.bkb.ber_sk', 'laporan.k0-tahunan.kelengkapan']
      return readFigures(dinas, { indicators, regions: [region], from: period, to: period }, NOW)
    }
    for (const text of ['2026', '2026-S1', '2026-01']) {
      const [groups, decreed, complete] = await ask(text)
      expect(groups).toMatchObject({ state: 'value', value: 1 })
      expect(decreed).toMatchObject({ state: 'value', value: 100 })
      expect(complete).toMatchObject({ state: 'value', numerator: 2 })
    }
    for (const text of ['2026-02', '2026-07', '2026-S2'])
      for (const figure of await ask(text)) expect(figure).toMatchObject({ state: 'not_applicable', value: null })
    for (const figure of await ask('2027')) expect(figure.state).toBe('not_reported')
  })
})

describe('papers and files', () => {
  it('adds a kecamatan up on paper as its figures are', async () => {
    const { columns, total } = await readRecap(koordinator, laporanDesa, JULY, null)
    expect(columns.length).toBeGreaterThan(3)
    const region = await getRegion(reference, koordinator.region.id)
    const period = monthly(JULY)
    const [pus, mkjp, aktif] = await readFigures(
      dinas,
      { indicators: ['pus.jumlah', 'kb.mkjp', 'kb.aktif'], regions: [region], from: period, to: period },
      NOW,
    )
    expect(total.totals.cells.pus).toBe(pus?.value)
    expect(total.totals.sums.aktif).toBe(aktif?.value)
    expect(total.totals.ratios.mkjp).toEqual([mkjp?.numerator, mkjp?.denominator])
    const office = await readRecap(dinas, laporanDesa, JULY, null)
    expect(office.columns.find(({ id }) => id === koordinator.region.id)?.totals).toEqual(total.totals)
    expect(office.total.totals).toEqual(total.totals)
  })

  it('shows a koordinator no other kecamatan, and a PKB’s colleague nothing of another office', async () => {
    const there = (await placeOf('33.16.02.2001')).kecamatanId
    await expect(readRecap(koordinator, laporanDesa, JULY, there)).rejects.toThrow(Refusal)
    const other = await officeActorOf('kepala_dinas', KUTAI_TIMUR)
    await expect(readRecap(other, laporanDesa, JULY, koordinator.region.id)).rejects.toThrow(Refusal)
  })

  it.each([laporanDesa, kampungKb, kegiatanPetugas].map((form) => [form.name, form] as const))(
    'gives an empty file of %s with the PKB’s own villages and every cell',
    async (_, form) => {
      const sheet = await sheetOf(await exportTemplate(pkb, form, JULY))
      const heads = (sheet.getRow(1).values as string[]).slice(1)
      expect(heads).toEqual(templateColumns(form, JULY).map(({ head }) => head))
      expect(new Set(heads).size).toBe(heads.length)
      expect(sheet.rowCount).toBe(4)
      expect(sheet.getRow(2).getCell(4).text).toBe('2026-07')
      expect(sheet.getRow(2).getCell(5).value).toBeNull()
    },
  )
})

async function sheetOf(response: Response): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  return book.worksheets[0]!
}
