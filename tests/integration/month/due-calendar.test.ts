import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { mailDue, runMonthCalendar, tellDue } from '@/lib/month/due-calendar'
import { listNotifications } from '@/lib/notifications/queries'
import { sendReport } from '@/lib/reports/commands'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { intent, JULY, NOW, pkbServing, sending, villagesOf } from '@/tests/support/reports'

let pkb: OfficeActor
let villages: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  villages = await villagesOf('33.16.01', 3)
  pkb = await pkbServing('33.16.01', villages)
  await sendReport(pkb, intent(), sending({ unit: villages[0]! }))
})

const told = async () => {
  const { rows } = await inTenantSql(pkb, (tx) =>
    listNotifications(tx, { kind: 'tenggat', unread: false, page: 1, pageSize: 50 }),
  )
  return rows.filter(({ href }) => href.includes(laporanDesa.code))
}

it('tells nothing long before the day, then once what is not sent, and nothing when the day is over', async () => {
  await tellDue(pkb.tenantId, 'Asia/Jakarta', new Date('2026-07-30T05:00:00Z'))
  expect(await told()).toEqual([])
  for (let time = 0; time < 2; time++) await tellDue(pkb.tenantId, 'Asia/Jakarta', NOW)
  const [line, ...more] = await told()
  expect(more).toEqual([])
  expect(line).toMatchObject({
    title: 'Laporan Desa Juli 2026 ditunggu sampai 3 Agustus 2026',
    href: '/isian/laporan-desa/2026-07',
  })
  expect(line!.text.split(', ')).toHaveLength(2)
  await tellDue(pkb.tenantId, 'Asia/Jakarta', new Date('2026-08-05T05:00:00Z'))
  expect(await told()).toHaveLength(1)
})

it('tells anew when more time was given and comes near its end', async () => {
  const admin = await asSuperuser()
  await admin.query(
    `insert into due_extension (tenant_id, id, form_code, period, village_id, asked_until, reason, asked_by, asked_by_name, state, until_on)
     values ($1, gen_random_uuid(), $2, $3, $4, '2026-08-12', 'Banjir besar', $5, 'Sari', 'diberi', '2026-08-12')`,
    [pkb.tenantId, laporanDesa.code, JULY, villages[1], pkb.accountId],
  )
  await tellDue(pkb.tenantId, 'Asia/Jakarta', new Date('2026-08-11T05:00:00Z'))
  const lines = await told()
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatchObject({ title: 'Laporan Desa Juli 2026 ditunggu sampai 12 Agustus 2026' })
  expect(lines[0]!.text).not.toContain(',')
})

it('sends no letter without a mail server, and goes through every office', async () => {
  expect(await mailDue(pkb.tenantId, 'Asia/Jakarta', NOW)).toBe(0)
  await runMonthCalendar(NOW)
  expect(await told()).toHaveLength(2)
})
