import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Client } from 'pg'
import { openServedDatabase } from '@/tests/support/endpoints/database'
import { plantErrors, ROSTER_HEADS, rosterRow } from '@/tests/support/imports/roster-file'
import { type TestCell, workbookFile } from '@/tests/support/imports/workbook-file'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'

const OFFICE = '33.16'
const FAMILIES = 2_000
const LONG = { timeout: 120_000 }

let db: Client
test.beforeAll(async () => {
  db = await openServedDatabase()
})
test.afterAll(() => db?.end())

/** Forty groups of forty villages, named so that no other run meets them. Answers their codes and villages. */
async function plantGroups(mark: string): Promise<{ code: string; village: string }[]> {
  const { rows } = await db.query(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, code, active_from)
     select v.district_id, gen_random_uuid(), 'bkb', $2 || v.nth, lower($2 || v.nth), v.id, v.kecamatan_id,
       $2 || '-' || v.nth, '2020-01-01'
     from (select r.*, row_number() over (order by r.code) as nth from region r
       where r.level = 4 and r.closed_on is null and r.code ^@ $1 order by r.code limit 40) v
     returning code, (select code from region where id = village_id) as village`,
    [`${OFFICE}.`, mark],
  )
  return rows
}

async function membersOf(mark: string): Promise<number> {
  const { rows } = await db.query(
    `select count(*)::int as count from poktan_member m join poktan p on p.tenant_id = m.tenant_id and p.id = m.poktan_id
     where p.code ^@ $1`,
    [`${mark}-`],
  )
  return rows[0].count
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a roster of 2,000 families with 37 errors is mended in the grid, written, taken back and written again', async ({
  as,
}) => {
  test.setTimeout(600_000)
  const mark = `UJI${randomUUID().slice(0, 6)}`
  const groups = await plantGroups(mark)
  const good = (): TestCell[][] =>
    Array.from({ length: FAMILIES }, (_, at) => {
      const group = groups[at % groups.length]!
      return rosterRow(at, group.code, group.village)
    })
  const rows = good()
  const planted = plantErrors(rows)
  const { page } = await as('admin_dinas', OFFICE)
  page.on('dialog', (dialog) => void dialog.accept())

  await page.goto('/impor')
  await arrive(page, 'Impor')
  await page.locator('input[type=file]').setInputFiles({
    name: `${mark}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbookFile({ sheets: [{ name: 'Anggota', rows: [[...ROSTER_HEADS], ...rows] }] }),
  })
  await press(page, 'Unggah dan periksa')
  await expect(page.getByRole('button', { name: 'Periksa semua baris' })).toBeEnabled(LONG)
  await press(page, 'Periksa semua baris')

  const sheet = page.getByRole('region', { name: 'Lembar perbaikan' })
  await expect(sheet.locator('input[aria-invalid=true]')).toHaveCount(37, LONG)
  expect(await membersOf(mark)).toBe(0)
  await arrive(page, `${mark}.xlsx`)
  const mended = good()
  for (const { at, column } of planted) {
    const row = sheet.getByRole('row').filter({ has: page.getByText(`Baris ${at + 2}`, { exact: true }) })
    await row.locator('input[aria-invalid=true]').fill(String(mended[at]![column]))
  }
  await press(page, 'Simpan dan periksa ulang')
  await expect(page.getByText('Tidak ada baris yang ditolak')).toBeVisible(LONG)
  expect(await membersOf(mark)).toBe(0)

  await press(page, 'Terapkan')
  await expect(page.getByText('Semua baris tertulis', { exact: true })).toBeVisible(LONG)
  expect(await membersOf(mark)).toBe(FAMILIES)

  await press(page, 'Urungkan impor ini')
  await expect(page.getByText('Impor ini sudah diurungkan')).toBeVisible(LONG)
  expect(await membersOf(mark)).toBe(0)

  await press(page, 'Periksa untuk diterapkan lagi')
  await expect(page.getByText('Tidak ada baris yang ditolak')).toBeVisible(LONG)
  await press(page, 'Terapkan')
  await expect(page.getByText('Semua baris tertulis', { exact: true })).toBeVisible(LONG)
  expect(await membersOf(mark)).toBe(FAMILIES)
  // The figures of the demo stay as they were told.
  await press(page, 'Urungkan impor ini')
  await expect(page.getByText('Impor ini sudah diurungkan')).toBeVisible(LONG)
  expect(await membersOf(mark)).toBe(0)
})
