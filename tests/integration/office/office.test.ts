import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { readFile } from '@/lib/files/store'
import { periodOf } from '@/lib/format/period'
import {
  addSignatory,
  endSignatory,
  removeDueDay,
  resumeSignatory,
  setDueDay,
  setLogo,
  updateOffice,
} from '@/lib/office/commands'
import { findDistrictOffice, listDistrictOffices } from '@/lib/office/offices'
import { openOffice, openOfficeAs } from '@/lib/office/open-office'
import { dueDayFor, getOffice, listSignatories } from '@/lib/office/queries'
import { redeemCode } from '@/lib/people/reset-code'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2026-07-03T03:00:00Z')
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let admin: OfficeActor
let otherAdmin: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  admin = await officeActorOf('admin_dinas', BLORA)
  otherAdmin = await officeActorOf('admin_dinas', KUTAI_TIMUR)
})

const facts = (version: number) => ({
  version,
  name: 'Dinas PPKB Kabupaten Blora',
  shortName: 'DPPKB Blora',
  address: 'Jalan Pemuda 1',
  phone: '',
  email: '',
  letterhead: ['PEMERINTAH KABUPATEN BLORA'],
  zone: 'Asia/Makassar' as const,
})

const actions = async () => {
  const database = await asSuperuser()
  const { rows } = await database.query('select action from audit where tenant_id = $1 order by id', [admin.tenantId])
  return rows.map(({ action }) => action)
}

