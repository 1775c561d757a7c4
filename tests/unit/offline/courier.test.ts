import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { isDue, LONGEST_PAUSE_MS, pauseAfter } from '@/lib/offline/back-off'
import { deliver } from '@/lib/offline/courier'
import { countUnsent, dropItem, listItems, putItem } from '@/lib/offline/outbox'
import { openField } from '@/lib/offline/session'
import { someItem, type TestDevice, testDevice } from '@/tests/support/offline/device'
import { MemoryServer, person, readSync } from '@/tests/support/offline/memory-server'

const DAY = 24 * 3_600_000

let server: MemoryServer
let device: TestDevice
let accountId: string
/** What the line does to the answer of one request; tests set it. */
let fault: (path: string, answer: () => Promise<Response>, init: RequestInit) => Promise<Response>

beforeEach(async () => {
  server = new MemoryServer()
  fault = (_path, answer) => answer()
  device = testDevice((path, init) => fault(path, () => server.line(path, init), init))
  accountId = (await openField(device.place)).accountId!
})

const put = (subject: string, over = {}) => putItem(someItem({ subject, ...over }), undefined, device.place)
const states = async () => (await listItems(accountId, device.place)).map(({ state }) => state)
const go = (why: Parameters<typeof deliver>[0] = 'button') => deliver(why, device.place)

