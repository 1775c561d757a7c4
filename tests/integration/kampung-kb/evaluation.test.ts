import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { opd } from '@/lib/fieldwork/commands'
import { createOpdSchema } from '@/lib/fieldwork/schema'
import { storeFile } from '@/lib/files/store'
import { editActivity, recordActivity, undoActivity } from '@/lib/kampung-kb/activity-commands'
import { getActivity } from '@/lib/kampung-kb/activity-queries'
import { editActivitySchema, recordActivitySchema } from '@/lib/kampung-kb/activity-schema'
import { createKampungKb } from '@/lib/kampung-kb/commands'
import { evaluateKampungKb, undoEvaluation } from '@/lib/kampung-kb/evaluation-commands'
import { listEvaluations } from '@/lib/kampung-kb/evaluation-queries'
import { evaluateSchema } from '@/lib/kampung-kb/evaluation-schema'
import {
  addLegalBasis,
  moveLegalBasis,
  removeLegalBasis,
  takeNationalBasis,
  undoLegalBasis,
} from '@/lib/kampung-kb/legal-commands'
import { listLegalBasis } from '@/lib/kampung-kb/legal-queries'
import { addLegalSchema } from '@/lib/kampung-kb/legal-schema'
import { saveProfile } from '@/lib/kampung-kb/profile-commands'
import { saveProfileSchema } from '@/lib/kampung-kb/profile-schema'
import { createKampungKbSchema } from '@/lib/kampung-kb/schema'
import { BELITUNG_TIMUR, BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
let admin: OfficeActor
let other: OfficeActor
let pkb: OfficeActor
let id: string
let agency: string
let foreign: string

const opdOf = async (actor: OfficeActor, name: string) =>
  (await opd.create(actor, createOpdSchema.parse({ key: randomUUID(), name, activeFrom: '2020-01-01' }), NOW)).id

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BELITUNG_TIMUR)
  admin = await officeActorOf('admin_dinas', BLORA)
  other = await officeActorOf('admin_dinas', BELITUNG_TIMUR)
  pkb = await officeActorOf('pkb', '33.16.01')
  const villageId = (await regionByCode('33.16.01.2001')).id
  const values = { key: randomUUID(), name: 'Mekar', villageId, activeFrom: '2018-05-01' }
  id = (await createKampungKb(admin, createKampungKbSchema.parse(values), NOW)).id
  agency = await opdOf(admin, 'Dinas Kesehatan')
  foreign = await opdOf(other, 'Dinas Lain')
})

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}
const evaluate = (actor: OfficeActor, over: Record<string, unknown> = {}) =>
  evaluateKampungKb(
    actor,
    evaluateSchema.parse({ key: randomUUID(), id, year: '2024', version: 0, targetClass: 'mandiri', ...over }),
    NOW,
  )
const stored = () => inTenantSql(admin, (tx) => listEvaluations(tx, id))

describe('an evaluation is refused', () => {
  it('to other offices, to those who are not the office, in a year ahead and with foreign agencies', async () => {
    expect((await refusalOf(evaluate(other))).code).toBe('not-found')
    expect((await refusalOf(evaluate(pkb))).code).toBe('not-allowed')
    expect((await refusalOf(evaluate(admin, { year: '2025' }))).fields.year).toMatch(/tahun ini/)
    expect((await refusalOf(evaluate(admin, { year: '2017' }))).fields.year).toMatch(/pencanangan/)
    const support = { opd_2: foreign, need_2: 'Air bersih' }
    expect((await refusalOf(evaluate(admin, support))).fields.opd_0).toMatch(/kantor Anda/)
    expect(await stored()).toEqual([])
  })
  it('when a line of support is half told, beside the line', () => {
    const half = evaluateSchema.safeParse({
      ...{ key: randomUUID(), id, year: '2024', version: 0, targetClass: 'mandiri' },
      ...{ opd_1: agency, need_3: 'Dana' },
    })
    expect(half.error?.issues.map(({ path }) => path[0])).toEqual(['need_1', 'opd_3'])
  })
})

describe('an evaluation', () => {
  it('keeps the sheet of its day through later changes until it is computed anew', async () => {
    await evaluate(admin, { opd_0: agency, need_0: 'Sanitasi', due_0: '2024-12-01', pilot: 'kabupaten' })
    expect((await stored())[0]).toMatchObject({ scoredClass: '', sheet: null, scoredOn: '2024-09-15' })
    const profile = { key: randomUUID(), id, period: '2024-09', version: 0, section: 'pokja', pokjaExists: 'ya' }
    await saveProfile(admin, saveProfileSchema.parse(profile), NOW)
    await evaluate(admin, { version: 1, opd_0: agency, need_0: 'Sanitasi' })
    expect((await stored())[0]).toMatchObject({ scoredClass: '', version: 2 })
    const key = randomUUID()
    await evaluate(admin, { version: 2, rescore: 'ya', key })
    const [kept] = await stored()
    expect(kept).toMatchObject({ scoredClass: 'dasar', version: 3, support: [] })
    expect(kept?.sheet?.indicators).toHaveLength(12)
    expect((await refusalOf(evaluate(admin, { version: 2 }))).code).toBe('changed-meanwhile')

    await undoEvaluation(admin, { key, id })
    expect((await stored())[0]).toMatchObject({
      scoredClass: '',
      support: [{ need: 'Sanitasi', opdName: 'Dinas Kesehatan' }],
    })
  })
  it('made by mistake goes again when it is undone', async () => {
    const key = randomUUID()
    await evaluate(admin, { year: '2023', key })
    expect(await stored()).toHaveLength(2)
    await undoEvaluation(admin, { key, id })
    expect(await stored()).toHaveLength(1)
  })
})

