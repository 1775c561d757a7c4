import 'server-only'
import { Refusal, type RefusalCode } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'

/** The most a device may send at once: 200 full reports with reasons stay well below. */
const MOST_BYTES = 1_000_000

/** The refusal of a code without a place, as every route answers it. */
export const refuse = (code: RefusalCode): Response => refusalResponse(new Refusal(code))

export const NO_STORE = { 'cache-control': 'private, no-store' }

/**
 * Reads a request's JSON, at most `most` bytes of it: what declares more is refused
 * unread, what turns out to be more is dropped on the way.
 */
export async function readJson(request: Request, most = MOST_BYTES): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal('body-too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  // Typed for browsers, whose streams cannot be iterated yet; Node's can.
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > most) throw new Refusal('body-too-large')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refusal('input-invalid', { detail: 'Kiriman ini tidak terbaca sebagai JSON.' })
  }
}
