import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { keepPhoto, takesPhotos } from '@/lib/files/field-photo'
import { MOST_PHOTO_BYTES } from '@/lib/files/photo'

/**
 * Keeps one photo of the request's body and answers `{fileId}`. It belongs to the office
 * from then on; a meeting or activity names it when it is saved.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    // Asked before the body is read: who may not keep photos sends none.
    if (!takesPhotos(actor)) throw new Refusal('not-allowed')
    const fileId = await keepPhoto(actor, await readBytes(request))
    return Response.json({ fileId }, { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}

/** The body, at most a photo's worth of it: what declares more is refused unread, what turns out more is dropped. */
async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_PHOTO_BYTES) throw new Refusal('photo.too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  // Typed for browsers, whose streams cannot be iterated yet; Node's can.
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > MOST_PHOTO_BYTES) throw new Refusal('photo.too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
