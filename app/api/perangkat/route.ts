import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { NO_STORE, readJson, refuse } from '@/lib/reports/http'
import { describeDevice, introduceDevice } from '@/lib/sync/devices'

/** Introduces this device for the person signed in: `{signKey, name}` gives what it seals to and its share. */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) return refuse('sign-in-needed')
    return Response.json(await introduceDevice(actor, await readJson(request), new Date()), { headers: NO_STORE })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}

/** The same again for a device of one's own, `?id=`; another's is not found. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) return refuse('sign-in-needed')
    const id = new URL(request.url).searchParams.get('id') ?? ''
    return Response.json(await describeDevice(actor, id, new Date()), { headers: NO_STORE })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
