import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { PlainItem } from '@/lib/sync/protocol'
import {
  fromText,
  makeSignKey,
  openItem,
  packFrame,
  pointOf,
  type SealedBytes,
  sealItem,
  toText,
  unpackFrame,
} from '@/lib/sync/sealing'
import { serverKeyPair } from '@/lib/sync/server-key'
import { unsqueezed } from '@/lib/sync/squeeze'

const DEVICE = '0f9f9c1a-7c6b-4a53-9d57-0d6c6b8f2a11'
const scalar = (name: string) => createHmac('sha256', 'lini').update(name).digest()

const item = (over: Partial<PlainItem> = {}): PlainItem => ({
  key: '5f9f9c1a-7c6b-4a53-9d57-0d6c6b8f2a22',
  kind: 'report.draft',
  subject: 'laporan/laporan-desa/2026-07/3316012001',
  label: 'Laporan Desa Sumberejo, Juli 2026',
  body: { cells: { a: '1' }, note: 'Ni’mah ✅' },
  baseVersion: 3,
  madeAt: '2026-07-31T16:59:59.000Z',
  ...over,
})

async function pair() {
  const server = await serverKeyPair(scalar('server'))
  const keys = await makeSignKey()
  const by = { device: DEVICE, signKey: keys.privateKey, keyId: 'k1', serverPoint: server.point }
  return { server, by, verify: fromText(await pointOf(keys.publicKey)) }
}

