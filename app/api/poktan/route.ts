import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { syncBook } from '@/lib/poktan/book-sync'
import { readJson } from '@/lib/reports/http'

/**
 * Where groups' books are written: `{protocol: 1, items: [{key, kind, body}]}` gives one
 * outcome for each item. The address and the protocol stay when the program behind them
 * changes, so a page that was opened last week still delivers.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    const answer = await syncBook(actor, await readJson(request), new Date())
    return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
