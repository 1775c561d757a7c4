import { searchPlaces } from '@/app/(office)/search-places'
import { findActor } from '@/lib/auth/require-actor'
import { searchEverything } from '@/lib/dashboards/search'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'

/** What the search dialog offers for `?q=`, within what the person may see. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const text = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(
    { items: await searchEverything(actor, text, searchPlaces(actor)) },
    { headers: { 'cache-control': 'private, no-store' } },
  )
}
