import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { periodOf, periodText } from '@/lib/format/period'
import { answerFile } from '@/lib/handover/answer-file'
import { checkFile } from '@/lib/handover/check-file'
import { markCopied, openNumbers, undoCopied } from '@/lib/handover/commands'
import { keptPeriod } from '@/lib/handover/items'
import type { SheetFamily } from '@/lib/handover/layouts/all'
import { listHandover, openSheet, readAllSheets } from '@/lib/handover/queries'
import { FILE_HEADS } from '@/lib/handover/sheet-file'
import { seed } from '@/scripts/cli/seed'
import { asSuperuser } from '@/tests/support/database'
import { refusalOf } from '@/tests/support/groups'
import { officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2026-11-22T04:00:00Z')
const TODAY = '2026-11-22'
const MONTH = periodOf(2026, 10)
const KEMANG = '32.01.12'
const home = mkdtempSync(join(tmpdir(), 'lini-salin-'))
let all: pg.Client
let admin: OfficeActor
let koordinator: OfficeActor
let kemang: number

beforeAll(async () => {
  process.env.LINI_DATA = home
  await seed({ demo: true, today: TODAY, districts: ['32.01'], months: 3 }, () => {})
  all = await asSuperuser()
  admin = await officeActorOf('admin_dinas', '32.01')
  koordinator = await officeActorOf('koordinator_kecamatan', KEMANG)
  kemang = (await regionByCode(KEMANG)).id
}, 240_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

const list = (actor: OfficeActor, family: SheetFamily) =>
  inTenantSql(actor, (tx) => listHandover(tx, family, MONTH, TODAY, { kecamatanId: kemang }, NOW))
const place = (sheet: string, subject: string) => ({ sheet, period: periodText(MONTH), subject })
const sheetOf = (actor: OfficeActor, sheet: string, subject: string) =>
  inTenantSql(actor, (tx) => openSheet(tx, { sheet, period: MONTH, subject }, TODAY, NOW))

/** A whole kecamatan's month of a list as the Excel file people download. */
async function fileOf(actor: OfficeActor, family: SheetFamily): Promise<Buffer> {
  const sheets = await inTenantSql(actor, (tx) => readAllSheets(tx, family, MONTH, TODAY, { kecamatanId: kemang }, NOW))
  const period = keptPeriod(family, MONTH)
  const facts = { office: 'Dinas', numbers: 'Disamarkan' }
  const answer = answerFile(
    actor,
    'salin',
    sheets.map((sheet) => ({ ...sheet, period })),
    facts,
  )
  return Buffer.from(await answer.arrayBuffer())
}

async function* bytes(file: Buffer): AsyncGenerator<Uint8Array> {
  yield file
}

describe('one month of Kemang', () => {
  it.each<[SheetFamily, number]>([
    ['ri', 500],
    ['profil', 100],
    ['perkembangan', 20],
    ['intervensi', 10],
    ['k0', 500],
  ])('goes out as %s and comes back the same', async (family, least) => {
    const check = await checkFile(admin, bytes(await fileOf(admin, family)), NOW)
    expect(check.rows).toBeGreaterThan(least)
    expect(check).toMatchObject({ same: check.rows, different: [], unknown: [], missing: [] })
  })

  it('has everything of R/I/BKB that its screen asks but what the office never recorded', async () => {
    const sheets = await inTenantSql(admin, (tx) => readAllSheets(tx, 'ri', MONTH, TODAY, { kecamatanId: kemang }, NOW))
    const bkb = sheets.filter(({ layout }) => layout.code === 'ri-bkb')
    expect(bkb.length).toBeGreaterThan(3)
    for (const { content } of bkb) {
      for (const { section, answers } of content.blocks)
        for (const { field, value } of answers)
          if (!['kki', 'nik', 'no_register', 'kode_poktan'].includes(field))
            expect(value, `${section} ${field}`).not.toBeNull()
      const meetings = content.blocks.filter(({ section }) => section === 'pertemuan').map(({ key }) => key)
      const present = content.blocks.filter(({ section }) => section === 'hadir')
      const { rows } = await all.query(
        'select count(*)::int as count from poktan_attendance where meeting_id = any ($1)',
        [meetings],
      )
      expect(present).toHaveLength(rows[0].count)
    }
  })

  it('shows a changed cell as a difference, holds no formula and keeps no number in full', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await fileOf(admin, 'ri')) as unknown as ArrayBuffer)
    const sheet = book.worksheets[0]!
    const heads = sheet.getRow(1).values as string[]
    const value = heads.indexOf(FILE_HEADS.value)
    const label = heads.indexOf(FILE_HEADS.label)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula ?? null).toBeNull()
        expect(String(cell.value)).not.toMatch(/^\d{16}$/)
      }),
    )
    let changed = 0
    for (let at = 2; at <= sheet.rowCount && changed === 0; at++)
      if (sheet.getRow(at).getCell(label).value === 'Nama') {
        sheet.getRow(at).getCell(value).value = 'Nama Lain'
        changed = at
      }
    const file = Buffer.from(await book.xlsx.writeBuffer())
    const check = await checkFile(admin, bytes(file), NOW)
    expect(check.different).toMatchObject([{ row: changed, label: 'Nama', inFile: 'Nama Lain' }])
    expect(check).toMatchObject({ same: check.rows - 1, unknown: [], missing: [] })
  })

  it('recognises nothing of it for another office', async () => {
    await openTestOffice('33.16')
    const stranger = await officeActorOf('admin_dinas', '33.16')
    const check = await checkFile(stranger, bytes(await fileOf(admin, 'profil')), NOW)
    expect(check.unknown).toHaveLength(check.rows)
  })
})

