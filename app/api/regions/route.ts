import { z } from 'zod'
import { findActor } from '@/lib/auth/require-actor'
import { reference } from '@/lib/db/reference'
import { REFUSALS, type RefusalCode } from '@/lib/errors/refusal'
import { findRegion } from '@/lib/regions/queries'
import { choiceText, type RegionLevel } from '@/lib/regions/rules'
import { searchRegions } from '@/lib/regions/search'

const query = z.object({
  q: z.string().max(200),
  level: z.coerce.number().int().min(0).max(4).optional(),
  within: z.coerce.number().int().positive().optional(),
})

/**
 * Suggestions for a `RegionField`: `?q=&level=&within=`, ten at most, those of the
 * person's own area first. For signed-in people only; the regions themselves are no secret.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refuse('sign-in-needed', 401)
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return refuse('input-invalid', 400)

  const { q, level, within } = asked.data
  const place = within === undefined ? undefined : await findRegion(reference, within)
  if (place === null) return refuse('not-found', 404)
  const { items, total } = await searchRegions(reference, q, {
    level: level as RegionLevel | undefined,
    within: place,
    near: actor.region,
    limit: 10,
  })
  return Response.json(
    { items: items.map((region) => ({ id: region.id, code: region.code, text: choiceText(region) })), total },
    { headers: { 'cache-control': 'private, max-age=300' } },
  )
}

function refuse(code: RefusalCode, status: number): Response {
  return Response.json({ error: { code, message: REFUSALS[code] } }, { status })
}
