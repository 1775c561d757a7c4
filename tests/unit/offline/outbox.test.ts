import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deliver } from '@/lib/offline/courier'
import {
  carriedFile,
  countUnsent,
  dropItem,
  listItems,
  offerAgain,
  onOutbox,
  putItem,
  replaceUntried,
} from '@/lib/offline/outbox'
import { openField } from '@/lib/offline/session'
import { someItem, type TestDevice, testDevice } from '@/tests/support/offline/device'
import { MemoryServer } from '@/tests/support/offline/memory-server'

let server: MemoryServer
let device: TestDevice
let accountId: string

beforeEach(async () => {
  server = new MemoryServer()
  device = testDevice(server.line)
  accountId = (await openField(device.place)).accountId!
})

afterEach(() => vi.restoreAllMocks())

describe('the outbox', () => {
  it('keeps an item sealed before it answers, over a restart and without unlocking', async () => {
    const item = someItem()
    const kept = await putItem(item, undefined, device.place)
    expect(kept).toMatchObject({ key: item.key, seq: 1, state: 'menunggu', tries: 0, outcome: null })
    const again = device.restarted()
    expect(await listItems(accountId, again.place)).toEqual([kept])
    expect(await countUnsent(accountId, again.place)).toBe(1)
  })

  it('takes the same press of the button once', async () => {
    const item = someItem()
    await Promise.all([putItem(item, undefined, device.place), putItem(item, undefined, device.place)])
    expect(await countUnsent(accountId, device.place)).toBe(1)
  })

  it('gives each item its own place, in the order of the calls, never one twice', async () => {
    const items = Array.from({ length: 12 }, () => someItem())
    await Promise.all(items.map((item) => putItem(item, undefined, device.place)))
    await replaceUntried(items[11]!.subject, 'report.draft', someItem(), device.place)
    const kept = await listItems(accountId, device.place)
    expect(kept.slice(0, 11).map(({ key }) => key)).toEqual(items.slice(0, 11).map(({ key }) => key))
    expect(kept.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13])
  })

  it('replaces by autosave only the last untried item of the same subject and kind', async () => {
    const { subject } = someItem()
    const [first, second, sent, third] = [someItem(), someItem(), someItem({ kind: 'report.send' }), someItem()]
    await replaceUntried(subject, 'report.draft', first, device.place)
    await replaceUntried(subject, 'report.draft', second, device.place)
    await replaceUntried(subject, 'report.send', sent, device.place)
    await replaceUntried(subject, 'report.draft', third, device.place)
    expect((await listItems(accountId, device.place)).map(({ key }) => key)).toEqual([second.key, sent.key, third.key])
    await deliver('saved', device.place)
    const fourth = someItem()
    await replaceUntried(subject, 'report.draft', fourth, device.place)
    expect((await listItems(accountId, device.place)).map(({ key }) => key)).toHaveLength(4)
  })

  it('tells autosave which item gives way, so that the new one stands on its base, also when the courier is faster', async () => {
    const { subject } = someItem()
    const told: (string | null)[] = []
    const making = () => {
      const item = someItem()
      const make = (replaces: string | null) => {
        told.push(replaces)
        return item
      }
      return { item, make }
    }
    const [first, second, third] = [making(), making(), making()]
    await replaceUntried(subject, 'report.draft', first.make, device.place)
    await replaceUntried(subject, 'report.draft', second.make, device.place)
    const real = device.place.write.bind(device.place)
    vi.spyOn(device.place, 'write').mockImplementation(async (shelves, work) => {
      if (shelves.join() === 'items,cargo') {
        vi.restoreAllMocks()
        await deliver('saved', device.place)
      }
      return real(shelves, work)
    })
    await replaceUntried(subject, 'report.draft', third.make, device.place)
    expect(told).toEqual([null, first.item.key, second.item.key, null])
    const kept = await listItems(accountId, device.place)
    expect(kept.map(({ key, state }) => [key, state])).toEqual([
      [second.item.key, 'diterima'],
      [third.item.key, 'menunggu'],
    ])
  })

  it('drops only what has an outcome, and offers a refused item again', async () => {
    const [waiting, refused] = [someItem(), someItem({ subject: 'kelompok/a' })]
    server.judge = (_key, subject) => ({ outcome: subject === 'kelompok/a' ? 'ditolak' : 'menunggu' })
    for (const item of [waiting, refused]) await putItem(item, undefined, device.place)
    await deliver('saved', device.place)
    await dropItem(waiting.key, device.place)
    expect((await listItems(accountId, device.place)).map(({ state }) => state)).toEqual(['menunggu', 'ditolak'])
    await offerAgain(refused.key, device.place)
    server.judge = () => ({ outcome: 'diterima' })
    await deliver('button', device.place)
    expect((await listItems(accountId, device.place)).map(({ state }) => state)).toEqual(['diterima', 'diterima'])
    await dropItem(refused.key, device.place)
    expect(await listItems(accountId, device.place)).toHaveLength(1)
  })

  it('tells its listeners', async () => {
    let told = 0
    const stop = onOutbox(() => told++, device.place)
    await putItem(someItem(), undefined, device.place)
    expect(told).toBeGreaterThan(0)
    stop()
  })

  it('gives what waits as a file of sealed items, photos too', async () => {
    expect(await carriedFile(accountId, device.place)).toBeNull()
    await putItem(someItem(), undefined, device.place)
    await putItem(someItem({ kind: 'photo.keep' }), new Uint8Array(500), device.place)
    const text = await (await carriedFile(accountId, device.place))!.text()
    const file = JSON.parse(text)
    expect(file).toMatchObject({ lini: 'kiriman', protocol: 2 })
    expect(file.devices[0].items.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2])
    expect(text).not.toContain('Sumberejo')
  })

  it('says in words that the storage is full, keeps nothing by halves, and takes the same item later', async () => {
    const item = someItem({ kind: 'photo.keep' })
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value) {
      if (this.name === 'cargo') throw new DOMException('no room', 'QuotaExceededError')
      return this.put(value)
    })
    await expect(putItem(item, new Uint8Array(9), device.place)).rejects.toMatchObject({
      code: 'storage-full',
      message: expect.stringContaining('Penyimpanan perangkat penuh'),
    })
    add.mockRestore()
    expect(await listItems(accountId, device.place)).toEqual([])
    expect(await putItem(item, new Uint8Array(9), device.place)).toMatchObject({ seq: 2 })
  })

  it('says in words that the browser keeps nothing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError')
    })
    const blocked = testDevice(server.line)
    await expect(putItem(someItem(), undefined, blocked.place)).rejects.toMatchObject({ code: 'storage-blocked' })
    expect(await openField(blocked.place)).toMatchObject({ state: 'new', reason: 'storage' })
    expect(await deliver('open', blocked.place)).toMatchObject({ reached: false, trouble: { code: 'storage-blocked' } })
  })

  it('keeps an item when the app dies between taking its place and keeping it, or not at all', async () => {
    const item = someItem()
    const dying = device.restarted()
    const real = dying.place.write.bind(dying.place)
    // The place is taken; the write of the item itself never comes.
    vi.spyOn(dying.place, 'write').mockImplementation((shelves, work) =>
      shelves.includes('cargo') ? new Promise(() => {}) : real(shelves, work),
    )
    void putItem(item, undefined, dying.place)
    await expect.poll(async () => (await (await device.place.base()).get('accounts', accountId))?.seq).toBe(1)
    const after = device.restarted()
    expect(await listItems(accountId, after.place)).toEqual([])
    expect(await putItem(item, undefined, after.place)).toMatchObject({ seq: 2, state: 'menunggu' })
  })
})
