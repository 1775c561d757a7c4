import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { NO_STORE, readJson, refuse } from '@/lib/reports/http'
import { isSealed } from '@/lib/sync/http'
import { receive } from '@/lib/sync/receive'

/** Sealed photos stand in a carried file as text. */
const MOST_BYTES = 8_000_000

/**
 * Takes a part of a carried file from anybody signed in at an office: the items are
 * credited to whoever signed them, and nothing of their content is answered.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const carrier = await findActor()
    if (!carrier) return refuse('sign-in-needed')
    if (!worksInOffice(carrier)) throw new Refusal('not-allowed')
    const body = await readJson(request, MOST_BYTES)
    if (!isSealed(body)) throw new Refusal('input-invalid', { detail: 'Berkas ini bukan berkas titipan Lini.' })
    const reply = await receive(body, { session: null, carrier, now: new Date() })
    return Response.json(reply, { headers: NO_STORE })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
