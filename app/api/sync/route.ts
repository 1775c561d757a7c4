import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { readEntrySheet } from '@/lib/reports/entry-sheet'
import { NO_STORE, readJson, refuse } from '@/lib/reports/http'
import { sheetRefSchema } from '@/lib/reports/schema'
import { syncItems } from '@/lib/reports/sync'
import { answerSealed, isSealed } from '@/lib/sync/http'

/**
 * Where field pages send what was typed: `{protocol: 1, items: [{key, kind, body, madeAt,
 * baseVersion}]}` gives one outcome for each item, and so do the sealed items of protocol 2,
 * whose signatures say whose they are. The address and the protocols stay when the program
 * behind them changes, so a page that was opened last week still delivers.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    const body = await readJson(request).catch((error: unknown) => {
      throw actor ? error : new Refusal('sign-in-needed')
    })
    if (isSealed(body)) return await answerSealed(body, actor)
    if (!actor) return refuse('sign-in-needed')
    const answer = await syncItems(actor, body, new Date())
    const [only] = answer.items
    // A lone item whose key was used for something else is a conflict of the request itself.
    const reused = answer.items.length === 1 && only?.outcome === 'ditolak' && only.code === 'key-reused'
    const error = reused ? { error: { code: only.code, message: only.message } } : {}
    return Response.json({ ...answer, ...error }, { status: reused ? 409 : 200, headers: NO_STORE })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}

/** What a field page shows: `?form=laporan-desa&period=2026-07`, the actor's villages with cells and states. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) return refuse('sign-in-needed')
    const { searchParams } = new URL(request.url)
    const ref = sheetRefSchema.safeParse({ form: searchParams.get('form'), period: searchParams.get('period') })
    if (!ref.success) return refuse('not-found')
    const sheet = await readEntrySheet(actor, ref.data.form, ref.data.period, new Date())
    return Response.json(sheet, { headers: NO_STORE })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
