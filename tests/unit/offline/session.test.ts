import { beforeEach, describe, expect, it } from 'vitest'
import { readPart, refreshCopy } from '@/lib/offline/copy'
import { keepDraft, listDrafts, readDraft } from '@/lib/offline/draft'
import { countUnsent, putItem } from '@/lib/offline/outbox'
import { openField } from '@/lib/offline/session'
import { someItem, type TestDevice, testDevice } from '@/tests/support/offline/device'
import { MemoryServer, person } from '@/tests/support/offline/memory-server'

const PIN = '481516'
const HOUR = 3_600_000

let server: MemoryServer
let device: TestDevice
/** Whether there is signal. */
let signal: boolean

beforeEach(async () => {
  signal = true
  server = new MemoryServer()
  server.parts = { bulan: { villages: ['Sumberejo'] } }
  device = testDevice((path, init) => (signal ? server.line(path, init) : Promise.reject(new TypeError('no line'))))
  await openField(device.place)
  await refreshCopy(undefined, device.place)
})

async function withPin() {
  await (await openField(device.place)).setPin(PIN)
  await keepDraft('pertemuan/a', { topic: 'Gizi' }, device.place)
  signal = false
  device = device.restarted()
  return openField(device.place)
}

describe('a device that somebody signed in on', () => {
  it('opens its copy without a PIN while signed in, with one while there is no signal', async () => {
    const locked = await withPin()
    expect(locked).toMatchObject({ state: 'locked', reason: 'pin', hasPin: true, online: false, me: server.me })
    await expect(readPart('bulan', device.place)).rejects.toMatchObject({ code: 'locked' })
    expect(await locked.unlock('000000')).toEqual({ kind: 'wrong', left: 9 })
    expect(await locked.unlock(PIN)).toEqual({ kind: 'open' })
    expect(await readPart('bulan', device.place)).toEqual({ villages: ['Sumberejo'] })
    expect(await readDraft('pertemuan/a', device.place)).toEqual({ topic: 'Gizi' })
    signal = true
    device = device.restarted()
    expect(await openField(device.place)).toMatchObject({ state: 'ready', online: true })
    expect(await readPart('bulan', device.place)).toEqual({ villages: ['Sumberejo'] })
  })

  it('without a PIN stays locked while there is no signal', async () => {
    signal = false
    device = device.restarted()
    expect(await openField(device.place)).toMatchObject({ state: 'locked', reason: 'no-pin' })
  })

  it('is new where nobody ever signed in', async () => {
    signal = false
    const fresh = testDevice(() => Promise.reject(new TypeError('no line')))
    expect(await openField(fresh.place)).toMatchObject({ state: 'new', me: null })
    await expect(putItem(someItem(), undefined, fresh.place)).rejects.toMatchObject({ code: 'not-ready' })
  })

  it('waits for the server where nobody was yet: there is no lock to show', async () => {
    const slow = testDevice(async (path, init) => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      return server.line(path, init)
    })
    expect((await openField(slow.place, 5)).state).toBe('ready')
  })

  it('refuses PINs that are guessed first', async () => {
    const session = await openField(device.place)
    for (const pin of ['12345', '123456', '654321', '000000', '12345a'])
      await expect(session.setPin(pin)).rejects.toMatchObject({ code: 'pin-weak' })
  })

  it('shows the lock when the server is slow, and opens when its answer comes', async () => {
    await (await openField(device.place)).setPin(PIN)
    let answer = () => {}
    const slow = testDevice((path, init) => {
      return new Promise((resolve) => {
        const before = answer
        answer = () => {
          before()
          resolve(server.line(path, init))
        }
      })
    }, device.place.name)
    expect(await openField(slow.place, 20)).toMatchObject({ state: 'locked', reason: 'pin' })
    const pull = setInterval(() => answer(), 5)
    expect((await openField(slow.place, 5_000)).state).toBe('ready')
    clearInterval(pull)
  })
})

