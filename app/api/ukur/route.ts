import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { recordDay } from '@/lib/growth/entry'
import { NO_STORE, readJson } from '@/lib/reports/http'

/** Where a posyandu's day is written: `{protocol: 1, items: [{key, body}]}` gives one outcome for each row. */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    return Response.json(await recordDay(actor, await readJson(request), new Date()), { headers: NO_STORE })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
