import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { removeView, renameView, saveView } from '@/lib/views/commands'
import { listViews } from '@/lib/views/queries'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'

const PAGE = 'daftar/poktan'
let admin: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
})

const code = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  )
const save = (actor: OfficeActor, name: string, query = '?jenis=bkb') =>
  saveView(actor, { key: randomUUID(), page: PAGE, name, query })
const names = async (actor: OfficeActor) =>
  (await inTenantSql(actor, (tx) => listViews(tx, PAGE))).map(({ name }) => name)

it('refuses a second view of the same name, however it is written, and the twenty-first', async () => {
  const person = await officeActorOf('admin_dinas', BLORA)
  await save(person, 'BKB saya')
  expect(await code(save(person, 'bkb SAYA'))).toBe('input-invalid')
  for (let at = 2; at <= 20; at++) await save(person, `Tampilan ${at}`)
  expect(await code(save(person, 'Satu lagi'))).toBe('view.too-many')
})

it('shows nobody another’s views, in the office and beyond', async () => {
  const { id } = await save(admin, 'Milik admin')
  const colleague = await officeActorOf('admin_dinas', BLORA)
  const stranger = await officeActorOf('admin_dinas', BOGOR, { accountId: admin.accountId })
  for (const other of [colleague, stranger]) {
    expect(await names(other)).toEqual([])
    expect(await code(renameView(other, { key: randomUUID(), id, name: 'Diambil' }))).toBe('not-found')
    expect(await code(removeView(other, { key: randomUUID(), id }))).toBe('not-found')
  }
  expect(await names(admin)).toEqual(['Milik admin'])
})

it('keeps, renames and forgets; a double press is one view', async () => {
  const person = await officeActorOf('kabid_ks', BLORA)
  const input = { key: randomUUID(), page: PAGE, name: 'Belum ber-SK', query: '?sk=belum&kolom=nama,jenis' }
  const [one, two] = await Promise.all([saveView(person, input), saveView(person, input)])
  expect(two).toEqual(one)
  expect(await inTenantSql(person, (tx) => listViews(tx, PAGE))).toEqual([
    { id: one.id, name: 'Belum ber-SK', query: '?sk=belum&kolom=nama,jenis' },
  ])
  await renameView(person, { key: randomUUID(), id: one.id, name: 'Tanpa SK' })
  expect(await names(person)).toEqual(['Tanpa SK'])
  await removeView(person, { key: randomUUID(), id: one.id })
  expect(await names(person)).toEqual([])
})
