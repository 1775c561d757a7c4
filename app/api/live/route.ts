import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { liveStream } from '@/lib/live/stream'

export const dynamic = 'force-dynamic'

/** Says when figures within the reader's scope moved, so that an open page asks again for its own. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  return new Response(liveStream(actor, request.signal), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // A transforming proxy, or Next itself, would compress the stream and hold events back.
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
