import { z } from 'zod'
import { findActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { REFUSALS, Refusal } from '@/lib/errors/refusal'
import { readFile } from '@/lib/files/store'

/** A file of the actor's own office. Another office's answers like one that is not there. */
export async function GET(_request: Request, { params }: RouteContext<'/berkas/[fileId]'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return problem(401, 'sign-in-needed')
  const id = z.uuid().safeParse((await params).fileId)
  if (!id.success || actor.tenantId === null) return problem(404, 'not-found')
  try {
    const file = await inTenant(actor, (tx) => readFile(tx, id.data))
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': file.kind,
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return problem(404, 'not-found')
    throw error
  }
}

const problem = (status: number, code: 'sign-in-needed' | 'not-found'): Response =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })
