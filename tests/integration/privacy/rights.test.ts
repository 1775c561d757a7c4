import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { readCounts } from '@/lib/duplicates/effect'
import { Refusal } from '@/lib/errors/refusal'
import { getFamily, listPersons } from '@/lib/families/queries'
import { periodsBetween } from '@/lib/format/period'
import { hashContent } from '@/lib/handover/content-hash'
import { listExposed } from '@/lib/privacy/breach'
import { answerRequest, readReport, receiveRequest } from '@/lib/privacy/commands'
import { HANGING, HOLDINGS } from '@/lib/privacy/holdings'
import { COLUMN_LABELS, HIDDEN_COLUMNS } from '@/lib/privacy/labels'
import { getRequest, listRequests } from '@/lib/privacy/queries'
import { previewRetention, runRetention } from '@/lib/privacy/retention'
import type { RequestKind } from '@/lib/privacy/rules'
import { answerRequestSchema, receiveRequestSchema } from '@/lib/privacy/schema'
import { tenantTables } from '@/tests/support/canaries'
import { asSuperuser } from '@/tests/support/database'
import { type Around, chances, plantAround, plantLife } from '@/tests/support/life-rows'
import { plantFamily, plantPerson } from '@/tests/support/like-persons'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { type Place, placeOf } from '@/tests/support/roster'

const NOW = new Date('2026-10-15T03:00:00Z')
let admin: Client
let officer: OfficeActor
let coordinator: OfficeActor
let here: Place
let around: Around
let serial = 0

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await asSuperuser()
  officer = await officeActorOf('petugas_pdp', BLORA)
  coordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
  here = await placeOf('33.16.01.2001')
  around = await plantAround(admin, here)
})

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const said = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(said).toBeInstanceOf(Refusal)
  return said as Refusal
}

/** What is kept of somebody beside their rows: the way back of a step, a copied sheet, why a measure was corrected. */
async function plantTraces(personId: string, word: string) {
  const undo = [{ table: 'person', key: { id: personId }, set: { name: `${word} Lama` } }]
  await admin.query(`insert into receipt (tenant_id, key, body_hash, answer) values ($1, $2, 'uji', $3)`, [
    here.tenantId,
    randomUUID(),
    JSON.stringify({
      scope: 'keluarga',
      by: officer.accountId,
      action: 'person.changed',
      rows: [],
      undo,
      warnings: [`${word} mirip`],
    }),
  ])
  const answers = [{ field: 'nama', value: `${word} Kepala` }]
  const blocks = [
    { section: 'anggota', key: personId, title: `${word} Kepala`, answers },
    { section: 'anggota', key: 'lain', title: 'Orang Lain', answers: [{ field: 'nama', value: 'Orang Lain' }] },
  ]
  await admin.query(
    `insert into handed_over (tenant_id, id, application, sheet, edition, subject_id, period, content, content_hash, copied_by, copied_name)
     values ($1, $2, 'siga', 'uji', 1, $3, 24321, $4, 'lama', $5, 'Petugas')`,
    [here.tenantId, randomUUID(), `uji-${word.slice(3)}`, JSON.stringify({ blocks }), officer.accountId],
  )
  await admin.query(
    `insert into measurement_change (tenant_id, id, measurement_id, before, reason, by_account, by_name)
     select tenant_id, gen_random_uuid(), id, '{}', $2, $3, 'Kader' from measurement where person_id = $1 limit 1`,
    [personId, `${word} salah tulis`, officer.accountId],
  )
}

/** Somebody with a row in every table, and words that stand nowhere else. */
async function plantWhole() {
  const at = ++serial
  const word = `Zwl${at}`
  const nik = `33160112058${String(10_000 + at)}`
  const familyId = await plantFamily(here, `${word} Kepala`, { kk: nik.replace('3316', '3317') })
  const personId = await plantPerson(here, familyId, `${word} Kepala`, {
    born: '2024-05-12',
    sex: 'P',
    relation: 'kepala',
    nik,
    phone: `0812${word}`,
    motherName: `${word} Ibu`,
  })
  const other = await plantPerson(here, familyId, 'Tetap Ada', { born: '1999-01-01', relation: 'pasangan' })
  await plantPerson(here, familyId, 'Anaknya', { motherId: personId, motherName: `${word} Kepala` })
  const always = { ...chances(at), some: () => true, upTo: (most: number) => most }
  await plantLife(admin, here, around, { personId, familyId, partnerId: other }, always)
  await plantLife(
    admin,
    here,
    around,
    { personId: other, familyId, partnerId: personId },
    { ...always, some: (share) => share > 0.55 && share < 0.65 },
  )
  await plantTraces(personId, word)
  await admin.query(
    `update tpk_target set closed_on = null, facts = facts || jsonb_build_object('partnerName', $2::text) where person_id = $1`,
    [personId, `${word} Pasangan`],
  )
  await admin.query(
    `update tpk_visit set answers = answers || jsonb_build_object('catatan', $2::text) where person_id = $1`,
    [personId, `${word} catatan`],
  )
  await admin.query(`update referral set note = $2, answer = $2, advice = $2 where person_id = $1`, [
    personId,
    `${word} rujukan`,
  ])
  await admin.query(`update stunting_case set findings = $2 where person_id = $1`, [personId, `${word} temuan`])
  return { word, nik, familyId, personId, other }
}

