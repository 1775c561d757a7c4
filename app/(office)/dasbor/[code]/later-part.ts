import type { ReactNode } from 'react'
import { toHtml } from '@/components/still/to-html'
import type { Actor } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { type DashboardView, readView } from '@/lib/dashboards/address'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { currentPeriod } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'

interface Asked {
  actor: Actor
  region: NamedRegion
  view: DashboardView
  now: Date
}

/**
 * A part of a dashboard as markup of its own, for `fetchLaterParts`. Who may see the
 * dashboard may see it; null from `draw` is a part this actor's dashboard does not have.
 */
export async function laterPart(
  request: Request,
  params: Promise<{ code: string }>,
  draw: (asked: Asked) => Promise<ReactNode>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const place = await findDashboardPlace(actor, (await params).code)
  if (!place) return refusalResponse(new Refusal('not-found'))
  const now = new Date()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const view = readView(asked, currentPeriod(now, actor.zone))
  const part = await draw({ actor, region: place.region, view, now })
  if (part === null) return refusalResponse(new Refusal('not-found'))
  return new Response(toHtml(part), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
