import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { requestFacts } from '@/lib/auth/request-facts'
import { Refusal } from '@/lib/errors/refusal'
import { MOST_PHOTO_BYTES } from '@/lib/files/photo'
import { NO_STORE } from '@/lib/reports/http'
import { PROTOCOL, type SyncRequest } from '@/lib/sync/protocol'
import { receive } from '@/lib/sync/receive'
import { unpackFrame } from '@/lib/sync/sealing'
import { countStranger } from '@/lib/sync/strangers'

/** Whether a body speaks the protocol of sealed items, which asks for no session. */
export const isSealed = (body: unknown): body is SyncRequest =>
  body !== null && typeof body === 'object' && 'protocol' in body && body.protocol === PROTOCOL

/** Answers a batch of sealed items as it came over the line. */
export async function answerSealed(body: SyncRequest, session: Actor | null): Promise<Response> {
  const now = new Date()
  const reply = await receive(body, {
    session,
    carrier: null,
    now,
    onStranger: async () => countStranger((await requestFacts()).address, now),
  })
  return Response.json(reply, { headers: NO_STORE })
}

/** A sealed photo is as large as the photo and a little more. */
const MOST_FRAME_BYTES = MOST_PHOTO_BYTES + 50_000

/** Reads a sealed photo's frame: a request with one item, and the item's cipher text behind it. */
export async function readPhotoFrame(request: Request): Promise<SyncRequest> {
  const { head, bytes } = unpacked(await readFrame(request))
  const [only] = isSealed(head) && Array.isArray(head.items) ? head.items : []
  if (!isSealed(head) || head.items.length !== 1 || !only || typeof only !== 'object')
    throw new Refusal('input-invalid', { detail: 'Kiriman foto ini tidak terbaca.' })
  return { ...head, items: [{ ...only, sealed: bytes as unknown as string }] }
}

function unpacked(frame: Uint8Array) {
  try {
    return unpackFrame(frame)
  } catch {
    throw new Refusal('input-invalid', { detail: 'Kiriman foto ini terpotong di jalan.' })
  }
}

/** The body, at most a photo's worth of it: what declares more is refused unread, what turns out more is dropped. */
async function readFrame(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_FRAME_BYTES) throw new Refusal('body-too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  // Typed for browsers, whose streams cannot be iterated yet; Node's can.
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > MOST_FRAME_BYTES) throw new Refusal('body-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