describe('an office', () => {
  it('is set by its admin, with its zone, and the change is written down', async () => {
    const { version } = await inTenant(admin, getOffice)
    await updateOffice(admin, facts(version))
    expect(await inTenant(admin, getOffice)).toMatchObject({ shortName: 'DPPKB Blora', version: version + 1 })
    expect((await findDistrictOffice(BLORA))?.zone).toBe('Asia/Makassar')
    expect((await findDistrictOffice(KUTAI_TIMUR))?.zone).toBe('Asia/Jakarta')
    expect(await actions()).toContain('office.updated')
  })

  it('tells the second writer that somebody was first', async () => {
    const { version } = await inTenant(admin, getOffice)
    await updateOffice(admin, facts(version))
    await expect(updateOffice(admin, facts(version))).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it.each(['kepala_dinas', 'pkb', 'koordinator_kecamatan'] as const)('is not set by %s', async (role) => {
    const actor = await officeActorOf(role, role === 'kepala_dinas' ? BLORA : '33.16.05')
    await expect(updateOffice(actor, facts(1))).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('a logo', () => {
  const file = (bytes: Buffer, name = 'logo.png') => new File([new Uint8Array(bytes)], name)

  it('is drawn anew, kept sealed, and shown to its own office only', async () => {
    await setLogo(admin, { logo: file(PIXEL) })
    const { logoFileId } = await inTenant(admin, getOffice)
    const logo = await inTenant(admin, (tx) => readFile(tx, logoFileId!))
    expect(logo.bytes.subarray(1, 4).toString()).toBe('PNG')
    const database = await asSuperuser()
    const { rows } = await database.query('select bytes from file where id = $1', [logoFileId])
    expect(rows[0].bytes.includes(logo.bytes.subarray(0, 16))).toBe(false)
    await expect(inTenant(otherAdmin, (tx) => readFile(tx, logoFileId!))).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each([
    ['no picture', Buffer.from('halo')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a page', Buffer.from('<!doctype html><script>1</script>')],
    ['half a picture', PIXEL.subarray(0, 40)],
  ])('is refused when it is %s', async (_what, bytes) => {
    await expect(setLogo(admin, { logo: file(bytes) })).rejects.toMatchObject({ code: 'office.logo-unreadable' })
  })

  it('is refused above 5 MB', async () => {
    const large = file(Buffer.alloc(5 * 1024 * 1024 + 1))
    await expect(setLogo(admin, { logo: large })).rejects.toMatchObject({ code: 'office.logo-too-large' })
  })
})

describe('signatories', () => {
  const person = { name: 'Siti Aminah, M.Kes.', nip: null, jabatan: 'Kepala Dinas', validTo: null }

  it('sign on their days, both included', async () => {
    await addSignatory(admin, { ...person, validFrom: '2026-01-10' })
    const namesOn = (day: string) =>
      inTenant(admin, (tx) => listSignatories(tx, day)).then((all) => all.map(({ name }) => name))
    const [signatory] = await inTenant(admin, (tx) => listSignatories(tx))
    const id = signatory!.id
    await endSignatory(admin, { id, lastDay: '2026-06-30' })
    expect(await Promise.all(['2026-01-09', '2026-01-10', '2026-06-30', '2026-07-01'].map(namesOn))).toEqual([
      [],
      [person.name],
      [person.name],
      [],
    ])
    await resumeSignatory(admin, { id })
    expect(await namesOn('2026-07-01')).toEqual([person.name])
    expect(await inTenant(otherAdmin, (tx) => listSignatories(tx))).toEqual([])
  })
})

describe('due days', () => {
  const july = periodOf(2026, 7)
  const dueDay = { formCode: 'laporan_desa', level: 4 as const, fromPeriod: july, day: 8 }
  const dayFor = (period: number) => inTenant(admin, (tx) => dueDayFor(tx, 'laporan_desa', 4, period))

  it('hold from their month on; before it the earlier ones do', async () => {
    const set = { ...dueDay, formCode: laporanDesa.code }
    const day = (period: number) => inTenant(admin, (tx) => dueDayFor(tx, laporanDesa.code, 4, period))
    expect(await day(july)).toBe(3)
    await setDueDay(admin, set, NOW)
    await setDueDay(admin, { ...set, fromPeriod: july + 2, day: 10 }, NOW)
    expect(await Promise.all([july - 1, july, july + 1, july + 2, july + 20].map(day))).toEqual([3, 8, 8, 10, 10])
    await removeDueDay(admin, { formCode: set.formCode, level: 4, fromPeriod: july + 2 }, NOW)
    expect(await day(july + 2)).toBe(8)
  })

  it('never change months that are over, nor forms nobody knows', async () => {
    const past = { ...dueDay, formCode: laporanDesa.code, fromPeriod: july - 1 }
    await expect(setDueDay(admin, past, NOW)).rejects.toMatchObject({ code: 'input-invalid' })
    await expect(setDueDay(admin, { ...dueDay, formCode: 'tidak_ada' }, NOW)).rejects.toMatchObject({
      code: 'input-invalid',
    })
    expect(await dayFor(july - 1)).toBe(3)
  })
})

describe('opening an office', () => {
  const form = (district: string) => ({
    district,
    zone: 'Asia/Jakarta' as const,
    name: 'Dinas PPKB',
    shortName: 'DPPKB',
    firstPeriod: periodOf(2026, 7),
    adminName: 'Budi Santoso',
  })

  it('makes the office, its first admin and a code that opens it', async () => {
    const opened = await openOffice(form('19.06'), null, NOW)
    expect(opened.username).toBe('budi.1906')
    await redeemCode({ ...opened, password: 'kuda biru pagar tinta', address: '198.51.100.1' }, NOW)
    const { items } = await listDistrictOffices({ q: 'belitung timur' })
    expect(items).toEqual([expect.objectContaining({ code: '19.06', openedOn: '2026-07-03', zone: 'Asia/Jakarta' })])
    await expect(openOffice(form('19.06'), null, NOW)).rejects.toMatchObject({ code: 'office.already-open' })
  })

  it('of two at once opens one', async () => {
    const both = await Promise.allSettled([openOffice(form('62.10'), null, NOW), openOffice(form('62.10'), null, NOW)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is refused for what is no district', async () => {
    for (const district of ['33', '33.16.05', '99.99'])
      await expect(openOffice(form(district), null, NOW)).rejects.toMatchObject({ code: 'input-invalid' })
  })

  it('is the national admin’s step', async () => {
    const nation = await actorOf('admin_nasional', '00')
    await expect(openOfficeAs(admin, form('32.01'), NOW)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(openOfficeAs(await actorOf('pejabat_nasional', '00'), form('32.01'), NOW)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect((await openOfficeAs(nation, form('32.01'), NOW)).username).toBe('budi.3201')
  })

  it('finds districts by part of a name, a province or a code', async () => {
    const codes = async (q: string) => (await listDistrictOffices({ q })).items.map(({ code }) => code)
    expect(await codes('33.16')).toEqual(['33.16'])
    expect(await codes('kutai tim')).toEqual(['64.08'])
    expect(await codes('%')).toEqual([])
    expect((await listDistrictOffices({ q: 'jawa tengah' })).total).toBe(35)
    expect((await listDistrictOffices({})).total).toBe(514)
  })
})
