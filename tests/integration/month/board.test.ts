import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { foldOnce } from '@/lib/figures/folder'
import { readAboveBoard } from '@/lib/month/above'
import { type Board, openOf, receivedOf } from '@/lib/month/board'
import { type BoardView, readMonthBoard } from '@/lib/month/queries'
import { remind } from '@/lib/month/reminder-commands'
import { readReminder } from '@/lib/month/reminder-queries'
import type { Channel, Recipient } from '@/lib/month/reminder-schema'
import { listNotifications } from '@/lib/notifications/queries'
import { approveReport, returnReport, saveDraft, sendReport, verifyReport } from '@/lib/reports/commands'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'
import { drafting, intent, JULY, NOW, pkbServing, sending, step, villagesOf } from '@/tests/support/reports'

const HERE = '33.16.01'
const LATE = new Date('2026-08-05T05:00:00Z')
let villages: number[]
let pkb: OfficeActor
let koordinator: OfficeActor
let kabid: OfficeActor
let petugas: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  villages = await villagesOf(HERE, 6)
  pkb = await pkbServing(HERE, villages)
  koordinator = await officeActorOf('koordinator_kecamatan', HERE)
  kabid = await officeActorOf('kabid_kb', BLORA)
  const admin = await asSuperuser()
  petugas = (await admin.query('select id from petugas where account_id = $1', [pkb.accountId])).rows[0].id
  const [approved, verified, late, returned, drafted] = villages as [number, number, number, number, number, number]
  for (const unit of [approved, verified, returned]) await sendReport(pkb, intent(), sending({ unit }))
  await sendReport(pkb, intent({}, { now: LATE }), sending({ unit: late }, {}, { madeAt: LATE }))
  for (const unit of [approved, verified]) await verifyReport(koordinator, intent(), step({ unit, version: 1 }))
  await approveReport(kabid, intent(), step({ unit: approved, version: 2 }))
  await returnReport(koordinator, intent(), step({ unit: returned, version: 1 }, 'Angka PUS keliru'))
  await saveDraft(pkb, intent(), drafting({ unit: drafted }, { pus: 3 }))
  await foldOnce()
})

const view = (overrides: Partial<BoardView> = {}): BoardView => ({
  period: JULY,
  form: laporanDesa,
  kecamatan: null,
  petugas: null,
  ...overrides,
})
const sum = (board: Board) => [board.total.owed, receivedOf(board.total), openOf(board.total)]

