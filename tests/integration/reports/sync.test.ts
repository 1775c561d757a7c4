import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { readJson } from '@/lib/reports/http'
import { MOST_ITEMS, type SyncOutcome, syncItems } from '@/lib/reports/sync'
import { allCells } from '@/tests/support/cells'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'
import { NOW, pkbServing, villagesOf } from '@/tests/support/reports'

let pkb: OfficeActor
let villages: number[]
let foreign: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  villages = await villagesOf('33.16.01', 10)
  foreign = (await villagesOf('64.08.01', 1))[0]!
  pkb = await pkbServing('33.16.01', villages)
})

const body = (unit: unknown, overrides: object = {}) => ({
  form: 'laporan-desa',
  period: '2026-07',
  unit,
  cells: allCells(laporanDesa),
  reasons: {},
  ...overrides,
})
const item = (overrides: object = {}) => ({
  key: randomUUID(),
  kind: 'report.send',
  body: body(villages[0]),
  madeAt: NOW.toISOString(),
  baseVersion: 0,
  ...overrides,
})
const sync = async (...items: unknown[]): Promise<SyncOutcome[]> =>
  (await syncItems(pkb, { protocol: 1, deviceAt: NOW.toISOString(), items }, NOW)).items
const one = async (given: unknown): Promise<SyncOutcome> => (await sync(given))[0]!

const refusal = async (input: unknown) => {
  const error: unknown = await syncItems(pkb, input, NOW).then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Refusal)
  return error as Refusal
}

describe('an unreadable request is refused as a whole', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'halo'],
    ['a list', []],
    ['another protocol', { protocol: 2, items: [] }],
    ['no items', { protocol: 1, items: [] }],
    ['items that are no list', { protocol: 1, items: {} }],
    ['too many items', { protocol: 1, items: Array.from({ length: MOST_ITEMS + 1 }, () => null) }],
    ['a clock of nonsense', { protocol: 1, deviceAt: 'kemarin', items: [1] }],
    ['1 MB of text', 'x'.repeat(1_000_000)],
  ])('%s', async (_, input) => {
    const { code, message } = await refusal(input)
    expect(code).toBe('input-invalid')
    expect(message).not.toBe('')
  })
})

const manyKeys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]))
const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown

describe('a hostile item gets a sentence, keeps nothing and stops no other', () => {
  it.each([
    ['null', () => null],
    ['a number', () => 5],
    ['a bad key', () => item({ key: 'satu' })],
    ['an unknown kind', () => item({ kind: 'report.approve' })],
    ['a time of nonsense', () => item({ madeAt: 'kemarin' })],
    ['a version of text', () => item({ baseVersion: '0' })],
    ['a negative version', () => item({ baseVersion: -1 })],
    ['a body of text', () => item({ body: 'x' })],
    ['an unknown form', () => item({ body: body(villages[0], { form: 'lain' }) })],
    ['a month 13', () => item({ body: body(villages[0], { period: '2026-13' }) })],
    ['a village of text', () => item({ body: body('1; drop table report') })],
    ['a village beyond numbers', () => item({ body: body(1e300) })],
    ['an unknown village', () => item({ body: body(2_000_000_000) })],
    ['a foreign village', () => item({ body: body(foreign) })],
    ['a negative cell', () => item({ body: body(villages[0], { cells: { pus: -1 } }) })],
    ['a decimal cell', () => item({ body: body(villages[0], { cells: { pus: 1.5 } }) })],
    ['a cell of text', () => item({ body: body(villages[0], { cells: { pus: '12' } }) })],
    ['a cell of NUL', () => item({ body: body(villages[0], { cells: { pus: '\u0000' } }) })],
    ['a huge cell', () => item({ body: body(villages[0], { cells: { pus: 1e12 } }) })],
    ['an unknown cell', () => item({ body: body(villages[0], { cells: { status: 5 } }) })],
    ['cells of a list', () => item({ body: body(villages[0], { cells: [1, 2] }) })],
    ['100,000 cells', () => item({ body: body(villages[0], { cells: manyKeys }) })],
    ['100,000 more keys', () => item({ body: { ...body(villages[0]), ...manyKeys } })],
    ['a deep body', () => item({ body: body(villages[0], { lain: deep }) })],
    ['a deep cell', () => item({ body: body(villages[0], { cells: { pus: deep } }) })],
    ['a prototype', () => item({ body: body(villages[0], { cells: JSON.parse('{"__proto__": {"pus": 1}}') }) })],
    ['a reason of NUL', () => item({ body: body(villages[0], { reasons: { pus: 'abcde\u0000' } }) })],
    ['half a letter', () => item({ body: body(villages[0], { reasons: { pus: 'abcde\ud800' } }) })],
    ['1 MB of reason', () => item({ body: body(villages[0], { reasons: { pus: 'x'.repeat(1_000_000) } }) })],
    [
      'a draft with 1 MB typed',
      () => item({ kind: 'report.draft', body: body(villages[0], { unread: { pus: 'x'.repeat(1_000_000) } }) }),
    ],
    [
      'a correction without a reason',
      () => item({ kind: 'report.correct', body: { form: 'laporan-desa', period: '2026-07', unit: villages[0] } }),
    ],
  ])('%s', async (_, hostile) => {
    const unit = villages[9]!
    const [bad, good] = await sync(hostile(), item({ kind: 'report.draft', body: body(unit), baseVersion: drafts++ }))
    expect(bad).toMatchObject({ outcome: 'ditolak' })
    expect(bad).toHaveProperty('message', expect.stringMatching(/[a-z]{3}/))
    expect(good).toMatchObject({ outcome: 'diterima' })
    const admin = await asSuperuser()
    const { rows } = await admin.query('select count(*)::int as n from report where unit_id <> $1', [unit])
    expect(rows[0].n).toBe(0)
  })
  let drafts = 0
})