const ask = (kind: RequestKind, nik: string, over: object = {}) =>
  receiveRequestSchema.parse({
    key: randomUUID(),
    kind,
    nik,
    requester: 'Yang Meminta',
    standing: 'diri_sendiri',
    ...over,
  })

async function answered(kind: RequestKind, nik: string, over: object = {}, askOver: object = {}) {
  const { id } = await receiveRequest(officer, ask(kind, nik, askOver), NOW)
  await answerRequest(
    officer,
    answerRequestSchema.parse({
      key: randomUUID(),
      id,
      version: 1,
      outcome: 'selesai',
      answer: 'Sudah dikerjakan',
      ...over,
    }),
    NOW,
  )
  return id
}

/** Which of an office's tables hold a text, from the catalogue. */
async function tablesWith(text: string): Promise<string[]> {
  const found: string[] = []
  for (const table of await tenantTables(admin)) {
    const { rows } = await admin.query(`select 1 from ${table} t where to_jsonb(t)::text ilike $1 limit 1`, [
      `%${text}%`,
    ])
    if (rows.length > 0) found.push(table)
  }
  return found
}

describe('everything about a person', () => {
  it('has a word, or a reason to stay out, for every column of every table that holds a person', async () => {
    const tables = ['person', 'family', ...HOLDINGS.map(({ table }) => table), ...HANGING.map(({ table }) => table)]
    const { rows } = await admin.query(
      `select distinct a.attname as column from pg_attribute a where a.attrelid = any($1::regclass[]) and a.attnum > 0 and not a.attisdropped`,
      [[...new Set(tables)]],
    )
    const silent = rows
      .map(({ column }) => column)
      .filter((column) => !HIDDEN_COLUMNS.has(column) && !COLUMN_LABELS[column])
    expect(silent).toEqual([])
  })

  it('holds a part of each table, numbers masked, nobody else, and who opened it', async () => {
    const { nik, other, word } = await plantWhole()
    const { id } = await receiveRequest(coordinator, ask('akses', nik), NOW)
    const { report } = await readReport(officer, id, NOW)
    const tables = [...HOLDINGS.map(({ table }) => table), ...HANGING.map(({ table }) => table), 'family']
    expect(report.parts.map(({ table }) => table).sort()).toEqual([...new Set(tables)].sort())
    const text = JSON.stringify(report)
    expect(text).toContain(word)
    expect(text).not.toContain(nik)
    expect(text).toContain(`${nik.slice(0, 6)}******${nik.slice(-4)}`)
    expect(text).not.toContain('Tetap Ada')
    expect(text).not.toContain(other)
    expect(text).not.toMatch(/nik_index|nik_sealed|partnerId/)
    expect(report.parts.flatMap(({ rows }) => rows).every((row) => Object.keys(row).length > 0)).toBe(true)
    const again = await readReport(officer, id, NOW)
    expect(again.report.trail.map(({ action, name }) => [action, name])).toContainEqual([
      'privacy.reported',
      officer.name,
    ])
    expect(again.report.trail.filter(({ action }) => action === 'person.read')).toHaveLength(1)
    expect(again.report.trail.map(({ action }) => action)).toContain('privacy.received')
  })
})

