import { randomUUID } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { writeLetter } from '@/lib/dashboards/letter'
import { inTenant } from '@/lib/db/tenant'
import { foldOnce } from '@/lib/figures/folder'
import { sendReport } from '@/lib/reports/commands'
import { stopByToken, stopSubscription, subscribe } from '@/lib/subscriptions/commands'
import { sendDue } from '@/lib/subscriptions/send'
import { slotOf } from '@/lib/subscriptions/slots'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'
import { intent, pkbServing, sending, villagesOf } from '@/tests/support/reports'

/** Wednesday, ten in the morning in Blora. */
const ASKED = new Date('2026-08-05T03:00:00Z')
const NEXT = new Date('2026-08-06T03:00:00Z')
let kabid: OfficeActor

/** A mail server that takes every letter and keeps it. */
async function mailServer(): Promise<{ port: number; letters: string[] }> {
  const letters: string[] = []
  const greet = (socket: Socket) => {
    let data = ''
    let inLetter = false
    socket.write('220 uji\r\n')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      data += chunk
      if (inLetter) {
        if (!data.endsWith('\r\n.\r\n')) return
        letters.push(data)
        inLetter = false
        socket.write('250 ok\r\n')
      } else
        for (const line of data.split('\r\n').slice(0, -1)) {
          if (/^DATA/i.test(line)) inLetter = true
          socket.write(/^DATA/i.test(line) ? '354 kirim\r\n' : /^QUIT/i.test(line) ? '221 dah\r\n' : '250 ok\r\n')
        }
      data = ''
    })
  }
  const server = createServer(greet)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  server.unref()
  return { port: (server.address() as { port: number }).port, letters }
}

/** Soft line breaks and coded letters as they are read. */
const readable = (letter: string) =>
  Buffer.from(
    letter
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8')

beforeAll(async () => {
  await openTestOffice(BLORA)
  const villages = await villagesOf('33.16.01', 2)
  const pkb = await pkbServing('33.16.01', villages)
  for (const unit of villages) await sendReport(pkb, intent(), sending({ unit }))
  await foldOnce()
  const admin = await asSuperuser()
  const district = await regionByCode(BLORA)
  const account = randomUUID()
  const role = randomUUID()
  await admin.query(
    `insert into account (id, username, name, email, password_hash, home_tenant_id) values ($1, 'kabid.surel', 'Kabid Surel', 'kabid@contoh.id', '', $2)`,
    [account, district.id],
  )
  await admin.query(
    `insert into account_role (id, account_id, role, region_id, tenant_id, valid_from) values ($1, $2, 'kabid_kb', $3, $3, '2024-01-01')`,
    [role, account, district.id],
  )
  kabid = await officeActorOf('kabid_kb', BLORA, { accountId: account, accountRoleId: role, name: 'Kabid Surel' })
})

afterEach(() => {
  delete process.env.LINI_SMTP_URL
  delete process.env.LINI_SMTP_FROM
})

const ask = (often: 'harian' | 'mingguan' | 'bulanan' = 'harian') =>
  subscribe(
    kabid,
    { key: randomUUID(), target: `/dasbor/${BLORA}?bulan=2026-07&ukuran=kb.mcpr`, title: 'Dasbor Blora', often },
    ASKED,
  )
const send = (now: Date) => sendDue(kabid.tenantId, 'Asia/Jakarta', now, writeLetter)
const useMail = (port: number) => {
  process.env.LINI_SMTP_FROM = 'lini@contoh.id'
  process.env.LINI_SMTP_URL = `smtp://127.0.0.1:${port}?ignoreTLS=true`
}

describe('a subscription', () => {
  it('goes out once at its time, also when two servers send at once, and says nobody’s name', async () => {
    const mail = await mailServer()
    const { id } = await ask()
    expect(await send(NEXT)).toBe(0)
    useMail(mail.port)
    expect(await send(ASKED)).toBe(0)
    const sent = await Promise.all([send(NEXT), send(NEXT), send(NEXT)])
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await send(new Date(NEXT.getTime() + 3_600_000))).toBe(0)
    expect(mail.letters).toHaveLength(1)
    const letter = readable(mail.letters[0]!)
    expect(letter).toContain('To: kabid@contoh.id')
    expect(letter).toContain('Dasbor Blora: Juli 2026')
    expect(letter).toMatch(/- Kelengkapan Laporan Desa: 0,7%/)
    expect(letter).toContain('2 dari 295 desa melapor')
    expect(letter).toMatch(/Berhenti: http\S+\/berhenti\/\d+-/)
    await stopSubscription(kabid, { key: randomUUID(), id })
  })

  it('is tried again when the mail server does not take it', async () => {
    const { id } = await ask()
    useMail(1)
    expect(await send(NEXT)).toBe(0)
    const mail = await mailServer()
    useMail(mail.port)
    expect(await send(NEXT)).toBe(1)
    await stopSubscription(kabid, { key: randomUUID(), id })
    expect(await send(new Date(NEXT.getTime() + 86_400_000))).toBe(0)
  })

  it('stops by the letter’s link without signing in, and when the role has ended', async () => {
    const mail = await mailServer()
    useMail(mail.port)
    const { id } = await ask()
    const token = await inTenant(kabid, async (tx) => {
      const rows = await tx.sql.query<{ token: string }>(
        'select token from subscription where tenant_id = $1 and id = $2::uuid',
        [tx.tenantId, id],
      )
      return rows[0]!.token
    })
    expect(await stopByToken(kabid.tenantId, 'bukanTokenSiapaPun000000')).toBe(false)
    expect(await stopByToken(kabid.tenantId, token)).toBe(true)
    expect(await stopByToken(kabid.tenantId, token)).toBe(true)
    expect(await send(NEXT)).toBe(0)
    await ask()
    const admin = await asSuperuser()
    await admin.query("update account_role set valid_to = '2026-08-04' where id = $1", [kabid.accountRoleId])
    expect(await send(NEXT)).toBe(0)
    expect(mail.letters).toHaveLength(0)
  })
})

describe('the time of a letter', () => {
  it('is seven in the morning on the office’s clock, Mondays and the fifth', () => {
    const at = (iso: string) => new Date(iso)
    expect(slotOf('harian', 'Asia/Jakarta', at('2026-08-05T23:59:00Z'))).toBe('2026-08-05')
    expect(slotOf('harian', 'Asia/Jakarta', at('2026-08-06T00:00:00Z'))).toBe('2026-08-06')
    expect(slotOf('harian', 'Asia/Jayapura', at('2026-08-05T22:00:00Z'))).toBe('2026-08-06')
    expect(slotOf('mingguan', 'Asia/Jakarta', at('2026-08-09T23:00:00Z'))).toBe('pekan 2026-08-03')
    expect(slotOf('mingguan', 'Asia/Jakarta', at('2026-08-10T01:00:00Z'))).toBe('pekan 2026-08-10')
    expect(slotOf('bulanan', 'Asia/Jakarta', at('2026-08-04T05:00:00Z'))).toBe('2026-07')
    expect(slotOf('bulanan', 'Asia/Jakarta', at('2026-08-05T05:00:00Z'))).toBe('2026-08')
  })
})
