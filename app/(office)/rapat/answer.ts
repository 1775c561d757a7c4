import 'server-only'
import { z } from 'zod'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { readsRapat } from '@/lib/rapat/policy'
import { getRapat, type Rapat } from '@/lib/rapat/queries'
import { dayIn } from '@/lib/registers/rules'

/** The answer of a route about one rapat; not found for everybody who may not see it. */
export async function answerWith(
  id: string,
  work: (tx: TenantTx, rapat: Rapat, today: string) => Promise<Response>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const read = z.uuid().safeParse(id)
  if (!read.success || !worksInOffice(actor) || !readsRapat(actor.role))
    return refusalResponse(new Refusal('not-found'))
  const today = dayIn(actor.zone, new Date())
  try {
    return await inTenant(actor, async (tx) => work(tx, await getRapat(tx, read.data, today), today))
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
