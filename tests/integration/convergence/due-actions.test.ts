import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { tellActionsDue } from '@/lib/convergence/due-actions'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2026-11-20T05:00:00Z')

it('tells of actions due within a week once for each day, and nothing of those done, later or long past', async () => {
  const tenantId = await openTestOffice(BLORA)
  const admin = await asSuperuser()
  const { id: kecamatan } = await regionByCode('33.16.01')
  const accountId = randomUUID()
  await admin.query(
    `insert into account (id, username, name, password_hash, home_tenant_id) values ($1, 'tpps.uji', 'Uji', 'x', $2)`,
    [accountId, tenantId],
  )
  await admin.query(
    `insert into account_role (id, account_id, role, region_id, tenant_id, valid_from) values ($1, $2, 'tpps', $3, $3, '2026-01-01')`,
    [randomUUID(), accountId, tenantId],
  )
  const plant = (action: string, regionId: number, state: string, due: string) =>
    admin.query(
      `insert into convergence_action (tenant_id, id, year, action, region_id, state, due_on) values ($1, $2, 2026, $3, $4, $5, $6)`,
      [tenantId, randomUUID(), action, regionId, state, due],
    )
  await plant('perencanaan', tenantId, 'berjalan', '2026-11-27')
  await plant('analisis-situasi', kecamatan, 'belum', '2026-11-20')
  await plant('penilaian', tenantId, 'belum', '2026-11-28')
  await plant('pelaksanaan', tenantId, 'selesai', '2026-11-22')
  await plant('analisis-situasi', tenantId, 'belum', '2026-10-01')
  expect(await tellActionsDue(tenantId, 'Asia/Jakarta', NOW)).toBe(2)
  await tellActionsDue(tenantId, 'Asia/Jakarta', NOW)
  const { rows } = await admin.query(
    'select title, text, href from notification where account_id = $1 order by title',
    [accountId],
  )
  expect(rows).toEqual([
    {
      title: 'Analisis situasi 2026 ditunggu sampai 20 November 2026',
      text: expect.stringMatching(/^Kec\. /),
      href: `/konvergensi/aksi/analisis-situasi?tahun=2026&wilayah=${kecamatan}`,
    },
    expect.objectContaining({ title: 'Penguatan perencanaan 2026 ditunggu sampai 27 November 2026', text: '' }),
  ])
})
