import { randomUUID } from 'node:crypto'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { REFUSALS, type RefusalCode } from '@/lib/errors/refusal'
import { HeadProblem } from '@/lib/growth/file/columns'
import { csvOfWorkbook } from '@/lib/growth/file/from-workbook'
import { mayCalculate } from '@/lib/growth/z-score-policy'
import { ReadProblem } from '@/lib/imports/read/problem'
import { forgetFile, receiveFile, sealedFileOf } from '@/lib/imports/upload'

/** What Next takes of a body that passes `proxy.ts`; a posyandu's workbook is far smaller. */
const MOST = 8 * 1024 * 1024
const HEADERS = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

const refuse = (status: number, message: string) => Response.json({ error: { message } }, { status, headers: HEADERS })
const refused = (code: RefusalCode, status: number) => refuse(status, REFUSALS[code])

/**
 * Turns a workbook into CSV for the page that judges it. It lies enciphered on the disk
 * while the reading process has it, and is gone before the answer leaves.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  if (!worksInOffice(actor) || !mayCalculate(actor)) return refused('not-found', 404)
  if (!request.body) return refuse(400, new ReadProblem('file-empty').message)
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > MOST)
    return refuse(413, 'Berkas ini lebih dari 8 MB. Simpan sebagai CSV dari Excel, lalu pilih berkas CSV itu.')
  const id = randomUUID()
  try {
    await receiveFile(actor.tenantId, id, request.body as unknown as AsyncIterable<Uint8Array>)
    const { csv, above } = await csvOfWorkbook(sealedFileOf(actor.tenantId, id))
    return new Response(csv, {
      headers: { ...HEADERS, 'content-type': 'text/csv; charset=utf-8', 'x-rows-above': String(above) },
    })
  } catch (error) {
    if (error instanceof ReadProblem) return refuse(400, error.message)
    if (error instanceof HeadProblem) return refuse(400, `${error.message} ${error.remedy}`)
    throw error
  } finally {
    forgetFile(actor.tenantId, id)
  }
}