describe('requests', () => {
  it.each<[Role, string, 'received' | 'not-allowed' | 'privacy.nobody']>([
    ['petugas_pdp', BLORA, 'received'],
    ['koordinator_kecamatan', '33.16.01', 'received'],
    ['koordinator_kecamatan', '33.16.02', 'privacy.nobody'],
    ['pkb', '33.16.01', 'privacy.nobody'],
    ['admin_dinas', BLORA, 'not-allowed'],
    ['kepala_dinas', BLORA, 'not-allowed'],
    ['kader_tpk', '33.16.01.2001', 'not-allowed'],
    ['petugas_pdp', BOGOR, 'privacy.nobody'],
  ])('%s of %s: %s', async (role, region, outcome) => {
    const { nik } = await plantWhole()
    const actor = await officeActorOf(role, region)
    const work = receiveRequest(actor, ask('akses', nik), NOW)
    if (outcome === 'received') await work
    else expect((await refusal(work)).code).toBe(outcome)
  })

  it('are answered by the PDP officer alone; who received one sees it, others do not', async () => {
    const { nik } = await plantWhole()
    const { id } = await receiveRequest(coordinator, ask('akses', nik), NOW)
    const colleague = await officeActorOf('koordinator_kecamatan', '33.16.01')
    const stranger = await officeActorOf('petugas_pdp', BOGOR)
    const area = { kind: 'kecamatan', kecamatanId: here.kecamatanId } as const
    expect((await inTenantSql(coordinator, (tx) => getRequest(tx, area, id))).id).toBe(id)
    expect((await refusal(inTenantSql(colleague, (tx) => getRequest(tx, area, id)))).code).toBe('not-found')
    expect((await inTenantSql(colleague, (tx) => listRequests(tx, area, { answered: false, page: 1 }))).total).toBe(0)
    for (const actor of [coordinator, colleague, stranger]) {
      expect((await refusal(readReport(actor, id, NOW))).code).toBe('not-found')
      const input = answerRequestSchema.parse({
        key: randomUUID(),
        id,
        version: 1,
        outcome: 'ditolak',
        answer: 'Tidak boleh',
      })
      expect((await refusal(answerRequest(actor, input, NOW))).code).toBe('not-found')
    }
  })

  it('find by name and day where the NIK is unknown, ask for it where two fit, and run from the day told', async () => {
    const familyId = await plantFamily(here, 'Sama')
    await plantPerson(here, familyId, 'Nama Tunggal Saja', { born: '2001-02-03' })
    const named = { name: 'Nama Tunggal Saja', bornOn: '2001-02-03', askedOn: '2026-10-14' }
    const { id } = await receiveRequest(officer, ask('akses', '', named), NOW)
    const request = await inTenantSql(officer, (tx) => getRequest(tx, { kind: 'office' }, id))
    expect(request.dueAt.toISOString()).toBe('2026-10-16T17:00:00.000Z')
    await plantPerson(here, familyId, 'Nama Tunggal Saja', { born: '2001-02-03' })
    expect((await refusal(receiveRequest(officer, ask('akses', '', named), NOW))).fields.nik).toMatch(/2 orang/)
    const ahead = { ...named, askedOn: '2026-10-16' }
    await admin.query(`update person set born_on = '2001-02-04' where name = 'Nama Tunggal Saja' and id <> $1`, [
      request.personId,
    ])
    expect(Object.keys((await refusal(receiveRequest(officer, ask('akses', '', ahead), NOW))).fields)).toEqual([
      'askedOn',
    ])
  })

  it('are answered once, and twice the same press is one', async () => {
    const { nik } = await plantWhole()
    const { id } = await receiveRequest(officer, ask('akses', nik), NOW)
    const input = answerRequestSchema.parse({
      key: randomUUID(),
      id,
      version: 1,
      outcome: 'selesai',
      answer: 'Diserahkan',
    })
    const [one, two] = await Promise.all([answerRequest(officer, input, NOW), answerRequest(officer, input, NOW)])
    expect(two).toEqual(one)
    expect((await refusal(answerRequest(officer, { ...input, key: randomUUID() }, NOW))).code).toBe('privacy.decided')
  })
})