describe('the board', () => {
  it('tells a koordinator by officer where each report stands and what waits for them', async () => {
    const board = await readMonthBoard(koordinator, view(), NOW)
    expect(board.level).toBe('petugas')
    expect(board.rows.map(({ name }) => name)).toEqual(['Sari', 'Tanpa petugas'])
    expect(board.rows[0]).toMatchObject({
      ...{ owed: 6, approved: 1, verified: 1, sent: 1, returned: 1, draft: 1, notBegun: 1, unserved: 0 },
      ...{ onTime: 2, late: 1, overdue: 0, waiting: 1, dueOn: '2026-08-03', accountId: pkb.accountId },
    })
    const all = (await villagesOf(HERE, 500)).length
    expect(board.rows[1]).toMatchObject({ owed: all - 6, unserved: all - 6 })
    expect(sum(board)).toEqual([all, 3, all - 3])
  })

  it('goes down to the villages of an officer, and up to the kecamatan of the office, with the same sums', async () => {
    const down = await readMonthBoard(koordinator, view({ petugas }), NOW)
    expect(down).toMatchObject({ level: 'desa' })
    expect(down.rows.map((row) => row.id).sort()).toEqual(villages.map((id) => `desa:${id}`).sort())
    const office = await readMonthBoard(kabid, view(), LATE)
    const { id } = await regionByCode(HERE)
    const inside = await readMonthBoard(kabid, view({ kecamatan: id }), LATE)
    expect(office.rows.find((row) => row.id === `kecamatan:${id}`)).toMatchObject({ ...inside.total })
    expect(office.total).toMatchObject({ owed: 295, waiting: 1, overdue: 292 })
    expect(office.rows.reduce((total, row) => total + row.owed, 0)).toBe(295)
    const every = await readMonthBoard(kabid, view({ form: null }), LATE)
    expect(every.total.owed).toBe(295 * every.forms.length)
  })

  it('shows a koordinator nothing of another kecamatan, and refuses field roles and those above', async () => {
    const { id } = await regionByCode('33.16.02')
    const board = await readMonthBoard(koordinator, view({ kecamatan: id }), NOW)
    expect(board.rows.every((row) => row.about === koordinator.region.name)).toBe(true)
    for (const other of [pkb, await officeActorOf('tpps', BLORA), await actorOf('pejabat_provinsi', '33')])
      await expect(readMonthBoard(other, view(), NOW)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('gives a province counts by office and the nation counts by province, from roll-ups', async () => {
    const province = await readAboveBoard(await actorOf('pejabat_provinsi', '33'), view(), LATE)
    expect(province.rows.map(({ name }) => name)).toEqual(['Kabupaten Blora'])
    expect(province.rows[0]).toMatchObject({
      owed: 295,
      sent: 1,
      verified: 1,
      approved: 1,
      onTime: 2,
      late: 1,
      overdue: 292,
    })
    const nation = await readAboveBoard(await actorOf('pejabat_nasional', '00'), view(), LATE)
    expect(nation.rows.map(({ name }) => name)).toEqual(['Jawa Tengah', 'Kalimantan Timur'])
    expect(nation.total.sent + nation.total.verified + nation.total.approved).toBe(3)
    await expect(readAboveBoard(kabid, view(), LATE)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('a reminder', () => {
  const to = (id = petugas): Recipient => ({ kind: 'petugas', id })
  const sendTo = (actor: OfficeActor, recipient: Recipient, channel: Channel, now: Date, key: string = randomUUID()) =>
    remind(actor, { key, to: recipient, period: JULY, form: null, channel, text: 'Mohon laporannya dikirim, ya.' }, now)

  it('names what is missing, with the day', async () => {
    const sheet = await readReminder(koordinator, to(), JULY, laporanDesa, NOW)
    expect(sheet.missing).toMatchObject([{ form: 'Laporan Desa', dueOn: '2026-08-03', unverified: 0 }])
    expect(sheet.missing[0]!.villages).toHaveLength(3)
    expect(sheet.missing[0]!.returned).toHaveLength(1)
    expect(sheet.remindedToday).toBe(false)
  })

  it('is for one’s own area: another kecamatan’s koordinator is refused, another office finds nobody', async () => {
    const other = await officeActorOf('koordinator_kecamatan', '33.16.02')
    await expect(sendTo(other, to(), 'aplikasi', NOW)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(sendTo(pkb, to(), 'aplikasi', NOW)).rejects.toMatchObject({ code: 'not-allowed' })
    const abroad = await officeActorOf('kepala_dinas', KUTAI_TIMUR)
    await expect(sendTo(abroad, to(), 'aplikasi', NOW)).rejects.toMatchObject({ code: 'not-found' })
    const { id } = await regionByCode('64.08.01')
    await expect(sendTo(kabid, { kind: 'kecamatan', id: String(id) }, 'whatsapp', NOW)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('offers only the ways there are, and is sent once a day, whoever sends it', async () => {
    // The account of the test exists nowhere, so nothing but a phone number in the register reaches it.
    await expect(sendTo(koordinator, to(), 'surel', NOW)).rejects.toMatchObject({ code: 'input-invalid' })
    await expect(sendTo(koordinator, to(), 'whatsapp', NOW)).rejects.toMatchObject({ code: 'input-invalid' })
    const admin = await asSuperuser()
    await admin.query("update petugas set phone = '0812-3456-7890' where id = $1", [petugas])
    const key = randomUUID()
    expect(await sendTo(koordinator, to(), 'whatsapp', NOW, key)).toMatchObject({ sent: true, name: 'Sari' })
    expect(await sendTo(koordinator, to(), 'whatsapp', NOW, key)).toMatchObject({ sent: true })
    await expect(sendTo(kabid, to(), 'whatsapp', NOW)).rejects.toMatchObject({ code: 'reminder.today' })
    const tomorrow = new Date(NOW.getTime() + 86_400_000)
    const [one, two] = await Promise.allSettled([
      sendTo(kabid, to(), 'whatsapp', tomorrow),
      sendTo(koordinator, to(), 'whatsapp', tomorrow),
    ])
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected'])
    const { rows } = await admin.query('select channel, to_name, count(*)::int as n from reminder group by 1, 2')
    expect(rows).toEqual([{ channel: 'whatsapp', to_name: 'Sari', n: 2 }])
    const { rows: lines } = await admin.query("select detail from audit where action = 'reminder.sent'")
    expect(JSON.stringify(lines)).not.toContain('0812')
  })
})

describe('a reminder to an account', () => {
  let account: string
  let to: Recipient

  beforeAll(async () => {
    const admin = await asSuperuser()
    account = randomUUID()
    await admin.query(
      `insert into account (id, username, name, phone, email, home_tenant_id) values ($1, $2, 'Wulan', '+62 811 222 3333', 'wulan@contoh.id', $3)`,
      [account, `wulan.${account.slice(0, 6)}`, koordinator.tenantId],
    )
    const id = randomUUID()
    await admin.query(
      `insert into petugas (tenant_id, id, kind, name, name_key, kecamatan_id, account_id, active_from)
       values ($1, $2, 'pkb', 'Wulan', 'wulan', $3, $4, '2020-01-01')`,
      [koordinator.tenantId, id, koordinator.region.id, account],
    )
    const more = (await villagesOf(HERE, 8)).slice(6)
    await admin.query(
      `insert into desa_binaan (tenant_id, petugas_id, village_id, from_on) select $1, $2, unnest($3::int[]), '2020-01-01'`,
      [koordinator.tenantId, id, more],
    )
    to = { kind: 'petugas', id }
  })
  afterEach(() => {
    delete process.env.LINI_SMTP_URL
    delete process.env.LINI_SMTP_FROM
  })
  const send = (channel: Channel, now: Date) =>
    remind(
      koordinator,
      { key: randomUUID(), to, period: JULY, form: null, channel, text: 'Mohon laporannya dikirim, ya.' },
      now,
    )

  it('stands among the person’s notifications with the text that was sent', async () => {
    await send('aplikasi', NOW)
    const wulan = await officeActorOf('pkb', HERE, { accountId: account })
    const { rows } = await inTenantSql(wulan, (tx) =>
      listNotifications(tx, { kind: null, unread: false, page: 1, pageSize: 9 }),
    )
    expect(rows).toMatchObject([{ kind: 'pengingat', text: 'Mohon laporannya dikirim, ya.', href: '/isian' }])
    await expect(send('whatsapp', NOW)).rejects.toMatchObject({ code: 'reminder.today' })
  })

  it('goes by e-mail when a mail server is set; a mail server that fails breaks nothing and notes nothing', async () => {
    const later = new Date(NOW.getTime() + 2 * 86_400_000)
    process.env.LINI_SMTP_FROM = 'lini@contoh.id'
    process.env.LINI_SMTP_URL = 'smtp://127.0.0.1:1'
    expect(await send('surel', later)).toMatchObject({ sent: false })
    const mail = await mailServer()
    process.env.LINI_SMTP_URL = `smtp://127.0.0.1:${mail.port}?ignoreTLS=true`
    expect(await send('surel', later)).toMatchObject({ sent: true })
    const letter = await mail.letter
    expect(letter).toContain('To: wulan@contoh.id')
    expect(letter).toContain('Subject: Pengingat laporan Juli 2026')
    expect(letter).toContain('Mohon laporannya dikirim, ya.')
    const admin = await asSuperuser()
    const { rows } = await admin.query("select count(*)::int as n from reminder where channel = 'surel'")
    expect(rows[0].n).toBe(1)
  })
})

/** A mail server that takes one letter. */
async function mailServer(): Promise<{ port: number; letter: Promise<string> }> {
  let taken: (letter: string) => void
  const letter = new Promise<string>((done) => {
    taken = done
  })
  const server = createServer((socket) => {
    let data = ''
    let inLetter = false
    socket.write('220 uji\r\n')
    socket.on('data', (chunk) => {
      data += chunk
      if (inLetter) {
        if (!data.endsWith('\r\n.\r\n')) return
        taken(data)
        inLetter = false
        socket.write('250 ok\r\n')
      } else
        for (const line of data.split('\r\n').slice(0, -1)) {
          if (/^DATA/i.test(line)) inLetter = true
          socket.write(/^DATA/i.test(line) ? '354 kirim\r\n' : /^QUIT/i.test(line) ? '221 dah\r\n' : '250 ok\r\n')
        }
      data = ''
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  server.unref()
  return { port: (server.address() as { port: number }).port, letter }
}
