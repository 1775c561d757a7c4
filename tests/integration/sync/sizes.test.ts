import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { FORMS } from '@/lib/reports/forms/all'
import { reasonKeys } from '@/lib/reports/rules'
import { readCopy } from '@/lib/sync/copy'
import type { CopyReply } from '@/lib/sync/protocol'
import { allCells } from '@/tests/support/cells'
import { FieldPhone, withAccount } from '@/tests/support/field-phone'
import { BLORA, openTestOffice, regionByCode } from '@/tests/support/people'
import { NOW, pkbServing, villagesOf } from '@/tests/support/reports'
import { placeOf, plantGroup, plantMember } from '@/tests/support/roster'

let pkb: OfficeActor
let phone: FieldPhone
let villages: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  villages = await villagesOf('33.16.01', 15)
  pkb = await withAccount(await pkbServing('33.16.01', villages))
  phone = await FieldPhone.of(pkb, NOW)
  // Five groups in the first three villages, twenty members each; the others' weigh the same again.
  for (const code of ['33.16.01.2001', '33.16.01.2002', '33.16.01.2003']) {
    const place = await placeOf(code)
    expect(villages).toContain((await regionByCode(code)).id)
    for (const kind of ['bkb', 'bkr', 'bkl', 'uppka', 'pikr'] as const) {
      const poktan = await plantGroup(place, kind)
      for (let member = 0; member < 20; member++)
        await plantMember(place, poktan, kind, `Aminah binti Sukarno ${member}`)
    }
  }
})

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
const packed = (value: unknown) => gzipSync(JSON.stringify(value)).length
const read = (known: Record<string, string> = {}): Promise<CopyReply> => readCopy(pkb, { protocol: 2, known }, NOW)

describe('what a phone carries and sends for fifteen villages', () => {
  it('is at most 2 MB at first, and 300 kB for a month of reports', async () => {
    const first = await read()
    const groups = Object.fromEntries(Object.entries(first.parts).filter(([name]) => name.startsWith('kelompok/')))
    // Three villages have groups here: fifteen would weigh five times their parts.
    const whole = bytes(first) + 4 * bytes(groups)
    const known = Object.fromEntries(Object.entries(first.parts).map(([name, { hash }]) => [name, hash]))

    let up = 0
    let down = 0
    const forms = FORMS.filter(({ periodKind }) => periodKind === 'month')
    for (const form of forms)
      for (let from = 0; from < villages.length; from += 10) {
        const units = villages.slice(from, from + 10)
        const cells = allCells(form)
        const reasons = Object.fromEntries(
          reasonKeys(form)
            .slice(0, 3)
            .map((key) => [key, 'Angka bulan ini begitu']),
        )
        const body = (unit: number) => ({ form: form.code, period: '2026-07', unit, cells, reasons: {} })
        const base = { cells: {}, reasons: {}, unread: {} }
        const drafts = await Promise.all(
          units.map((unit) => phone.seal({ kind: 'report.draft', body: { ...body(unit), unread: {} }, base })),
        )
        const sends = await Promise.all(
          units.map((unit) =>
            phone.seal({ kind: 'report.send', body: { ...body(unit), reasons }, base: { ...base, cells } }),
          ),
        )
        for (const items of [drafts, sends]) {
          up += bytes(phone.request(items))
          down += packed(await phone.send(items))
        }
      }
    down += packed(await read(known))
    console.log(
      `fifteen villages: first copy ${whole} bytes (${packed(first)} packed with three villages' groups), ` +
        `a month of ${forms.length} forms ${up} up and ${down} down`,
    )
    expect(whole).toBeLessThanOrEqual(2_000_000)
    expect(up + down).toBeLessThanOrEqual(300_000)
  })
})
