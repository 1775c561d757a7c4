import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { answerSealed, readPhotoFrame } from '@/lib/sync/http'

/** Where a phone's sealed photos come in, one at a time, without the third that text would add. */
export async function POST(request: Request): Promise<Response> {
  try {
    return await answerSealed(await readPhotoFrame(request), await findActor())
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
