import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { findKind } from '@/lib/imports/kinds/all'
import { isRecapKind } from '@/lib/imports/kinds/kind'
import { listVillages } from '@/lib/imports/pass'
import { mayImportKind } from '@/lib/imports/policy'
import { templateFile, yearRows } from '@/lib/imports/template'

/** The empty Excel file of a kind, with the office's own villages to choose from; a recap's with a line for each village and month of `?tahun=`. */
export async function GET(request: Request, { params }: RouteContext<'/impor/templat/[kind]'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const kind = findKind((await params).kind)
  if (!kind || !worksInOffice(actor) || !mayImportKind(actor, kind.code))
    return refusalResponse(new Refusal('not-found'))
  const villages = await inTenantSql(actor, listVillages)
  const asked = new URL(request.url).searchParams.get('tahun') ?? ''
  const year = isRecapKind(kind.code) && /^20\d{2}$/.test(asked) ? Number(asked) : null
  return new Response(
    new Uint8Array(await templateFile(kind, villages, year === null ? [] : yearRows(villages, year))),
    {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename="Templat ${kind.sheet}${year ? ` ${year}` : ''}.xlsx"`,
        'cache-control': 'private, no-store',
      },
    },
  )
}
