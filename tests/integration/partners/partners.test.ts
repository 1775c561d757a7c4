import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { faskes } from '@/lib/fieldwork/commands'
import { faskesReading } from '@/lib/fieldwork/readings'
import { FASKES_KINDS } from '@/lib/fieldwork/rules'
import { createFaskesSchema } from '@/lib/fieldwork/schema'
import { periodOf } from '@/lib/format/period'
import { CELLS, type CellName } from '@/lib/partners/cells'
import { contacts, mitra } from '@/lib/partners/commands'
import { contactRegister } from '@/lib/partners/contact-register'
import { linkGroup, listHosted, listLinkable, releaseGroup } from '@/lib/partners/hosting'
import { facilityClass } from '@/lib/partners/places'
import { contactReading } from '@/lib/partners/readings'
import { getFacilityMonth, listFacilityMonths } from '@/lib/partners/results'
import { saveResults, undoResults } from '@/lib/partners/results-commands'
import { saveResultsSchema } from '@/lib/partners/results-schema'
import { createContactSchema, createMitraSchema } from '@/lib/partners/schema'
import { readServiceBoard } from '@/lib/partners/services'
import { createPoktan } from '@/lib/poktan/commands'
import { createPoktanSchema } from '@/lib/poktan/schema'
import { findRegionByCode } from '@/lib/regions/queries'
import { readListAddress } from '@/lib/registers/address'
import { listEntries } from '@/lib/registers/queries'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const TODAY = '2024-09-15'
const MONTH = periodOf(2024, 8)
let admin: OfficeActor
let stranger: OfficeActor
let kecamatanId: number
let villageId: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
  stranger = await officeActorOf('admin_dinas', BOGOR)
  const village = await regionByCode('33.16.01.2001')
  villageId = village.id
  kecamatanId = village.kecamatanId!
})

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const said = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(said).toBeInstanceOf(Refusal)
  return said as Refusal
}

const facilityInput = (over: Record<string, unknown> = {}) =>
  createFaskesSchema.parse({
    key: randomUUID(),
    kind: 'puskesmas',
    name: `Puskesmas ${randomUUID().slice(0, 6)}`,
    kecamatanId,
    servesKb: 'ya',
    activeFrom: '2024-01-01',
    ...over,
  })
const addFacility = (over: Record<string, unknown> = {}) => faskes.create(admin, facilityInput(over), NOW)

const month = (faskesId: string, cells: Partial<Record<CellName, string>>, over: Record<string, unknown> = {}) =>
  saveResultsSchema.parse({ key: randomUUID(), faskesId, period: '2024-08', version: '0', note: '', ...cells, ...over })

const mitraInput = (over: Record<string, unknown> = {}) =>
  createMitraSchema.parse({
    ...{ key: randomUUID(), kind: 'karang_taruna', name: `Karang Taruna ${randomUUID().slice(0, 6)}` },
    ...{ level: 'desa', kecamatanId, villageId, activeFrom: '2024-02-01', ...over },
  })

it('lets a pustu belong to a puskesmas, and refuses a parent that is itself a network or of another office', async () => {
  const { id: parentId } = await addFacility()
  const { id: pustu } = await addFacility({ kind: 'pustu', parentId })
  const below = await refusal(addFacility({ kind: 'polindes', parentId: pustu }))
  expect(Object.keys(below.fields)).toEqual(['parentId'])
  const elsewhere = facilityInput({ kind: 'pustu', parentId, kecamatanId: (await regionByCode('32.01.12')).id })
  expect(Object.keys((await refusal(faskes.create(stranger, elsewhere, NOW))).fields)).toEqual(['parentId'])
})

it('puts every kind of facility in the class the rules say', async () => {
  for (const { value } of FASKES_KINDS) await addFacility({ kind: value })
  await addFacility({ kind: 'praktik_mandiri_bidan', standing: 'setara' })
  const rows = await inTenantSql(admin, (tx) =>
    tx.sql.query<{ id: string; standing: string }>('select id::text as id, standing from faskes where tenant_id = $1', [
      tx.tenantId,
    ]),
  )
  const standing = new Map(rows.map((row) => [row.id, row.standing]))
  const listed = await inTenantSql(admin, (tx) => listFacilityMonths(tx, MONTH))
  expect(listed.length).toBeGreaterThan(FASKES_KINDS.length)
  for (const one of listed)
    expect(one.class, one.kind).toBe(facilityClass({ kind: one.kind, standing: standing.get(one.id)! }))
  const view = readListAddress({ ...faskesReading.register }, { tempat: 'fkrtl' })
  const { items } = await inTenantSql(admin, (tx) =>
    listEntries(tx, faskesReading, faskesReading.register, view, TODAY),
  )
  expect(new Set(items.map(({ values }) => values.kind))).toEqual(new Set(['rumah_sakit', 'klinik_utama']))
})

