import { isCrossSite } from '@/lib/auth/cross-site'
import { findActor } from '@/lib/auth/require-actor'
import { publicUrl } from '@/lib/env'
import { REFUSALS, Refusal, type RefusalCode } from '@/lib/errors/refusal'
import { beginImport } from '@/lib/imports/commands'
import { LIMITS } from '@/lib/imports/read/limits'
import { ReadProblem } from '@/lib/imports/read/problem'
import { uploadSchema } from '@/lib/imports/schema'

const HEADERS = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

const refuse = (status: number, code: string, message: string) =>
  Response.json({ error: { code, message } }, { status, headers: HEADERS })
const refused = (code: RefusalCode, status: number) => refuse(status, code, REFUSALS[code])

/**
 * Takes a file in as it comes, piece by piece, onto the disk: `?jenis=anggota&nama=roster.xlsx`
 * with the bytes as body. It stands outside proxy.ts, which would hold the whole file in
 * memory, and so asks by itself where the request was made.
 */
export async function POST(request: Request): Promise<Response> {
  const { headers, method, url } = request
  const sent = {
    method,
    host: headers.get('host') ?? '',
    origin: headers.get('origin'),
    fetchSite: headers.get('sec-fetch-site'),
    hasCookie: (headers.get('cookie') ?? '').includes('__Host-lini.'),
  }
  if (isCrossSite(sent, publicUrl()))
    return refuse(403, 'cross-site', 'Kiriman ini datang dari situs lain, jadi tidak diterima.')
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  const parsed = uploadSchema.safeParse(Object.fromEntries(new URL(url).searchParams))
  if (!parsed.success) return refused('input-invalid', 400)
  const tooLarge = new ReadProblem('file-too-large')
  if (Number(headers.get('content-length') ?? 0) > LIMITS.fileBytes) return refuse(413, tooLarge.code, tooLarge.message)
  if (!request.body) return refuse(400, 'file-empty', new ReadProblem('file-empty').message)
  try {
    const { jenis, nama } = parsed.data
    const body = request.body as unknown as AsyncIterable<Uint8Array>
    const { id } = await beginImport(actor, { kind: jenis, fileName: nama }, body)
    return Response.json({ id }, { status: 201, headers: HEADERS })
  } catch (error) {
    if (error instanceof ReadProblem)
      return refuse(error.code === 'file-too-large' ? 413 : 400, error.code, error.message)
    if (error instanceof Refusal) return refused('not-found', 404)
    throw error
  }
}