describe('what is done', () => {
  it('corrects a field, refuses what cannot be beside its box', async () => {
    const { nik, personId } = await plantWhole()
    await answered('koreksi', nik, { field: 'bornOn', value: '2024-06-12' })
    const { rows } = await admin.query(
      `select to_char(born_on, 'YYYY-MM-DD') as born, version from person where id = $1`,
      [personId],
    )
    expect(rows[0]).toEqual({ born: '2024-06-12', version: 2 })
    const { id } = await receiveRequest(officer, ask('koreksi', nik), NOW)
    for (const [field, value] of [
      ['bornOn', '2099-01-01'],
      ['nik', '123'],
      ['sex', 'pria'],
      ['name', ''],
    ]) {
      const input = answerRequestSchema.parse({
        key: randomUUID(),
        id,
        version: 1,
        outcome: 'selesai',
        answer: 'Diperbaiki',
        field,
        value,
      })
      expect(Object.keys((await refusal(answerRequest(officer, input, NOW))).fields)).toEqual(['value'])
    }
  })

  it('limits a family out of lists, and brings it back', async () => {
    const { nik, familyId } = await plantWhole()
    const names = async () => (await inTenant(coordinator, (tx) => listPersons(tx, [familyId]))).length
    const before = await names()
    await answered('pembatasan', nik)
    expect(await names()).toBe(before - 1)
    await answered('pencabutan_batas', nik)
    expect(await names()).toBe(before)
    await answered('pembatasan', nik, {}, { about: 'keluarga' })
    expect((await refusal(inTenant(coordinator, (tx) => getFamily(tx, familyId)))).code).toBe('not-found')
  })

  it('erases a person from every table and leaves every counted cell as it was', async () => {
    const { nik, personId, word, familyId } = await plantWhole()
    const scope = { villages: [here.villageId], periods: periodsBetween(2026 * 12, 2026 * 12 + 9) }
    const before = await inTenant(officer, (tx) => readCounts(tx, scope))
    expect(before.size).toBeGreaterThan(0)
    expect(await tablesWith(word)).toEqual(
      expect.arrayContaining([
        ...['family', 'handed_over', 'measurement_change', 'person', 'receipt', 'referral'],
        ...['stunting_case', 'tpk_target', 'tpk_visit'],
      ]),
    )
    const { id } = await receiveRequest(officer, ask('penghapusan', nik, { requester: `${word} Sendiri` }), NOW)
    const input = { key: randomUUID(), id, version: 1, outcome: 'selesai', answer: 'Sudah dihapus' } as const
    expect(Object.keys((await refusal(answerRequest(officer, answerRequestSchema.parse(input), NOW))).fields)).toEqual([
      'sure',
    ])
    await answerRequest(officer, answerRequestSchema.parse({ ...input, sure: 'hapus' }), NOW)
    expect(await tablesWith(word)).toEqual([])
    const { rows } = await admin.query(
      'select name, nik_sealed, nik_index, erased_at is not null as erased, sex from person where id = $1',
      [personId],
    )
    expect(rows[0]).toEqual({ name: 'Dihapus', nik_sealed: null, nik_index: '', erased: true, sex: 'P' })
    expect((await admin.query('select name from family where id = $1', [familyId])).rows[0].name).toBe('Tetap Ada')
    const copies = await admin.query(`select content, content_hash from handed_over where content::text like $1`, [
      `%${personId}%`,
    ])
    expect(copies.rows[0].content.blocks.map(({ title }: { title: string }) => title)).toEqual([
      'Dihapus',
      'Orang Lain',
    ])
    expect(copies.rows[0].content_hash).toBe(hashContent(copies.rows[0].content))
    expect(await inTenant(officer, (tx) => readCounts(tx, scope))).toEqual(before)
  })

  it('erases a whole family, and nobody finds it again', async () => {
    const { nik, word, familyId } = await plantWhole()
    await answered('penghapusan', nik, { sure: 'HAPUS' }, { about: 'keluarga' })
    expect(await tablesWith(word)).toEqual([])
    expect(
      (
        await admin.query('select count(*)::int as n from person where family_id = $1 and erased_at is null', [
          familyId,
        ])
      ).rows[0].n,
    ).toBe(0)
    expect((await refusal(receiveRequest(officer, ask('akses', nik), NOW))).code).toBe('privacy.nobody')
  })
})

it('shows what retention would take without taking it, and takes just that', async () => {
  const gone = await plantWhole()
  await admin.query(`update person set died_on = '2015-01-01' where id = $1`, [gone.personId])
  const preview = await inTenant(officer, (tx) => previewRetention(tx, '2026-10-15'))
  expect(preview.find(({ code }) => code === 'meninggal')?.count).toBe(1)
  expect(preview.find(({ code }) => code === 'jejak')?.count).toBeNull()
  expect(await tablesWith(gone.word)).not.toEqual([])
  const ran = await inTenant(officer, (tx) => runRetention(tx, '2026-10-15'))
  for (const { code, count } of ran)
    expect(`${code} ${count}`).toBe(`${code} ${preview.find((line) => line.code === code)?.count}`)
  expect(await tablesWith(gone.word)).toEqual([])
  const after = await inTenant(officer, (tx) => previewRetention(tx, '2026-10-15'))
  expect(after.every(({ count }) => count === null || count === 0)).toBe(true)
})

it('lists after a breach whom an account opened between two moments', async () => {
  const { nik, word } = await plantWhole()
  const { id } = await receiveRequest(officer, ask('akses', nik), NOW)
  const thief = await officeActorOf('petugas_pdp', BLORA)
  const before = new Date()
  await readReport(thief, id)
  const list = (from: Date, to: Date, account = thief.accountId) =>
    inTenantSql(officer, (tx) => listExposed(tx, account, from, to))
  const soon = new Date(Date.now() + 60_000)
  expect(await list(before, soon)).toMatchObject([
    { kind: 'orang', name: `${word} Kepala`, actions: ['person.read'], times: 1 },
  ])
  expect(await list(new Date(0), before)).toEqual([])
  expect(await list(before, soon, randomUUID())).toEqual([])
  const stranger = await officeActorOf('petugas_pdp', BOGOR)
  expect(await inTenantSql(stranger, (tx) => listExposed(tx, thief.accountId, before, soon))).toEqual([])
})