describe('the courier', () => {
  it('sends the items of a subject one after the other and those of others together', async () => {
    for (const subject of ['a', 'b', 'a', 'c', 'a']) await put(subject)
    expect(await go()).toMatchObject({ reached: true, settled: 5, left: 0, nextAt: null })
    const batches = server.requests.map(({ request }) => request.items.map(({ seq }) => seq))
    expect(batches).toEqual([[1, 2, 4], [3], [5]])
  })

  it('lets later items of a subject wait for one without outcome, and go after one that was refused', async () => {
    const [first] = [await put('a'), await put('a'), await put('b')]
    server.judge = (key) => ({ outcome: key === first.key ? 'menunggu' : 'diterima', message: 'Belum bisa dibuka.' })
    await go()
    expect(await states()).toEqual(['menunggu', 'menunggu', 'diterima'])
    server.judge = (key) => ({ outcome: key === first.key ? 'ditolak' : 'diterima' })
    await go()
    expect(await states()).toEqual(['ditolak', 'diterima', 'diterima'])
  })

  /** Letters that can be made smaller by a quarter, no more. */
  const noise = (length: number) => randomBytes(length).toString('base64').slice(0, length)

  it('sends at most twenty items and about 200 kB at a time, a photo alone', async () => {
    for (let n = 0; n < 25; n++) await put(`s${n}`)
    await putItem(someItem({ subject: 'foto', kind: 'photo.keep' }), new Uint8Array(90_000), device.place)
    for (let n = 0; n < 3; n++) await put(`besar${n}`, { body: { text: noise(120_000) } })
    await go()
    const sent = server.requests.map(({ path, request }) => [path, request.items.length])
    expect(sent).toEqual([
      ['/api/sync', 20],
      ['/api/sync', 6],
      ['/api/sync/foto', 1],
      ['/api/sync', 1],
      ['/api/sync', 1],
    ])
    expect(await countUnsent(accountId, device.place)).toBe(0)
  })

  it('keeps items and their keys when the line breaks before or after the server did its work', async () => {
    const [one, two] = [await put('a'), await put('b')]
    fault = () => Promise.reject(new TypeError('no line'))
    expect(await go()).toMatchObject({ reached: false, settled: 0, left: 2 })
    fault = async (_path, answer) => {
      await answer()
      throw new TypeError('reset')
    }
    await go()
    expect(await states()).toEqual(['menunggu', 'menunggu'])
    expect(server.state.applied).toHaveLength(2)
    fault = (_path, answer) => answer()
    expect(await go()).toMatchObject({ settled: 2, left: 0 })
    expect(server.state.applied.sort()).toEqual([one.key, two.key].sort())
  })

  it('takes no harm from answers that are cut, foreign, doubled, out of order or to other questions', async () => {
    const kept = [await put('a'), await put('b'), await put('c')]
    const spoilt = [
      () => new Response('<html>Masuk ke Wi-Fi</html>', { headers: { 'content-type': 'text/html' } }),
      (text: string) => new Response(text.slice(0, text.length / 2)),
      () => Response.json(null),
      () => Response.json({ items: 'x' }),
      () => Response.json({ error: { message: 'Salah' } }, { status: 500 }),
      (text: string) => Response.json({ ...JSON.parse(text), accepted: -1 }),
      (text: string) =>
        Response.json({ ...JSON.parse(text), items: [null, 3, {}, { key: kept[0]!.key, outcome: 'hilang' }] }),
    ]
    for (const spoil of spoilt) {
      fault = async (_path, answer) => spoil(await (await answer()).text())
      await go()
      expect(await states()).toEqual(['menunggu', 'menunggu', 'menunggu'])
    }
    fault = async (_path, answer) => {
      const reply = await (await answer()).json()
      const stranger = { ...reply.items[0], key: 'tak-dikenal' }
      return Response.json({ ...reply, items: [stranger, ...reply.items.toReversed(), ...reply.items] })
    }
    await go()
    expect(await states()).toEqual(['diterima', 'diterima', 'diterima'])
    expect(server.state.applied).toHaveLength(3)
  })

  it('puts back what an answer leaves out', async () => {
    await put('a')
    await put('b')
    fault = async (_path, answer) => {
      const reply = await (await answer()).json()
      return Response.json({ ...reply, items: reply.items.slice(0, 1) })
    }
    await go('saved')
    expect((await states()).sort()).toEqual(['diterima', 'menunggu'])
  })

  it('isolates an item that breaks the server, so that the others arrive', async () => {
    const poison = await put('s3')
    for (let n = 0; n < 12; n++) await put(`t${n}`)
    fault = async (_path, answer, init) => {
      const { request } = readSync(init.body)
      if (request.items.some(({ key }) => key === poison.key)) return new Response('rusak', { status: 500 })
      return answer()
    }
    for (let run = 0; run < 8; run++) await go()
    expect((await states()).filter((state) => state === 'menunggu')).toHaveLength(1)
  })

  it('sends what was on its way when the app was killed', async () => {
    await put('a')
    fault = () => new Promise(() => {})
    void go()
    await expect.poll(states).toEqual(['dikirim'])
    fault = (_path, answer) => answer()
    const again = device.restarted()
    await deliver('open', again.place)
    expect((await listItems(accountId, again.place)).map(({ state }) => state)).toEqual(['diterima'])
  })

  it('waits longer after each try, but not for the button, and never because a clock was moved', async () => {
    await put('a')
    fault = () => Promise.reject(new TypeError('no line'))
    const { nextAt } = await go('timer')
    expect(nextAt! - device.clock.now).toBeGreaterThanOrEqual(5_000)
    let asked = 0
    fault = (_path, answer) => {
      asked++
      return answer()
    }
    await go('timer')
    expect(asked).toBe(0)
    device.clock.now = 0
    await go('timer')
    expect(asked).toBe(1)
    expect([1, 2, 3].map((tries) => pauseAfter(tries, 0))).toEqual([5_000, 10_000, 20_000])
    expect(pauseAfter(900, 1)).toBe(LONGEST_PAUSE_MS)
    expect(isDue(LONGEST_PAUSE_MS + 2, 1)).toBe(true)
  })

  it('hears that signal is back while a run of the clock waits its turn', async () => {
    await put('a')
    fault = () => Promise.reject(new TypeError('no line'))
    await go()
    // One run is under way without signal, the clock has queued another behind it.
    let loseIt: () => void = () => {}
    fault = () => new Promise((_, reject) => (loseIt = () => reject(new TypeError('no line'))))
    const first = go()
    await expect.poll(states).toEqual(['dikirim'])
    const [clock, back] = [go('timer'), go('online')]
    fault = (_path, answer) => answer()
    loseIt()
    await first
    expect(await clock).toEqual(await back)
    expect(await states()).toEqual(['diterima'])
  })

  it('waits no longer with what only lacked signal once a server has answered something else', async () => {
    await put('a')
    fault = () => Promise.reject(new TypeError('no line'))
    for (let run = 0; run < 4; run++) await go()
    fault = (_path, answer) => answer()
    await put('b')
    await go('saved')
    expect(await states()).toEqual(['diterima', 'diterima'])
  })

  it('says when the next try is due: not at once for items behind another, and not at once without signal', async () => {
    for (const subject of ['a', 'a', 'b']) await put(subject)
    server.judge = (_key, subject) => ({ outcome: subject === 'a' ? 'menunggu' : 'diterima', message: 'Belum.' })
    const said = await go('timer')
    expect(said).toMatchObject({ settled: 1, left: 2 })
    expect(said.nextAt! - device.clock.now).toBeGreaterThanOrEqual(5_000)
    for (let n = 0; n < 30; n++) await put(`s${n}`)
    fault = () => Promise.reject(new TypeError('no line'))
    expect((await go('timer')).nextAt! - device.clock.now).toBeGreaterThanOrEqual(2_500)
  })

  it('delivers for everybody who works on this device, whoever is signed in', async () => {
    await put('a')
    server.me = person('budi')
    const other = (await openField(device.place)).accountId!
    await put('b')
    server.me = null
    await go()
    expect(await countUnsent(accountId, device.place)).toBe(0)
    expect(await countUnsent(other, device.place)).toBe(0)
    expect(new Set(server.requests.map(({ request }) => request.device)).size).toBe(2)
  })

  it('runs once at a time, and finds what was saved while it ran', async () => {
    await put('a')
    const first = go()
    const [second, third] = [go(), go()]
    await put('b')
    await Promise.all([first, second, third])
    await go('saved')
    expect(server.state.applied).toHaveLength(2)
    expect(server.requests.flatMap(({ request }) => request.items)).toHaveLength(2)
  })
})

