import { expect, it } from 'vitest'
import { refreshCopy } from '@/lib/offline/copy'
import { deliver } from '@/lib/offline/courier'
import { keepDraft } from '@/lib/offline/draft'
import { listItems, putItem } from '@/lib/offline/outbox'
import { openField } from '@/lib/offline/session'
import { someItem, testDevice } from '@/tests/support/offline/device'
import { MemoryServer } from '@/tests/support/offline/memory-server'

const NIK = '3316014507890001'
const NAME = 'Sulastri binti Karto'
const PIN = '481516'

/** Everything on the disk as text: strings, and bytes read as one would search a disk. */
function dumped(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof ArrayBuffer) return dumped(new Uint8Array(value))
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
  if (value === null || typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${dumped(one)}`)
    .join('\n')
}

it('a copy of the store shows no NIK, no name, no text of a part or draft, and no key that leaves the browser', async () => {
  const server = new MemoryServer()
  server.parts = { 'kelompok/a': { members: [{ nik: NIK, name: NAME }] } }
  const { place } = testDevice(server.line)
  const session = await openField(place)
  await session.setPin(PIN)
  await refreshCopy(undefined, place)
  await keepDraft('pertemuan/a', { absent: NAME }, place)
  const subjects = ['kelompok/a', 'kelompok/b', 'kelompok/c', 'kelompok/d']
  server.judge = (_key, subject) =>
    subject === 'kelompok/a'
      ? { outcome: 'bentrok', message: 'Sudah diubah.', touching: ['members'], stored: { members: [NAME] } }
      : subject === 'kelompok/b'
        ? { outcome: 'ditolak', message: 'Ada yang salah.', fields: { [NAME]: NIK } }
        : { outcome: 'diterima', answer: { name: NAME } }
  for (const subject of subjects)
    await putItem(someItem({ subject, body: { members: [{ nik: NIK, name: NAME }] } }), undefined, place)
  await putItem(
    someItem({ kind: 'photo.keep', body: { caption: NAME } }),
    new TextEncoder().encode(NAME.repeat(99)),
    place,
  )
  await deliver('saved', place)

  const db = await place.base()
  const all: unknown[] = []
  for (const shelf of db.objectStoreNames) all.push(...(await db.getAll(shelf)))
  const text = all.map(dumped).join('\n')
  expect(text).toContain('Laporan Desa Sumberejo')
  const secrets = [NIK, NAME, 'Sulastri', PIN, session.me!.name, session.me!.username, 'members', 'absent', 'caption']
  for (const secret of secrets) expect(text).not.toContain(secret)

  const [account] = await db.getAll('accounts')
  for (const key of [account!.signKeys.privateKey, account!.ownKey]) expect(key.extractable).toBe(false)

  // The same outcomes are whole for whoever has opened the copy.
  const shown = await listItems(session.accountId!, place)
  expect(shown[0]!.outcome).toMatchObject({ outcome: 'bentrok', stored: { members: [NAME] }, touching: ['members'] })
  expect(shown[1]!.outcome).toMatchObject({ outcome: 'ditolak', fields: { [NAME]: NIK } })
  expect(shown[2]!.outcome).toMatchObject({ outcome: 'diterima', answer: { name: NAME } })
  place.open = null
  expect((await listItems(session.accountId!, place))[0]!.outcome).not.toHaveProperty('stored')
})
