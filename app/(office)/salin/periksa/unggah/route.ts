import { findActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { checkFile } from '@/lib/handover/check-file'
import { ReadProblem } from '@/lib/imports/read/problem'

const HEADERS = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
/** A whole kecamatan's month is far below; more would have to pass through the proxy's memory. */
const MOST_BYTES = 8 * 1024 * 1024
/** More are counted and not listed. */
const MOST_SHOWN = 300

const problem = (status: number, message: string) =>
  Response.json({ error: { code: 'input-invalid', message } }, { status, headers: HEADERS })

/** Compares an uploaded file of ours with what stands now: the file as body, the comparison as JSON. */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES)
      return problem(413, 'Berkas ini lebih dari 8 MB. Unduh dan periksa satu kecamatan sekaligus.')
    if (!request.body) return problem(400, new ReadProblem('file-empty').message)
    const { different, missing, unknown, ...counts } = await checkFile(
      actor,
      request.body as unknown as AsyncIterable<Uint8Array>,
    )
    return Response.json(
      {
        ...counts,
        different: different.slice(0, MOST_SHOWN),
        differentCount: different.length,
        missing: missing.slice(0, MOST_SHOWN),
        missingCount: missing.length,
        unknown: unknown.slice(0, MOST_SHOWN),
        unknownCount: unknown.length,
      },
      { headers: HEADERS },
    )
  } catch (error) {
    if (error instanceof ReadProblem) return problem(400, error.message)
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