describe('a server that was set back', () => {
  async function accepted(subjects: string[]) {
    for (const subject of subjects) await put(subject)
    await go()
  }

  it('gets everything again under the same keys, each once', async () => {
    await accepted(['a', 'b', 'a'])
    const before = server.backup()
    await accepted(['a', 'c', 'd'])
    server.state = before
    await go()
    expect(server.state.applied).toHaveLength(6)
    expect(new Set(server.state.applied).size).toBe(6)
    expect(new Set(await states())).toEqual(new Set(['diterima']))
    const asked = server.requests.length
    await accepted(['e'])
    expect(server.requests.length).toBe(asked + 1)
  })

  it('gets them also when it names itself anew, and those that a person took off the list', async () => {
    await accepted(['a', 'b'])
    for (const { key } of await listItems(accountId, device.place)) await dropItem(key, device.place)
    server.state.outcomes.clear()
    server.state.applied = []
    server.epoch = 'e2'
    await accepted(['c'])
    expect(server.state.applied).toHaveLength(3)
    expect(await states()).toEqual(['diterima'])
  })

  it('is noticed again when it happens twice, also after old items were cleared away', async () => {
    await accepted(['a', 'b', 'c'])
    server.now += 60 * DAY
    await accepted(['d'])
    // Those of two months ago are gone from here; the server still counts them.
    expect(await states()).toEqual(['diterima'])
    const before = server.backup()
    for (const subject of ['e', 'f']) {
      await accepted([subject])
      server.state = structuredClone(before)
      await go('open')
      device.clock.ticks += DAY
      await go('open')
      expect(server.state.applied).toContain((await listItems(accountId, device.place)).at(-1)!.key)
    }
    expect(server.state.applied).toHaveLength(6)
  })

  it('is found also when nobody is signed in and nothing waits: an accepted item is the proof of who asks', async () => {
    await accepted(['a', 'b', 'c'])
    server.state.outcomes.clear()
    server.state.applied = []
    server.me = null
    device.clock.ticks += DAY
    await go('open')
    expect(server.state.applied).toHaveLength(3)
    expect(await states()).toEqual(['diterima', 'diterima', 'diterima'])
  })

  it.each([
    ['an item', undefined],
    ['a photo', new Uint8Array(40)],
  ])('is found by what it holds in the inbox of the office too: %s', async (_, photo) => {
    server.judge = () => ({ outcome: 'susulan', message: 'Menunggu keputusan.' })
    for (const subject of ['a', 'b'])
      await putItem(someItem({ subject, kind: photo ? 'photo.keep' : 'report.draft' }), photo, device.place)
    await go()
    server.state.outcomes.clear()
    server.now += DAY
    await go()
    expect(server.state.outcomes.size).toBe(2)
    expect(await states()).toEqual(['susulan', 'susulan'])
    const asked = server.requests.length
    await go()
    expect(server.requests.length).toBe(asked + 1)
  })

  it('is asked about items in the inbox of the office, which a person may have decided meanwhile', async () => {
    server.judge = () => ({ outcome: 'susulan', message: 'Menunggu keputusan.' })
    await put('a')
    await go()
    expect(await states()).toEqual(['susulan'])
    device.clock.ticks += DAY
    fault = () => Promise.reject(new TypeError('no line'))
    await go('open')
    expect(await states()).toEqual(['susulan'])
    fault = (_path, answer) => answer()
    server.judge = () => ({ outcome: 'diterima' })
    await go('open')
    expect(await states()).toEqual(['diterima'])
  })
})
