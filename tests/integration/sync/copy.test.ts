import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { saveDraft } from '@/lib/reports/commands'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import { readCopy } from '@/lib/sync/copy'
import { actorOf, BLORA, openTestOffice } from '@/tests/support/people'
import { drafting, intent, NOW, pkbServing, villagesOf } from '@/tests/support/reports'

let pkb: OfficeActor
let other: OfficeActor
let villages: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  villages = await villagesOf('33.16.01', 3)
  pkb = await pkbServing('33.16.01', villages.slice(0, 2))
  other = await pkbServing('33.16.01', villages.slice(2))
})

const read = (input: object = {}, actor = pkb, now = NOW) => readCopy(actor, { protocol: 2, ...input }, now)
const hashes = ({ parts }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(Object.entries(parts).map(([name, { hash }]) => [name, hash]))
const SHEET = 'isian/laporan-desa/2026-07'

describe('the readable copy', () => {
  it('holds the sheets of the running and the previous month with the own villages only', async () => {
    const { parts, accountId, gone } = await read()
    const sheets = Object.keys(parts).filter((name) => name.startsWith('isian/'))
    expect(sheets).toContain(SHEET)
    expect(sheets).toContain('isian/laporan-desa/2026-08')
    const units = (parts[SHEET]!.body as EntrySheet).rows.map((row) => row.unitId)
    expect(units.toSorted()).toEqual(villages.slice(0, 2).toSorted())
    expect({ accountId, gone }).toEqual({ accountId: pkb.accountId, gone: [] })
  })

  it('answers nothing that the device holds already, at whatever time it asks', async () => {
    const known = hashes(await read())
    const again = await read({ known }, pkb, new Date(NOW.getTime() + 3_600_000))
    expect(Object.keys(again.parts)).toEqual([])
    expect(again.gone).toEqual([])
  })

  it('answers only the part that changed', async () => {
    const known = hashes(await read())
    await saveDraft(pkb, intent(), drafting({ unit: villages[0]! }, { pus: 41 }))
    expect(Object.keys((await read({ known })).parts).filter((name) => name.startsWith('isian/'))).toEqual([SHEET])
  })

  it('names what is no longer theirs, and never reads what somebody else holds', async () => {
    const known = { 'isian/laporan-desa/2020-01': 'x', 'kelompok/11111111-1111-4111-8111-111111111111': 'y' }
    expect((await read({ known })).gone.toSorted()).toEqual(Object.keys(known).toSorted())
    const { parts } = await read({ only: [SHEET, 'kelompok/11111111-1111-4111-8111-111111111111'] }, other)
    expect(Object.keys(parts)).toEqual([SHEET])
    expect((parts[SHEET]!.body as EntrySheet).rows.map((row) => row.unitId)).toEqual(villages.slice(2))
  })

  it.each([
    ['another protocol', { protocol: 1 }],
    ['hashes of a list', { protocol: 2, known: [1] }],
    ['names of numbers', { protocol: 2, only: [1] }],
    ['nothing', null],
  ])('is refused for %s', async (_, input) => {
    await expect(readCopy(pkb, input, NOW)).rejects.toBeInstanceOf(Refusal)
  })

  it('is nobody’s above the office', async () => {
    await expect(readCopy(await actorOf('pejabat_provinsi', '33'), { protocol: 2 }, NOW)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
