import { createHash, randomBytes, randomUUID } from 'node:crypto'
import {
  type CopyReply,
  type CopyRequest,
  type DeviceReply,
  type DeviceRequest,
  type ItemOutcome,
  type Me,
  PROTOCOL,
  type SealedItem,
  type SyncReply,
  type SyncRequest,
} from '@/lib/sync/protocol'
import { fromText, openItem, toText, unpackFrame } from '@/lib/sync/sealing'
import { type ServerKeyPair, serverKeyPair } from '@/lib/sync/server-key'

interface State {
  outcomes: Map<string, ItemOutcome & { device: string }>
  devices: Map<string, { accountId: string; verify: Uint8Array }>
  /** Keys in the order in which they were applied. */
  applied: string[]
}

/** A server in memory that keeps its side of the language, for tests of the device alone. */
export class MemoryServer {
  state: State = { outcomes: new Map(), devices: new Map(), applied: [] }
  me: Me | null = person('siti')
  epoch = 'e1'
  now = Date.parse('2026-07-31T09:00:00Z')
  revoked = false
  parts: Record<string, unknown> = {}
  requests: { path: string; request: SyncRequest }[] = []
  /** What becomes of an item; tests set it. */
  judge: (key: string, subject: string) => Partial<ItemOutcome> & { outcome: ItemOutcome['outcome'] } = () => ({
    outcome: 'diterima',
  })
  private readonly secret = randomBytes(32)
  private keys: Promise<ServerKeyPair> | null = null

  readonly line = async (path: string, init: RequestInit): Promise<Response> => {
    if (path === '/api/saya') return this.me ? Response.json(this.me) : refuse(401)
    if (path.startsWith('/api/perangkat')) return this.device(path, init)
    if (path === '/api/lapangan') return this.copy(init)
    const { request, photo } = readSync(init.body)
    this.requests.push({ path, request })
    return Response.json(await this.sync(request, photo))
  }

  /** A copy of everything it knows, to go back to. */
  backup(): State {
    return structuredClone(this.state)
  }

  private async device(path: string, init: RequestInit): Promise<Response> {
    if (!this.me) return refuse(401)
    const { devices } = this.state
    let id = new URL(path, 'http://lini.invalid').searchParams.get('id') ?? ''
    if (init.method === 'POST') {
      const { signKey } = JSON.parse(String(init.body)) as DeviceRequest
      const hash = createHash('sha256').update(signKey).update(this.me.accountRoleId).digest('hex')
      id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
      devices.set(id, { accountId: this.me.accountId, verify: fromText(signKey) })
    }
    if (!devices.has(id)) return refuse(404)
    const share = createHash('sha256').update(this.secret).update(id).update(this.me.accountId).digest()
    const { point } = await this.pair()
    const reply: DeviceReply = {
      ...{ device: id, keyId: 'k1', serverKey: toText(point), share: toText(share), epoch: this.epoch },
      ...{ time: new Date(this.now).toISOString(), revoked: this.revoked },
    }
    return Response.json(reply)
  }

  private copy(init: RequestInit): Response {
    if (!this.me) return refuse(401)
    const { known } = JSON.parse(String(init.body)) as CopyRequest
    const parts = Object.entries(this.parts).map(
      ([name, body]) =>
        [name, { hash: createHash('sha256').update(JSON.stringify(body)).digest('hex'), body }] as const,
    )
    const reply: CopyReply = {
      ...{ protocol: PROTOCOL, accountId: this.me.accountId, epoch: this.epoch },
      time: new Date(this.now).toISOString(),
      parts: Object.fromEntries(parts.filter(([name, { hash }]) => known[name] !== hash)),
      gone: Object.keys(known).filter((name) => !(name in this.parts)),
    }
    return Response.json(reply)
  }

  private async sync(request: SyncRequest, photo: Uint8Array | null): Promise<SyncReply> {
    const items: ItemOutcome[] = []
    for (const item of request.items) items.push(await this.take(request.device, item, photo))
    const mine = [...this.state.outcomes.values()].filter(({ device }) => device === request.device)
    return {
      protocol: PROTOCOL,
      epoch: this.epoch,
      time: new Date(this.now).toISOString(),
      accepted: mine.filter(({ outcome }) => outcome === 'diterima').length,
      items,
    }
  }

  private async take(device: string, sealed: SealedItem, photo: Uint8Array | null): Promise<ItemOutcome> {
    const { key } = sealed
    const known = this.state.outcomes.get(key)
    if (known?.outcome === 'diterima') return known
    const signer = this.state.devices.get(device)
    if (!signer) return { key, outcome: 'menunggu', message: 'Perangkat belum dikenal.' }
    const { privateKey } = await this.pair()
    const { item } = await openItem(privateKey, signer.verify, device, {
      ...sealed,
      sealed: photo ? toText(photo) : sealed.sealed,
    })
    const judged = this.judge(key, item.subject)
    const outcome = {
      ...{ key, message: '', code: '', fields: {}, receipt: key.slice(0, 6), device },
      receivedAt: new Date(this.now).toISOString(),
      ...judged,
    } as ItemOutcome & { device: string }
    if (outcome.outcome === 'menunggu') return outcome
    if (outcome.outcome === 'diterima') this.state.applied.push(key)
    this.state.outcomes.set(key, outcome)
    return outcome
  }

  private pair(): Promise<ServerKeyPair> {
    this.keys ??= serverKeyPair(this.secret)
    return this.keys
  }
}

/** Somebody who may be signed in. */
export const person = (username: string): Me => ({
  accountId: randomUUID(),
  accountRoleId: randomUUID(),
  name: `Ni'mah ${username} Rahmawati`,
  username,
  ...{ role: 'pkb', roleLabel: 'PKB', regionName: 'Kecamatan Kemang', officeName: 'Dinas Contoh' },
  ...{ zone: 'Asia/Jakarta', sample: true, places: [] },
})

/** What a device sent to `/api/sync` or `/api/sync/foto`. */
export function readSync(body: RequestInit['body']): { request: SyncRequest; photo: Uint8Array | null } {
  if (!(body instanceof Uint8Array)) return { request: JSON.parse(String(body)) as SyncRequest, photo: null }
  const { head, bytes } = unpackFrame(body)
  return { request: head as SyncRequest, photo: bytes }
}

const refuse = (status: number): Response => Response.json({ error: { message: 'Tidak' } }, { status })
