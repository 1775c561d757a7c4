import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { markDifferent, mergePair } from '@/lib/duplicates/commands'
import { mergePairSchema } from '@/lib/duplicates/schema'
import { Refusal } from '@/lib/errors/refusal'
import { changeFamily, recordFamily, revealNumber } from '@/lib/families/commands'
import { recordReading } from '@/lib/families/reading'
import { changeFamilySchema, recordFamilySchema } from '@/lib/families/schema'
import { paths } from '@/lib/paths'
import { answerRequest, readReport, receiveRequest } from '@/lib/privacy/commands'
import { answerRequestSchema, receiveRequestSchema } from '@/lib/privacy/schema'
import type { PlainItem } from '@/lib/sync/protocol'
import { asSuperuser } from '@/tests/support/database'
import { FieldPhone, personOf, withAccount } from '@/tests/support/field-phone'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { placeOf } from '@/tests/support/roster'
import { kaderOf, plantTeam } from '@/tests/support/tpk'

const NOW = new Date('2026-07-20T05:00:00Z')
const HERE = '33.16.01.2001'
/** Words and numbers that stand nowhere else, so that finding one means it leaked. */
const NAMES = ['Xurabaya', 'Qitramas', 'Wzulfikar', 'Vzainab']
const NIKS = ['3316014505900001', '3316014505900002', '3316014505900003', '3317010102030001']
const PHONE = '081299887766'
const said: string[] = []
const outlets = [process.stdout, process.stderr] as const
const writes = outlets.map((outlet) => outlet.write.bind(outlet))
const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => [name, console[name]] as const)
let admin: Client
let officer: OfficeActor
let coordinator: OfficeActor
let phone: FieldPhone

/** Everything that is printed from here on, whatever prints it. */
function listen() {
  for (const [at, outlet] of outlets.entries())
    outlet.write = ((chunk: string | Uint8Array, ...rest: []) => {
      said.push(String(chunk))
      return writes[at]!(chunk, ...rest)
    }) as typeof outlet.write
  for (const [name] of consoles)
    console[name] = (...words: unknown[]) => {
      said.push(
        words.map((word) => (word instanceof Error ? `${word.message} ${word.stack}` : JSON.stringify(word))).join(' '),
      )
    }
}

beforeAll(async () => {
  await openTestOffice(BLORA)
  admin = await asSuperuser()
  const team = await plantTeam(HERE)
  phone = await FieldPhone.of(await withAccount(await kaderOf(HERE, [team])), NOW)
  coordinator = await personOf('koordinator_kecamatan', '33.16.01')
  officer = await personOf('petugas_pdp', BLORA)
  listen()
  await live()
})

afterAll(() => {
  for (const [at, outlet] of outlets.entries()) outlet.write = writes[at]!
  for (const [name, own] of consoles) console[name] = own
})

const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('This was to be refused.')
  said.push(error.message)
}