describe('what can be read is dropped, and what was typed stays,', () => {
  async function expectDroppedAndBack() {
    expect((await device.place.base().then((db) => db.getAll('parts'))).length).toBe(0)
    signal = true
    device = device.restarted()
    expect(await openField(device.place)).toMatchObject({ state: 'ready', hasPin: false })
    expect(await readPart('bulan', device.place)).toBeNull()
    expect(await listDrafts('pertemuan/', device.place)).toMatchObject([
      { id: 'pertemuan/a', value: { topic: 'Gizi' } },
    ])
    await refreshCopy(undefined, device.place)
    expect(await readPart('bulan', device.place)).toEqual({ villages: ['Sumberejo'] })
    expect(await countUnsent(server.me!.accountId, device.place)).toBe(1)
  }

  beforeEach(() => putItem(someItem(), undefined, device.place))

  it('after ten wrong PINs, each counted before it is tried', async () => {
    let session = await withPin()
    for (let wrong = 1; wrong < 10; wrong++) {
      expect(await session.unlock('999990')).toEqual({ kind: 'wrong', left: 10 - wrong })
      device = device.restarted()
      session = await openField(device.place)
      expect(session.pinsLeft).toBe(10 - wrong)
    }
    expect(await session.unlock('999990')).toEqual({ kind: 'dropped' })
    expect(await session.unlock(PIN)).toEqual({ kind: 'dropped' })
    await expectDroppedAndBack()
  }, 60_000)

  it('the right PIN sets the count back', async () => {
    const session = await withPin()
    for (let wrong = 0; wrong < 3; wrong++) await session.unlock('999990')
    await session.unlock(PIN)
    expect(await openField(device.place)).toMatchObject({ state: 'ready', pinsLeft: 10 })
  })

  it('after 72 hours without contact', async () => {
    await withPin()
    device.clock.now += 71 * HOUR
    expect(await openField(device.place)).toMatchObject({ state: 'locked', reason: 'pin' })
    device.clock.now += 2 * HOUR
    expect(await openField(device.place)).toMatchObject({ state: 'locked', reason: 'dropped' })
    await expectDroppedAndBack()
  })

  it('when it lies open for 72 hours, whatever the clock shows', async () => {
    const session = await withPin()
    await session.unlock(PIN)
    device.clock.ticks += 73 * HOUR
    await expect(readPart('bulan', device.place)).rejects.toMatchObject({ code: 'locked' })
  })

  it('not by a clock that is set back: it stays shut until the clock is right or there is contact', async () => {
    const session = await withPin()
    device.clock.now += 70 * HOUR
    expect(await session.unlock(PIN)).toEqual({ kind: 'open' })
    const kept = device.clock.now
    device = device.restarted()
    for (const back of [3 * HOUR, 3 * 365 * 24 * HOUR, kept]) {
      device.clock.now = kept - back
      const again = await openField(device.place)
      expect(again).toMatchObject({ state: 'locked', reason: 'clock' })
      expect(await again.unlock(PIN)).toEqual({ kind: 'clock' })
    }
    device.clock.now = kept + HOUR
    expect(await (await openField(device.place)).unlock(PIN)).toEqual({ kind: 'open' })
    device = device.restarted()
    device.clock.now = kept + 3 * HOUR
    expect(await (await openField(device.place)).unlock(PIN)).toEqual({ kind: 'dropped' })
    await expectDroppedAndBack()
  })

  it('by the person who forgets it', async () => {
    const session = await openField(device.place)
    await keepDraft('pertemuan/a', { topic: 'Gizi' }, device.place)
    await session.forget()
    await expect(readPart('bulan', device.place)).rejects.toMatchObject({ code: 'locked' })
    await expectDroppedAndBack()
  })
})

describe('who may read', () => {
  it('nobody once the server said that nobody is signed in, until the next sign-in', async () => {
    const { me } = server
    await (await openField(device.place)).setPin(PIN)
    server.me = null
    const out = await openField(device.place)
    expect(out).toMatchObject({ state: 'signed-out', me })
    await expect(readPart('bulan', device.place)).rejects.toMatchObject({ code: 'locked' })
    signal = false
    device = device.restarted()
    expect(await (await openField(device.place)).unlock(PIN)).toEqual({ kind: 'dropped' })
    signal = true
    server.me = me
    expect(await openField(device.place)).toMatchObject({ state: 'ready', hasPin: true })
  })

  it('not the next person on the same device, and each finds their own again', async () => {
    const first = server.me!
    await keepDraft('catatan', 'punya Siti', device.place)
    server.me = person('budi')
    expect(await openField(device.place)).toMatchObject({ state: 'ready', accountId: server.me.accountId })
    expect(await readPart('bulan', device.place)).toBeNull()
    expect(await readDraft('catatan', device.place)).toBeNull()
    server.me = first
    await openField(device.place)
    expect(await readDraft('catatan', device.place)).toBe('punya Siti')
  })

  it('in another role the drafts stay and the parts go', async () => {
    await keepDraft('catatan', 'ketikan', device.place)
    server.me = { ...server.me!, accountRoleId: person('x').accountRoleId }
    expect((await openField(device.place)).state).toBe('ready')
    expect(await readPart('bulan', device.place)).toBeNull()
    device = device.restarted()
    await openField(device.place)
    expect(await readDraft('catatan', device.place)).toBe('ketikan')
  })

  it('nobody on a device that the office has ended; what it has not sent still goes', async () => {
    await putItem(someItem(), undefined, device.place)
    server.revoked = true
    expect(await openField(device.place)).toMatchObject({ state: 'locked', reason: 'revoked' })
    const db = await device.place.base()
    expect(await db.count('parts')).toBe(0)
    expect((await db.getAll('accounts'))[0]).toMatchObject({ pinWrap: null, shareWrap: null, me: null })
    expect(await countUnsent(server.me!.accountId, device.place)).toBe(1)
  })

  it('a server that was set back knows the device again', async () => {
    await keepDraft('catatan', 'ketikan', device.place)
    server.state.devices.clear()
    device = device.restarted()
    expect(await openField(device.place)).toMatchObject({ state: 'ready' })
    expect(await readDraft('catatan', device.place)).toBe('ketikan')
  })
})