describe('the legal basis', () => {
  const numbers = async () => (await inTenantSql(admin, listLegalBasis)).map(({ number }) => number)
  const paper = (over: Record<string, unknown> = {}) =>
    addLegalSchema.parse({
      key: randomUUID(),
      kind: 'instruksi_daerah',
      number: 'Instruksi Bupati 609/2022',
      title: 'Kampung KB',
      ...over,
    })

  it('is the office’s to keep', async () => {
    expect((await refusalOf(takeNationalBasis(pkb, { key: randomUUID(), code: 'inpres-3-2022' }))).code).toBe(
      'not-allowed',
    )
    expect((await refusalOf(addLegalBasis(admin, paper({ issuedOn: '2024-09-16' }), NOW))).fields.issuedOn).toMatch(
      /belum/,
    )
    const file = new File(['<svg onload="x"/>'], 'surat.pdf', { type: 'application/pdf' })
    expect((await refusalOf(addLegalBasis(admin, paper({ file }), NOW))).fields.file).toMatch(/PDF/)
    expect(await numbers()).toEqual([])
  })
  it('takes national papers once, the office’s own with a scan, and orders them', async () => {
    await takeNationalBasis(admin, { key: randomUUID(), code: 'inpres-3-2022' })
    const twice = await refusalOf(takeNationalBasis(admin, { key: randomUUID(), code: 'inpres-3-2022' }))
    expect(twice.code).toBe('register.exists')
    const file = new File(['%PDF-1.7\n%uji'], 'instruksi.pdf', { type: 'text/html' })
    const own = await addLegalBasis(admin, paper({ file }), NOW)
    expect(await numbers()).toEqual(['Inpres 3/2022', 'Instruksi Bupati 609/2022'])
    await moveLegalBasis(admin, { key: randomUUID(), id: String(own.key.id), version: 1, direction: 'naik' })
    expect(await numbers()).toEqual(['Instruksi Bupati 609/2022', 'Inpres 3/2022'])
    const key = randomUUID()
    await removeLegalBasis(admin, { key, id: String(own.key.id), version: 2 })
    expect(await numbers()).toEqual(['Inpres 3/2022'])
    await undoLegalBasis(admin, { key })
    expect(await numbers()).toEqual(['Instruksi Bupati 609/2022', 'Inpres 3/2022'])
    const [first] = await inTenantSql(admin, listLegalBasis)
    expect(first?.fileId).toMatch(/^[0-9a-f-]{36}$/)
    expect(await inTenantSql(other, listLegalBasis)).toEqual([])
  })
})

describe('photos of an activity', () => {
  const photo = (actor: OfficeActor, name: string) =>
    inTenant(actor, (tx) => storeFile(tx, { kind: 'image/webp', name, bytes: Buffer.from(name) }))
  const facts = { title: 'Bersih kali', heldOn: '2024-09-03', category: 'lingkungan' }

  it('are the office’s own, keep their moment, and come back when a change is undone', async () => {
    const [before, after, theirs] = [await photo(admin, 'a'), await photo(admin, 'b'), await photo(other, 'c')]
    const given = { key: randomUUID(), id, ...facts, photosSebelum: before }
    const refused = await refusalOf(
      recordActivity(admin, recordActivitySchema.parse({ ...given, photosSesudah: theirs }), NOW),
    )
    expect(refused.fields.photosKegiatan).toMatch(/tidak ditemukan/)

    const made = await recordActivity(admin, recordActivitySchema.parse(given), NOW)
    const activityId = String(made.key.id)
    const shown = async () =>
      (await inTenantSql(admin, (tx) => getActivity(tx, id, activityId))).photos.map(({ fileId, moment }) => [
        fileId,
        moment,
      ])
    expect(await shown()).toEqual([[before, 'sebelum']])
    const key = randomUUID()
    const change = { key, id, activityId, version: 1, ...facts, photosSesudah: [after, before] }
    await editActivity(admin, editActivitySchema.parse(change), NOW)
    expect(await shown()).toEqual([
      [before, 'sesudah'],
      [after, 'sesudah'],
    ])
    await undoActivity(admin, { key, id })
    expect(await shown()).toEqual([[before, 'sebelum']])
  })
})