/** A broad day: recorded at a desk and on a phone, refused, revealed, read, merged, parted, asked for and erased. */
async function live() {
  const { villageId } = await placeOf(HERE)
  const person = (at: number, over: object = {}) => ({
    name: `${NAMES[at]} Putra`,
    sex: 'L',
    bornOn: '1990-05-05',
    nik: NIKS[at],
    ...over,
  })
  const family = (over: object) =>
    recordFamilySchema.parse({ key: randomUUID(), villageId, name: `${NAMES[0]} Putra`, kk: '', ...over })
  const desk = await recordFamily(coordinator, family({ kk: NIKS[3], persons: [person(0, { phone: PHONE })] }), NOW)
  const [familyId, personId] = [desk.rows[0]!.id, desk.rows[1]!.id]
  await refused(recordFamily(coordinator, family({ persons: [person(0)] }), NOW))
  await refused(recordFamily(coordinator, family({ kk: NIKS[3] }), NOW))
  await refused(
    changeFamily(
      coordinator,
      changeFamilySchema.parse({ key: randomUUID(), id: familyId, version: 9, name: NAMES[1] }),
      NOW,
    ),
  )
  await revealNumber(coordinator, { kind: 'nik', id: personId, reason: 'Cocokkan dengan KTP' }, NOW)
  await refused(revealNumber(officer, { kind: 'nik', id: personId, reason: 'Cocokkan dengan KTP' }, NOW))
  for (let at = 0; at < 3; at++) await inTenant(coordinator, (tx) => recordReading(tx, 'person', personId))

  const told = { dusun: '', rw: '01', rt: '01', address: '', kk: '' }
  const bodies: Pick<PlainItem, 'kind' | 'body'>[] = [
    {
      kind: 'family.record',
      body: {
        id: randomUUID(),
        villageId,
        name: `${NAMES[0]} Putra`,
        ...told,
        persons: [{ id: randomUUID(), married: null, relation: 'kepala', ...person(0, { nik: '' }) }],
      },
    },
    {
      kind: 'family.record',
      body: {
        id: randomUUID(),
        villageId,
        name: `${NAMES[1]} Putra`,
        ...told,
        persons: [{ id: randomUUID(), married: null, relation: 'kepala', ...person(0) }],
      },
    },
    {
      kind: 'person.add',
      body: { familyId: randomUUID(), person: { id: randomUUID(), married: null, relation: 'anak', ...person(2) } },
    },
    {
      kind: 'family.record',
      body: { id: randomUUID(), villageId: 1, name: `${NAMES[3]} Putra`, ...told, persons: [] },
    },
    { kind: 'family.record', body: { id: 'x', name: `${NAMES[3]} Putra`, nik: NIKS[2] } },
  ]
  const sealed = []
  for (const item of bodies)
    sealed.push(
      await phone.seal({ ...item, subject: `keluarga/${randomUUID()}`, label: 'Dampingan keluarga, 20 Juli 2026' }),
    )
  const { items } = await phone.send(sealed)
  expect(items.map(({ outcome }) => outcome)).toContain('diterima')
  expect(items.map(({ outcome }) => outcome)).toContain('ditolak')

  const { rows: pairs } = await admin.query(
    `select id, first_id, version, kind from duplicate_pair order by kind desc, id`,
  )
  expect(pairs.length).toBeGreaterThan(0)
  await mergePair(
    coordinator,
    mergePairSchema.parse({ key: randomUUID(), pair: pairs[0].id, version: pairs[0].version, kept: pairs[0].first_id }),
    NOW,
  )
  for (const pair of pairs.slice(1))
    await markDifferent(
      coordinator,
      { key: randomUUID(), pair: pair.id, version: pair.version, reason: 'Sudah ditanyakan' },
      NOW,
    ).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  const { id } = await receiveRequest(
    officer,
    receiveRequestSchema.parse({
      key: randomUUID(),
      kind: 'penghapusan',
      nik: NIKS[0],
      requester: `${NAMES[0]} Putra`,
      standing: 'diri_sendiri',
    }),
    NOW,
  )
  await refused(
    receiveRequest(
      officer,
      receiveRequestSchema.parse({
        key: randomUUID(),
        kind: 'akses',
        nik: NIKS[1],
        requester: NAMES[2],
        standing: 'wali',
      }),
      NOW,
    ),
  )
  await readReport(officer, id, NOW)
  const answer = { key: randomUUID(), id, version: 1, outcome: 'selesai', answer: 'Sudah dihapus' } as const
  await refused(answerRequest(officer, answerRequestSchema.parse(answer), NOW))
  await answerRequest(officer, answerRequestSchema.parse({ ...answer, key: randomUUID(), sure: 'hapus' }), NOW)
}

const secrets = [...NAMES, ...NIKS, PHONE]
const found = (text: string) => secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))

/** All of a table's columns as one text each. */
async function told(columns: string, table: string): Promise<string> {
  const { rows } = await admin.query(`select concat_ws(' ', ${columns}) as text from ${table}`)
  expect(rows.length, `${table} has something to look at`).toBeGreaterThan(0)
  return rows.map(({ text }) => text).join('\n')
}

describe('after a broad day no seeded name, number or phone stands in', () => {
  it('what was printed, or said in a refusal', () => {
    expect(said.length).toBeGreaterThan(5)
    expect(found(said.join('\n'))).toEqual([])
  })

  it.each([
    ['subject, label, code, message', 'sync_item'],
    ['subject, action, actor_role, detail::text', 'audit'],
    ["body_hash, (answer - 'undo' - 'warnings')::text", 'receipt'],
  ])('%s of %s', async (columns, table) => {
    expect(found(await told(columns, table))).toEqual([])
  })

  it('notifications and late items, where there are any', async () => {
    const { rows } = await admin.query(
      `select title || text || href || matter as text from notification union all select subject || label || code || message from late_item`,
    )
    expect(found(rows.map(({ text }) => text).join('\n'))).toEqual([])
  })

  it('any address: each is made of ids, codes, periods and words of ours', () => {
    const personal = /name|nama|nik|kk|phone|telepon/i
    for (const [name, make] of Object.entries(paths)) {
      const [head] = /\(([^)]*)\)/.exec(String(make)) ?? []
      if (['search', 'resetPassword', 'importUpload'].includes(name)) continue
      expect(`${name} ${personal.test(head ?? '')}`).toBe(`${name} false`)
    }
  })

  it('no NIK and no number of a family card anywhere as it is, in any column of any table', async () => {
    const { rows: tables } = await admin.query(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    for (const { name } of tables) {
      const { rows } = await admin.query(`select 1 from ${name} t where to_jsonb(t)::text ~ $1 limit 1`, [
        NIKS.join('|'),
      ])
      expect(`${name} ${rows.length}`).toBe(`${name} 0`)
    }
  })
})

it('writes one reading a day for a reader and a person, and each revealed number', async () => {
  const { rows } = await admin.query(
    `select action, count(*)::int as n from audit where actor_id = $1 and action in ('person.read', 'family.nik-revealed') group by 1 order by 1`,
    [coordinator.accountId],
  )
  expect(rows).toEqual([
    { action: 'family.nik-revealed', n: 1 },
    { action: 'person.read', n: 1 },
  ])
})
