import { z } from 'zod'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { mayHandle } from '@/lib/imports/policy'
import { getJob } from '@/lib/imports/queries'
import { progressOf } from '@/lib/imports/running'

/** How far an import is: `{state, version, phase, done, total}`. */
export async function GET(_request: Request, { params }: RouteContext<'/impor/[jobId]/keadaan'>): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    const id = z.uuid().safeParse((await params).jobId)
    if (!id.success || !worksInOffice(actor)) throw new Refusal('not-found')
    const job = await inTenantSql(actor, (tx) => getJob(tx, id.data))
    if (!mayHandle(actor, job)) throw new Refusal('not-found')
    const progress = progressOf(id.data)
    return Response.json(
      { state: job.state, version: job.version, ...(progress ?? { phase: '', done: 0, total: 0 }) },
      { headers: { 'cache-control': 'private, no-store' } },
    )
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
