import { navigationOf } from '@/app/(office)/navigation'
import { readSession } from '@/lib/auth/require-actor'
import { NO_STORE, refuse } from '@/lib/reports/http'
import { readMe } from '@/lib/sync/me'

/** Who is signed in, and the places of the main navigation; 401 when nobody is. */
export async function GET(): Promise<Response> {
  const session = await readSession()
  if (session.kind !== 'actor') return refuse('sign-in-needed')
  const { actor, sample } = session
  const places = navigationOf(actor).map(({ href, label }) => ({ href, label }))
  return Response.json(await readMe(actor, { sample, places }), { headers: NO_STORE })
}
