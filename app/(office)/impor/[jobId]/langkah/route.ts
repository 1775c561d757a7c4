import { z } from 'zod'
import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { importStepSchema } from '@/lib/imports/schema'
import { runImportStep } from '@/lib/imports/steps'

/** Repairs of twenty thousand cells stay below this. */
const MOST_BYTES = 8_000_000

const id = z.uuid()

/** One step of an import: `{step, version, …}`. A versioned route, so that a page opened before an update still works. */
export async function POST(request: Request, { params }: RouteContext<'/impor/[jobId]/langkah'>): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    const jobId = id.safeParse((await params).jobId)
    if (!jobId.success) throw new Refusal('not-found')
    if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw new Refusal('body-too-large')
    const body = await request.text()
    if (body.length > MOST_BYTES) throw new Refusal('body-too-large')
    const parsed = importStepSchema.safeParse(readJson(body))
    if (!parsed.success)
      throw new Refusal('input-invalid', {
        detail: `Isian ini tidak dikenal: ${parsed.error.issues[0]?.message ?? ''}`,
      })
    await runImportStep(actor, jobId.data, parsed.data)
    return Response.json({ done: true }, { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('input-invalid', { detail: 'Kiriman ini tidak terbaca sebagai JSON.' })
  }
}
