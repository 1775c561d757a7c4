import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { NO_STORE, readJson, refuse } from '@/lib/reports/http'
import { readCopy } from '@/lib/sync/copy'

/** What the field pages show without signal: the parts of the person's own copy that changed since the device read them. */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) return refuse('sign-in-needed')
    return Response.json(await readCopy(actor, await readJson(request), new Date()), { headers: NO_STORE })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