it('says the same of a foreign village and of one that does not exist', async () => {
  const answer = async (unit: number) => ({ ...(await one(item({ body: body(unit) }))), key: '' })
  expect(JSON.stringify(await answer(foreign))).toBe(JSON.stringify(await answer(2_000_000_000)))
})

it('points at the cell', async () => {
  const outcome = await one(item({ body: body(villages[0], { cells: { pus: -1, hamil: 2.5 } }) }))
  expect(outcome).toMatchObject({
    fields: { pus: 'Tidak boleh kurang dari 0.', hamil: 'Isi bilangan bulat tanpa desimal. Ribuan ditulis 1.234.' },
  })
})

it('takes what is right, gives the same answer again, and refuses the key for something else', async () => {
  const first = item({ body: body(villages[1]) })
  const answer = await one(first)
  expect(answer).toMatchObject({ outcome: 'diterima', version: 1, status: 2, revision: 1, timely: 1 })
  expect(await one(first)).toEqual(answer)
  expect(await sync(first, first)).toEqual([answer, answer])
  expect(await one({ ...first, body: body(villages[2]) })).toMatchObject({ outcome: 'ditolak', code: 'key-reused' })
})

it('runs a draft and its sending in their order, and shows both versions in a conflict', async () => {
  const unit = villages[3]
  const cells = allCells(laporanDesa, { bkl_ada: 2 })
  const outcomes = await sync(
    item({ kind: 'report.draft', body: body(unit, { unread: { pus: 'dua' } }) }),
    item({ baseVersion: 1, body: body(unit, { cells }) }),
    item({ baseVersion: 1, body: body(unit) }),
    item({ kind: 'report.withdraw', baseVersion: 2, body: { form: 'laporan-desa', period: '2026-07', unit } }),
  )
  expect(outcomes.map((outcome) => outcome.outcome)).toEqual(['diterima', 'diterima', 'bentrok', 'diterima'])
  expect(outcomes[2]).toMatchObject({ stored: { version: 2, status: 2, draft: { cells: { bkl_ada: 2 } } } })
})

it('states its epoch and its time', async () => {
  const answer = await syncItems(pkb, { protocol: 1, items: [item({ body: body(villages[4]) })] }, NOW)
  expect(answer).toMatchObject({
    protocol: 1,
    time: NOW.toISOString(),
    epoch: expect.stringMatching(/^[0-9a-f]+\.\d+$/),
  })
})

it.each([
  [
    'a body that declares too much',
    new Request('http://lini.test', { method: 'POST', body: 'x'.repeat(1_000_001) }),
    'body-too-large',
  ],
  ['a body that is no JSON', new Request('http://lini.test', { method: 'POST', body: '{' }), 'input-invalid'],
  ['no body', new Request('http://lini.test', { method: 'POST' }), 'input-invalid'],
])('refuses %s', async (_, request, code) => {
  await expect(readJson(request)).rejects.toMatchObject({ code })
})

it('drops a stream that never ends', async () => {
  let given = 0
  const body = new ReadableStream({
    pull(controller) {
      given += 100_000
      controller.enqueue(new Uint8Array(100_000))
    },
  })
  const request = new Request('http://lini.test', { method: 'POST', body, duplex: 'half' } as RequestInit)
  await expect(readJson(request)).rejects.toMatchObject({ code: 'body-too-large' })
  expect(given).toBeLessThan(2_000_000)
})