describe('sudah disalin', () => {
  it('is said once for its key, stands until the sheet changes, and tells what changed', async () => {
    const [item] = (await list(koordinator, 'ri')).filter(({ sheet, state }) => sheet === 'ri-bkb' && state === 'belum')
    const { hash, content } = await sheetOf(koordinator, item!.sheet, item!.id)
    const said = { key: randomUUID(), ...place(item!.sheet, item!.id), hash }
    const { id } = await markCopied(koordinator, said, NOW)
    expect(await markCopied(koordinator, said, NOW)).toEqual({ id })
    const stateOf = async () => (await list(koordinator, 'ri')).find((one) => one.id === item!.id)
    expect(await stateOf()).toMatchObject({ state: 'sudah', copied: { byName: koordinator.name } })

    const meeting = content.blocks.find(({ section }) => section === 'pertemuan')!.key
    await all.query('update poktan_meeting set discussion = not discussion where id = $1', [meeting])
    expect(await stateOf()).toMatchObject({ state: 'berubah', changes: 1 })
    const changed = await sheetOf(koordinator, item!.sheet, item!.id)
    expect(changed.changes).toMatchObject([{ label: 'Diskusi' }])
    const old = { key: randomUUID(), ...place(item!.sheet, item!.id), hash }
    expect((await refusalOf(markCopied(koordinator, old, NOW))).code).toBe('changed-meanwhile')
    const later = new Date(NOW.getTime() + 60_000)
    const again = await markCopied(koordinator, { ...old, key: randomUUID(), hash: changed.hash }, later)
    expect(await stateOf()).toMatchObject({ state: 'sudah' })

    await undoCopied(koordinator, { key: randomUUID(), ...place(item!.sheet, item!.id), id: again.id }, later)
    expect(await stateOf()).toMatchObject({ state: 'berubah' })
    const twice = undoCopied(koordinator, { key: randomUUID(), ...place(item!.sheet, item!.id), id: again.id }, later)
    expect((await refusalOf(twice)).code).toBe('register.undo-closed')
  })

  it('is said by those who keep the books, read by the kabid, and closed to all others', async () => {
    const [item] = (await list(admin, 'ri')).filter(({ sheet, state }) => sheet === 'ri-bkb' && state === 'belum')
    const { hash } = await sheetOf(admin, item!.sheet, item!.id)
    const said = () => ({ key: randomUUID(), ...place(item!.sheet, item!.id), hash })
    const kabid = await officeActorOf('kabid_kb', '32.01')
    expect((await sheetOf(kabid, item!.sheet, item!.id)).copies).toBe(false)
    expect((await refusalOf(markCopied(kabid, said(), NOW))).code).toBe('not-allowed')
    const elsewhere = await officeActorOf('koordinator_kecamatan', '32.01.13')
    for (const actor of [
      elsewhere,
      await officeActorOf('kepala_dinas', '32.01'),
      await officeActorOf('juri', '32.01'),
    ]) {
      expect((await refusalOf(markCopied(actor, said(), NOW))).code).toBe('not-allowed')
      expect(await list(actor, 'ri')).toEqual([])
    }
    const stranger = await officeActorOf('admin_dinas', '33.16')
    expect((await refusalOf(markCopied(stranger, said(), NOW))).code).toBe('not-found')
  })
})

describe('numbers of persons', () => {
  it('stay masked, also in what is kept; open whole with a reason for the koordinator alone', async () => {
    const [item] = (await list(koordinator, 'ri')).filter(({ sheet }) => sheet === 'ri-bkb')
    const ask = { ...place(item!.sheet, item!.id), reason: 'Menyalin ke SIGA' }
    expect((await refusalOf(openNumbers(admin, ask, NOW))).code).toBe('family.number-closed')
    const { numbers } = await openNumbers(koordinator, ask, NOW)
    expect(Object.values(numbers).length).toBeGreaterThan(3)
    for (const number of Object.values(numbers)) expect(number).toMatch(/^\d{16}$/)
    const { rows: kept } = await all.query('select content::text as text from handed_over')
    for (const { text } of kept) expect(text).not.toMatch(/"\d{16}"/)
    const { rows: trail } = await all.query("select detail from audit where action = 'handover.numbers-opened'")
    expect(trail).toMatchObject([{ detail: { reason: 'Menyalin ke SIGA' } }])
    expect(JSON.stringify(trail)).not.toMatch(/\d{16}/)
  })

  it('shows a staff number of a profile to staff, and to the Pokja an empty place that says why', async () => {
    const [item] = (await list(admin, 'profil')).filter(({ state }) => state !== 'kosong')
    const opened = await inTenant(admin, (tx) =>
      openSheet(tx, { sheet: 'kkb-profil', period: MONTH, subject: item!.id }, TODAY, NOW),
    )
    expect(opened.content.blocks.length).toBeGreaterThan(4)
  })
})