describe('an item under its seal', () => {
  it('is opened by the server as it was made, with its photo where it has one', async () => {
    const { server, by, verify } = await pair()
    const photo = crypto.getRandomValues(new Uint8Array(60_000))
    const plain = await sealItem(by, 7, item())
    const withPhoto = await sealItem(by, 8, item({ kind: 'photo.keep' }), photo)
    expect(await openItem(server.privateKey, verify, DEVICE, plain)).toEqual({ item: item(), photo: null })
    const opened = await openItem(server.privateKey, verify, DEVICE, withPhoto)
    expect(opened.item).toEqual(item({ kind: 'photo.keep' }))
    expect(opened.photo).toEqual(photo)
  })

  it('travels as text and as bytes', async () => {
    const { server, by, verify } = await pair()
    const sealed = await sealItem(by, 7, item())
    const asText = JSON.parse(JSON.stringify({ ...sealed, sealed: toText(sealed.sealed) }))
    expect((await openItem(server.privateKey, verify, DEVICE, asText)).item).toEqual(item())
  })

  it('is made small where that helps, and is opened as well from a device that cannot', async () => {
    const { server, by, verify } = await pair()
    const long = item({
      body: { cells: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`hamil_hb_${at}`, at])) },
    })
    const small = await sealItem(by, 7, long)
    expect(small.sealed.length).toBeLessThan(JSON.stringify(long).length * 0.7)
    vi.stubGlobal('CompressionStream', undefined)
    const whole = await sealItem(by, 7, long)
    vi.unstubAllGlobals()
    expect(whole.sealed.length).toBeGreaterThan(JSON.stringify(long).length)
    for (const sealed of [small, whole])
      expect((await openItem(server.privateKey, verify, DEVICE, sealed)).item).toEqual(long)
  })

  it('is refused when it swells beyond what an item may be', async () => {
    const { server, by, verify } = await pair()
    const swollen = await sealItem(by, 7, item({ body: { note: 'x'.repeat(9_000_000) } }))
    const sealed = await sealItem(by, 8, item({ body: { note: 'x'.repeat(7_000_000) } }))
    // Beyond the limit it is not made small either: it goes as it is.
    expect(swollen.sealed.length).toBeGreaterThan(9_000_000)
    expect(sealed.sealed.length).toBeLessThan(100_000)
    expect((await openItem(server.privateKey, verify, DEVICE, sealed)).item.key).toBe(item().key)
    const bomb = new Blob([new Uint8Array(9_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    await expect(unsqueezed(new Uint8Array(await new Response(bomb).arrayBuffer()))).rejects.toThrow('too large')
  })

  it('shows nothing of its content, and never the same twice', async () => {
    const { by } = await pair()
    const [one, two] = [await sealItem(by, 1, item()), await sealItem(by, 1, item())]
    expect(Buffer.from(one.sealed).includes('Sumberejo')).toBe(false)
    expect(one.point).not.toBe(two.point)
    expect(toText(one.sealed)).not.toBe(toText(two.sealed))
  })

  it('breaks when anything of it is changed, and says whether the signature or the seal broke', async () => {
    const { server, by, verify } = await pair()
    const sealed = await sealItem(by, 7, item())
    const other = await pair()
    const flip = (text: string) => toText(fromText(text).map((byte, at) => (at === 5 ? byte ^ 1 : byte)))
    const tampered: SealedBytes[] = [
      { ...sealed, key: item({ key: 'x' }).key },
      { ...sealed, seq: 8 },
      { ...sealed, keyId: 'k2' },
      { ...sealed, point: flip(sealed.point) },
      { ...sealed, iv: flip(sealed.iv) },
      { ...sealed, sealed: sealed.sealed.map((byte, at) => (at === 0 ? byte ^ 1 : byte)) },
      { ...sealed, sealed: sealed.sealed.subarray(1) },
      { ...sealed, signature: flip(sealed.signature) },
      { ...sealed, signature: '***' },
      { ...sealed, signature: '' },
    ]
    for (const wrong of tampered)
      await expect(openItem(server.privateKey, verify, DEVICE, wrong)).rejects.toMatchObject({ why: 'signature' })
    const open = (device: string, point: Uint8Array, key: CryptoKey) => openItem(key, point, device, sealed)
    const elsewhere = '1f9f9c1a-7c6b-4a53-9d57-0d6c6b8f2a11'
    await expect(open(elsewhere, verify, server.privateKey)).rejects.toMatchObject({ why: 'signature' })
    await expect(open(DEVICE, other.verify, server.privateKey)).rejects.toMatchObject({ why: 'signature' })
    const wrongKey = (await serverKeyPair(scalar('another'))).privateKey
    await expect(open(DEVICE, verify, wrongKey)).rejects.toMatchObject({ why: 'sealed' })
  })

  it('must hold the item whose key it bears', async () => {
    const { server, by, verify } = await pair()
    const inside = item({ key: '6f9f9c1a-7c6b-4a53-9d57-0d6c6b8f2a22' })
    // A device that seals one item under the key of another.
    const lying = await sealItem(by, 1, { ...item(), toJSON: () => inside } as PlainItem)
    await expect(openItem(server.privateKey, verify, DEVICE, lying)).rejects.toMatchObject({ why: 'sealed' })
  })
})

describe('the bytes around it', () => {
  it('come back from base64url and from a frame as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
        expect(fromText(toText(bytes))).toEqual(new Uint8Array(bytes))
        const frame = unpackFrame(packFrame({ text }, bytes))
        expect(frame).toEqual({ head: { text }, bytes: new Uint8Array(bytes) })
      }),
    )
  })

  it('are refused when cut short or of another alphabet', () => {
    const frame = packFrame({ text: 'panjang sekali' }, new Uint8Array(4))
    expect(() => unpackFrame(frame.subarray(0, 10))).toThrow()
    expect(() => unpackFrame(frame.subarray(0, 2))).toThrow()
    expect(() => fromText('ab+/')).toThrow()
  })

  it('give the same server key for the same secret', async () => {
    const [one, two] = [await serverKeyPair(scalar('a')), await serverKeyPair(scalar('a'))]
    expect(one.point).toEqual(two.point)
    expect(one.point).toHaveLength(65)
    expect(one.privateKey.extractable).toBe(false)
  })
})