it('keeps a month once, refuses an old version, and takes the step back', async () => {
  const { id } = await addFacility()
  const first = month(id, { pb_iud: '2', pa_iud: '10', alokon_apbn: '2' })
  await saveResults(admin, first, NOW)
  await saveResults(admin, first, NOW)
  const read = () => inTenantSql(admin, (tx) => getFacilityMonth(tx, id, MONTH))
  expect((await read()).result).toMatchObject({ pb_iud: 2, pa_iud: 10, pb_pil: null, version: 1, sample: false })
  expect((await refusal(saveResults(admin, month(id, { pb_iud: '9' }), NOW))).code).toBe('changed-meanwhile')
  const second = month(id, { pb_iud: '3', pa_iud: '11' }, { version: '1' })
  await saveResults(admin, second, NOW)
  await undoResults(admin, { key: second.key })
  expect((await read()).result).toMatchObject({ pb_iud: 2, pa_iud: 10, alokon_apbn: 2 })
  expect((await refusal(undoResults(admin, { key: second.key }))).code).toBe('register.undo-closed')
})

it('refuses months ahead, numbers without sense, other roles and other offices', async () => {
  const { id } = await addFacility()
  expect((await refusal(saveResults(admin, month(id, { pb_iud: '1' }, { period: '2024-10' }), NOW))).code).toBe(
    'input-invalid',
  )
  expect(Object.keys((await refusal(saveResults(admin, month(id, { pb_iud: '5', pa_iud: '1' }), NOW))).fields)).toEqual(
    ['pb_iud'],
  )
  const reader = await officeActorOf('kabid_ks', BLORA)
  expect((await refusal(saveResults(reader, month(id, { pb_iud: '1' }), NOW))).code).toBe('not-allowed')
  expect((await refusal(saveResults(stranger, month(id, { pb_iud: '1' }), NOW))).code).toBe('not-found')
  const { id: silent } = await addFacility({ servesKb: '' })
  expect((await refusal(saveResults(admin, month(silent, { pb_iud: '1' }), NOW))).code).toBe('input-invalid')
  expect(
    saveResultsSchema.safeParse({ ...month(id, {}), period: '2024-08', version: '0', pb_iud: '1,5' }).success,
  ).toBe(false)
  expect(CELLS).toHaveLength(19)
})

it('keeps contacts with their organisation and finds them by either name', async () => {
  const { id } = await mitra.create(admin, mitraInput({ name: 'Karang Taruna Mawar Biru' }), NOW)
  const contact = createContactSchema.parse({
    ...{ key: randomUUID(), mitraId: id, name: 'Siti Contoh', phone: '0812 3456 7890', activeFrom: '2024-02-01' },
  })
  await contacts.create(admin, contact, NOW)
  const found = async (q: string) => {
    const view = readListAddress(contactRegister, { q })
    return (await inTenantSql(admin, (tx) => listEntries(tx, contactReading, contactRegister, view, TODAY))).items
  }
  expect((await found('mawar biru')).map(({ values }) => values.name)).toEqual(['Siti Contoh'])
  expect((await found('siti'))[0]!.extras.mitraIdName).toBe('Karang Taruna Mawar Biru')
  const other = { ...contact, key: randomUUID(), name: 'Bukan Siapa' }
  expect(Object.keys((await refusal(contacts.create(stranger, other, NOW))).fields)).toEqual(['mitraId'])
})

it('links groups of the place once, releases them, and takes both back', async () => {
  const { id } = await mitra.create(admin, mitraInput(), NOW)
  const group = createPoktanSchema.parse({
    ...{ key: randomUUID(), kind: 'pikr', name: 'Tunas Muda', villageId, activeFrom: '2024-01-01' },
  })
  const { id: poktanId } = await createPoktan(admin, group, NOW)
  const place = { id, kecamatanId, villageId }
  const names = async () => (await inTenantSql(admin, (tx) => listHosted(tx, id))).map(({ name }) => name)
  expect((await inTenantSql(admin, (tx) => listLinkable(tx, place, TODAY))).map((one) => one.id)).toContain(poktanId)
  const link = { key: randomUUID(), id, version: 1, poktanId }
  await linkGroup(admin, link)
  expect(await names()).toEqual(['Tunas Muda'])
  expect((await inTenantSql(admin, (tx) => listLinkable(tx, place, TODAY))).map((one) => one.id)).not.toContain(
    poktanId,
  )
  expect((await refusal(linkGroup(admin, { ...link, key: randomUUID(), version: 2 }))).code).toBe('input-invalid')
  const release = { key: randomUUID(), id, version: 2, poktanId }
  await releaseGroup(admin, release)
  expect(await names()).toEqual([])
  await mitra.undo(admin, { key: release.key })
  expect(await names()).toEqual(['Tunas Muda'])
  expect((await refusal(linkGroup(stranger, { ...link, key: randomUUID() }))).code).toBe('not-found')
})

it('reads the board of a district that has reported nothing as nothing, not zero', async () => {
  const region = await findRegionByCode(reference, BLORA)
  const board = await readServiceBoard(admin, region!, MONTH, NOW)
  expect(board.methods).toHaveLength(8)
  expect(board.methods.every(({ active, target }) => active === null && target === null)).toBe(true)
  expect(board.check).toBeNull()
  expect(board.children!.length).toBe(16)
})
